"""In a reschedule: which days and hours name the existing appointment, and which the new one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from chatbooking.chat.understanding.hours import Hours
from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.moments import Moment
from chatbooking.chat.understanding.text import Token, word_set

_FROM = word_set("de del d da do das dos desde from of")
_TO = word_set("a al para pa pal hasta to until til till into pra pras pro p/ ate as ao")
_BE = word_set("be ser sea seja seria fuera fosse")
"""After these stands what it is to become."""
_MINE = word_set("mi my our minha meu mis la the a o tu")
_HAVE = frozenset(
    [
        "tengo",
        "tenia",
        "tenemos",
        "have",
        "got",
        "had",
        "tenho",
        "tinha",
        "temos",
        "booked",
        "agendada",
        "agendado",
        "reservada",
    ]
)
_STANDING = frozenset(
    [
        "agendada",
        "agendado",
        "reservada",
        "reservado",
        "marcada",
        "marcado",
        "booked",
        "scheduled",
        "que",
        "that",
    ]
)


_SHORT = 2

_WISH = word_set(
    "pero but mas can could puedo posso podria poderia quiero quero quisiera queria want need like"
)
"""With these begins what is wanted instead."""


class Existing:
    """Tells old from new by the small words before each day and hour."""

    def __init__(
        self, tokens: Sequence[Token], language: Language, services: Collection[int], asked: int
    ) -> None:
        """`asked` is where the wish to move it begins."""
        self._asked = asked
        self._tokens = tokens
        self._language = language
        self._services = services

    def new_ones(self, moments: Sequence[Moment]) -> list[Moment]:
        """The moments of the new appointment."""
        kept: list[Moment] = []
        before: tuple[Moment, bool] | None = None
        for k, moment in enumerate(moments):
            last_hour = not any(later.hours for later in moments[k + 1 :])
            old = self._is_old(moment, before, last_hour=last_hour)
            old = old or (k + 1 < len(moments) and self._moves_on(moment, moments[k + 1]))
            before = (moment, old)
            if not old:
                kept.append(_target(moment))
        return kept

    def _is_old(self, moment: Moment, before: tuple[Moment, bool] | None, *, last_hour: bool) -> bool:
        lead = self._lead(moment)
        if self._is_preferred(moment) or self._tokens[moment.first - 1].word in _BE:
            return False
        if moment.hours is not None and moment.hours.kind == "fromto":
            return False
        if lead in _FROM and not self._within_day(moment, before) and not self._holds_part(moment, before):
            return True
        if self._follows(moment, before):
            assert before is not None
            return before[1] and lead not in _TO - {"a", "as"}
        if lead in {"for", "por"} and before is not None and before[1]:
            return False
        at_hour = lead in {"a", "as"} and moment.day is None
        at_hour = at_hour or (lead == "for" and moment.day is not None and not self._after_noun(moment))
        if at_hour and last_hour and self._asked < moment.first and not self._is_had(moment):
            return False
        if lead in _TO and not (at_hour and self._after_appointment(moment)):
            return False
        return self._after_appointment(moment) or self._before_appointment(moment) or self._is_had(moment)

    def _moves_on(self, moment: Moment, after: Moment) -> bool:
        """ "Change Friday to Saturday": one day, and another with just a "to" between."""
        between = [token.word for token in self._tokens[moment.last : after.first]]
        first = self._tokens[after.first].word
        both = moment.day is not None and after.day is not None
        return both and len(between) <= _SHORT and any(word in _TO for word in (*between, first))

    def _is_preferred(self, moment: Moment) -> bool:
        """ "3 instead of 2", "el viernes en vez del jueves"."""
        after = [token.word for token in self._tokens[moment.last : moment.last + 2]]
        within = self._tokens[moment.last - 1].word
        return "instead" in {within, *after[:1]} or after in (
            ["en", "vez"],
            ["en", "lugar"],
            ["em", "vez"],
            ["no", "lugar"],
            ["ao", "inves"],
            ["rather", "than"],
            ["antes", "que"],
            ["mejor", "que"],
            ["do", "que"],
        )

    def _lead(self, moment: Moment) -> str:
        """The small word a moment begins with, or the one before it."""
        first = self._tokens[moment.first].word
        if first in _FROM | _TO | {"for"}:
            return first
        place = moment.first - 1
        while place >= 0 and self._tokens[place].word in {
            "el",
            "la",
            "las",
            "o",
            "a",
            "as",
            "the",
            "my",
            "dia",
        }:
            if self._tokens[place].word in _TO and self._tokens[place].word not in {"a", "as"}:
                break
            if self._tokens[place].word == "a" and (
                place == 0 or self._tokens[place - 1].word not in _FROM | _TO
            ):
                break
            place -= 1
        return self._tokens[place].word if place >= 0 else ""

    def _within_day(self, moment: Moment, before: tuple[Moment, bool] | None) -> bool:
        """ "Al jueves de la mañana": a part of the day hangs on the day before it."""
        is_part = moment.hours is not None and moment.hours.kind == "part" and moment.day is None
        return is_part and before is not None and before[0].last == moment.first and not before[1]

    def _holds_part(self, moment: Moment, before: tuple[Moment, bool] | None) -> bool:
        """ "The afternoon of the 25th": a day that the part of it was said before."""
        is_day = moment.day is not None and before is not None and before[0].day is None
        return is_day and before is not None and moment.first - before[0].last <= 1 and not before[1]

    def _follows(self, moment: Moment, before: tuple[Moment, bool] | None) -> bool:
        """An hour right after a day, or a day right after an hour, is of the same appointment."""
        if before is None:
            return False
        previous = before[0]
        gap = [token.word for token in self._tokens[previous.last : moment.first]]
        different = (previous.day is None) != (moment.day is None)
        return different and len(gap) <= 1 and not any(word in _TO | _BE or word == "," for word in gap)

    def _after_noun(self, moment: Moment) -> bool:
        """ "My appointment for Friday" has it, "rebook my shave for Friday" wants it."""
        near = range(max(0, moment.first - 3), moment.first)
        return any(self._tokens[k].word in self._language.appointments for k in near)

    def _after_appointment(self, moment: Moment) -> bool:
        """ "My appointment on Friday", "mi hora con Camila el viernes"."""
        place = moment.first - 1
        steps = 0
        while place >= 0 and steps < 5 and not self._tokens[place].is_break:
            word = self._tokens[place].word
            if word in self._language.appointments or word in _STANDING or place in self._services:
                owner = [token.word for token in self._tokens[max(0, place - 3) : place]]
                if word in _STANDING or any(w in _MINE or w in _HAVE for w in owner):
                    return True
                if place not in self._services:
                    return False
            if word in _TO - {"a", "as"} or word in _WISH:
                return False
            place -= 1
            steps += 1
        return False

    def _before_appointment(self, moment: Moment) -> bool:
        """ "My Friday appointment", "tomorrow's 3pm"."""
        before = self._tokens[moment.first - 1].word if moment.first else ""
        after = [token.word for token in self._tokens[moment.last : moment.last + 3]]
        named = any(word in self._language.appointments for word in after) or any(
            place in self._services for place in range(moment.last, moment.last + 3)
        )
        owned = self._tokens[moment.last - 1].possessive
        return before in {"my", "our"} or (
            named and (owned or before in {"the", "move", "reschedule", "change"})
        )

    def _is_had(self, moment: Moment) -> bool:
        """ "Tengo hora el martes": said in a clause of what the customer has."""
        place = moment.first - 1
        while place >= 0 and not self._tokens[place].is_break:
            word = self._tokens[place].word
            if word in _HAVE:
                asked = self._tokens[place - 1].word if place else ""
                return asked not in {"you", "u", "do"}
            if word in _WISH or word in {"y", "and", "e"}:
                return False
            place -= 1
        return False


def _target(moment: Moment) -> Moment:
    """ "From 3 to 5" moves an appointment to 5."""
    if moment.hours is not None and moment.hours.kind == "fromto":
        return moment._replace(hours=Hours("at", moment.hours.clocks[1:]), form="at")
    return moment
