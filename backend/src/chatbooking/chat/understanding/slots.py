"""Reading numbers, weekdays, months and hours at a token: the slots that calendar patterns are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chatbooking.chat.understanding.clock import Clock, read_clock
from chatbooking.chat.understanding.language import Calendar
from chatbooking.chat.understanding.patterns import PatternSet, Slot
from chatbooking.chat.understanding.text import Token, word_set

Tokens = Sequence[Token]
Read = Iterator[tuple[Any, int]]

_ARTICLES = frozenset({"a", "an", "un", "um"})
_ONES = frozenset({"una", "uma"})
_AFTER_ONE = word_set("y e da de h hr hrs hora horas pm am menos en em con com")


class Slots:
    """The slots of one language's calendar."""

    def __init__(self, calendar: Calendar, *, local: bool) -> None:
        self._calendar = calendar
        self._weekdays = {**calendar.weekdays, **(calendar.short_weekdays if local else {})}
        self._months = {**calendar.months, **(calendar.short_months if local else {})}
        self._table: Mapping[str, Slot] = {}
        self._clocks = PatternSet(calendar.clocks, calendar.classes)
        self._halves = PatternSet(calendar.halves, calendar.classes)
        self._starters = frozenset(
            {*calendar.numbers, *calendar.ordinals, *self._weekdays, *self._months, *calendar.short_weekdays}
            | self._clocks.first_words
        )
        self._readers: Mapping[str, Slot] = {
            "any": self.any,
            "n": self.number,
            "h": self.hour,
            "m": self.minute,
            "day": self.day,
            "dayx": self.day_or_first,
            "nth": self.nth,
            "ord": self.ordinal_day,
            "wd": self.weekday,
            "mon": self.month,
            "year": self.year,
            "numdate": self.numeric_date,
            "literal": self.literal,
            "packed": self.packed,
            "t": self.clock,
        }

    def of(self, tokens: Tokens) -> Mapping[str, Slot]:
        """The slots for one message, each token read once."""
        self._table = {name: _remembered(reader, tokens) for name, reader in self._readers.items()}
        return self._table

    def any(self, tokens: Tokens, i: int) -> Read:
        """Whether any slot may begin here: most tokens need no closer look."""
        token = tokens[i]
        plain = token.kind in {"word", "mark"}
        word = token.word.removesuffix("s") if token.possessive else token.word
        if not plain or word in self._starters:
            yield True, i + 1

    def number(self, tokens: Tokens, i: int) -> Read:
        """A whole number in digits or words, the longest composition first."""
        token = tokens[i]
        if token.kind == "number" and token.raw.isdecimal() and len(token.raw) <= 4:
            yield int(token.raw), i + 1
            return
        numbers = self._calendar.numbers
        value = numbers.get(token.word)
        if value is None or token.kind != "word":
            return
        if 20 <= value < 100 and value % 10 == 0:
            j = i + 1
            if j < len(tokens) and tokens[j].word in {self._calendar.number_joiner, "-"}:
                j += 1
            unit = numbers.get(tokens[j].word) if j < len(tokens) else None
            joined = j > i + 1 or not self._calendar.number_joiner
            if unit is not None and 1 <= unit <= 9 and joined:
                yield value + unit, j + 1
        yield value, i + 1

    def hour(self, tokens: Tokens, i: int) -> Read:
        """0 to 24; an article is not a one."""
        if tokens[i].word in _ARTICLES or (tokens[i].word in _ONES and not _is_one_oclock(tokens, i)):
            return
        yield from ((value, j) for value, j in self.number(tokens, i) if 0 <= value <= 24)

    def minute(self, tokens: Tokens, i: int) -> Read:
        """Minutes said after an hour: from 10 on ("5 y 10"), for smaller ones are another hour ("3 y 5")."""
        return ((value, j) for value, j in self.number(tokens, i) if 10 <= value <= 59)

    def day(self, tokens: Tokens, i: int) -> Read:
        """A day of the month: "15", "15th", "1º", "quince"."""
        yield from self.ordinal_day(tokens, i)
        for value, j in self.number(tokens, i):
            if 1 <= value <= 31:
                yield value, j

    def day_or_first(self, tokens: Tokens, i: int) -> Read:
        """The same before a month, where "primero" and "first" are days too."""
        yield from self.day(tokens, i)
        if self._calendar.ordinals.get(tokens[i].word, 0) > 0:
            yield self._calendar.ordinals[tokens[i].word], i + 1

    def ordinal_day(self, tokens: Tokens, i: int) -> Read:
        """A day with its ordinal ending."""
        if tokens[i].kind == "ordinal":
            value = int("".join(char for char in tokens[i].raw if char.isdecimal()))
            if 1 <= value <= 31:
                yield value, i + 1

    def nth(self, tokens: Tokens, i: int) -> Read:
        """ "first" to "fifth", and -1 for "last"."""
        token = tokens[i]
        value = self._calendar.ordinals.get(token.word)
        if value is not None:
            yield value, i + 1
        elif token.kind == "ordinal":
            yield from ((n, j) for n, j in self.ordinal_day(tokens, i) if n <= 5)

    def weekday(self, tokens: Tokens, i: int) -> Read:
        """A weekday, 0 for Monday; "segunda-feira" is one too."""
        word = tokens[i].word
        if tokens[i].possessive:
            word = word.removesuffix("s")
        tail = _feira(tokens, i + 1)
        weekdays = self._calendar.short_weekdays if tail else self._weekdays
        value = weekdays.get(word, self._weekdays.get(word))
        if value is not None:
            yield value, i + 1 + tail

    def month(self, tokens: Tokens, i: int) -> Read:
        """A month, 1 to 12."""
        value = self._months.get(tokens[i].word)
        if value is not None:
            yield value, i + 1

    def year(self, tokens: Tokens, i: int) -> Read:
        """A year in digits."""
        token = tokens[i]
        if token.kind == "number" and len(token.raw) == 4 and token.raw.startswith("20"):
            yield int(token.raw), i + 1

    def numeric_date(self, tokens: Tokens, i: int) -> Read:
        """ "03/12", "3-12-2026", "2026-12-03": its numbers as typed."""
        if tokens[i].kind == "date":
            raw = tokens[i].raw.replace("-", "/").replace(".", "/")
            yield tuple(int(part) for part in raw.split("/")), i + 1

    def literal(self, tokens: Tokens, i: int) -> Read:
        """ "17:30", "17h30", "17.30": hour and minute."""
        if tokens[i].kind == "clock":
            digits = "".join(char if char.isdecimal() else " " for char in tokens[i].raw).split()
            if int(digits[0]) <= 24:
                yield (int(digits[0]), int(digits[1])), i + 1

    def packed(self, tokens: Tokens, i: int) -> Read:
        """ "1130", "930": hour and minute without a mark between them."""
        raw = tokens[i].raw
        if tokens[i].kind == "number" and len(raw) in {3, 4} and raw.isdecimal():
            hour, minute = divmod(int(raw), 100)
            if 7 <= hour <= 21 and minute < 60 and minute % 5 == 0:
                yield (hour, minute), i + 1

    def clock(self, tokens: Tokens, i: int) -> Iterator[tuple[Clock, int]]:
        """An hour with its minutes and its half of the day, longest first."""
        found: dict[int, Clock] = {}
        for match in self._clocks.all_at(tokens, i, self._table):
            clock = read_clock(match.payload, match.values)
            if clock is None:
                continue
            found.setdefault(match.last, clock)
            half = self._halves.at(tokens, match.last, self._table) if match.last < len(tokens) else None
            if half is not None and not clock.half:
                found[half.last] = clock._replace(half=half.payload, certain=True)
        for last in sorted(found, reverse=True):
            yield found[last], last


def _is_one_oclock(tokens: Tokens, i: int) -> bool:
    """ "A la una", "uma e meia", not "pra uma limpeza"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1].word if i else ""
    return (
        before == "la"
        or (after is None and before in {"a", "as"})
        or (after is not None and (after.word in _AFTER_ONE or (after.is_break and before in {"a", "as"})))
    )


def _remembered(reader: Slot, tokens: Tokens) -> Slot:
    """A slot that reads each token of a message once, however many patterns ask."""
    known: dict[int, list[tuple[Any, int]]] = {}

    def read(_: Tokens, i: int) -> list[tuple[Any, int]]:
        found = known.get(i)
        if found is None:
            found = known[i] = list(reader(tokens, i))
        return found

    return read


def _feira(tokens: Tokens, i: int) -> int:
    """How many tokens "-feira" takes here: with it even "segunda" can only be a day."""
    words = [token.word for token in tokens[i : i + 2]]
    if words and words[0] in {"feira", "fera"}:
        return 1
    return 2 if words in (["-", "feira"], ["-", "fera"]) else 0
