"""What must never go wrong, on the official engine: moto cannot tell two callers apart."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from threading import Barrier

import pytest
from botocore.exceptions import ClientError

from chatbooking.bookings import agenda, lifecycle
from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.errors import SlotTaken
from chatbooking.bookings.grid import MAX_VISIT_CELLS, begins, by_day
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog.model import Catalog
from chatbooking.errors import DomainError
from chatbooking.storage import TenantTable, TransactionRefused, transact
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, service, tenant

pytestmark = pytest.mark.engine

OPEN = catalog(provider(weekly_hours=every_day("00:00-24:00")))
TENANT = tenant(minimum_notice_minutes=0)


def busy(table: TenantTable, day: date, who: str = "ana") -> frozenset[int]:
    return agenda.busy_of(table.get(agenda.key_of_day(table, who, day), consistent=True))


def book(table: TenantTable, wish: NewBooking, offer: Catalog = OPEN) -> Callable[[], Booking]:
    return partial(lifecycle.create, table, TENANT, offer, wish, NOW)


def at_once(*calls: Callable[[], Booking]) -> list[Booking | DomainError]:
    """What each call answers or raises, all of them started at the same moment."""
    gate = Barrier(len(calls))

    def run(call: Callable[[], Booking]) -> Booking | DomainError:
        gate.wait()
        try:
            return call()
        except DomainError as error:
            return error

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_the_longest_visit_is_one_condition_that_the_engine_accepts(table: TenantTable) -> None:
    hold = Hold("ana", range(MAX_VISIT_CELLS))
    transact(agenda.claim(table, hold))
    assert len(busy(table, date(1970, 1, 1))) == 96
    with pytest.raises(TransactionRefused):
        transact(agenda.claim(table, Hold("ana", range(95, 191))))


def test_the_engine_refuses_a_condition_with_more_operators_than_the_service_takes(
    table: TenantTable,
) -> None:
    """The limit of 96 cells rests on this one: that it is enforced here as it is on AWS."""
    with pytest.raises(ClientError, match="ValidationException"):
        transact(agenda.claim(table, Hold("ana", range(160))))


@pytest.mark.parametrize("offset", [-55, -30, 0, 5, 55])
def test_of_two_overlapping_visits_asked_for_at_once_one_is_booked(table: TenantTable, offset: int) -> None:
    ten = at(3, "10:00")
    wishes = [request(ten, "first"), request(ten + timedelta(minutes=offset), "second")]
    answers = at_once(*[book(table, wish) for wish in wishes])
    booked = [answer for answer in answers if isinstance(answer, Booking)]
    assert len(booked) == 1
    assert [type(answer) for answer in answers if answer not in booked] == [SlotTaken]
    assert busy(table, date(2026, 3, 3)) == by_day(Hold.of(booked[0]).cells)[date(2026, 3, 3)]


def test_the_same_request_twice_at_once_is_one_booking(table: TenantTable) -> None:
    first, second = at_once(*[book(table, request(at(3, "10:00")))] * 2)
    assert isinstance(first, Booking)
    assert first == second


def test_neighbours_do_not_disturb_each_other(table: TenantTable) -> None:
    wishes = [request(at(3, f"{hour:02}:00"), f"token {hour}") for hour in range(8, 16)]
    answers = at_once(*[book(table, wish) for wish in wishes])
    assert all(isinstance(answer, Booking) for answer in answers)
    assert len(busy(table, date(2026, 3, 3))) == 8 * 12


def test_two_visits_that_move_inside_one_day_at_once_both_arrive(table: TenantTable) -> None:
    one, two = (
        lifecycle.create(table, TENANT, OPEN, request(at(3, clock), clock), NOW)
        for clock in ("10:00", "14:00")
    )
    answers = at_once(
        lambda: lifecycle.reschedule(table, TENANT, OPEN, one.id, at(3, "10:30"), NOW),
        lambda: lifecycle.reschedule(table, TENANT, OPEN, two.id, at(3, "13:45"), NOW),
    )
    assert [answer.start for answer in answers if isinstance(answer, Booking)] == [
        at(3, "10:30"),
        at(3, "13:45"),
    ]
    assert len(busy(table, date(2026, 3, 3))) == 24


def test_cancelling_and_moving_at_once_leaves_no_cell_behind(table: TenantTable) -> None:
    booking = lifecycle.create(table, TENANT, OPEN, request(at(3, "23:30")), NOW)
    at_once(
        lambda: lifecycle.cancel(table, TENANT, booking.id, NOW),
        lambda: lifecycle.reschedule(table, TENANT, OPEN, booking.id, at(4, "12:00"), NOW),
    )
    stored = lifecycle.cancel(table, TENANT, booking.id, NOW)
    assert stored.status is BookingStatus.CANCELLED
    assert not any(busy(table, date(2026, 3, day)) for day in (3, 4))


def test_of_a_crowd_for_anyone_each_provider_gets_one(table: TenantTable) -> None:
    who = [provider(name, weekly_hours=every_day("00:00-24:00")) for name in ("ana", "bob", "eva")]
    offer = catalog(*who)
    wishes = [request(at(3, "10:00"), f"token {number}", provider_id=None) for number in range(6)]
    answers = at_once(*[book(table, wish, offer) for wish in wishes])
    booked = [answer for answer in answers if isinstance(answer, Booking)]
    assert sorted(booking.provider_id for booking in booked) == ["ana", "bob", "eva"]
    assert {type(answer) for answer in answers if answer not in booked} == {SlotTaken}


def test_an_eight_hour_visit_is_booked_and_moved(table: TenantTable) -> None:
    offer = catalog(
        provider(weekly_hours=every_day("00:00-24:00")),
        services=(service(minutes=450, buffer_before_minutes=15, buffer_after_minutes=15),),
    )
    booking = lifecycle.create(table, TENANT, offer, request(at(3, "20:00")), NOW)
    moved = lifecycle.reschedule(table, TENANT, offer, booking.id, at(3, "18:00"), NOW)
    cells = by_day(Hold.of(moved).cells)
    assert {day: busy(table, day) for day in cells} == cells
    assert begins(Hold.of(moved).cells.start) == at(3, "17:45")
