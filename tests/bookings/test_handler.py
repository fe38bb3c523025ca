"""The resolvers of `bookings` as AppSync calls them, and its JavaScript reads beside them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chatbooking.bookings import handler
from chatbooking.clock import to_iso
from chatbooking.records import encode
from chatbooking.storage import Key, TenantTable, Write, transact
from tests.appsync import event, read_by_javascript
from tests.bookings.build import NOW, at, every_day, provider, service, tenant

TEN = "2026-03-03T10:00:00Z"


@pytest.fixture(autouse=True)
def business(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tenant `acme` with one service and two providers, at NOW."""
    monkeypatch.setattr(handler, "system_clock", lambda: NOW)
    strict = tenant(minimum_notice_minutes=48 * 60, slot_interval_minutes=60)
    people = [provider("ana"), provider("bob", weekly_hours=every_day("17:00-18:00"))]
    items = {f"PROVIDER#{each.id}": each for each in people} | {
        "SERVICE#cut": service(provider_ids=("ana", "bob"))
    }
    transact([put(tenant_table, key, item) for key, item in {"TENANT": strict, **items}.items()])


def put(table: TenantTable, sort_key: str, value: Any) -> Write:
    return table.put(Key(table.pk(), sort_key), encode(value), label="put")


def call(field: str, role: str = "OWNER", tenant: str = "acme", **arguments: Any) -> Any:
    return handler.handle(event(field, arguments, role=role, tenant=tenant), None)


def book(start: str = TEN, token: str = "t1", **changes: Any) -> Any:
    given = {
        "serviceId": "cut",
        "providerId": "ana",
        "start": start,
        "customer": {"name": "Grace Hopper", "email": "Grace@Example.com", "phone": "+56 9 8765 4321"},
        "idempotencyToken": token,
    }
    return call("Mutation.createBooking", input={**given, **changes})


def read(field: str, tenant: str = "acme", **arguments: Any) -> Any:
    context = event(f"Query.{field}", arguments, tenant=tenant)
    context["args"] = context["arguments"]
    return read_by_javascript(f"bookings/resolvers/{field}.js", context)


def starts(outcome: Any) -> list[str]:
    return [item["start"] for item in outcome["value"]["items"]]


def test_a_host_books_without_notice_and_confirmed() -> None:
    booking = book()["data"]
    assert (booking["status"], booking["channel"], booking["start"]) == ("CONFIRMED", "ADMIN", TEN)
    assert booking["customer"]["email"] == "grace@example.com"
    assert book()["data"] == booking


def test_every_day_of_the_range_is_answered_in_the_tenants_zone() -> None:
    answer = call("Query.availability", serviceId="cut", **{"from": "2026-03-02", "to": "2026-03-04"})["data"]
    assert answer["timeZone"] == "UTC"
    assert [day["date"] for day in answer["days"]] == ["2026-03-02", "2026-03-03", "2026-03-04"]
    assert answer["days"][1]["slots"][-1] == {
        "start": "2026-03-03T17:00:00Z",
        "end": "2026-03-03T18:00:00Z",
        "providerIds": ["ana", "bob"],
    }


