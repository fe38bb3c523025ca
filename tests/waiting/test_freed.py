"""What comes free by other means than a visit given up: blocks, hours, services and rules."""

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from chatbooking.bookings import blocking
from chatbooking.bookings.blocking import Wish as BlockWish
from chatbooking.clock import to_iso
from chatbooking.errors import TemporarilyUnavailable
from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.waiting import asking, following, joining, storage
from tests.bookings.build import NOW, at, every_day, provider
from tests.waiting.build import DAY, HOURS, OFFER, cancel, follow, open_business, status, wait

LATER = NOW + timedelta(minutes=1)


def freed(start: datetime, end: datetime) -> dict[str, Any]:
    return {"type": "time.freed", "tenantId": "acme", "start": to_iso(start), "end": to_iso(end)}


def test_a_block_that_goes_frees_its_days(full: TenantTable) -> None:
    cancel(full, at(3, "10:00"))
    block = blocking.create(full, OFFER, BlockWish("ana", at(3, "10:00"), at(3, "11:00")), NOW)
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    message = freed(block.start, block.end)
    assert follow(message) == 0, "put back, or told too early"
    blocking.delete(full, block.id)
    assert [follow(message) for _ in range(3)] == [1, 0, 0]
    assert (status(full, first), status(full, second)) == ("OFFERED", "WAITING")


def test_a_block_across_midnight_frees_two_days_and_one_until_midnight_one(full: TenantTable) -> None:
    def days(start: datetime, end: datetime) -> set[date]:
        return set(following._days(full, freed(start, end), NOW))

    assert days(at(3, "22:00"), at(4, "01:00")) == {DAY, DAY + timedelta(days=1)}
    assert days(at(3, "22:00"), at(4, "00:00")) == {DAY}


def widened(kind: str, **told: Any) -> dict[str, Any]:
    return {"type": f"{kind}.widened", "tenantId": "acme", **told}


def days_after(*numbers: int) -> list[date]:
    return [DAY + timedelta(days=number) for number in numbers]


def test_of_wider_hours_only_days_that_somebody_waits_for_are_looked_at(full: TenantTable) -> None:
    for name, day in zip(("Ada", "Bea", "Cleo"), days_after(0, 7, 30), strict=True):
        wait(full, name, date=day)
    wait(full, "Dora", date=DAY + timedelta(days=30))
    wait(full, "Eva", date=DAY + timedelta(days=3), provider_id="bob")
    joining.leave(full, wait(full, "Fay", date=DAY + timedelta(days=4)).id)
    asked: list[date] = []
    assert follow(widened("hours", providerId="ana"), asked=asked) == 0
    assert asked == days_after(0, 7, 30)
    asked.clear()
    follow(widened("hours", providerId="bob"), asked=asked)
    assert asked == days_after(0, 3, 7, 30)
    asked.clear()
    follow(widened("hours", providerId="ana"), NOW + timedelta(days=3), asked)
    assert asked == days_after(7, 30), "what is over is over"


def test_of_dates_that_opened_their_own_days_are_looked_at(full: TenantTable) -> None:
    """And those beside them, which another zone's calendar may call them."""
    for name, day in zip(("Ada", "Bea", "Cleo"), days_after(0, 6, 7), strict=True):
        wait(full, name, date=day)
    asked: list[date] = []
    dates = [day.isoformat() for day in days_after(5, 20)]
    follow(widened("hours", providerId="ana", dates=dates), asked=asked)
    assert asked == days_after(6)


def test_of_a_service_that_fits_better_its_own_days_are_looked_at(full: TenantTable) -> None:
    wait(full, "Ada", service_id="colour")
    wait(full, "Bea", date=DAY + timedelta(days=1))
    for told, days in (
        ({"kind": "service", "serviceId": "colour"}, days_after(0)),
        ({"kind": "service", "serviceId": "cut"}, days_after(1)),
        ({"kind": "hours", "providerId": "bob"}, days_after(1)),
        ({"kind": "rules"}, days_after(0, 1)),
        ({"kind": "service", "serviceId": "gone"}, []),
    ):
        asked: list[date] = []
        follow(widened(**told), asked=asked)
        assert asked == days, told


def test_a_day_that_is_asked_for_is_offered_with_the_catalog_as_it_is_now(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    message = {"type": "day.freed", "tenantId": "acme", "day": str(DAY)}
    assert follow(message) == 0
    later = provider("ana", weekly_hours=every_day("09:00-13:00"))
    open_business(full, offer=OFFER._replace(providers=(later, provider("bob", weekly_hours=HOURS))))
    assert [follow(message) for _ in range(3)] == [1, 0, 0]
    assert (status(full, first), status(full, second)) == ("OFFERED", "WAITING")
    offer = (storage.read(full, first.id) or first).offer
    assert offer is not None
    assert (offer.start, offer.provider_id) == (at(3, "12:00"), "ana")


def test_each_day_is_asked_for_by_a_message_of_its_own(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking.sqs.cache_clear()
    monkeypatch.setenv("WAITING_QUEUE_URL", url := asking.sqs().create_queue(QueueName="waiting")["QueueUrl"])
    settings.cache_clear()
    days = days_after(*range(12))
    asking.ask(tenant_table, days)
    told = []
    while found := asking.sqs().receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        told += [json.loads(each["Body"]) for each in found]
    assert sorted(told, key=lambda body: body["day"]) == [
        {"type": "day.freed", "tenantId": "acme", "day": str(day)} for day in days
    ]
    asking.sqs().delete_queue(QueueUrl=url)
    with pytest.raises(TemporarilyUnavailable):
        asking.ask(tenant_table, days)
