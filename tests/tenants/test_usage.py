from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.errors import InvalidInput
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.tenants import storage
from chatbooking.tenants.handler import handle
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS
from chatbooking.tenants.usage import Meter, Month, of_month
from tests.appsync import event
from tests.tenants.builders import NOW, a_tenant, opened

SANTIAGO = ZoneInfo("America/Santiago")


def put(table: TenantTable, kind: str, id: str, at: str, **more: str) -> None:
    item = {"timePK": table.pk(kind), "timeSK": at, "id": id, "note": "x" * 50, **more}
    carry_out(table.put(Key(table.pk(kind, id), kind), item, label="item"))


def test_a_month_is_counted_in_the_zone_of_the_business(tenant_table: TenantTable) -> None:
    opened()
    other = TenantTable("other")
    # 03:00 UTC is midnight in Santiago, where November has begun.
    put(tenant_table, "BOOKINGS", "before", "2026-11-01T02:59:59Z", status="CONFIRMED")
    put(tenant_table, "BOOKINGS", "first", "2026-11-01T03:00:00Z", status="CONFIRMED")
    put(tenant_table, "BOOKINGS", "cancelled", "2026-11-10T12:00:00Z", status="CANCELLED")
    put(tenant_table, "BOOKINGS", "missed", "2026-11-10T12:00:00Z", status="NO_SHOW")
    put(tenant_table, "BOOKINGS", "last", "2026-12-01T02:59:59Z", status="PENDING")
    put(tenant_table, "BOOKINGS", "after", "2026-12-01T03:00:00Z", status="CONFIRMED")
    put(tenant_table, "CONVERSATIONS", "talk", "2026-11-10T12:00:00Z")
    put(other, "BOOKINGS", "theirs", "2026-11-10T12:00:00Z", status="CONFIRMED")

    found = of_month(tenant_table, None, NOW)

    assert (found.month, found.plan) == ("2026-11", Plan.FREE)
    assert (found.bookings, found.conversations) == (Meter(3, 50), Meter(1, 200))
    by_day = {day.date.day: (day.bookings, day.conversations) for day in found.days}
    assert len(by_day) == 30
    assert {day: counts for day, counts in by_day.items() if any(counts)} == {
        1: (1, 0), 10: (1, 1), 30: (1, 0),
    }  # fmt: skip
    assert of_month(tenant_table, "2026-12", NOW).bookings.used == 1


def test_only_active_providers_count_and_the_largest_plan_has_no_limit(tenant_table: TenantTable) -> None:
    opened(a_tenant(plan=Plan.BUSINESS))
    for name, active in (("a", True), ("b", False), ("c", True)):
        key = Key(tenant_table.pk(), f"PROVIDER#{name}")
        carry_out(tenant_table.put(key, {"id": name, "active": active}, label="provider"))
    answer = handle(event("Query.usage"), None)["data"]
    assert answer["providers"] == {"used": 2}
    assert answer["plan"] == "BUSINESS"


def test_every_page_is_counted(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(7):
        put(tenant_table, "BOOKINGS", str(number), f"2026-11-1{number}T12:00:00Z", status="CONFIRMED")
    query = TenantTable.query
    monkeypatch.setattr(
        TenantTable, "query", lambda self, pk, **options: query(self, pk, **(options | {"limit": 2}))
    )
    starts = storage.booking_starts(
        tenant_table, datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
    )
    assert len(starts) == 7


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-1", "26-01", "2026-01-01", "x", "0001-01", "9999-12"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        Month.of(text, NOW, SANTIAGO)
    assert (refusal.value.field, refusal.value.rule) == ("month", "NOT_A_MONTH")


@given(
    st.dates(date(2000, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["America/Santiago", "America/Sao_Paulo", "Europe/Madrid", "UTC", "Pacific/Apia"]),
)
def test_a_month_holds_all_of_its_days_and_ends_where_the_next_begins(day: date, zone: str) -> None:
    month = Month.of(f"{day:%Y-%m}", NOW, ZoneInfo(zone))
    following = (
        Month.of(f"{month.following:%Y-%m}", NOW, ZoneInfo(zone)) if month.following.year < 2200 else None
    )
    assert following is None or month.end == following.begin
    days = month.days(_instants(month), ())
    assert sum(each.bookings for each in days) == len(list(_instants(month)))
    assert (days[0].date, days[-1].date + timedelta(days=1)) == (month.first, month.following)


def _instants(month: Month) -> Iterator[datetime]:
    at = month.begin.astimezone(UTC)
    while at < month.end.astimezone(UTC):
        yield at
        at += timedelta(hours=7)


def test_plans_grow() -> None:
    free, pro, business = (LIMITS[plan] for plan in (Plan.FREE, Plan.PRO, Plan.BUSINESS))
    assert (free.bookings, free.conversations, free.providers) == (50, 200, 2)
    assert (pro.bookings, pro.conversations, pro.providers) == (1_000, 5_000, 15)
    assert (business.bookings, business.conversations, business.providers) == (None, None, None)
