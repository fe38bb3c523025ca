"""Opening hours as the business would say them: those of all its people together, weekdays in groups.

A provider's hours are on the provider's own clock; they are told on the clock of the business.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from chatbooking.bookings.grid import begins
from chatbooking.bookings.schedule import midnight, opening
from chatbooking.catalog.model import Provider, TimeWindow
from chatbooking.chat.conversation.scene import Scene
from chatbooking.tenants import formats

Windows = tuple[TimeWindow, ...]
_ONE_DAY = timedelta(days=1)


def of_date(providers: Iterable[Provider], day: date, zone: str) -> Windows:
    """When anyone of them works on a date of the zone, exceptions obeyed; nothing: closed."""
    span = range(midnight(day, zone), midnight(day + _ONE_DAY, zone))
    mask = 0
    for provider in providers:
        mask |= opening(provider, span)
    return _windows(mask, span, zone)


def of_week(providers: Iterable[Provider], today: date, zone: str) -> tuple[Windows, ...]:
    """The usual week of all of them, from Monday on, by the offsets of the week that begins today."""
    usual = [replace(provider, exceptions=()) for provider in providers]
    days = (today + _ONE_DAY * number for number in range(7))
    return tuple(of_date(usual, day, zone) for day in sorted(days, key=date.weekday))


def said_for_week(scene: Scene, week: Sequence[Windows]) -> str:
    """One line for each run of weekdays with the same hours: 'lunes a viernes: de 9:00 a 19:00'."""
    lines = []
    for windows, run in groupby(range(7), key=lambda number: week[number]):
        numbers = list(run)
        first, last = (formats.weekday(scene.state.locale, numbers[end]) for end in (0, -1))
        if len(numbers) > 2:
            names = scene.say("days_from_to", first=first, last=last)
        else:
            names = formats.listed(scene.state.locale, [first, last][: len(numbers)])
        lines.append(scene.say("hours_line", days=names, hours=said(scene, windows)))
    return "\n".join(line[:1].upper() + line[1:] for line in lines)


def said(scene: Scene, windows: Windows) -> str:
    """'de 09:00 a 13:00 y de 15:00 a 19:00', or that it is closed."""
    if not windows:
        return scene.say("hours_closed")
    locale = scene.state.locale
    parts = [
        scene.say(
            "hours_window",
            start=formats.hour_text(locale, window.start),
            end=formats.hour_text(locale, window.end),
        )
        for window in windows
    ]
    return formats.listed(locale, parts)


def _windows(mask: int, span: range, zone: str) -> Windows:
    """The runs of set bits, on the clock of the zone."""
    windows = []
    bit = 0
    while mask >> bit:
        bit += _trailing(mask >> bit)
        length = _trailing(~(mask >> bit))
        first, last = span.start + bit, span.start + bit + length
        # A day begins at midnight even where its clock skips it.
        start = "00:00" if first == span.start else _clock(first, zone)
        windows.append(TimeWindow(start, "24:00" if last == span.stop else _clock(last, zone)))
        bit += length
    return tuple(windows)


def _trailing(mask: int) -> int:
    """How many zero bits stand before the first set one."""
    return (mask & -mask).bit_length() - 1


def _clock(cell: int, zone: str) -> str:
    return begins(cell).astimezone(ZoneInfo(zone)).strftime("%H:%M")
