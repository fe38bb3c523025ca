"""What the bearer of a booking's link sees and can do, through the handler as AppSync calls it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings import lifecycle, personal, queries
from chatbooking.bookings.model import Actor, Booking, By
from chatbooking.bookings.storage import history
from chatbooking.clock import to_iso
from chatbooking.selfservice import pace
from chatbooking.storage import TenantTable
from chatbooking.tenants.links import Purpose, link_token
from chatbooking.tenants.model import BookingRules, Contact, TenantStatus, WidgetLook
from tests.bookings.build import NOW, at, closed_on, provider, tenant
from tests.selfservice.conftest import PEOPLE, SERVICE, TENANT, Call, SetClock, book, written

HOST = By(Actor.MEMBER, "user-1")


def look(call: Call, token: str) -> Any:
    return call("Query.managedBooking", token=token)["data"]


def times(call: Call, token: str, **asked: Any) -> dict[str, list[str]]:
    """The free starts of each day, as clock times."""
    days = call("Query.managedTimes", input={"token": token, **asked})["data"]["days"]
    return {day["date"]: [slot["start"][11:16] for slot in day["slots"]] for day in days}


def move(call: Call, token: str, clock: str, day: int = 3, **asked: Any) -> Any:
    return call(
        "Mutation.moveManagedBooking", input={"token": token, "start": to_iso(at(day, clock)), **asked}
    )


def cancel(call: Call, token: str, **asked: Any) -> Any:
    return call("Mutation.cancelManagedBooking", input={"token": token, **asked})


def test_a_link_shows_the_visit_and_the_business_and_nobodys_contact(
    table: TenantTable, booking: Booking, token: str, call: Call
) -> None:
    contact = Contact("hi@acme.example", "+56 2 1", "Main St 1", "https://acme.example")
    written(
        table, TENANT=replace(TENANT, contact=contact, look=WidgetLook(logo_url="https://a.example/l.png"))
    )
    assert look(call, token) == {
        "id": booking.id,
        "reference": booking.reference,
        "status": "CONFIRMED",
        "version": 0,
        "start": "2026-03-03T10:00:00Z",
        "end": "2026-03-03T11:00:00Z",
        "timeZone": "UTC",
        "serviceName": "Haircut",
        "providerName": "Ana",
        "durationMinutes": 60,
        "priceMinor": 2500,
        "currency": "EUR",
        "locale": "pt",
        "business": {
            "name": "Acme",
            "locale": "en",
            "timeZone": "UTC",
            "colour": "#1a7f5a",
            "logoUrl": "https://a.example/l.png",
            "address": "Main St 1",
            "phone": "+56 2 1",
            "email": "hi@acme.example",
            "website": "https://acme.example",
        },
        "changeUntil": "2026-03-03T08:00:00Z",
        "changeNoticeMinutes": 120,
        "others": True,
    }


def test_two_weeks_of_free_times_count_the_visits_own_time_as_free(
    table: TenantTable, token: str, call: Call
) -> None:
    book(table, "12:00", "t2")
    days = times(call, token)
    assert list(days) == [f"2026-03-{day:02}" for day in range(2, 16)]
    # 12:00 is somebody else's, whose visit ends at 13:15 with its buffer; 10:00 is where this one is.
    assert days["2026-03-03"] == [
        *("09:00", "09:30", "10:30", "13:30"),
        *("14:00", "14:30", "15:00", "15:30", "16:00", "16:30", "17:00"),
    ]


def test_with_anyone_the_times_of_all_who_perform_the_service_are_offered(
    table: TenantTable, token: str, call: Call
) -> None:
    book(table, "12:00", "t2")
    asked = {"token": token, "from": "2026-03-03", "anyone": True}
    (tuesday, *_) = call("Query.managedTimes", input=asked)["data"]["days"]
    whom = {slot["start"][11:16]: slot["providerName"] for slot in tuesday["slots"]}
    assert (whom["10:30"], whom["12:00"], whom["19:00"]) == ("Ana", "Bob", "Bob")


def test_times_end_with_what_can_be_booked(token: str, call: Call) -> None:
    answer = call("Query.managedTimes", input={"token": token, "from": "9999-12-31"})["data"]
    assert answer["lastDate"] == "2026-05-01"
    assert [day["date"] for day in answer["days"]] == ["2026-05-01"]
    assert next(iter(times(call, token, **{"from": "0001-01-01"}))) == "2026-03-02"


def test_a_visit_moves_and_its_link_stays_good(
    table: TenantTable, booking: Booking, token: str, call: Call
) -> None:
    moved = move(call, token, "10:30")["data"]
    assert (moved["start"], moved["version"]) == ("2026-03-03T10:30:00Z", 1)
    assert move(call, token, "10:30")["data"] == moved == look(call, token)
    (entry,) = [each for each in history(table, booking.id) if each["kind"] == "MOVED"]
    assert entry["actor"] == "CUSTOMER"
    # The time that it left is free again.
    assert times(call, token)["2026-03-03"][:4] == ["09:00", "09:30", "10:00", "11:00"]


def test_with_anyone_a_visit_goes_to_who_is_free_and_stays_with_its_provider_where_it_can(
    table: TenantTable, token: str, call: Call
) -> None:
    book(table, "12:00", "t2")
    assert move(call, token, "15:00", anyone=True)["data"]["providerName"] == "Ana"
    assert move(call, token, "12:00")["error"]["type"] == "SlotTaken"
    first = move(call, token, "12:00", anyone=True)["data"]
    assert first["providerName"] == "Bob"
    assert move(call, token, "12:00", anyone=True)["data"] == first
    book(table, "15:00", "t3")
    book(table, "15:00", "t4", provider_id="bob")
    refused = move(
        call,
        token,
        "15:00",
        anyone=True,
    )["error"]
    assert (refused["type"], refused["info"].get("bookingId")) == ("SlotTaken", None)
    assert look(call, token)["start"] == "2026-03-03T12:00:00Z"


@pytest.mark.parametrize(
    ("wished", "day", "refusal"),
    [
        ("07:00", 3, "OutsideOpeningHours"),
        ("07:00", 2, "StartInThePast"),
        ("08:30", 2, "OutsideNotice"),
        ("10:00", 30, "BeyondHorizon"),
        ("10:01", 3, "InvalidInput"),
    ],
)
@pytest.mark.parametrize("anyone", [False, True])
def test_the_business_s_rules_bind(
    table: TenantTable, token: str, call: Call, wished: str, day: int, refusal: str, anyone: bool
) -> None:
    written(table, TENANT=replace(TENANT, rules=BookingRules(horizon_days=20)))
    assert move(call, token, wished, day, anyone=anyone)["error"]["type"] == refusal
    assert look(call, token)["version"] == 0


def test_too_late_is_told_before_it_is_tried_and_when_it_is(token: str, call: Call, clock: SetClock) -> None:
    clock(at(3, "08:00"))
    assert "moveObstacle" not in look(call, token)
    clock(at(3, "08:00") + timedelta(seconds=1))
    seen = look(call, token)
    assert (seen["moveObstacle"], seen["cancelObstacle"]) == ("TOO_LATE", "TOO_LATE")
    for refused in (move(call, token, "15:00"), cancel(call, token)):
        assert refused["error"]["type"] == "OutsideChangeNotice"
        assert refused["error"]["info"]["minutes"] == 120
    assert not any(times(call, token).values())


def test_a_visit_is_cancelled_once_and_is_then_shown_as_cancelled(
    table: TenantTable, booking: Booking, token: str, call: Call
) -> None:
    cancelled = cancel(call, token, reason="  I am ill ")["data"]
    assert (cancelled["status"], cancelled["version"]) == ("CANCELLED", 1)
    assert (cancelled["moveObstacle"], cancelled["cancelObstacle"]) == ("CANCELLED", "CANCELLED")
    assert cancel(call, token, reason="another")["data"] == cancelled == look(call, token)
    stored = queries.find(table, booking.id)
    assert stored
    assert stored.cancel_reason == "I am ill"
    assert move(call, token, "15:00")["error"]["type"] == "StatusDoesNotAllow"
    assert move(call, token, "10:00")["error"]["type"] == "StatusDoesNotAllow"
    assert not any(times(call, token, anyone=True).values())


def test_a_reason_that_is_too_long_cancels_nothing(token: str, call: Call) -> None:
    refused = cancel(call, token, reason="x" * 501)["error"]
    assert (refused["type"], refused["info"]["field"]) == ("InvalidInput", "reason")
    assert look(call, token)["status"] == "CONFIRMED"


def test_a_visit_that_has_begun_or_ended_is_over(
    table: TenantTable, booking: Booking, token: str, call: Call, clock: SetClock
) -> None:
    clock(booking.start)
    assert look(call, token)["cancelObstacle"] == "OVER"
    lifecycle.mark_no_show(table, booking.id, booking.start, by=HOST)
    seen = look(call, token)
    assert (seen["status"], seen["moveObstacle"]) == ("NO_SHOW", "OVER")


def test_a_visit_whose_provider_left_can_go_to_another_or_nowhere(
    table: TenantTable, token: str, call: Call
) -> None:
    written(table, PROVIDER_ana=replace(PEOPLE[0], active=False))
    assert "moveObstacle" not in look(call, token)
    assert not any(times(call, token).values())
    assert move(call, token, "15:00")["error"]["type"] == "ProviderNotAvailable"
    assert move(call, token, "15:00", anyone=True)["data"]["providerName"] == "Bob"
    written(table, PROVIDER_bob=replace(PEOPLE[1], active=False))
    seen = look(call, token)
    assert (seen["moveObstacle"], seen.get("cancelObstacle"), seen["others"]) == ("NOT_OFFERED", None, False)


def test_the_visit_takes_what_was_booked_whatever_the_service_takes_today(
    table: TenantTable, token: str, call: Call
) -> None:
    written(table, SERVICE_cut=replace(SERVICE, duration_minutes=240))
    assert times(call, token)["2026-03-04"][-1] == "17:00"
    assert move(call, token, "17:00", 4)["data"]["end"] == "2026-03-04T18:00:00Z"


def test_days_are_the_business_s_and_a_closed_day_has_no_times(
    table: TenantTable, token: str, call: Call
) -> None:
    written(table, PROVIDER_ana=provider("ana", exceptions=(closed_on(at(4, "00:00").date()),)))
    assert times(call, token)["2026-03-04"] == []
    written(table, TENANT=tenant("Pacific/Auckland"))
    assert call("Query.managedTimes", input={"token": token})["data"]["timeZone"] == "Pacific/Auckland"


@pytest.mark.parametrize(
    "field",
    [
        "Query.managedBooking",
        "Query.managedTimes",
        "Mutation.moveManagedBooking",
        "Mutation.cancelManagedBooking",
    ],
)
@pytest.mark.parametrize("purpose", [*Purpose, "forged"])
def test_nothing_opens_without_the_bookings_own_link(
    table: TenantTable, booking: Booking, call: Call, field: str, purpose: str
) -> None:
    token = link_token(table, "booking", booking.id)
    if purpose == "forged":
        token = token[:-1] + ("A" if token[-1] != "A" else "B")
    else:
        other = booking.id if purpose != "booking" else "0" * 16
        token = link_token(table, purpose, other)
    sent = {"token": token, "start": to_iso(at(3, "15:00"))}
    refused = call(field, **({"token": token} if field == "Query.managedBooking" else {"input": sent}))[
        "error"
    ]
    assert (refused["type"], refused["info"]["retryable"]) == ("LinkInvalid", False)
    assert queries.find(table, booking.id) == booking


def test_the_link_of_an_erased_customer_opens_nothing(
    table: TenantTable, booking: Booking, token: str, call: Call, clock: SetClock
) -> None:
    lifecycle.cancel(table, TENANT, booking.id, NOW)
    personal.erase(table, booking.id, "Erased", NOW)
    assert call("Query.managedBooking", token=token)["error"]["type"] == "LinkInvalid"
    assert move(call, token, "15:00")["error"]["type"] == "LinkInvalid"


@pytest.mark.parametrize("status", [TenantStatus.CLOSED, TenantStatus.SUSPENDED])
def test_a_business_that_is_not_open_says_so(
    table: TenantTable, booking: Booking, token: str, call: Call, status: TenantStatus
) -> None:
    written(table, TENANT=replace(TENANT, status=status))
    for answer in (
        call("Query.managedBooking", token=token),
        move(call, token, "15:00"),
        cancel(call, token),
    ):
        assert answer["error"]["type"] == f"Tenant{status.capitalize()}"
    assert queries.find(table, booking.id) == booking


def test_refusals_are_told_in_the_language_that_is_asked_for(token: str, call: Call, clock: SetClock) -> None:
    clock(at(3, "09:00"))
    asked = {"input": {"token": token}}
    told = {
        language: call("Mutation.cancelManagedBooking", language=language, **asked)["error"]["message"]
        for language in ("es", "en", "pt")
    }
    assert told["es"].startswith("Las reservas se pueden")
    assert told["pt"].startswith("As reservas podem")
    assert len(set(told.values())) == 3


def test_one_link_is_asked_so_often_in_a_minute_and_another_s_not_less(
    table: TenantTable, token: str, call: Call, clock: SetClock
) -> None:
    for _ in range(pace.A_MINUTE):
        look(call, token)
    refused = call("Query.managedBooking", token=token)["error"]
    assert refused["type"] == "TooManyRequests"
    assert refused["info"]["retryable"] is True
    assert 0 < refused["info"]["retryAfterSeconds"] <= 60
    assert cancel(call, token)["error"]["type"] == "TooManyRequests"
    other = book(table, "12:00", "t2")
    assert look(call, link_token(table, "booking", other.id))
    clock(NOW + timedelta(minutes=1))
    assert look(call, token)["status"] == "CONFIRMED"
