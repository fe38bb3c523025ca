"""What a said hour, bound or part of the day means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from chatbooking.chat.understanding.clock import Clock

START, END, NOON = dt.time(0), dt.time(23, 59), dt.time(12)


class Hours(NamedTuple):
    """An exact hour (`at`), a bound (`after`, `before`), a stretch (`between`, `fromto`) or a `part`."""

    kind: str
    clocks: tuple[Clock, ...] = ()
    part: str = ""

    def in_part(self, part: str) -> Hours:
        """The same in a part of the day said elsewhere ("Saturday evening at 8")."""
        return self._replace(clocks=tuple(clock.in_part(part) for clock in self.clocks))

    def bounds(self, parts: Mapping[str, tuple[str, str]]) -> tuple[dt.time, dt.time]:
        """First and last; the same twice for an exact hour."""
        if self.kind == "part":
            first, last = parts[self.part]
            return dt.time.fromisoformat(first), dt.time.fromisoformat(last)
        if self.kind == "after":
            return self.clocks[0].time(), END
        if self.kind == "before":
            return START, self.clocks[0].time()
        if self.kind in {"between", "fromto"}:
            return _stretch(*self.clocks)
        return self.clocks[0].time(), self.clocks[0].time()


def _stretch(first: Clock, last: Clock) -> tuple[dt.time, dt.time]:
    """The half of the day said with the end holds for the beginning, unless that puts it after the end."""
    shared = first.in_part(last.half) if last.half else first
    start, end = shared.time(), last.time()
    if start >= end and last.half:
        start = first.time()
    if start >= end and not last.half and first.half:
        end = last.in_part(first.half).time()
    return start, end
