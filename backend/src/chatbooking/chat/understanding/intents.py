"""What the customer wants: cues of every intent, and which of them counts."""

from __future__ import annotations

from collections.abc import Sequence

from chatbooking.chat.understanding.cues import standing_cues
from chatbooking.chat.understanding.facts import OWN, Facts
from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.model import Intent
from chatbooking.chat.understanding.patterns import Match
from chatbooking.chat.understanding.polarity import Scopes
from chatbooking.chat.understanding.text import Token

_MORE_THAN_COURTESY = (
    "cancel", "reschedule", "restart", "ask_human", "absent", "late", "book", "room", "noun", "closing",
    "ask_price", "ask_hours", "list_services", "role", "topic", "offtopic", "aside", "remove", "nomore",
    "standing", "mine", "duration",
)  # fmt: skip


_MUCH = 3
"""Words of days, hours and people that leave little room for anything else."""

_ASKS = frozenset({"?", "ustedes", "uds", "vosotros", "voces"})
"""What tells a question, if only the one who is asked."""

_ONE_THING = 3
"""Words a thing that is not in the catalog may have."""


class IntentReader:
    """Decides the intent of one message."""

    def __init__(self, tokens: Sequence[Token], language: Language, scopes: Scopes, facts: Facts) -> None:
        self._tokens = tokens
        self._language = language
        self._facts = facts
        self._cues = standing_cues(tokens, language, scopes, facts)
        self._scopes = scopes
        self._courtesies = language.courtesy_patterns.scan(tokens, {})

    def read(self) -> tuple[Intent, float]:
        """The intent and how sure it is."""
        if self._has("attack") or self._asks_who_this_is() or self._facts.anothers:
            return Intent.OTHER, 0.95
        bare = None if self._asks_something() else self._bare_courtesy(allowed=0)
        if bare is not None:
            return bare, 0.95
        request = self._request()
        if request is not None:
            return request
        if self._has("abuse") and not self._has("book", "noun"):
            return Intent.OTHER, 0.9
        return self._question() or self._booking()

    def _asks_who_this_is(self) -> bool:
        """ "Are you a bot?", unless somebody else is asked for after it ("... get me a real person")."""
        asked, person = self._last("identity"), self._last("ask_human")
        if asked is None or person is None:
            return asked is not None
        return not any(token.is_break for token in self._tokens[asked.last : person.first])

    def _has(self, *names: str) -> bool:
        return any(cue.payload in names for cue in self._cues)

    def _asks_something(self) -> bool:
        """Whether a cue of a request or question stands outside the courtesies ("fechado" is just a yes)."""
        polite = {place for match in self._courtesies for place in range(match.first, match.last)}
        return any(
            cue.payload in _MORE_THAN_COURTESY and not set(range(cue.first, cue.last)) <= polite
            for cue in self._cues
        )

    @property
    def asked_to_move(self) -> int:
        """Where the last wish to move an appointment begins; past every token where there is none."""
        move = self._last("reschedule")
        return len(self._tokens) if move is None else move.first

    def _last(self, name: str) -> Match[str] | None:
        return max(
            (cue for cue in self._cues if cue.payload == name), key=lambda cue: cue.first, default=None
        )

    def _request(self) -> tuple[Intent, float] | None:
        """Restart, a person, cancel, reschedule: where two are named, the one a correction left standing."""
        if self._has("ask_human"):
            return Intent.ASK_HUMAN, 0.95
        cancel, move = self._last("cancel"), self._last("reschedule")
        if cancel is not None and move is not None:
            corrected = self._scopes.epoch[cancel.first] > self._scopes.epoch[move.first]
            return (Intent.CANCEL if corrected else Intent.RESCHEDULE), 0.9
        if self._has("restart"):
            return Intent.RESTART, 0.95
        if move is not None:
            return Intent.RESCHEDULE, 0.95
        if cancel is not None:
            return Intent.CANCEL, 0.95
        moving = self._last("moving")
        if moving is not None and self._facts.details and not self._is_correction(moving):
            return Intent.RESCHEDULE, 0.8
        if self._gives_up():
            return Intent.CANCEL, 0.8
        if self._wants_another():
            return Intent.RESCHEDULE, 0.8
        absent = self._last("absent")
        gives_up = absent is not None and not self._has("book", "late")
        if absent is not None and gives_up and not self._offers_another(absent.last):
            return Intent.CANCEL, 0.7
        return None

    def _is_correction(self, cue: Match[str]) -> bool:
        """ "Change it to Friday" takes back what was just said, where something was."""
        before = self._facts.covered[: cue.first]
        return cue.first in self._scopes.marked and any(before)

    def _gives_up(self) -> bool:
        """ "Take my cleaning off", "ya no quiero el corte del lunes"."""
        facts = self._facts
        remove = self._last("remove")
        owned = remove is not None and facts.details and self._tokens[remove.last - 1].word in OWN
        if remove is not None and (facts.service or owned or self._has("noun", "standing")):
            return self._scopes.epoch[remove.first] == self._scopes.epoch[-1]
        return self._has("nomore") and facts.named and not facts.details

    def _wants_another(self) -> bool:
        """ "I'm booked for Friday but can I come on Saturday"."""
        instead = self._has("instead") and (self._has("come") or self._facts.own_part)
        if instead or self._facts.exchanged:
            return True
        standing = self._last("standing")
        if standing is None:
            return False
        return self._has("instead") or self._facts.shifted or self._offers_another(standing.last)

    def _offers_another(self, absence: int) -> bool:
        """ "I can't make it Monday but Tuesday works": a day or hour after it, in a clause of its own."""
        scopes = self._scopes
        named = any(scopes.negative)
        return any(
            place >= absence
            and (
                scopes.resumes(absence, place + 1)
                or (named and any(token.is_break for token in self._tokens[absence:place]))
            )
            for place in self._facts.moments
        )

    def _question(self) -> tuple[Intent, float] | None:
        if self._has("role") and self._has("want") and not self._facts.details:
            return Intent.ASK_HUMAN, 0.8
        if self._is_off_the_point():
            return Intent.OTHER, 0.85
        if self._has("ask_price"):
            return Intent.ASK_PRICE, 0.95
        if self._has("closing") or (self._has("ask_hours") and not self._has("room")):
            return Intent.ASK_HOURS, 0.95
        return (Intent.LIST_SERVICES, 0.9) if self._asks_what_is_done() else None

    def _is_off_the_point(self) -> bool:
        """Late, or told or asked what no booking answers."""
        if self._has("late", "offtopic", "mine"):
            return True
        facts = self._facts
        wanted = self._has("book", "room") and (facts.details or facts.contact)
        wanted = wanted or self._wishes_after_all()
        if self._has("aside") and not (facts.service or wanted or (self._has("want") and facts.details)):
            return True
        told = (facts.contact or (facts.service and facts.moments)) and not any(
            token.word == "?" for token in self._tokens
        )
        if self._has("duration") and not (wanted or told or self._has("ask_price")):
            return True
        return (
            self._has("topic")
            and not (wanted or told)
            and not self._has("ask_price", "ask_hours", "list_services")
        )

    def _asks_what_is_done(self) -> bool:
        """What is offered: all of it, one kind, or one named thing."""
        facts = self._facts
        if facts.service and facts.moments and self._has("room", "book"):
            return False  # "I saw that you do facials, is there one on Friday?"
        if self._has("list_services") or (self._has("does") and self._asks_one_thing()):
            return True
        if self._has("which") and not facts.moments and (facts.service or facts.wanted_elsewhere):
            return True
        return self._asks_whether_done() or (self._has("offers", "does") and self._asks_offer())

    def _wishes_after_all(self) -> bool:
        """ "I broke a tooth, I need a filling": what is told first is not what is asked."""
        wish, topic = self._last("want"), self._last("topic")
        named = self._facts.service or self._facts.wanted_elsewhere
        if wish is None or topic is None or not named:
            return False
        return any(token.is_break for token in self._tokens[topic.last : wish.first])

    def _asks_offer(self) -> bool:
        """ "¿Hacen depilación?", "do you have facials?": a service, and no day or appointment with it."""
        named = self._facts.service or self._facts.wanted_elsewhere
        chooses = any(self._scopes.negative)  # "any massage but the hot stones"
        return named and not (self._facts.moments or chooses or self._has("book", "want", "noun"))

    def _asks_whether_done(self) -> bool:
        """ "¿Ustedes depilan?": a service, and a verb of what they do."""
        facts = self._facts
        asked = any(token.word in _ASKS for token in self._tokens) and facts.service and not facts.moments
        if not asked or self._has("book", "want", "room", "noun", "come"):
            return False
        known = self._language.filler_words
        return any(
            token.word.endswith(self._language.asked_endings)
            and len(token.word) > 3
            and token.word not in known
            for token in self._tokens
            if token.kind == "word" and self._language.asked_endings
        )

    def _asks_one_thing(self) -> bool:
        """ "¿Hacen lifting de pestañas?": whatever it is, they ask whether it is done here."""
        facts = self._facts
        asked = facts.moments or self._has("book", "want", "room", "noun", "ask_human")
        return not asked and 1 <= self._unknown() <= _ONE_THING

    def _booking(self) -> tuple[Intent, float]:
        facts = self._facts
        if self._has("having") and not self._has("want", "room", "come"):
            return Intent.OTHER, 0.7
        if self._has("book", "room", "noun"):
            return Intent.BOOK, 0.95
        wanted = facts.named or facts.wanted_elsewhere
        if self._has("want") and facts.service and facts.moments:
            return Intent.BOOK, 0.85
        if self._has("want", "offers") and wanted and self._unknown(self._wish()) <= 3:
            return Intent.BOOK, 0.9
        if facts.contact:
            return Intent.BOOK, 0.9
        if (facts.mentions or facts.answer) and self._says_little_else():
            return Intent.BOOK, 0.85
        if self._has("role") and self._unknown() <= 1:
            return Intent.ASK_HUMAN, 0.8
        if facts.moments and (facts.service or (facts.named and sum(facts.covered) >= _MUCH)):
            return Intent.BOOK, 0.7
        polite = None if self._cues or facts.details else self._bare_courtesy(allowed=1)
        return (polite, 0.6) if polite is not None else (Intent.OTHER, 0.6)

    def _wish(self) -> int:
        """Where the last wish for anything begins: what is told before it may be about whatever it likes."""
        last = max((place for place, covered in enumerate(self._facts.covered) if covered), default=-1)
        begins = [cue.first for cue in self._cues if cue.payload == "want"] + self._scopes.turns
        return max((place for place in begins if place < last), default=0)

    def _unknown(self, since: int = 0) -> int:
        """Words from a token on that are neither an entity, nor a courtesy, nor a cue, nor small."""
        told = self._scopes.context
        explained = [covered or told[place] for place, covered in enumerate(self._facts.covered)]
        for place in self._scopes.marked:
            explained[place] = True
        for match in (*self._courtesies, *self._cues):
            for place in range(match.first, match.last):
                explained[place] = True
        return sum(
            1
            for place, token in enumerate(self._tokens)
            if place >= since
            and token.kind == "word"
            and not explained[place]
            and token.word not in self._language.filler_words
        )

    def _says_little_else(self) -> bool:
        if self._facts.own_part and self._unknown():
            return False  # "my beard itches"
        named = self._facts.service or self._facts.wanted_elsewhere or sum(self._facts.covered) >= _MUCH
        return self._unknown(self._wish()) <= (2 if named else 1)

    def _bare_courtesy(self, *, allowed: int) -> Intent | None:
        """Greeting, thanks, yes or no, when the message is nothing but that (and some words not known)."""
        explained = [False] * len(self._tokens)
        kinds = set()
        for match in self._courtesies:
            kinds.add(match.payload)
            for place in range(match.first, match.last):
                explained[place] = True
        rest = [
            token
            for place, token in enumerate(self._tokens)
            if not explained[place]
            and token.kind != "mark"
            and (self._facts.covered[place] or token.word not in self._language.filler_words)
        ]
        if len(rest) > allowed or not kinds:
            return None
        for kind in (Intent.DENY, Intent.AFFIRM, Intent.THANKS, Intent.GREET):
            if kind.value in kinds:
                return kind
        return Intent.OTHER
