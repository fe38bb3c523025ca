from __future__ import annotations

from datetime import time

import pytest

from chatbooking.chat.understanding.clock import Clock, read_clock


@pytest.mark.parametrize(
    ("hour", "expected"), [(1, 13), (5, 17), (7, 19), (8, 8), (11, 11), (12, 12), (13, 13), (20, 20)]
)
def test_bare_hours_follow_the_business_day(hour: int, expected: int) -> None:
    assert Clock(hour).time() == time(expected)


@pytest.mark.parametrize(
    ("hour", "half", "expected"),
    [
        (7, "morning", 7),
        (12, "pm", 12),
        (12, "am", 0),
        (8, "evening", 20),
        (12, "midday", 12),
        (1, "midday", 13),
        (3, "dawn", 3),
        (9, "pm", 21),
    ],
)
def test_the_half_of_the_day_overrides(hour: int, half: str, expected: int) -> None:
    assert Clock(hour, half=half).time() == time(expected)


def test_the_hour_that_is_named_is_the_one_the_rule_looks_at() -> None:
    clock = read_clock("quarterto", (8,))
    assert clock is not None
    assert clock.time() == time(7, 45)


def test_three_to_five_is_no_hour() -> None:
    assert read_clock("to", (3, 5)) is None
    assert read_clock("to", (10, 5)) is not None


def test_a_part_of_the_day_leaves_a_written_24_hour_clock_alone() -> None:
    assert Clock(17).in_part("morning").time() == time(17)
