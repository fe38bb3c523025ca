"""One day or range of days, one hour or range of hours, out of all that were said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from chatbooking.chat.understanding.days import Days, monday_of, plus, safe_date, weekday_from
from chatbooking.chat.understanding.hours import Hours
from chatbooking.chat.understanding.language import CODES, Language, load
from chatbooking.chat.understanding.model import Found
from chatbooking.chat.understanding.moments import Moment
from chatbooking.chat.understanding.text import Token

_WEEKDAYS = frozenset({"weekday", "weekday_after", "weekday_next_week"})
_WORKWEEK = 4
_WEEK_ANCHORS = frozenset({"next_week", "this_week", "weekend", "weekend_after", "weekend_next_week"})


class Said(NamedTuple):
    """A reading of some tokens and how sure it is."""

    days: Days
    first: int
    last: int
    confidence: float


@lru_cache(maxsize=1)
def _joining_words() -> tuple[frozenset[str], ...]:
    """The words of all languages for "or", "to", "and", "between", and those that may stand with them."""
    calendars = [load(code).calendar for code in CODES]
    kinds = ("either", "until", "both", "between", "joint_fillers")
    return tuple(
        frozenset(word for calendar in calendars for word in getattr(calendar, kind).split())
        for kind in kinds
    )


class Joints:
    """What the words between two mentions make of them: either of two, or a range."""

    def __init__(self, tokens: Sequence[Token], hours: Collection[int] = ()) -> None:
        """`hours` are the tokens of hours: "Monday at 5 or Tuesday" are two days beside each other."""
        self._tokens = tokens
        self._hours = hours
        self._either, self._until, self._both, self._between, self._small = _joining_words()

    def kind(self, first: Moment, last: Moment) -> str:
        """ "either", "until", "both" (only after "between"), or "" where nothing joins them."""
        between = range(first.last, last.first)
        words = [self._tokens[i].word for i in between if i not in self._hours]
        head = self._tokens[last.first].word
        if not all(word in self._either | self._until | self._both | self._small for word in words):
            return ""
        if any(word in self._either for word in words):
            return "either"
        before = [token.word for token in self._tokens[max(0, first.first - 2) : first.first + 1]]
        opened = any(word in self._between for word in before)
        if opened and any(word in self._both | self._until for word in (*words, head)):
            return "until"
        if any(word in self._until for word in (*words, head)) and "," not in words:
            return "until"
        return "both" if any(word in self._both for word in words) else ""


def combine_days(moments: Sequence[Moment], joints: Joints) -> Said | None:
    """The days of all mentions, joined and merged; the last one where they do not agree."""
    said = [Said(m.day, m.first, m.last, m.confidence) for m in moments if m.day is not None]
    if not said:
        return None
    with_days = [moment for moment in moments if moment.day is not None]
    for k in range(len(with_days) - 1):
        pair = _join(with_days[k], with_days[k + 1], joints)
        if pair is not None:
            return _in_week_of(with_days, pair)
    merged = said[0]
    for other in said[1:]:
        merged = _merge(merged, other)
    return merged


def _join(first: Moment, last: Moment, joints: Joints) -> Said | None:
    """A range out of two joined days, or two days in a row joined by "or"."""
    assert first.day is not None
    assert last.day is not None
    kind = joints.kind(first, last)
    if not kind or not (first.day.is_day and last.day.is_day):
        return None
    start, end = _ordered(first.day, last.day)
    one_after_other = plus(start, 1) == end
    if start > end or (kind != "until" and not one_after_other):
        return None
    confidence = min(first.confidence, last.confidence)
    return Said(Days(start, end, "range"), first.first, last.last, confidence)


def _in_week_of(moments: Sequence[Moment], pair: Said) -> Said:
    """ "Next week, Tuesday or Wednesday": the pair in the week that is said beside it."""
    week = next((m.day for m in moments if m.day is not None and m.day.said == "next_week"), None)
    if week is None or (pair.days.last - pair.days.first).days > _WORKWEEK:
        return pair
    first = plus(week.first, pair.days.first.weekday())
    return pair._replace(days=Days(first, plus(first, (pair.days.last - pair.days.first).days), "range"))


def _ordered(first: Days, last: Days) -> tuple[dt.date, dt.date]:
    """The end is the first such day after the beginning; what is said of the end holds for the beginning."""
    start, end = first.first, last.first
    if first.said == "day" and last.said in {"day_month", "day_month_year", "weekday_day_month", "numeric"}:
        start = safe_date(end.year, end.month, start.day) or start
    elif first.said == "weekday" and last.said in {"weekday_next_week", "weekday_after"}:
        start = plus(end, -((end.weekday() - start.weekday()) % 7))
    elif first.said in _WEEKDAYS and last.said in _WEEKDAYS:
        end = weekday_from(start, end.weekday())
    elif last.said == "day" and end < start:
        end = _same_day_later(start, end.day)
    return start, end


def _same_day_later(start: dt.date, day: int) -> dt.date:
    month = start.month % 12 + 1
    same = safe_date(start.year, start.month, day)
    if same is not None and same >= start:
        return same
    return safe_date(start.year + (month == 1), month, day) or start


def _merge(first: Said, last: Said) -> Said:
    """A week and a day of it, a weekday and its date: one day. Otherwise the last one said."""
    for anchor, other in ((first, last), (last, first)):
        if anchor.days.said in _WEEK_ANCHORS and other.days.said in _WEEKDAYS and other.days.is_day:
            day = plus(monday_of(anchor.days.last), other.days.first.weekday())
            return _spanning(Days(day, day, "weekday_next_week"), first, last)
        if anchor.days.said == "weekday" and other.days.is_day and other.days.said != "weekday":
            return _spanning(other.days, first, last)
        if anchor.days.said in {"month", "next_month"} and other.days.said == "day":
            month = anchor.days.first
            inside = safe_date(month.year, month.month, other.days.first.day)
            if inside is not None:
                return _spanning(Days(inside, inside, "day_month"), first, last)
    if first.days.first == last.days.first and first.days.is_day:
        return _spanning(first.days, first, last)
    return last


def _spanning(days: Days, first: Said, last: Said) -> Said:
    return Said(days, min(first.first, last.first), max(first.last, last.last), 0.9)


def combine_hours(
    moments: Sequence[Moment], joints: Joints, language: Language
) -> tuple[tuple[dt.time, dt.time], int, int, float] | None:
    """The hour, or first and last. An exact hour or a bound beats a part of the day, which says its half."""
    said = [moment for moment in moments if moment.hours is not None]
    parts = [m for m in said if m.hours is not None and m.hours.kind == "part"]
    exact = [m for m in said if m.hours is not None and m.hours.kind != "part"]
    if not exact:
        return _combine_parts(parts, joints, language)
    part = parts[-1].hours.part if parts and parts[-1].hours is not None else ""
    chosen = exact[-1]
    bounds = _bounds(chosen.hours, part, language)
    for other in exact[:-1]:
        joined = _join_hours(other, chosen, part, joints, language)
        if joined is not None:
            return joined, other.first, chosen.last, chosen.confidence
    return bounds, chosen.first, chosen.last, chosen.confidence


def _bounds(hours: Hours | None, part: str, language: Language) -> tuple[dt.time, dt.time]:
    assert hours is not None
    return (hours.in_part(part) if part else hours).bounds(language.parts)


def _join_hours(
    first: Moment, last: Moment, part: str, joints: Joints, language: Language
) -> tuple[dt.time, dt.time] | None:
    """ "After 3 and before 6", "at 4 or 5"."""
    assert first.hours is not None
    assert last.hours is not None
    kinds = {first.hours.kind, last.hours.kind}
    one, other = _bounds(first.hours, part, language), _bounds(last.hours, part, language)
    if kinds == {"after", "before"}:
        start, end = max(one[0], other[0]), min(one[1], other[1])
        return (start, end) if start < end else None
    if kinds == {"at"} and joints.kind(first, last) and one[0] < other[0]:
        return one[0], other[0]
    return None


def _combine_parts(
    parts: Sequence[Moment], joints: Joints, language: Language
) -> tuple[tuple[dt.time, dt.time], int, int, float] | None:
    if not parts:
        return None
    chosen = parts[-1]
    bounds = _bounds(chosen.hours, "", language)
    if len(parts) > 1 and joints.kind(parts[-2], chosen):
        start = _bounds(parts[-2].hours, "", language)[0]
        return (min(start, bounds[0]), bounds[1]), parts[-2].first, chosen.last, 0.8
    return bounds, chosen.first, chosen.last, chosen.confidence


def as_found(
    tokens: Sequence[Token], said: Said | None
) -> tuple[Found[dt.date] | None, Found[tuple[dt.date, dt.date]] | None]:
    """The date or the range of dates of a reading, with its place in the text."""
    if said is None:
        return None, None
    start, end = tokens[said.first].start, tokens[said.last - 1].end
    if said.days.is_day:
        return Found(said.days.first, start, end, said.confidence), None
    return None, Found((said.days.first, said.days.last), start, end, said.confidence)
