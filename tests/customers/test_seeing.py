"""A record is the same in whatever order bookings are read, and however often each of them is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.model import Booking
from chatbooking.bookings.requests import checked, drafted
from chatbooking.customers.model import CustomerRecord, Tombstone
from chatbooking.customers.seeing import seen
from tests.bookings.build import NOW, catalog, customer, provider, request, service, tenant

ANA, CUT = provider(), service()


def booking(id: str, minutes: int = 0, **person: Any) -> Booking:
    made = NOW + timedelta(minutes=minutes)
    wish = checked(request(NOW + timedelta(days=1), customer=customer(**person)))
    assert catalog(ANA, services=(CUT,))
    return drafted(tenant(), CUT, ANA, wish, id=id, now=made)


def after(*bookings: Booking) -> CustomerRecord | None:
    record: CustomerRecord | None = None
    for each in bookings:
        record = seen(record, each) or record
    return record


PEOPLE = st.builds(
    booking,
    id=st.sampled_from("abcdefgh"),
    minutes=st.integers(0, 5),
    name=st.sampled_from(["Grace", "G. Hopper", "Grace Hopper"]),
    phone=st.sampled_from([None, "+56987654321", "+56911112222"]),
    locale=st.sampled_from([None, "es", "en"]),
)


@given(st.lists(PEOPLE, min_size=1, max_size=6, unique_by=lambda each: each.id), st.randoms())
def test_order_and_repetition_make_no_difference(bookings: list[Booking], chance: Any) -> None:
    shuffled = bookings + chance.choices(bookings, k=3)
    chance.shuffle(shuffled)
    one, other = after(*bookings), after(*shuffled)
    assert one is not None
    assert other is not None
    assert replace(one, version=0) == replace(other, version=0)


def test_the_newest_booking_gives_the_name_and_the_oldest_the_first_day() -> None:
    record = after(booking("b", 60, name="Grace Hopper"), booking("a", 0, name="Grace"))
    assert record is not None
    assert (record.name, record.version) == ("Grace Hopper", 1)
    assert (record.first_seen_at, record.last_seen_at) == (NOW, NOW + timedelta(minutes=60))


def test_a_phone_that_was_given_once_is_kept() -> None:
    record = after(booking("a", 0, phone="+56987654321"), booking("b", 9), booking("c", 20))
    assert record is not None
    assert record.phone == "+56987654321"


def test_the_name_that_the_business_wrote_stays() -> None:
    known = after(booking("a", 0, name="gracie"))
    assert known is not None
    again = seen(replace(known, name="Grace Hopper", named=True), booking("b", 9, name="gracie!"))
    assert again is not None
    assert (again.name, again.named) == ("Grace Hopper", True)


def test_a_booking_that_tells_nothing_new_changes_nothing() -> None:
    known = after(booking("a"))
    assert known is not None
    assert seen(known, booking("a")) is None


def test_an_erased_booking_tells_of_nobody() -> None:
    assert seen(None, replace(booking("a"), customer_id=ERASED)) is None
    assert seen(None, replace(booking("a"), customer_id=None)) is None


def test_after_an_erasure_only_a_newer_booking_makes_a_record() -> None:
    grave = Tombstone("x", NOW + timedelta(minutes=10), 4, 0)
    assert seen(grave, booking("a", 10)) is None
    record = seen(grave, booking("b", 11))
    assert record is not None
    assert (record.first_seen_at, record.version) == (NOW + timedelta(minutes=11), 5)