def test_a_booked_time_is_no_longer_free() -> None:
    asked = {"serviceId": "cut", "providerId": "ana", "from": "2026-03-03", "to": "2026-03-03"}
    before = call("Query.availability", **asked)["data"]["days"][0]["slots"]
    book()
    after = call("Query.availability", **asked)["data"]["days"][0]["slots"]
    assert [slot["start"] for slot in before if slot not in after] == [TEN]


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"from": "2026-03-03", "to": "2026-03-02"}, "InvalidInput"),
        ({"from": "2026-03-03", "to": "2026-05-04"}, "InvalidInput"),
        ({"from": "2026-03-03", "to": "2026-03-03", "serviceId": "none"}, "ServiceNotBookable"),
        ({"from": "2026-03-03", "to": "2026-03-03", "providerId": "none"}, "ProviderNotAvailable"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(asked: dict[str, str], refusal: str) -> None:
    assert call("Query.availability", **{"serviceId": "cut", **asked})["error"]["type"] == refusal


def test_a_taken_time_is_an_error_that_a_client_can_switch_on() -> None:
    book()
    error = book("2026-03-03T10:30:00Z", "t2")["error"]
    assert error["type"] == "SlotTaken"
    assert error["info"] == {"start": "2026-03-03T10:30:00Z", "code": "SlotTaken", "retryable": False}


def test_a_start_may_be_written_with_any_offset() -> None:
    assert book("2026-03-03T07:00:00-03:00")["data"]["start"] == TEN


@pytest.mark.parametrize("start", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_a_start_that_some_clocks_cannot_show_is_refused_and_no_defect(start: str) -> None:
    refused = book(start)["error"]["info"]
    assert (refused["field"], refused["rule"]) == ("start", "NOT_A_DATE")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_with_none_beside_it_is_refused_and_no_defect(day: str) -> None:
    refused = call("Query.availability", serviceId="cut", to=day, **{"from": day})["error"]["info"]
    assert refused["rule"] == "NOT_A_DATE"


def test_a_bookings_life(monkeypatch: pytest.MonkeyPatch) -> None:
    booking_id = book()["data"]["id"]
    moved = call(
        "Mutation.rescheduleBooking",
        id=booking_id,
        input={"start": "2026-03-03T17:00:00Z", "providerId": "bob"},
    )
    assert (moved["data"]["providerId"], moved["data"]["version"]) == ("bob", 1)
    monkeypatch.setattr(handler, "system_clock", lambda: at(3, "18:00"))
    assert call("Mutation.markNoShow", id=booking_id)["data"]["status"] == "NO_SHOW"
    assert call("Mutation.completeBooking", id=booking_id)["data"]["status"] == "COMPLETED"
    assert call("Mutation.confirmBooking", id=booking_id)["data"]["status"] == "CONFIRMED"
    cancelled = call("Mutation.cancelBooking", id=booking_id, reason="Ill")["data"]
    assert (cancelled["status"], cancelled["cancelReason"]) == ("CANCELLED", "Ill")
    assert {name: read("booking", id=booking_id)["value"][name] for name in cancelled} == cancelled


def test_a_viewer_looks_and_does_not_touch() -> None:
    asked = {"serviceId": "cut", "from": "2026-03-03", "to": "2026-03-03"}
    assert "data" in call("Query.availability", role="VIEWER", **asked)
    assert call("Mutation.cancelBooking", role="VIEWER", id="1")["error"]["type"] == "NotAllowed"


def test_another_tenants_booking_is_not_there() -> None:
    booking_id = book()["data"]["id"]
    assert read("booking", tenant="other", id=booking_id)["value"] is None
    assert call("Mutation.confirmBooking", tenant="other", id=booking_id)["error"]["type"] == "NotFound"


def test_bookings_are_listed_from_one_instant_until_before_another() -> None:
    for token, clock in enumerate(("12:00", "10:00", "11:00")):
        book(f"2026-03-03T{clock}:00Z", f"t{token}")
    range_ = {"from": "2026-03-03T11:00:00+01:00", "to": "2026-03-03T12:00:00Z"}
    for more in ({}, {"providerId": "ana"}, {"status": "CONFIRMED"}):
        assert starts(read("bookings", **range_, **more)) == [TEN, "2026-03-03T11:00:00Z"]
    for more in ({"providerId": "bob"}, {"status": "CANCELLED"}):
        assert starts(read("bookings", **range_, **more)) == []
    assert starts(read("bookings", tenant="other", **range_)) == []
    assert starts(read("bookings", **range_, limit=1)) == [TEN]


def test_a_range_that_is_turned_round_is_refused() -> None:
    outcome = read("bookings", **{"from": TEN, "to": TEN})
    assert outcome["error"]["errorType"] == "InvalidInput"


def test_a_customers_bookings_are_found_however_the_contact_is_written() -> None:
    book()
    book("2026-03-04T10:00:00Z", "t2", customer={"name": "Alan", "phone": "+56 9 1111 2222"})
    book("2026-03-05T10:00:00Z", "t3")
    assert starts(read("customerBookings", contact=" GRACE@example.com ")) == ["2026-03-05T10:00:00Z", TEN]
    assert starts(read("customerBookings", contact="+56 (9) 1111-2222")) == ["2026-03-04T10:00:00Z"]
    assert starts(read("customerBookings", tenant="other", contact="grace@example.com")) == []


def test_instants_are_written_so_that_text_sorts_as_time_does() -> None:
    moments = [datetime(2026, 3, 3, tzinfo=UTC) + timedelta(hours=7 * number) for number in range(20)]
    assert sorted(map(to_iso, reversed(moments))) == [to_iso(moment) for moment in moments]


def test_a_booking_is_found_by_its_code_however_it_is_written() -> None:
    booking = book()["data"]
    reference = booking["reference"]
    spoken = reference.replace("0", "O").replace("1", "l")
    for written in (reference, reference.lower(), f" {spoken[:4]}-{spoken[4:]} "):
        assert read("bookingByReference", reference=written)["value"]["id"] == booking["id"]
    for nothing in ("", "00000000", reference[:7], reference + "0"):
        assert read("bookingByReference", reference=nothing)["value"] is None
    assert read("bookingByReference", tenant="other", reference=reference)["value"] is None


def test_a_bookings_history_is_no_booking_of_its_code() -> None:
    booking = book()["data"]
    call("Mutation.updateBookingNotes", id=booking["id"], notes="Window")
    found = read("bookingByReference", reference=booking["reference"])["value"]
    assert (found["id"], found["notes"]) == (booking["id"], "Window")


def block(start: str = "12:00", end: str = "13:00", **changes: Any) -> Any:
    given = {"providerId": "ana", "start": f"2026-03-03T{start}:00Z", "end": f"2026-03-03T{end}:00Z"}
    return call("Mutation.createBlock", input={**given, **changes})


def test_a_blocks_life() -> None:
    made = block(note="Bank")["data"]
    assert (made["start"], made["end"], made["note"]) == (
        "2026-03-03T12:00:00Z",
        "2026-03-03T13:00:00Z",
        "Bank",
    )
    refused = book("2026-03-03T12:30:00Z")["error"]
    assert refused["type"] == "SlotTaken"

    moved = call(
        "Mutation.updateBlock",
        id=made["id"],
        input={"providerId": "bob", "start": "2026-03-03T09:00:00-03:00", "end": "2026-03-03T13:00:00Z"},
    )["data"]
    assert (moved["providerId"], moved.get("note")) == ("bob", None)
    assert call("Mutation.deleteBlock", id=made["id"])["data"]["id"] == made["id"]
    assert call("Mutation.deleteBlock", id=made["id"])["error"]["type"] == "NotFound"


def test_the_blocks_of_a_range_are_those_that_reach_into_it() -> None:
    for start, end in (("09:00", "17:00"), ("11:00", "12:00"), ("12:00", "13:00"), ("17:00", "18:00")):
        block(start, end, providerId="bob" if start == "09:00" else "ana")
    book("2026-03-03T13:00:00Z")

    asked = {"from": "2026-03-03T12:00:00Z", "to": "2026-03-03T17:00:00Z"}
    assert [each["start"][11:16] for each in read("blocks", **asked)["value"]] == ["09:00", "12:00"]
    assert [each["start"][11:16] for each in read("blocks", **asked, providerId="ana")["value"]] == ["12:00"]
    assert read("blocks", tenant="other", **asked)["value"] == []
    turned = read("blocks", **{"from": asked["to"], "to": asked["from"]})
    assert turned["error"]["errorType"] == "InvalidInput"


def test_blocks_are_no_bookings_and_bookings_no_blocks() -> None:
    block("12:00", "13:00")
    book()
    range_ = {"from": "2026-03-03T00:00:00Z", "to": "2026-03-04T00:00:00Z"}
    for who in ({}, {"providerId": "ana"}):
        assert starts(read("bookings", **range_, **who)) == [TEN]
        assert [each["start"] for each in read("blocks", **range_, **who)["value"]] == [
            "2026-03-03T12:00:00Z"
        ]


def test_who_is_in_the_way_is_told_to_the_business_in_its_language() -> None:
    first = book()["data"]
    second = book("2026-03-03T12:00:00Z", "t2")["data"]
    input_ = {"start": "2026-03-03T10:30:00Z", "durationMinutes": 30}
    asked = event("Mutation.rescheduleBooking", {"id": second["id"], "input": input_})
    asked["request"]["headers"] = {"accept-language": "pt-BR"}
    error = handler.handle(asked, None)["error"]
    assert error["info"]["bookingId"] == first["id"]
    assert "horário" in error["message"]


def test_a_cancellation_is_undone_by_a_member() -> None:
    booking = book()["data"]
    call("Mutation.cancelBooking", id=booking["id"])
    assert call("Mutation.restoreBooking", role="VIEWER", id=booking["id"])["error"]["type"] == "NotAllowed"
    back = call("Mutation.restoreBooking", id=booking["id"])["data"]
    assert (back["status"], back["customerId"]) == ("CONFIRMED", booking["customerId"])


def test_one_contact_is_one_customer_of_one_business() -> None:
    first = book()["data"]["customerId"]
    again = book("2026-03-04T10:00:00Z", "t2", customer={"name": "G. Hopper", "email": "GRACE@example.com"})
    assert again["data"]["customerId"] == first
    other = book("2026-03-05T10:00:00Z", "t3", customer={"name": "Grace Hopper", "phone": "+56987654321"})
    assert other["data"]["customerId"] != first
    assert "grace" not in first
