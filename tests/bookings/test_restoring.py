"""Undoing what ended a booking, making it longer or shorter, and its notes."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, blocking, lifecycle, personal, queries
from chatbooking.bookings.blocking import Wish
from chatbooking.bookings.errors import (
    OutsideChangeNotice,
    OutsideOpeningHours,
    SlotTaken,
    StartInThePast,
    StatusDoesNotAllow,
)
from chatbooking.bookings.model import CUSTOMER, Booking, BookingStatus
from chatbooking.errors import InvalidInput, NotFound
from chatbooking.storage import TenantTable
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, service, tenant

TEN = at(3, "10:00")
TENANT = tenant()
OFFER = catalog(
    provider("ana"),
    provider("eva", weekly_hours=every_day("00:00-24:00")),
    services=(service(buffer_after_minutes=10, provider_ids=("ana", "eva")),),
)
PENDING, CONFIRMED, CANCELLED, NO_SHOW, COMPLETED = BookingStatus


@pytest.fixture
def booking(tenant_table: TenantTable) -> Booking:
    return book(tenant_table)


def book(table: TenantTable, **changes: Any) -> Booking:
    start = changes.pop("start", TEN)
    return lifecycle.create(
        table, tenant(auto_confirm=False), OFFER, request(start, notes="Window", **changes), NOW
    )


def busy(table: TenantTable, who: str = "ana", day: date = date(2026, 3, 3)) -> set[int]:
    return set(agenda.busy_of(table.get(agenda.key_of_day(table, who, day))))


def span(start: str, end: str) -> set[int]:
    return set(range(*((at(3, clock) - at(3, "00:00")) // timedelta(minutes=5) for clock in (start, end))))


def resized(table: TenantTable, booking: Booking, minutes: int, **changes: Any) -> Booking:
    options = {"start": booking.start, "now": NOW, "duration_minutes": minutes, **changes}
    return lifecycle.reschedule(table, TENANT, OFFER, booking.id, **options)


def test_a_cancelled_booking_comes_back_as_it_was(tenant_table: TenantTable, booking: Booking) -> None:
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW, reason="Ill")
    back = lifecycle.restore(tenant_table, booking.id, NOW)

    assert (back.status, back.cancel_reason, back.version) == (PENDING, None, 2)
    assert queries.find(tenant_table, booking.id) == back
    assert busy(tenant_table) == span("10:00", "11:10")
    assert lifecycle.restore(tenant_table, booking.id, NOW) == back


def test_a_cancelled_booking_whose_time_is_taken_stays_cancelled(
    tenant_table: TenantTable, booking: Booking
) -> None:
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    other = book(tenant_table, start=at(3, "11:00"), token="t2")
    with pytest.raises(SlotTaken) as refused:
        lifecycle.restore(tenant_table, booking.id, NOW)
    assert refused.value.parameters == {
        "start": "2026-03-03T10:00:00Z",
        "bookingId": other.id,
        "reference": other.reference,
    }
    found = queries.find(tenant_table, booking.id)
    assert found is not None
    assert found.status is CANCELLED


@pytest.mark.parametrize("end", [lifecycle.mark_no_show, lifecycle.complete])
def test_what_was_noted_of_a_visit_is_taken_back(
    tenant_table: TenantTable, booking: Booking, end: Callable[..., Booking]
) -> None:
    end(tenant_table, booking.id, TEN)
    assert lifecycle.restore(tenant_table, booking.id, TEN).status is PENDING
    assert busy(tenant_table) == span("10:00", "11:10")


def test_one_slip_at_a_time_is_undone(tenant_table: TenantTable, booking: Booking) -> None:
    lifecycle.confirm(tenant_table, booking.id, NOW)
    lifecycle.mark_no_show(tenant_table, booking.id, TEN)
    lifecycle.complete(tenant_table, booking.id, TEN)
    assert lifecycle.restore(tenant_table, booking.id, TEN).status is NO_SHOW
    assert lifecycle.restore(tenant_table, booking.id, TEN).status is CONFIRMED


def test_a_booking_that_has_not_ended_is_not_touched(tenant_table: TenantTable, booking: Booking) -> None:
    assert lifecycle.restore(tenant_table, booking.id, NOW) == booking
    with pytest.raises(NotFound):
        lifecycle.restore(TenantTable("other"), booking.id, NOW)


def test_a_booking_without_a_person_is_not_restored(tenant_table: TenantTable, booking: Booking) -> None:
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    personal.erase(tenant_table, booking.id, "Erased", NOW)
    with pytest.raises(StatusDoesNotAllow):
        lifecycle.restore(tenant_table, booking.id, NOW)
    assert busy(tenant_table) == set()


@pytest.mark.parametrize(("minutes", "end"), [(5, "10:05"), (90, "11:30"), (60, "11:00")])
def test_a_visit_is_made_longer_or_shorter_with_its_buffer(
    tenant_table: TenantTable, booking: Booking, minutes: int, end: str
) -> None:
    changed = resized(tenant_table, booking, minutes)
    assert (changed.end, changed.duration_minutes) == (at(3, end), minutes)
    assert (changed.status, changed.price_minor) == (booking.status, booking.price_minor)
    assert len(busy(tenant_table)) == minutes // 5 + 2
    assert queries.find(tenant_table, booking.id) == changed
    assert resized(tenant_table, booking, minutes) == changed


def test_a_visit_is_moved_and_stretched_at_once(tenant_table: TenantTable, booking: Booking) -> None:
    moved = resized(tenant_table, booking, 120, start=at(3, "10:30"))
    assert (moved.start, moved.end) == (at(3, "10:30"), at(3, "12:30"))
    assert busy(tenant_table) == span("10:30", "12:40")
    resized(tenant_table, moved, 30, start=at(4, "09:00"))
    assert (busy(tenant_table), len(busy(tenant_table, day=date(2026, 3, 4)))) == (set(), 8)


def test_a_visit_that_would_grow_into_somebody_stays_as_it_was(
    tenant_table: TenantTable, booking: Booking
) -> None:
    block = blocking.create(tenant_table, OFFER, Wish("ana", at(3, "11:10"), at(3, "12:00")), NOW)
    with pytest.raises(SlotTaken) as refused:
        resized(tenant_table, booking, 65)
    assert refused.value.parameters["blockId"] == block.id
    with pytest.raises(SlotTaken):
        resized(tenant_table, booking, 65, start=at(3, "10:05"))
    assert queries.find(tenant_table, booking.id) == booking
    assert busy(tenant_table) == span("10:00", "12:00")


@pytest.mark.parametrize(
    ("minutes", "rule"),
    [(0, "TOO_SMALL"), (-5, "TOO_SMALL"), (33, "NOT_A_MULTIPLE"), (475, "VISIT_TOO_LONG")],
)
def test_a_duration_that_cannot_be_is_refused(
    tenant_table: TenantTable, booking: Booking, minutes: int, rule: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        resized(tenant_table, booking, minutes)
    assert (refused.value.field, refused.value.rule) == ("durationMinutes", rule)


def test_a_longer_visit_must_lie_inside_opening_hours(tenant_table: TenantTable, booking: Booking) -> None:
    with pytest.raises(OutsideOpeningHours):
        resized(tenant_table, booking, 470, start=at(3, "17:00"))
    late = book(tenant_table, start=at(3, "22:00"), token="t2", provider_id="eva")
    assert resized(tenant_table, late, 470).end == at(4, "05:50")


def test_a_visit_that_has_begun_long_ago_can_still_be_stretched_but_not_moved(
    tenant_table: TenantTable, booking: Booking
) -> None:
    later = at(6, "10:00")
    assert resized(tenant_table, booking, 75, now=later).end == at(3, "11:15")
    with pytest.raises(StartInThePast):
        resized(tenant_table, booking, 75, now=later, start=at(3, "12:00"))


def test_a_customer_cannot_get_round_the_cut_off_by_naming_the_same_start(
    tenant_table: TenantTable, booking: Booking
) -> None:
    strict = tenant(change_notice_minutes=120)
    with pytest.raises(OutsideChangeNotice):
        lifecycle.reschedule(
            tenant_table, strict, OFFER, booking.id, TEN, at(3, "09:00"), duration_minutes=30, by=CUSTOMER
        )


def test_notes_are_replaced_and_removed_in_any_status(tenant_table: TenantTable, booking: Booking) -> None:
    assert booking.notes == "Window"
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    noted = lifecycle.note(tenant_table, booking.id, " Allergic to nuts ", NOW)
    assert (noted.notes, noted.version) == ("Allergic to nuts", 2)
    assert lifecycle.note(tenant_table, booking.id, "Allergic to nuts", NOW) == noted
    bare = lifecycle.note(tenant_table, booking.id, "  ", NOW)
    assert (bare.notes, bare.version) == (None, 3)
    assert queries.find(tenant_table, booking.id) == bare
    with pytest.raises(InvalidInput):
        lifecycle.note(tenant_table, booking.id, "x" * 501, NOW)
