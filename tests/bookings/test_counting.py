"""Bookings are counted with what makes, moves and ends them."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatbooking.bookings import counting, lifecycle, personal, storage
from chatbooking.bookings.identity import booking_id_of
from chatbooking.bookings.model import CUSTOMER, SYSTEM, Booking, BookingStatus, By
from chatbooking.errors import DomainError
from chatbooking.records import decode
from chatbooking.settings import settings as app_settings
from chatbooking.storage import TenantTable, transact
from chatbooking.storage.client import dynamodb
from chatbooking.tenants.errors import PlanLimitReached
from chatbooking.tenants.model import Plan, Tenant
from chatbooking.tenants.plans import Metered
from chatbooking.tenants.storage import counters
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, tenant

OFFER = catalog(provider("ana", weekly_hours=every_day("00:00-24:00")))
FREE = replace(tenant(horizon_days=365), plan=Plan.FREE)


def used(table: TenantTable, month: str = "2026-03") -> int:
    return counters.read_bookings(table, month).of(Metered.BOOKINGS)


def make(table: TenantTable, start: datetime, token: str = "t1", of: Tenant = FREE) -> Booking:
    return lifecycle.create(table, of, OFFER, request(start, token, by=SYSTEM), NOW)


def fill(table: TenantTable, month: str, count: int) -> None:
    transact(counters.booked(table, "seed", [(date.fromisoformat(f"{month}-01"), count)]))


def test_a_booking_counts_in_the_month_of_its_start_until_it_is_cancelled(tenant_table: TenantTable) -> None:
    made = make(tenant_table, at(3, "10:00"))
    assert used(tenant_table) == 1
    make(tenant_table, at(3, "10:00"))
    assert used(tenant_table) == 1
    lifecycle.confirm(tenant_table, made.id, NOW)
    lifecycle.mark_no_show(tenant_table, made.id, at(3, "12:00"))
    assert used(tenant_table) == 1
    lifecycle.restore(tenant_table, made.id, NOW)
    for _ in range(2):
        lifecycle.cancel(tenant_table, FREE, made.id, NOW)
        assert used(tenant_table) == 0
    for _ in range(2):
        lifecycle.restore(tenant_table, made.id, NOW)
        assert used(tenant_table) == 1
    lifecycle.reschedule(tenant_table, FREE, OFFER, made.id, at(3, "10:00", month=4), NOW)
    assert (used(tenant_table), used(tenant_table, "2026-04")) == (0, 1)
    personal.erase(tenant_table, made.id, "Erased", NOW)
    assert used(tenant_table, "2026-04") == 1


def test_the_month_is_the_one_of_the_business_even_after_it_has_moved(tenant_table: TenantTable) -> None:
    west = replace(FREE, time_zone="America/Santiago")
    made = make(tenant_table, at(1, "02:00", month=4), of=west)
    assert (used(tenant_table), used(tenant_table, "2026-04")) == (1, 0)
    # By now it lives in UTC: what is taken back is what was counted.
    lifecycle.cancel(tenant_table, FREE, made.id, NOW)
    assert (used(tenant_table), used(tenant_table, "2026-04")) == (0, 0)


def test_a_booking_from_before_there_were_counters_is_not_taken_back(tenant_table: TenantTable) -> None:
    made = make(tenant_table, at(3, "10:00"))
    plain = replace(made, id="old", counted_on=None, start=at(4, "10:00"))
    transact([storage.insert(tenant_table, plain, "request")])
    lifecycle.cancel(tenant_table, FREE, "old", NOW)
    assert used(tenant_table) == 1


def test_what_does_not_count_writes_nothing(tenant_table: TenantTable) -> None:
    made = make(tenant_table, at(3, "10:00"))
    assert counting.counted(tenant_table, made, replace(made, notes="x")) == []
    assert counting.counted(tenant_table, made, replace(made, status=BookingStatus.COMPLETED)) == []
    assert len(counting.counted(tenant_table, made, replace(made, counted_on=date(2026, 3, 9)))) == 1
    assert len(counting.counted(tenant_table, made, replace(made, counted_on=date(2026, 4, 9)))) == 2


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["create", "create", "cancel", "restore", "move", "miss"]),
        st.integers(0, 5),
        st.integers(0, 8),
    ),
    max_size=25,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTIONS)
def test_after_any_lives_the_counters_say_what_a_count_of_the_bookings_says(
    tenant_table: TenantTable, actions: list[tuple[str, int, int]]
) -> None:
    _empty(tenant_table)
    for action, which, when in actions:
        # Around the ends of two months.
        start = at(30, "12:00") + timedelta(hours=9 * when)
        booking_id = _id(which)
        try:
            if action == "create":
                make(tenant_table, start, f"t{which}")
            elif action == "cancel":
                lifecycle.cancel(tenant_table, FREE, booking_id, NOW)
            elif action == "restore":
                lifecycle.restore(tenant_table, booking_id, NOW)
            elif action == "miss":
                lifecycle.mark_no_show(tenant_table, booking_id, at(9, "12:00", month=4))
            else:
                lifecycle.reschedule(tenant_table, FREE, OFFER, booking_id, start, NOW)
        except DomainError:
            continue
    items = tenant_table.query_all(tenant_table.pk("BOOKINGS"), index="byTime")
    bookings = [decode(Booking, item) for item in items]
    truth = Counter(
        booking.start.date() for booking in bookings if booking.status is not BookingStatus.CANCELLED
    )
    for month in ("2026-03", "2026-04"):
        tally = counters.read_bookings(tenant_table, month)
        for day in range(1, 32):
            wanted = sum(n for date, n in truth.items() if (f"{date:%Y-%m}", date.day) == (month, day))
            assert tally.on(Metered.BOOKINGS, day) == wanted


def _empty(table: TenantTable) -> None:
    """The table of an example that follows another."""
    scanned = dynamodb().scan(TableName=app_settings().table)["Items"]
    for item in scanned:
        dynamodb().delete_item(
            TableName=app_settings().table, Key={name: item[name] for name in ("PK", "SK")}
        )


def _id(which: int) -> str:
    return booking_id_of("acme", f"t{which}")


@pytest.mark.parametrize("by", [CUSTOMER, SYSTEM])
def test_a_full_month_takes_no_new_booking_and_leaves_those_it_has_alone(
    tenant_table: TenantTable, by: By
) -> None:
    made = make(tenant_table, at(3, "10:00"))
    fill(tenant_table, "2026-03", 49)

    with pytest.raises(PlanLimitReached) as refused:
        lifecycle.create(tenant_table, FREE, OFFER, request(at(4, "10:00"), "t2", by=by), NOW)
    assert refused.value.parameters["month"] == "2026-03"
    assert make(tenant_table, at(3, "10:00")) == made

    moved = lifecycle.reschedule(tenant_table, FREE, OFFER, made.id, at(5, "10:00"), NOW, by=CUSTOMER)
    lifecycle.cancel(tenant_table, FREE, moved.id, NOW, by=CUSTOMER)
    fill(tenant_table, "2026-03", 1)
    assert lifecycle.restore(tenant_table, made.id, NOW).status is BookingStatus.CONFIRMED
    assert used(tenant_table) == 51
    # Another month has room.
    assert make(tenant_table, at(4, "10:00", month=4), "t3").counted_on == date(2026, 4, 4)
    # And a larger plan has it in this one.
    assert make(tenant_table, at(4, "10:00"), "t4", of=replace(FREE, plan=Plan.PRO))


@pytest.mark.parametrize("of", [FREE, replace(FREE, plan=Plan.PRO)])
def test_with_a_choice_of_providers_the_limit_is_the_same(tenant_table: TenantTable, of: Tenant) -> None:
    fill(tenant_table, "2026-03", 50)
    offer = catalog(provider("ana"), provider("bob"))
    wish = request(at(4, "10:00"), provider_id=None)
    if of.plan is Plan.PRO:
        assert lifecycle.create(tenant_table, of, offer, wish, NOW)
        return
    with pytest.raises(PlanLimitReached):
        lifecycle.create(tenant_table, of, offer, wish, NOW)


def test_owners_are_told_once_at_eighty_percent_and_at_the_end(tenant_table: TenantTable) -> None:
    def told() -> list[str]:
        pk = tenant_table.pk("USAGE", "2026-03")
        return [item["SK"] for item in tenant_table.query_all(pk, begins=counters.TOLD)]

    fill(tenant_table, "2026-03", 38)
    make(tenant_table, at(3, "10:00"), "t39")
    assert told() == []
    made = make(tenant_table, at(3, "12:00"), "t40")
    assert told() == ["TOLD#BOOKINGS#80#FREE"]
    lifecycle.cancel(tenant_table, FREE, made.id, NOW)
    make(tenant_table, at(3, "14:00"), "t41")
    assert told() == ["TOLD#BOOKINGS#80#FREE"]
    # Full by way of changes, which nobody is asked about: the first who is refused makes it known.
    fill(tenant_table, "2026-03", 100)
    with pytest.raises(PlanLimitReached):
        make(tenant_table, at(3, "16:00"), "t42")
    assert told() == ["TOLD#BOOKINGS#100#FREE", "TOLD#BOOKINGS#80#FREE"]
