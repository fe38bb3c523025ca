"""Where each kind of record leads."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.events import BookingEventKind as Kind
from chatbooking.bookings.model import BookingStatus, Customer
from chatbooking.relay.routing import Queue, Routed, Update, routed
from chatbooking.storage.values import to_attributes
from tests.bookings.stream import made, record
from tests.deployment.template import seen_by
from tests.relay.build import cancelled, changed, item, new, numbered, turn

LATER = made().start + timedelta(hours=2)
CHANGES: dict[Kind, dict[str, Any]] = {
    Kind.CONFIRMED: {"status": BookingStatus.CONFIRMED},
    Kind.MOVED: {"start": LATER, "end": LATER + timedelta(hours=1)},
    Kind.CANCELLED: {"status": BookingStatus.CANCELLED},
    Kind.NO_SHOW: {"status": BookingStatus.NO_SHOW},
    Kind.COMPLETED: {"status": BookingStatus.COMPLETED},
    Kind.NOTED: {"notes": "By the door"},
    Kind.ERASED: {"customer": Customer("Erased"), "customer_id": ERASED},
}


def queues(way: Routed) -> set[Queue]:
    return {message.queue for message in way.messages}


def test_a_new_booking_is_told_to_the_customer_the_business_and_its_systems() -> None:
    way = routed(new())
    assert queues(way) == {Queue.NOTIFICATIONS, Queue.WEBHOOKS}
    body = way.messages[0].body
    assert (body["type"], body["tenantId"]) == ("booking", "acme")
    assert body["event"]["kind"] == "CREATED"
    assert way.update
    assert way.update.mutation == "publishBookingUpdate"
    assert way.update.input == {
        "tenantId": "acme",
        "bookingId": "b1",
        "version": 0,
        "kind": "CREATED",
        "status": "PENDING",
        "start": "2026-03-03T10:00:00Z",
        "end": "2026-03-03T11:00:00Z",
        "providerId": "ana",
    }


@pytest.mark.parametrize("kind", CHANGES)
def test_every_change_is_shown_and_told_to_whom_it_concerns(kind: Kind) -> None:
    way = routed(changed(**CHANGES[kind]))
    expected = {Queue.NOTIFICATIONS, Queue.WEBHOOKS, Queue.WAITING}
    if kind not in (Kind.CANCELLED, Kind.MOVED):
        expected -= {Queue.WAITING}
    if kind is Kind.NOTED:
        expected -= {Queue.NOTIFICATIONS}
    assert queues(way) == expected
    assert {message.body["event"]["kind"] for message in way.messages} == {kind}
    assert way.update
    assert way.update.input["kind"] == kind


def test_of_a_move_it_is_told_where_it_was() -> None:
    update = routed(changed(**CHANGES[Kind.MOVED])).update
    assert update
    assert (update.input["previousStart"], update.input["start"]) == (
        "2026-03-03T10:00:00Z",
        "2026-03-03T12:00:00Z",
    )


@pytest.mark.parametrize("kind", CHANGES)
def test_nothing_that_is_sent_speaks_of_the_person(kind: Kind) -> None:
    way = routed(changed(cancel_reason="Ill", **CHANGES[kind]))
    told = json.dumps([message.body for message in way.messages]) + json.dumps(way.update)
    assert not [word for word in ("Grace", "example.com", "Ill", "By the", "Erased") if word in told]


def test_a_turn_of_a_conversation_is_shown_and_told_to_nobody_else() -> None:
    way = routed(turn())
    assert way.messages == ()
    assert way.update
    assert way.update.mutation == "publishConversationUpdate"
    # The moment of the turn, not the end of the day for which the conversation stays open.
    at = "2026-03-02T08:00:00Z"
    assert way.update.input == {"tenantId": "acme", "conversationId": "c1", "at": at}


def test_that_a_limit_is_near_is_told_by_mail_when_it_appears() -> None:
    keys = {"PK": {"S": "T#acme#USAGE#2026-11"}, "SK": {"S": "TOLD#BOOKINGS#80#FREE"}}
    mark = {"month": {"S": "2026-11"}, "meter": {"S": "BOOKINGS"}, "percent": {"N": "80"}}
    image = {**keys, **mark}
    (message,) = routed({"dynamodb": {"Keys": keys, "NewImage": image}}).messages
    assert message.queue is Queue.NOTIFICATIONS
    assert message.body == {
        "type": "usage.reached",
        "tenantId": "acme",
        "month": "2026-11",
        "meter": "BOOKINGS",
        "percent": 80,
    }
    assert routed({"dynamodb": {"Keys": keys, "NewImage": image, "OldImage": image}}) == Routed()
    assert routed({"dynamodb": {"Keys": keys, "OldImage": image}}) == Routed()


def test_who_belongs_to_a_business_no_more_listens_no_more() -> None:
    left = {"PK": "T#acme#MEMBERS", "SK": "MEMBER#user-1"}
    removed = numbered(
        {"dynamodb": {"Keys": to_attributes(left), "OldImage": to_attributes({**left, "id": "user-1"})}}
    )
    assert seen_by("Relay", removed)
    member = {"tenantId": "acme", "memberId": "user-1"}
    assert routed(removed) == Routed(
        endings=(Update("endBookingUpdates", member), Update("endConversationUpdates", member))
    )
    joined = item(left["PK"], left["SK"], id="user-1")
    assert not seen_by("Relay", joined)
    assert routed(joined) == Routed()


def test_what_nobody_follows_leads_nowhere() -> None:
    removed = numbered(record(replace(made(), version=3), None))
    others = (
        item("T#acme#CHAT#c1", "STATE"),
        item("T#acme#CHAT#c1", "MESSAGE#000001", text="I am Grace"),
        item("T#acme#BOOKING#b1", "CHANGE#b1#000001", kind="NOTED"),
        item("T#acme", "TENANT", name="Acme"),
        removed,
    )
    assert {routed(each) for each in others} == {Routed()}


def test_a_record_that_comes_again_leads_to_the_same() -> None:
    for each in (new(), cancelled(), turn()):
        assert routed(each) == routed(json.loads(json.dumps(each)))


@pytest.mark.parametrize(
    ("hours", "told"), [(-1, True), (0, True), (0.9, True), (1, False), (24 * 40, False)]
)
def test_a_booking_that_was_put_back_from_a_backup_is_shown_and_told_to_nobody(
    hours: float, told: bool
) -> None:
    """Its customers know of it since it was made."""
    late = new()
    late["dynamodb"]["ApproximateCreationDateTime"] = (made().updated_at + timedelta(hours=hours)).timestamp()
    way = routed(late)
    assert way.update
    assert bool(way.messages) is told
