from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.clock import from_iso, system_clock, to_iso

instants = st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(9998, 1, 1))  # noqa: DTZ001


@given(instants, instants, st.integers(-14, 14))
def test_written_instants_sort_as_they_happened(one: datetime, other: datetime, offset: int) -> None:
    first = one.replace(tzinfo=UTC, microsecond=0)
    second = other.replace(tzinfo=UTC, microsecond=0)
    elsewhere = first.astimezone(timezone(timedelta(hours=offset)))
    assert to_iso(elsewhere) == to_iso(first)
    assert (to_iso(first) < to_iso(second)) == (first < second)
    assert from_iso(to_iso(elsewhere)) == first


def test_an_instant_without_an_offset_is_none() -> None:
    with pytest.raises(ValueError, match="offset"):
        from_iso("2026-01-01T10:00:00")


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_an_instant_that_some_clocks_cannot_show_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="end"):
        from_iso(text)


def test_the_systems_clock_knows_its_zone() -> None:
    assert system_clock().tzinfo is UTC
