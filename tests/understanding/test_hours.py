from __future__ import annotations

from datetime import time

from chatbooking.chat.understanding.clock import Clock
from chatbooking.chat.understanding.hours import Hours

PARTS = {"afternoon": ("12:00", "19:00")}


def test_bounds_run_to_the_ends_of_the_day() -> None:
    assert Hours("after", (Clock(4),)).bounds(PARTS) == (time(16), time(23, 59))
    assert Hours("before", (Clock(11),)).bounds(PARTS) == (time(0), time(11))


def test_the_half_said_with_the_end_holds_for_the_beginning() -> None:
    assert Hours("between", (Clock(8), Clock(10, half="pm"))).bounds(PARTS) == (time(20), time(22))


def test_unless_that_puts_it_after_the_end() -> None:
    assert Hours("between", (Clock(11), Clock(1, half="pm"))).bounds(PARTS) == (time(11), time(13))


def test_a_part_of_the_day_is_read_from_the_table() -> None:
    assert Hours("part", part="afternoon").bounds(PARTS) == (time(12), time(19))
