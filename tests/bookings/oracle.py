"""Availability worked out minute by minute, slow and plain: what the bit masks must agree with."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from chatbooking.catalog.model import Provider, Weekday

MINUTE = timedelta(minutes=1)
Busy = Mapping[date, AbstractSet[int]]


def minutes_between(first: datetime, last: datetime) -> list[datetime]:
    return [first + MINUTE * number for number in range(int((last - first) / MINUTE))]


def is_open(provider: Provider, instant: datetime) -> bool:
    """Whether the clock on the provider's wall shows an hour of the date it shows."""
    wall = instant.astimezone(ZoneInfo(provider.time_zone))
    clock = f"{wall:%H:%M}"
    for exception in provider.exceptions:
        if exception.date == wall.date():
            return any(part.start <= clock < part.end for part in exception.windows)
    weekday = list(Weekday)[wall.weekday()]
    return any(
        any(part.start <= clock < part.end for part in hours.windows)
        and not any(part.start <= clock < part.end for part in hours.breaks)
        for hours in provider.weekly_hours
        if hours.weekday is weekday
    )


def is_busy(agenda: Busy, instant: datetime) -> bool:
    utc = instant.astimezone(UTC)
    return (utc.hour * 60 + utc.minute) // 5 in agenda.get(utc.date(), frozenset())


def can_start(
    provider: Provider, agenda: Busy, start: datetime, minutes: tuple[int, int, int], interval: int
) -> bool:
    """`minutes`: buffer before, visit, buffer after."""
    before, length, after = (MINUTE * number for number in minutes)
    wall = start.astimezone(ZoneInfo(provider.time_zone))
    return (
        (wall.hour * 60 + wall.minute) % interval == 0
        and all(is_open(provider, minute) for minute in minutes_between(start, start + length))
        and not any(
            is_busy(agenda, minute) for minute in minutes_between(start - before, start + length + after)
        )
    )
