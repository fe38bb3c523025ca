"""What the link of a waiting list's offer opens, through the handler as AppSync calls it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings import queries
from chatbooking.selfservice import handler, pace
from chatbooking.storage import TenantTable
from chatbooking.tenants.links import Purpose, link_token
from chatbooking.tenants.model import TenantStatus
from chatbooking.waiting import joining, offering, storage
from chatbooking.waiting.model import Entry, WaitingStatus
from tests.appsync import event
from tests.bookings.build import NOW, at
from tests.waiting.build import DAY, LENGTH, TENANT, book, cancel, open_business, wait

FIELDS = ("Query.managedOffer", "Mutation.acceptManagedOffer", "Mutation.leaveManagedOffer")


@pytest.fixture
def table(tenant_table: TenantTable) -> TenantTable:
    """Tuesday from nine to twelve with Ana and Bob, all of it booked but what a test gives up."""
    open_business(tenant_table)
    for who in ("ana", "bob"):
        for hour in ("09:00", "10:00", "11:00"):
            book(tenant_table, at(3, hour), who)
    return tenant_table


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    def show(now: Any) -> None:
        monkeypatch.setattr(handler, "system_clock", lambda: now)

    show(NOW)
    return show


def call(field: str, token: str, language: str = "en") -> Any:
    headers = {"accept-language": language}
    return handler.handle(event(field, {"token": token}, tenant=None, headers=headers), None)


def offered(table: TenantTable, name: str = "Grace") -> tuple[Entry, str]:
    """Somebody to whom Tuesday at ten with Ana is offered, and their link."""
    entry = wait(table, name)
    cancel(table, at(3, "10:00"))
    offering.offer_day(table, DAY, NOW, LENGTH, lambda *_: None)
    known = storage.read(table, entry.id)
    assert known
    assert known.status is WaitingStatus.OFFERED
    return known, link_token(table, "waiting", entry.id)


def test_an_offer_is_shown_with_its_end_and_nobodys_contact(table: TenantTable) -> None:
    entry, token = offered(table)
    seen = call("Query.managedOffer", token)["data"]
    assert entry.offer
    assert seen == {
        "status": "OFFERED",
        "serviceName": "Haircut",
        "providerName": "Ana",
        "date": "2026-03-03",
        "start": "2026-03-03T10:00:00Z",
        "end": "2026-03-03T11:00:00Z",
        "until": "2026-03-02T08:30:00Z",
        "timeZone": "UTC",
        "business": {"name": "Acme", "locale": "en", "timeZone": "UTC", "colour": "#1a7f5a"},
    }


def test_who_waits_is_told_that_they_wait(table: TenantTable) -> None:
    token = link_token(table, "waiting", wait(table).id)
    seen = call("Query.managedOffer", token)["data"]
    assert (seen["status"], "start" in seen) == ("WAITING", False)
    assert call("Mutation.acceptManagedOffer", token)["error"]["type"] == "HoldOver"


def test_an_accepted_offer_is_a_booking_whose_link_comes_with_it(table: TenantTable) -> None:
    entry, token = offered(table)
    accepted = call("Mutation.acceptManagedOffer", token)["data"]
    assert accepted["status"] == "BOOKED"
    assert call("Mutation.acceptManagedOffer", token)["data"] == accepted
    assert call("Query.managedOffer", token)["data"] == accepted
    booked = call("Query.managedBooking", accepted["bookingToken"])["data"]
    assert (booked["start"], booked["providerName"], booked["status"]) == (
        "2026-03-03T10:00:00Z",
        "Ana",
        "CONFIRMED",
    )
    found = queries.find(table, booked["id"])
    assert found
    assert found.customer == entry.customer


def test_who_leaves_gives_the_time_to_the_next(table: TenantTable) -> None:
    _, token = offered(table)
    next_one = wait(table, "Ada", NOW + timedelta(minutes=1))
    for _ in range(2):
        assert call("Mutation.leaveManagedOffer", token)["data"]["status"] == "LEFT"
    assert call("Mutation.acceptManagedOffer", token)["error"]["type"] == "HoldOver"
    offering.offer_day(table, DAY, NOW, LENGTH, lambda *_: None)
    known = storage.read(table, next_one.id)
    assert known
    assert known.status is WaitingStatus.OFFERED


def test_an_offer_that_was_not_answered_in_time_is_over(table: TenantTable, clock: Any) -> None:
    entry, token = offered(table)
    assert entry.offer
    clock(entry.offer.until)
    assert call("Query.managedOffer", token)["data"]["status"] == "LAPSED"
    refused = call("Mutation.acceptManagedOffer", token, "es")["error"]
    assert refused["type"] == "HoldOver"
    assert refused["message"]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("purpose", [*Purpose, "gone"])
def test_nothing_opens_without_the_entrys_own_link(table: TenantTable, field: str, purpose: str) -> None:
    entry, token = offered(table)
    if purpose == "gone":
        joining.remove(table, entry.id)
    else:
        other = "20260303" + "0" * 16 if purpose == "waiting" else entry.id
        token = link_token(table, purpose, other)
    assert call(field, token)["error"]["type"] == "LinkInvalid"


@pytest.mark.parametrize("field", FIELDS)
def test_a_business_that_has_closed_says_so_and_nothing_is_booked(table: TenantTable, field: str) -> None:
    entry, token = offered(table)
    open_business(table, replace(TENANT, status=TenantStatus.CLOSED))
    assert call(field, token)["error"]["type"] == "TenantClosed"
    assert storage.read(table, entry.id) == entry


def test_one_link_is_asked_so_often_in_a_minute(table: TenantTable) -> None:
    _, token = offered(table)
    for _ in range(pace.A_MINUTE):
        assert "data" in call("Query.managedOffer", token)
    assert call("Mutation.acceptManagedOffer", token)["error"]["type"] == "TooManyRequests"
