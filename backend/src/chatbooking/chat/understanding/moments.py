"""Days and hours in the text: every mention of one, in whatever language it is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from chatbooking.chat.understanding.clock import Clock
from chatbooking.chat.understanding.days import Days, resolve
from chatbooking.chat.understanding.hours import Hours
from chatbooking.chat.understanding.language import CODES, Language, load
from chatbooking.chat.understanding.patterns import Match, PatternSet
from chatbooking.chat.understanding.slots import Slots
from chatbooking.chat.understanding.text import Token

NOTHING = frozenset({"skip", "habit", "past", "shift+", "shift-"})
"""Forms that use up their words without saying a day or an hour."""

_HOURS = frozenset({"at", "after", "before", "between", "fromto", "stretch"})

_RANK = {"between": 2, "fromto": 2, "stretch": 0}
"""Of two readings of the same words: "from ten to five" is a stretch, "ten to five" an hour."""

_INSTEAD = frozenset({("instead", "of"), ("rather", "than"), ("en", "vez"), ("em", "vez"), ("no", "lugar")})
"""A number before these is an hour: "9 instead of 11"."""


class Moment(NamedTuple):
    """A day, an hour, both ("tonight"), or neither (a habit, a duration), at tokens[first:last]."""

    first: int
    last: int
    form: str
    day: Days | None = None
    hours: Hours | None = None
    confidence: float = 0.95
    said: str = ""
    """The payload of the pattern."""


class CalendarReader:
    """One language's calendar, ready to scan."""

    def __init__(self, language: Language, *, local: bool) -> None:
        calendar = language.calendar
        rules = (*calendar.times, *calendar.dates, *(calendar.local_dates if local else ()))
        self.slots = Slots(calendar, local=local)
        self._patterns = PatternSet(rules, calendar.classes)
        self._counted = frozenset(calendar.classes.get("counted", "").split())

    def scan(self, tokens: Sequence[Token], today: dt.date, *, month_first: bool) -> Iterator[Moment]:
        """Leftmost longest moments."""
        slots = self.slots.of(tokens)
        i = 0
        while i < len(tokens):
            best: Moment | None = None
            for match in self._patterns.all_at(tokens, i, slots):
                if best is None or (match.last, _RANK.get(match.payload, 1)) > (
                    best.last,
                    _RANK.get(best.said, 1),
                ):
                    best = self._moment(match, tokens, today, month_first) or best
            if best is None:
                i += 1
            else:
                yield best
                i = best.last

    def _moment(
        self, match: Match[str], tokens: Sequence[Token], today: dt.date, month_first: bool
    ) -> Moment | None:
        form, _, part = match.payload.partition("+")
        if match.payload in NOTHING:
            return Moment(match.first, match.last, match.payload)
        kind, _, word = form.partition(":")
        if kind == "part":
            return Moment(match.first, match.last, kind, hours=Hours("part", part=word))
        if kind in _HOURS or kind == "sure":
            return self._hours(match, kind, word, tokens)
        day = resolve(form, match.values, today, month_first=month_first)
        if day is None:
            return None
        return Moment(match.first, match.last, day.said, day, Hours("part", part=part) if part else None)

    def _hours(self, match: Match[str], kind: str, word: str, tokens: Sequence[Token]) -> Moment | None:
        clocks: tuple[Clock, ...] = (
            (Clock(12, half="noon", certain=True),) if word == "noon" else match.values
        )
        said = kind
        if kind == "stretch":
            kind = "fromto"
        if kind == "sure":
            if not clocks[0].certain:
                return None
            kind = "at"
        counts = match.last < len(tokens) and tokens[match.last].word in self._counted
        if counts and not clocks[-1].certain:
            return None
        confidence = 0.95 if any(clock.certain or clock.hour > 12 for clock in clocks) else 0.85
        return Moment(match.first, match.last, kind, None, Hours(kind, clocks), confidence, said)


@lru_cache(maxsize=16)
def reader_of(code: str, *, local: bool) -> CalendarReader:
    """The reader of a language, at home or as the language of a word mixed in."""
    return CalendarReader(load(code), local=local)


def find_moments(tokens: Sequence[Token], language: Language, today: dt.date) -> list[Moment]:
    """Every moment in the text: the locale's own first, then those of other languages in what is left."""
    found = list(reader_of(language.code, local=True).scan(tokens, today, month_first=language.month_first))
    for code in CODES:
        if code != language.code:
            reader = reader_of(code, local=False)
            for moment in reader.scan(tokens, today, month_first=language.month_first):
                _merge(found, moment)
    found.sort(key=lambda moment: moment.first)
    return _with_bare_hours(found, tokens, language)


def _merge(found: list[Moment], moment: Moment) -> None:
    """Adds a moment that lies over no other, or that holds all those it lies over and more."""
    over = [other for other in found if other.first < moment.last and moment.first < other.last]
    size = moment.last - moment.first
    if all(moment.first <= o.first and o.last <= moment.last and o.last - o.first < size for o in over):
        for other in over:
            found.remove(other)
        found.append(moment)


def _with_bare_hours(found: list[Moment], tokens: Sequence[Token], language: Language) -> list[Moment]:
    """A number beside a day is its hour ("friday 3 with Mike"); one after "sorry" corrects it."""
    reader = reader_of(language.code, local=True)
    slots = reader.slots.of(tokens)
    counted = language.calendar.classes.get("counted", "").split()
    taken = {i for moment in found for i in range(moment.first, moment.last)}
    more = []
    for i, token in enumerate(tokens):
        if token.kind != "number" or i in taken:
            continue
        clock, last = next(iter(slots["t"](tokens, i)), (None, 0))
        if clock is None or (last < len(tokens) and tokens[last].word in counted):
            continue
        begins = i == 0 or tokens[i - 1].is_break
        swapped = last + 1 < len(tokens) and (tokens[last].word, tokens[last + 1].word) in _INSTEAD
        if swapped:
            more.append(Moment(i, last, "at", hours=Hours("at", (clock,)), confidence=0.7))
            continue
        if _beside_day(found, i, last, begins=begins) or _corrects_hour(found, tokens, i, last, language):
            more.append(Moment(i, last, "at", hours=Hours("at", (clock,)), confidence=0.7))
    return sorted([*found, *more], key=lambda moment: moment.first)


def _beside_day(found: Sequence[Moment], i: int, last: int, *, begins: bool) -> bool:
    days = [moment for moment in found if moment.day is not None and moment.day.is_day]
    return any(moment.last == i or (moment.first == last and begins) for moment in days)


def _corrects_hour(
    found: Sequence[Moment], tokens: Sequence[Token], i: int, last: int, language: Language
) -> bool:
    """ "At 5, sorry, 6"."""
    before = [token for token in tokens[max(0, i - 3) : i] if not token.is_break]
    ends = last >= len(tokens) or tokens[last].is_break
    said = [moment for moment in found if moment.last <= i and moment.hours is not None]
    return ends and bool(said) and bool(before) and before[-1].word in language.correctors
