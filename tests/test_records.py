from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbooking.bookings.model import Booking
from chatbooking.catalog.model import Category, Provider, Service
from chatbooking.records import camel, decode, encode
from chatbooking.storage.values import from_attributes, to_attributes
from chatbooking.tenants.model import Member, Tenant, WidgetKey


class Size(StrEnum):
    SMALL = "SMALL"


class Part(NamedTuple):
    name: str
    size: Size = Size.SMALL


@dataclass(frozen=True)
class Whole:
    made_at: datetime
    on_day: date
    parts: tuple[Part, ...]
    main_part: Part
    note: str | None
    count: int = 7


def test_names_become_camel_case() -> None:
    assert [camel(name) for name in ("id", "price_minor", "buffer_before_minutes")] == [
        "id", "priceMinor", "bufferBeforeMinutes",
    ]  # fmt: skip


def test_a_record_becomes_plain_values_and_comes_back() -> None:
    whole = Whole(datetime(2026, 3, 29, 1, 30, tzinfo=UTC), date(2026, 3, 29), (Part("a"),), Part("b"), None)
    data = encode(whole)
    assert data == {
        "madeAt": "2026-03-29T01:30:00Z",
        "onDay": "2026-03-29",
        "parts": [{"name": "a", "size": "SMALL"}],
        "mainPart": {"name": "b", "size": "SMALL"},
        "count": 7,
    }
    assert decode(Whole, data) == whole


def test_what_is_absent_takes_its_default_and_what_is_unknown_is_ignored() -> None:
    assert decode(Part, {"name": "a", "PK": "T#acme", "order": "a"}) == Part("a")
    assert decode(Part, {"name": "a", "size": None}) == Part("a")


def test_a_required_value_that_is_absent_is_a_defect() -> None:
    with pytest.raises(TypeError):
        decode(Part, {})


def test_a_named_tuple_is_a_record_and_a_plain_one_a_list() -> None:
    assert encode((Part("a"), ("b", 1))) == [{"name": "a", "size": "SMALL"}, ["b", 1]]


def test_an_instant_of_another_zone_is_written_in_utc() -> None:
    assert encode(datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=3)))) == "2025-12-31T22:00:00Z"


instants = st.datetimes(datetime(1970, 1, 1), datetime(9998, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda instant: instant.replace(microsecond=0)
)


@pytest.mark.parametrize("kind", [Tenant, Member, WidgetKey, Category, Service, Provider, Booking])
@settings(max_examples=20)
@given(data=st.data())
def test_every_item_survives_the_table(kind: Any, data: st.DataObject) -> None:
    st.register_type_strategy(datetime, instants)
    record = data.draw(st.from_type(kind))
    stored = from_attributes(to_attributes(encode(record)))
    assert decode(kind, stored) == record
