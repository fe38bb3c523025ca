from datetime import date, timedelta
from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError

from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.availability import FreeDay
from chatbooking.catalog.model import Provider
from chatbooking.errors import InvalidInput, TemporarilyUnavailable
from chatbooking.storage import TenantTable
from chatbooking.storage.client import dynamodb
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, service, tenant

PEOPLE = tuple(provider(name) for name in ("ana", "bob", "eva"))
OFFER = catalog(*PEOPLE)
TENANT = tenant(slot_interval_minutes=60)
MONDAY = date(2026, 3, 2)


@pytest.fixture
def requests(tenant_table: TenantTable) -> list[str]:
    """The names of the requests to DynamoDB from here on."""
    seen: list[str] = []
    dynamodb().meta.events.register("before-call.dynamodb.*", lambda model, **_: seen.append(model.name))
    return seen


def ask(table: TenantTable, *people: Provider, days: int = 30, **options: Any) -> list[FreeDay]:
    last = MONDAY + timedelta(days=days - 1)
    options = {"now": NOW, **options}
    return queries.free_days(
        table, TENANT, OFFER, OFFER.services[0], people or PEOPLE, MONDAY, last, **options
    )


def test_thirty_days_of_one_provider_are_one_query(tenant_table: TenantTable, requests: list[str]) -> None:
    assert len(ask(tenant_table, PEOPLE[0])) == 30
    assert requests == ["Query"]


def test_a_month_of_three_providers_is_one_request(tenant_table: TenantTable, requests: list[str]) -> None:
    assert len(ask(tenant_table)) == 30
    assert requests == ["BatchGetItem"]


def test_what_cannot_be_booked_is_not_read(tenant_table: TenantTable, requests: list[str]) -> None:
    assert ask(tenant_table, days=2, now=at(9, "08:00")) == [
        FreeDay(MONDAY + timedelta(days=n), ()) for n in (0, 1)
    ]
    assert requests == []


def test_one_and_several_providers_are_read_alike(tenant_table: TenantTable) -> None:
    for token, (who, start) in enumerate((("ana", at(2, "10:00")), ("bob", at(3, "12:00")))):
        lifecycle.create(tenant_table, TENANT, OFFER, request(start, f"{token}", provider_id=who), NOW)
    alone = [ask(tenant_table, each, days=3) for each in PEOPLE]
    together = ask(tenant_table, days=3)
    for number, day in enumerate(together):
        for slot in day.slots:
            free = [
                each
                for each, found in zip(PEOPLE, alone, strict=True)
                if slot in _starts(found[number], slot)
            ]
            assert slot.provider_ids == tuple(each.id for each in free)
    assert len(alone[0][0].slots) == 8


def _starts(day: FreeDay, slot: Any) -> list[Any]:
    return [slot] if any(each.start == slot.start for each in day.slots) else []


def test_only_those_who_perform_the_service_are_offered(tenant_table: TenantTable) -> None:
    retired = provider("ana", active=False)
    offer = catalog(
        retired, provider("bob"), provider("eva"), services=(service(provider_ids=("ana", "bob")),)
    )
    days = queries.free_days(
        tenant_table, TENANT, offer, offer.services[0], offer.providers, MONDAY, MONDAY, NOW
    )
    assert {slot.provider_ids for slot in days[0].slots} == {("bob",)}


def test_not_being_able_to_read_is_an_error_and_never_free(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: Any) -> Any:
        raise ReadTimeoutError(endpoint_url="x")

    for method in ("query", "batch_get_item"):
        monkeypatch.setattr(dynamodb(), method, fail)
    for people in (PEOPLE[:1], PEOPLE):
        with pytest.raises(TemporarilyUnavailable):
            ask(tenant_table, *people)


@pytest.mark.parametrize("days", [0, -3, 63])
def test_a_range_is_one_to_sixty_two_days(tenant_table: TenantTable, days: int) -> None:
    assert len(ask(tenant_table, days=62)) == 62
    with pytest.raises(InvalidInput):
        ask(tenant_table, days=days)


def test_a_customers_coming_bookings_stand_in_order_of_time(tenant_table: TenantTable) -> None:
    for token, start in enumerate((at(4, "12:00"), at(3, "10:00"), at(5, "09:00"))):
        lifecycle.create(tenant_table, TENANT, OFFER, request(start, f"{token}"), NOW)
    found = queries.of_customer(tenant_table, " Grace@example.com", at(4, "12:00"))
    assert [booking.start for booking in found] == [at(4, "12:00"), at(5, "09:00")]
    assert queries.of_customer(TenantTable("other"), "grace@example.com", NOW) == []
    assert queries.of_customer(tenant_table, " ", NOW) == []


def test_what_is_offered_can_be_booked_and_what_is_not_cannot(tenant_table: TenantTable) -> None:
    who = provider("ana", zone="America/Santiago", weekly_hours=every_day("10:00-13:00", "15:00-17:00"))
    offer = catalog(who, services=(service(minutes=45, buffer_after_minutes=15),))
    ours = tenant("America/Santiago", slot_interval_minutes=30)
    first, last = date(2026, 4, 4), date(2026, 4, 5)  # the clocks go back in between

    def offered() -> list[Any]:
        days = queries.free_days(tenant_table, ours, offer, offer.services[0], [who], first, last, NOW)
        return [slot.start for day in days for slot in day.slots]

    count = 0
    while starts := offered():
        lifecycle.create(tenant_table, ours, offer, request(starts[0], f"{count}"), NOW)
        assert starts[0] not in offered()
        count += 1
    assert count == 2 * 5
