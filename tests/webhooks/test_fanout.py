"""From an event to a message for each endpoint, however often and in whatever order it comes."""

import json
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings import lifecycle, personal
from chatbooking.bookings.events import BookingEventKind
from chatbooking.bookings.model import SYSTEM, Booking
from chatbooking.errors import TemporarilyUnavailable
from chatbooking.storage import TenantTable
from chatbooking.webhooks import fanout, queue, storage
from chatbooking.webhooks import personal as texts
from chatbooking.webhooks.model import DeliveryState, WebhookEvent
from tests.bookings.build import NOW, at, tenant
from tests.webhooks.build import PAUSES, add_endpoint, book, deliveries, endpoint, event

TRIES = len(PAUSES) + 1
Asked = list[tuple[str, float]]


def spread(table: TenantTable, booking: Booking, *kind: BookingEventKind, **changes: Any) -> None:
    fanout.spread(table, event(booking, *kind, **changes), NOW, TRIES)


def message(table: TenantTable, place: int = 0) -> dict[str, Any]:
    text = storage.payload(table, deliveries(table)[place])
    assert text
    told: dict[str, Any] = json.loads(text)
    return told


def test_every_endpoint_that_wants_it_gets_a_message_of_its_own(
    tenant_table: TenantTable, asked: Asked
) -> None:
    add_endpoint(tenant_table, "one")
    add_endpoint(tenant_table, "two", events=(WebhookEvent.BOOKING_CREATED,))
    add_endpoint(tenant_table, "cancellations", events=(WebhookEvent.BOOKING_CANCELLED,))
    add_endpoint(tenant_table, "off", active=False)
    spread(tenant_table, book(tenant_table))

    made = deliveries(tenant_table)
    assert {each.webhook_id for each in made} == {"one", "two"}
    assert {(each.type, each.state, each.left) for each in made} == {
        ("booking.created", DeliveryState.PENDING, TRIES)
    }
    assert {id_ for id_, _ in asked} == {each.id for each in made}
    assert all(each.id.startswith("msg_20260302080000") and "." not in each.id for each in made)


def test_what_a_message_says(tenant_table: TenantTable, asked: Asked) -> None:
    add_endpoint(tenant_table)
    booking = book(tenant_table, phone="+56911112222", locale="es")
    spread(tenant_table, booking)
    assert message(tenant_table) == {
        "type": "booking.created",
        "timestamp": "2026-03-02T08:00:00Z",
        "data": {
            "change": "CREATED",
            "booking": {
                "id": booking.id,
                "reference": booking.reference,
                "version": 0,
                "status": "CONFIRMED",
                "start": "2026-03-03T10:00:00Z",
                "end": "2026-03-03T11:00:00Z",
                "timeZone": "UTC",
                "durationMinutes": 60,
                "service": {"id": "cut", "name": "Haircut"},
                "provider": {"id": "ana", "name": "Ana"},
                "priceMinor": 2500,
                "currency": "EUR",
                "customer": {
                    "id": booking.customer_id,
                    "name": "Grace Hopper",
                    "email": "grace@example.com",
                    "phone": "+56911112222",
                    "locale": "es",
                    "erased": False,
                },
                "notes": None,
                "cancelReason": None,
                "channel": "CHAT",
                "createdAt": "2026-03-02T08:00:00Z",
                "updatedAt": "2026-03-02T08:00:00Z",
            },
        },
    }


def test_a_move_tells_what_it_was_before(tenant_table: TenantTable, asked: Asked) -> None:
    add_endpoint(tenant_table)
    was = {"previous_start": at(3, "10:00"), "previous_end": at(3, "11:00")}
    spread(tenant_table, book(tenant_table, "12:00"), BookingEventKind.MOVED, **was)
    told = message(tenant_table)
    assert (told["type"], told["data"]["change"]) == ("booking.changed", "MOVED")
    assert told["data"]["previous"] == {
        "start": "2026-03-03T10:00:00Z",
        "end": "2026-03-03T11:00:00Z",
        "providerId": None,
    }


@pytest.mark.parametrize("kind", BookingEventKind)
def test_every_kind_of_event_is_one_of_three(
    tenant_table: TenantTable, asked: Asked, kind: BookingEventKind
) -> None:
    add_endpoint(tenant_table)
    spread(tenant_table, book(tenant_table), kind)
    expected = {"CREATED": "booking.created", "CANCELLED": "booking.cancelled"}
    assert deliveries(tenant_table)[0].type == expected.get(kind, "booking.changed")


