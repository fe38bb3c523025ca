from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.errors import InvalidInput
from chatbooking.storage import Key, TenantTable, carry_out, transact
from chatbooking.tenants.handler import handle
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS, Metered
from chatbooking.tenants.storage import counters
from chatbooking.tenants.storage.counters import Tally
from chatbooking.tenants.usage import Meter, Month, of_month
from tests.appsync import event
from tests.tenants.builders import NOW, a_tenant, opened

SANTIAGO = ZoneInfo("America/Santiago")


def book(table: TenantTable, id: str, day: date, by: int = 1) -> None:
    transact(counters.booked(table, id, [(day, by)]))


def talk(table: TenantTable, id: str, day: date, *, first: bool) -> None:
    transact([counters.talked(table, id, day, NOW, Tally({}), first=first)])


def test_a_month_is_what_its_counters_say(tenant_table: TenantTable) -> None:
    opened()
    for number in range(20):
        book(tenant_table, f"b{number}", date(2026, 11, 1 + number % 2 * 29))
    book(tenant_table, "b3", date(2026, 11, 30), -1)
    book(tenant_table, "later", date(2026, 12, 1))
    book(TenantTable("other"), "theirs", date(2026, 11, 10))
    talk(tenant_table, "c1", date(2026, 11, 10), first=True)
    talk(tenant_table, "c1", date(2026, 11, 10), first=False)
    talk(tenant_table, "c2", date(2026, 11, 11), first=True)

    found = of_month(tenant_table, None, NOW)

    assert (found.month, found.plan) == ("2026-11", Plan.FREE)
    assert (found.bookings, found.conversations) == (Meter(19, 50), Meter(2, 200))
    assert found.messages == Meter(3, 3_000)
    assert len(found.days) == 30
    by_day = {day.date.day: (day.bookings, day.conversations, day.messages) for day in found.days}
    assert {day: counts for day, counts in by_day.items() if any(counts)} == {
        1: (10, 0, 0), 10: (0, 1, 2), 11: (0, 1, 1), 30: (9, 0, 0),
    }  # fmt: skip
    assert of_month(tenant_table, "2026-12", NOW).bookings.used == 1
    assert of_month(tenant_table, "2027-01", NOW).bookings.used == 0


def test_the_present_month_is_the_one_of_the_business(tenant_table: TenantTable) -> None:
    opened()
    assert of_month(tenant_table, None, datetime(2026, 12, 1, 2, 59, tzinfo=UTC)).month == "2026-11"
    assert of_month(tenant_table, None, datetime(2026, 12, 1, 3, tzinfo=UTC)).month == "2026-12"


def test_only_active_providers_count_and_the_largest_plan_has_no_limit(tenant_table: TenantTable) -> None:
    opened(a_tenant(plan=Plan.BUSINESS))
    for name, active in (("a", True), ("b", False), ("c", True)):
        key = Key(tenant_table.pk(), f"PROVIDER#{name}")
        carry_out(tenant_table.put(key, {"id": name, "active": active}, label="provider"))
    answer = handle(event("Query.usage"), None)["data"]
    assert answer["providers"] == {"used": 2}
    assert answer["messages"] == {"used": 0}
    assert answer["plan"] == "BUSINESS"


def test_a_crowd_is_spread_over_the_shards(tenant_table: TenantTable) -> None:
    for kind, shards in counters.SHARDS.items():
        assert len({counters.shard_of(kind, f"id{number}") for number in range(300)}) == shards
    keys = counters.booking_shards(tenant_table, "2026-11") + counters.chat_shards(tenant_table, "2026-11")
    assert len(set(keys)) == sum(counters.SHARDS.values())


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-1", "26-01", "2026-01-01", "x", "0001-01", "9999-12"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        Month.of(text, NOW, SANTIAGO)
    assert (refusal.value.field, refusal.value.rule) == ("month", "NOT_A_MONTH")


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_a_month_shows_all_of_its_days(day: date) -> None:
    month = Month.of(f"{day:%Y-%m}", NOW, SANTIAGO)
    days = month.days(Tally({(Metered.BOOKINGS, day.day): 3}))
    assert (days[0].date, days[-1].date + timedelta(days=1)) == (month.first, month.following)
    assert [each.date for each in days if each.bookings == 3] == [day]


def test_plans_grow() -> None:
    free, pro, business = (LIMITS[plan] for plan in (Plan.FREE, Plan.PRO, Plan.BUSINESS))
    assert (free.bookings, free.conversations, free.providers) == (50, 200, 2)
    assert (pro.bookings, pro.conversations, pro.providers) == (1_000, 5_000, 15)
    for meter in Metered:
        smaller, larger = free.of(meter), pro.of(meter)
        assert smaller
        assert larger
        assert smaller < larger
        assert business.of(meter) is None
    rates = [(each.conversations_a_minute, each.messages_a_minute) for each in (free, pro, business)]
    assert sorted(rates) == rates
    # Nothing is ever out of use because its limit is nothing.
    assert min(rates[0]) > 0
