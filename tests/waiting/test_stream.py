from dataclasses import replace
from typing import Any

import pytest

from chatbooking.bookings import holds
from chatbooking.relay.routing import Queue, routed
from chatbooking.storage import TenantTable
from chatbooking.storage.values import to_attributes
from chatbooking.waiting import rules, storage
from chatbooking.waiting.model import Entry, WaitingStatus
from chatbooking.waiting.stream import message_of
from tests.bookings.build import NOW, held
from tests.waiting.build import OFFER, TENANT, wish

TABLE = TenantTable("acme")
ENTRY = rules.entered(TENANT, OFFER, wish(), NOW)
OFFERED = rules.offered(ENTRY, held(), "Ana")
EXPIRY = {"type": "Service", "principalId": "dynamodb.amazonaws.com"}


def item(entry: Entry) -> dict[str, Any]:
    written = storage.save(TABLE, None, entry)
    return {**(written.item or {}), "PK": written.key.pk, "SK": written.key.sk}


def hold_item() -> dict[str, Any]:
    written = holds.insert(TABLE, held(buffer_after_minutes=10))
    return {**(written.item or {}), "PK": written.key.pk, "SK": written.key.sk}


def record(old: dict[str, Any] | None, new: dict[str, Any] | None, **others: Any) -> dict[str, Any]:
    image = new or old or {}
    change: dict[str, Any] = {"Keys": to_attributes({"PK": image["PK"], "SK": image["SK"]})}
    if old:
        change["OldImage"] = to_attributes(old)
    if new:
        change["NewImage"] = to_attributes(new)
    return {"dynamodb": change, **others}


def changed(was: Entry, now: Entry) -> dict[str, Any] | None:
    return message_of(record(item(was), item(now)))


def test_an_offer_is_told_once() -> None:
    told = {"type": "waiting.offered", "tenantId": "acme", "entryId": ENTRY.id}
    assert changed(ENTRY, OFFERED) == told
    assert message_of(record(None, item(OFFERED))) is None, "put back from a backup"
    assert changed(OFFERED, replace(OFFERED, version=9)) is None
    second = rules.offered(ENTRY, held(id="h2"), "Ana")
    assert changed(OFFERED, second) == told


def test_who_comes_onto_the_list_is_told() -> None:
    assert message_of(record(None, item(ENTRY))) == {
        "type": "waiting.joined",
        "tenantId": "acme",
        "entryId": ENTRY.id,
    }
    left = rules.ended(ENTRY, WaitingStatus.LEFT)
    again = rules.joined(left, ENTRY)
    assert again is not None
    assert (changed(left, again) or {})["type"] == "waiting.joined"


@pytest.mark.parametrize("status", ["BOOKED", "LAPSED", "LEFT"])
def test_nothing_follows_the_end_of_an_entry(status: str) -> None:
    assert changed(OFFERED, rules.ended(OFFERED, WaitingStatus(status))) is None
    assert message_of(record(item(OFFERED), None)) is None


def test_time_that_is_kept_no_longer_is_told_for_its_entry() -> None:
    assert message_of(record(None, hold_item())) is None
    assert message_of(record(hold_item(), None)) == {
        "type": "hold.lapsed",
        "tenantId": "acme",
        "entryId": "e1",
    }


@pytest.mark.parametrize("identity", [EXPIRY, {"Type": "Service", "PrincipalId": "dynamodb.amazonaws.com"}])
def test_of_a_hold_that_the_table_removed_the_busy_cells_are_told(identity: dict[str, str]) -> None:
    message = message_of(record(hold_item(), None, userIdentity=identity))
    assert message is not None
    claimed = holds.cells_of(held(buffer_after_minutes=10)).cells
    assert message["removed"] == {
        "holdId": "h1",
        "providerId": "ana",
        "first": claimed.start,
        "end": claimed.stop,
    }


def test_messages_hold_nothing_personal() -> None:
    records = [
        record(None, item(ENTRY)),
        record(item(ENTRY), item(OFFERED)),
        record(hold_item(), None, userIdentity=EXPIRY),
    ]
    text = repr([message_of(each) for each in records])
    assert "Grace" not in text
    assert "example.com" not in text


def test_other_items_make_no_message() -> None:
    booking = {"PK": "T#acme#BOOKING#abc", "SK": "BOOKING#abc", "status": "CONFIRMED"}
    assert message_of(record(None, booking)) is None
    removed = {"PK": "T#acme#HOLD#h1", "SK": "REMOVED"}
    assert message_of(record(removed, None)) is None


def test_offers_go_to_the_mail_and_all_else_to_the_waiting_list() -> None:
    def queues(old: dict[str, Any] | None, new: dict[str, Any] | None) -> list[Queue]:
        return [message.queue for message in routed(record(old, new)).messages]

    assert queues(item(ENTRY), item(OFFERED)) == [Queue.NOTIFICATIONS]
    assert queues(None, item(ENTRY)) == [Queue.WAITING]
    assert queues(hold_item(), None) == [Queue.WAITING]
    assert queues(item(OFFERED), item(rules.ended(OFFERED, WaitingStatus.LEFT))) == []