def test_the_same_event_again_makes_no_other_message(tenant_table: TenantTable, asked: Asked) -> None:
    add_endpoint(tenant_table)
    booking = book(tenant_table)
    spread(tenant_table, booking)
    first, text = deliveries(tenant_table), message(tenant_table)
    cancelled = lifecycle.cancel(tenant_table, tenant(), booking.id, NOW, by=SYSTEM)
    spread(tenant_table, booking)
    assert deliveries(tenant_table) == first
    assert message(tenant_table) == text
    # Asked for twice: the delivery knows what has become of it.
    assert asked == [(first[0].id, 0)] * 2

    spread(tenant_table, cancelled, BookingEventKind.CANCELLED)
    assert len(deliveries(tenant_table)) == 2


def test_an_event_that_comes_late_tells_the_booking_as_it_stands(
    tenant_table: TenantTable, asked: Asked
) -> None:
    add_endpoint(tenant_table)
    booking = book(tenant_table)
    cancelled = lifecycle.cancel(tenant_table, tenant(), booking.id, NOW, by=SYSTEM)
    spread(tenant_table, cancelled, BookingEventKind.CANCELLED)
    spread(tenant_table, booking)
    told = {each["type"]: each["data"]["booking"] for each in (message(tenant_table, n) for n in (0, 1))}
    assert {name: (each["version"], each["status"]) for name, each in told.items()} == {
        "booking.created": (1, "CANCELLED"),
        "booking.cancelled": (1, "CANCELLED"),
    }


def test_cut_short_between_two_endpoints_it_is_finished_when_it_comes_again(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    for id_ in ("one", "two"):
        add_endpoint(tenant_table, id_)
    asked: list[str] = []

    def once(_: str, id: str, seconds: float = 0) -> None:
        if len(asked) == 1:
            raise TemporarilyUnavailable
        asked.append(id)

    monkeypatch.setattr(queue, "ask", once)
    booking = book(tenant_table)
    with pytest.raises(TemporarilyUnavailable):
        spread(tenant_table, booking)
    monkeypatch.setattr(queue, "ask", lambda _, id_, seconds=0: asked.append(id_))
    spread(tenant_table, booking)
    assert set(asked) == {each.id for each in deliveries(tenant_table)}
    assert len(set(asked)) == 2


def test_nobody_to_tell_writes_nothing(tenant_table: TenantTable, asked: Asked) -> None:
    booking = book(tenant_table)
    spread(tenant_table, booking)
    assert not asked
    assert not tenant_table.query_all(tenant_table.pk("WEBHOOKS", booking.id))


def test_a_booking_that_is_no_more_is_not_told(tenant_table: TenantTable, asked: Asked) -> None:
    add_endpoint(tenant_table)
    spread(tenant_table, book(tenant_table), booking_id="nothing0nothing0")
    assert not asked


def test_who_was_erased_is_in_no_text_and_the_endpoints_are_told_of_it(
    tenant_table: TenantTable, asked: Asked
) -> None:
    add_endpoint(tenant_table)
    booking = book(tenant_table)
    spread(tenant_table, booking)
    personal.erase(tenant_table, booking.id, "Erased", NOW)
    texts.erase(tenant_table, booking.id)
    assert storage.payload(tenant_table, deliveries(tenant_table)[0]) is None

    later = NOW + timedelta(seconds=1)
    spread(tenant_table, booking, BookingEventKind.ERASED, version=1, at=later)
    told = message(tenant_table, 1)["data"]
    assert told["change"] == "ERASED"
    assert told["booking"]["customer"] == {
        "id": None,
        "name": "Erased",
        "email": None,
        "phone": None,
        "locale": None,
        "erased": True,
    }


def test_a_text_that_came_in_between_goes_when_the_erasure_comes_as_an_event(
    tenant_table: TenantTable, asked: Asked
) -> None:
    add_endpoint(tenant_table)
    booking = book(tenant_table)
    spread(tenant_table, booking)
    personal.erase(tenant_table, booking.id, "Erased", NOW)
    spread(tenant_table, booking, BookingEventKind.ERASED, version=1)
    items = tenant_table.query_all(tenant_table.pk("WEBHOOKS", booking.id))
    assert len(items) == 1
    assert "grace@example.com" not in str(items)


def test_a_text_of_a_booking_that_changed_while_it_was_read_is_not_written(
    tenant_table: TenantTable,
) -> None:
    booking = book(tenant_table)
    key = storage.booking_payload_key(tenant_table, booking.id, 0)
    personal.erase(tenant_table, booking.id, "Erased", NOW)
    assert not storage.add_payload_of(tenant_table, key, "Grace Hopper", booking, 1)
    assert not storage.has_payload(tenant_table, key)


def test_a_test_is_a_message_about_nothing(tenant_table: TenantTable, asked: Asked) -> None:
    made = fanout.try_out(tenant_table, endpoint(), NOW)
    assert (made.type, made.left, made.booking_id) == ("webhook.test", 1, None)
    assert message(tenant_table)["data"] == {"webhookId": "hook"}
    assert asked == [(made.id, 0)]
