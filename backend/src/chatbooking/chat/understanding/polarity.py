"""What the text rules out, takes back, or says of the past: a state for every token.

Marks of a language (`Language.polarity`):

- `deny` rules out what follows in its clause ("no quiero").
- `except` rules out just the next thing said ("anyone but").
- `cannot` rules out the days and hours right before it, or else what follows ("el lunes no puedo").
- `absent` is said of an appointment the customer cannot come to: ruled out, unless that cancels it.
- `no` is the bare word: by what stands round it a denial, a correction or an answer.
- `nope` is one that denies no noun (English "no", beside "not"): before another day or hour it corrects.
- `dont` denies the verb that follows, and nothing said before ("don't reschedule").
- `ask` only looks like a denial ("¿no tienen hora?").
- `correct` takes back what was said of the same slot ("mejor", "I mean").
- `want` and `turn` begin something positive again ("quiero", "but").
- `nah` denies no noun either: after another of its kind, what follows corrects ("Grace... nah, Omar").
- `past` says that its clause is of a past visit; `now` ends it.
- `context` says that its clause tells around what ("I finish at 5", "my exam is on"): its days and hours
  count only where there are no others. `reason` says so of what follows it ("because").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.patterns import Match
from chatbooking.chat.understanding.text import Token
from chatbooking.chat.understanding.told import AROUND, RESUME, context_places, past_places, resumes

CANNOT, DENIED, EXCEPTED, ABSENT, PAIRED = 1, 2, 3, 4, 5
"""`PAIRED` is a day ruled out with an hour: another hour alone brings it back."""

_REACH = 8
"""How many small words may stand between a denial and what it denies before it."""

_IS = frozenset({"es", "e", "eh", "era", "was", "is", "dije", "said"})


class Scopes:
    """For every token: how it is ruled out (0 for not), how many corrections came before, if it is past."""

    def __init__(
        self, tokens: Sequence[Token], language: Language, *, slots: Sequence[str], past: Sequence[bool]
    ) -> None:
        """`slots` names what each token is a mention of ("" for none); `past` marks days gone by."""
        size = len(tokens)
        self._tokens = tokens
        self._slots = slots
        self._fillers = language.small_words
        self.negative = [0] * size
        self.epoch = [0] * size
        marks = [
            mark
            for mark in language.polarity_patterns.scan(tokens, {})
            if slots[mark.first] not in {"time", "date"}
        ]
        self._marks = {mark.first: mark for mark in marks}
        self.marked = {place for mark in marks for place in range(mark.first, mark.last)}
        """The tokens of every mark."""
        self.turns = [mark.first for mark in marks if mark.payload in {"turn", "now"}]
        self.absences = {
            place
            for mark in marks
            if mark.payload in {"absent", "cannot"}
            for place in range(mark.first, mark.last)
        }
        """Those of "I can't come"."""
        self._walk()
        said = [bool(slot) or token.word in self._fillers for slot, token in zip(slots, tokens, strict=True)]
        self.past = past_places(tokens, self._marks, past, said)
        self.context = context_places(tokens, self._marks)

    def give_up(self, places: Iterable[int]) -> None:
        """What something else is wanted for ("swap Mike for Jay")."""
        for place in places:
            self.negative[place] = EXCEPTED

    def forgive_absence(self) -> None:
        """What the customer cannot come to is the appointment meant, once it is to be cancelled."""
        self.negative = [0 if how in {ABSENT, CANNOT} else how for how in self.negative]

    def _walk(self) -> None:
        negative = epoch = i = 0
        while i < len(self._tokens):
            mark = self._marks.get(i)
            if mark is None:
                if negative in {DENIED, EXCEPTED} and self._restates(i):
                    negative = 0
                if self._tokens[i].is_break or (negative == EXCEPTED and self._is_next_thing(i)):
                    negative = 0
                self.negative[i], self.epoch[i] = negative, epoch
                i += 1
                continue
            negative, corrected = self._apply(mark, negative)
            epoch += corrected
            for place in range(i, mark.last):
                self.negative[place], self.epoch[place] = 0, epoch
            i = mark.last

    def _apply(self, mark: Match[str], negative: int) -> tuple[int, int]:
        """The state after a mark, and whether it corrects."""
        kind = mark.payload
        if kind == "deny":
            ends = mark.last >= len(self._tokens) or self._tokens[mark.last].is_break
            return (0, 0) if ends and self._rule_out_before(mark.first, only_last=False) else (DENIED, 0)
        if kind == "absent":
            self._rule_out_before(mark.first, only_last=False, how=ABSENT)
            return ABSENT, 0
        if kind == "except":
            return EXCEPTED, 0
        if kind == "correct":
            return 0, 1
        if kind in RESUME:
            return 0, 0
        if kind == "cannot":
            return (0, 0) if self._rule_out_before(mark.first, only_last=False) else (CANNOT, 0)
        if kind == "nope" and self._swaps(mark):
            return 0, 1
        if kind == "nah" and self._replaces(mark):
            return 0, 1
        if kind in {"no", "nope", "nah"}:
            return self._bare_no(mark)
        return negative if kind in {"past", *AROUND} else 0, 0

    def _restates(self, i: int) -> bool:
        """ "No es canal, es limpieza": the verb that was denied, said again."""
        denial = max((mark for mark in self._marks.values() if mark.last <= i), key=lambda m: m.first)
        word = self._tokens[denial.last - 1].word
        word = word.removesuffix("nt")  # "it wasn't Grace, it was Ana"
        return word in _IS and self._tokens[i].word == word and any(self._slots[denial.last : i])

    def _is_next_thing(self, i: int) -> bool:
        """Whether a mention of another slot begins here, after the one that is excepted."""
        slot = self._slots[i]
        before = next((s for s in reversed(self._slots[:i]) if s), "")
        excepted = any(self._slots[k] and self.negative[k] == EXCEPTED for k in range(i))
        return bool(slot) and excepted and slot != before

    def _bare_no(self, mark: Match[str]) -> tuple[int, int]:
        after = self._tokens[mark.last] if mark.last < len(self._tokens) else None
        if after is not None and after.word == "?" and any(self._slots[: mark.first]):
            return 0, 0  # "mejor a las 6, ¿no?"
        resumed = mark.last in self._marks and self._marks[mark.last].payload in RESUME
        if after is None or after.is_break or resumed:
            if self._echoes(mark.first):
                return 0, 0
            said_before = any(self._slots[: mark.first])
            if not self._after_break(mark.first):
                self._rule_out_before(mark.first, only_last=True)
            return 0, int(said_before)
        next_mention = self._next_mention(mark.last)
        if next_mention:
            before = self._mention_before(mark.first)
            if (
                mark.payload == "no"
                and self._tokens[mark.first].raw == "no"
                and not self._insists(before)
                and self._takes_back(before, mark)
            ):
                self._rule_out_before(mark.first, only_last=True)
                return 0, 1
            # "Not with Mike on Friday" leaves the Friday; "not Friday at 5" rules out both.
            return (DENIED if next_mention in {"date", "time"} else EXCEPTED), 0
        return (0, 0) if self._rule_out_before(mark.first, only_last=True) else (CANNOT, 0)

    def _swaps(self, mark: Match[str]) -> bool:
        """ "At 3, no 4": another of the kind that was said before."""
        following = self._next_mention(mark.last)
        return following in {"date", "time"} and following in self._slots[: mark.first]

    def _replaces(self, mark: Match[str]) -> bool:
        """ "Grace... nah go with Omar": another of a kind that was said before."""
        following = self._next_mention(mark.last)
        return bool(following) and following in self._slots[: mark.first]

    def _echoes(self, i: int) -> bool:
        """ "Não vou amanhã não": a closing "não" says the first one again."""
        for place in range(i - 1, -1, -1):
            if self._tokens[place].is_break:
                return False
            if place in self._marks and self._tokens[place].word == self._tokens[i].word:
                return self._marks[place].payload in {"cannot", "absent", "deny", "no"}
        return False

    def denies(self, place: int) -> bool:
        """Whether a bare "no" stands right before a token: "no cancelar, mover"."""
        return any(mark.payload in {"no", "dont"} and mark.last == place for mark in self._marks.values())

    def _insists(self, before: int | None) -> bool:
        """ "Era el jueves no el miércoles": what stands after "it was" is not taken back."""
        place = before if before is not None else -1
        while place > 0 and (self._slots[place] or self._tokens[place].word in self._fillers):
            if self._tokens[place].word in _IS:
                return True
            place -= 1
        return place >= 0 and self._tokens[place].word in _IS

    def _takes_back(self, before: int | None, mark: Match[str]) -> bool:
        """ "tuesday no wednesday": two of a kind with nothing but "no" between them."""
        if before is None or before != mark.first - 1 or mark.last >= len(self._tokens):
            return False
        return self._slots[before] == self._slots[mark.last] != ""

    def _after_break(self, i: int) -> bool:
        return i == 0 or self._tokens[i - 1].is_break

    def _next_mention(self, i: int) -> str:
        """The slot of the mention that only small words stand before, if there is one."""
        for place in range(i, min(i + 4, len(self._tokens))):
            if self._slots[place]:
                return self._slots[place]
            if self._tokens[place].word not in self._fillers or self._tokens[place].is_break:
                return ""
        return ""

    def _mention_before(self, i: int) -> int | None:
        """The last token of a mention with only small words of the same clause between it and here."""
        place, nearest = i - 1, max(0, i - _REACH)
        while place >= nearest and not self._slots[place]:
            if self._tokens[place].word not in self._fillers or self._tokens[place].is_break:
                return None
            place -= 1
        return place if place >= nearest else None

    def _rule_out_before(self, i: int, *, only_last: bool, how: int = DENIED) -> bool:
        """Rules out the mention right before; with it the days and hours it is joined to."""
        place = self._mention_before(i)
        if place is None:
            return False
        slot = self._slots[place]
        ruled_out: dict[int, str] = {}
        while place >= 0:
            here = self._slots[place]
            joins = self._tokens[place].word in self._fillers and not self._tokens[place].is_break
            if here == slot or (not only_last and {here, slot} <= {"date", "time"}):
                ruled_out[place] = here
            elif here or not joins or self._marks.get(place):
                break
            place -= 1
        paired = how == DENIED and {"date", "time"} <= set(ruled_out.values())
        for ruled, here in ruled_out.items():
            self.negative[ruled] = PAIRED if paired and here == "date" else how
        return True

    def resumes(self, first: int, last: int) -> bool:
        """Whether something positive begins between two tokens."""
        return resumes(self._marks, first, last)
