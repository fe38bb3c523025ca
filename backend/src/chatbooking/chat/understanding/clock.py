"""An hour as it is said, and the hour of the day it means."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

_MINUTES = {"half": 30, "quarter": 15, "quarterto": -15}

_MINUTES_TO = frozenset({5, 10, 15, 20, 25})

_SURE_FROM = {"hour": 25, "sharp": 0, "unit": 8, "hours": 13}
"""From which hour on a form alone tells that it is one: "2 horas" is a duration, "15 horas" an hour."""


class Clock(NamedTuple):
    """An hour, the minutes after (or before) it, and the half of the day if one was said."""

    hour: int
    minute: int = 0
    half: str = ""
    """"am", "pm" or a part of the day; "noon" for an hour that needs none."""
    certain: bool = False
    """Whether its form alone tells that it is an hour ("5pm", "17:30", "half past 5")."""

    def in_part(self, part: str) -> Clock:
        """The same hour in a part of the day said elsewhere; its own half of the day stands."""
        return self if self.half or self.hour > 12 else self._replace(half=part)

    def time(self) -> dt.time:
        """The hour of the day, by the bare-hour rule where nothing else says which."""
        minutes = _hour_of_day(self.hour, self.half) * 60 + self.minute
        return dt.time(minutes // 60 % 24, minutes % 60)


def _hour_of_day(hour: int, half: str) -> int:
    """1 to 7 are PM, 8 to 11 AM, 12 is noon, 13 and up as written; am, pm or a part of the day overrides."""
    if hour > 12:
        return hour
    if half in {"am", "dawn"}:
        return hour % 12
    if half in {"pm", "afternoon"}:
        return hour % 12 + 12
    if half == "evening":
        return hour % 12 + 12 if hour != 12 else 0
    if half == "morning":
        return hour
    if half == "midday":
        return hour + 12 if hour <= 4 else hour
    return hour + 12 if 1 <= hour <= 7 else hour


def read_clock(form: str, values: tuple[Any, ...]) -> Clock | None:
    """The clock of a pattern: its payload names the form, its values are in spoken order."""
    if form in {"noonpast", "noonless"}:
        return Clock(12, values[0] if form == "noonpast" else -values[0], "noon", certain=True)
    if form.startswith("noon"):
        return Clock(12, _MINUTES.get(form.removeprefix("noon"), 0), "noon", certain=True)
    if form in {"literal", "packed"}:
        hour, minute = values[0]
        return Clock(hour, minute, certain=form == "literal")
    if form in _MINUTES:
        return Clock(values[0], _MINUTES[form], certain=True)
    if form == "past":
        return Clock(values[0], values[1], certain=True)
    if form == "minutespast":
        return Clock(values[1], values[0], certain=True)
    if form == "less":
        return Clock(values[0], -values[1], certain=True)
    if form == "to":
        # "Ten to 5" is an hour, "3 to 5" a stretch.
        return Clock(values[1], -values[0], certain=True) if values[0] in _MINUTES_TO else None
    return Clock(values[0], certain=_SURE_FROM[form] <= values[0] < 24)
