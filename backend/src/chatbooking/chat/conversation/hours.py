"""Opening hours as the business would say them: those of all its people together, weekdays in groups."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from chatbooking.bookings.schedule import clock_mask
from chatbooking.catalog.model import Provider, TimeWindow, Weekday
from chatbooking.chat import formats
from chatbooking.chat.conversation.scene import Scene

_CELL_MINUTES = 5
Windows = tuple[TimeWindow, ...]


def of_date(providers: Iterable[Provider], day: date) -> Windows:
    """When anyone of them works on a date, exceptions obeyed; nothing: closed."""
    mask = 0
    for provider in providers:
        exception = next((e for e in provider.exceptions if e.date == day), None)
        mask |= clock_mask(exception.windows) if exception else _of_weekday(provider, day.weekday())
    return _windows(mask)


def of_week(providers: Sequence[Provider]) -> tuple[Windows, ...]:
    """The usual week of all of them, from Monday on."""
    week = []
    for number in range(7):
        mask = 0
        for provider in providers:
            mask |= _of_weekday(provider, number)
        week.append(_windows(mask))
    return tuple(week)


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


def _of_weekday(provider: Provider, number: int) -> int:
    """The minutes worked on a weekday as a bit mask, breaks left out."""
    weekday = tuple(Weekday)[number]
    mask = 0
    for hours in provider.weekly_hours:
        if hours.weekday is weekday:
            mask |= clock_mask(hours.windows) & ~clock_mask(hours.breaks)
    return mask


def _windows(mask: int) -> Windows:
    """The runs of set bits, as windows of a clock."""
    windows = []
    bit = 0
    while mask >> bit:
        bit += _trailing(mask >> bit)
        length = _trailing(~(mask >> bit))
        windows.append(TimeWindow(_clock(bit), _clock(bit + length)))
        bit += length
    return tuple(windows)


def _trailing(mask: int) -> int:
    """How many zero bits stand before the first set one."""
    return (mask & -mask).bit_length() - 1


def _clock(cell: int) -> str:
    hour, minute = divmod(cell * _CELL_MINUTES, 60)
    return f"{hour:02}:{minute:02}"
