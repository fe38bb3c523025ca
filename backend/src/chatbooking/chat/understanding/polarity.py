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
- `past` says that its clause is of a past visit; `now` ends it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.patterns import Match
from chatbooking.chat.understanding.text import Token

CANNOT, DENIED, EXCEPTED, ABSENT, PAIRED = 1, 2, 3, 4, 5
"""`PAIRED` is a day ruled out with an hour: another hour alone brings it back."""

_REACH = 8
"""How many small words may stand between a denial and what it denies before it."""

_IS = frozenset({"es", "e", "eh", "era", "was", "dije", "said"})

_RESUME = frozenset({"want", "turn", "correct", "now"})


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
        self.past = [False] * size
        marks = [
            mark
            for mark in language.polarity_patterns.scan(tokens, {})
            if slots[mark.first] not in {"time", "date"}
        ]
        self._marks = {mark.first: mark for mark in marks}
        self.marked = {place for mark in marks for place in range(mark.first, mark.last)}
        """The tokens of every mark."""
        self.absences = {
            place
            for mark in marks
            if mark.payload in {"absent", "cannot"}
            for place in range(mark.first, mark.last)
        }
        """Those of "I can't come"."""
        self._walk()
        self._find_past(past)

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
        if kind in _RESUME:
            return 0, 0
        if kind == "cannot":
            return (0, 0) if self._rule_out_before(mark.first, only_last=False) else (CANNOT, 0)
        if kind == "nope" and self._swaps(mark):
            return 0, 1
        if kind in {"no", "nope"}:
            return self._bare_no(mark)
        return negative if kind == "past" else 0, 0

    def _restates(self, i: int) -> bool:
        """ "No es canal, es limpieza": the verb that was denied, said again."""
        denial = max((mark for mark in self._marks.values() if mark.last <= i), key=lambda m: m.first)
        word = self._tokens[denial.last - 1].word
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
        resumed = mark.last in self._marks and self._marks[mark.last].payload in _RESUME
        if after is None or after.is_break or resumed:
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

    def _find_past(self, gone: Sequence[bool]) -> None:
        """Marks clauses that speak of a past visit, and one caught between two of them."""
        clauses = self._clauses()
        told = [self._tells_past(first, last, gone) for first, last in clauses]
        for k, (first, last) in enumerate(clauses):
            between = 0 < k < len(clauses) - 1 and told[k - 1] is not None and told[k + 1] is not None
            start = told[k] if told[k] is not None else (first if between else None)
            if start is not None and (told[k] is not None or not self.resumes(first, last)):
                for place in range(start, self._end_of_past(start, last)):
                    self.past[place] = True

    def _clauses(self) -> list[tuple[int, int]]:
        clauses, start = [], 0
        for i, token in enumerate([*self._tokens, None]):
            if token is None or token.is_break:
                if i > start:
                    clauses.append((start, i))
                start = i + 1
        return clauses

    def _tells_past(self, first: int, last: int, gone: Sequence[bool]) -> int | None:
        """Where the past begins in a clause: its head, or the word that tells if a wish comes before."""
        for i in range(first, last):
            mark = self._marks.get(i)
            if gone[i] or (mark is not None and mark.payload == "past"):
                return i if self.resumes(first, i) else first
        return None

    def resumes(self, first: int, last: int) -> bool:
        """Whether something positive begins between two tokens."""
        return any(
            place in self._marks and self._marks[place].payload in _RESUME for place in range(first, last)
        )

    def _end_of_past(self, start: int, last: int) -> int:
        for place in range(start, last):
            mark = self._marks.get(place)
            if mark is not None and mark.payload in _RESUME:
                return place
        return last
