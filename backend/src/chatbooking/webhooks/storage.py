"""Webhooks in the table.

T#<t>#WEBHOOKS            ENDPOINTS            how many there are
                          ENDPOINT#<id>        an endpoint with its secret
                          DELIVERY#<id>        a message for an endpoint and how it fared; ids sort by time
T#<t>#WEBHOOKS#<booking>  PAYLOAD#<version>    the text of an event's messages, the same for all endpoints

What may name a person is in a booking's own partition, so that all of it can be found and erased. Deliveries
and texts expire after thirty days.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from chatbooking.bookings.model import Booking
from chatbooking.bookings.storage import key_of
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.records import decode, encode
from chatbooking.storage import (
    ConditionFailed,
    Key,
    TenantTable,
    TransactionRefused,
    Write,
    carry_out,
    transact,
)
from chatbooking.webhooks.errors import TooManyWebhooks
from chatbooking.webhooks.model import Delivery, Endpoint

MOST_ENDPOINTS: Final = 5
ENDPOINT: Final = "ENDPOINT#"
_KEPT: Final = timedelta(days=30)
_ATTEMPTS: Final = 10
_IS_NEW: Final = "attribute_not_exists(PK)"
_EXISTS: Final = "attribute_exists(PK)"
# In a booking's place for the messages that are about none.
_TESTS: Final = "TEST"


def expiry(now: datetime) -> int:
    return int((now + _KEPT).timestamp())


def endpoints(table: TenantTable) -> list[Endpoint]:
    items = table.query_all(table.pk("WEBHOOKS"), begins=ENDPOINT, consistent=True)
    return [decode(Endpoint, item) for item in items]


def endpoint(table: TenantTable, id: str) -> Endpoint | None:
    item = table.get(_endpoint_key(table, id), consistent=True)
    return decode(Endpoint, item) if item else None


def add_endpoint(table: TenantTable, endpoint: Endpoint) -> None:
    """TooManyWebhooks, counted in the same transaction."""
    counted = table.update(
        _count_key(table),
        "ADD #count :one",
        label="count",
        condition="attribute_not_exists(#count) OR #count < :most",
        names={"#count": "count"},
        values={":one": 1, ":most": MOST_ENDPOINTS},
    )
    added = table.put(
        _endpoint_key(table, endpoint.id), encode(endpoint), label="endpoint", condition=_IS_NEW
    )
    try:
        transact([counted, added])
    except TransactionRefused:
        raise TooManyWebhooks(MOST_ENDPOINTS) from None


def change_endpoint(table: TenantTable, id: str, decide: Callable[[Endpoint], Endpoint]) -> Endpoint:
    """The endpoint as decided, again while others are faster; NotFound, ChangedMeanwhile."""
    for _ in range(_ATTEMPTS):
        was = endpoint(table, id)
        if was is None:
            raise NotFound("webhook", id)
        wanted = decide(was)
        if wanted == was:
            return was
        now = replace(wanted, version=was.version + 1)
        try:
            carry_out(
                table.put(
                    _endpoint_key(table, id),
                    encode(now),
                    label="endpoint",
                    condition="#version = :was",
                    names={"#version": "version"},
                    values={":was": was.version},
                )
            )
        except ConditionFailed:
            continue
        return now
    raise ChangedMeanwhile


def delete_endpoint(table: TenantTable, id: str) -> None:
    """NotFound."""
    counted = table.update(
        _count_key(table),
        "ADD #count :less",
        label="count",
        names={"#count": "count"},
        values={":less": -1},
    )
    gone = table.delete(_endpoint_key(table, id), label="endpoint", condition=_EXISTS)
    try:
        transact([counted, gone])
    except TransactionRefused:
        raise NotFound("webhook", id) from None


def delivery(table: TenantTable, id: str) -> Delivery | None:
    item = table.get(_delivery_key(table, id), consistent=True)
    return decode(Delivery, item) if item else None


def add_delivery(table: TenantTable, delivery: Delivery) -> None:
    """Nothing when it is there already."""
    key = _delivery_key(table, delivery.id)
    try:
        carry_out(table.put(key, encode(delivery), label="delivery", condition=_IS_NEW))
    except ConditionFailed:
        return


def write_delivery(table: TenantTable, was: Delivery, now: Delivery) -> bool:
    """False, and nothing written, when it is no longer as it was: somebody else has tried it meanwhile."""
    key = _delivery_key(table, was.id)
    try:
        carry_out(
            table.put(
                key,
                encode(now),
                label="delivery",
                condition="#tries = :tries AND #state = :state",
                names={"#tries": "tries", "#state": "state"},
                values={":tries": was.tries, ":state": was.state.value},
            )
        )
    except ConditionFailed:
        return False
    return True


def payload(table: TenantTable, delivery: Delivery) -> str | None:
    item = table.get(payload_key(table, delivery), consistent=True)
    return str(item["text"]) if item else None


def payload_key(table: TenantTable, delivery: Delivery) -> Key:
    if delivery.booking_id is None or delivery.booking_version is None:
        return Key(table.pk("WEBHOOKS", _TESTS), f"PAYLOAD#{delivery.id}")
    return booking_payload_key(table, delivery.booking_id, delivery.booking_version)


def booking_payload_key(table: TenantTable, booking_id: str, version: int) -> Key:
    return Key(table.pk("WEBHOOKS", booking_id), f"PAYLOAD#{version:06}")


def has_payload(table: TenantTable, key: Key) -> bool:
    return table.get(key, consistent=True) is not None


def add_payload(table: TenantTable, key: Key, text: str, expires_at: int) -> None:
    carry_out(_payload(table, key, text, expires_at))


def add_payload_of(table: TenantTable, key: Key, text: str, booking: Booking, expires_at: int) -> bool:
    """False, and nothing written, unless the booking still stands as it was read.

    Who is erased in between is so not written down once more.
    """
    unchanged = table.check(
        key_of(table, booking.id),
        "#version = :version",
        label="booking",
        names={"#version": "version"},
        values={":version": booking.version},
    )
    try:
        transact([unchanged, _payload(table, key, text, expires_at)])
    except TransactionRefused:
        return False
    return True


def forget_payloads(table: TenantTable, booking_id: str) -> None:
    """Takes out every text about a booking."""
    for item in table.query_all(table.pk("WEBHOOKS", booking_id), consistent=True, attributes=("PK", "SK")):
        carry_out(table.delete(Key(item["PK"], item["SK"]), label="payload"))


def _payload(table: TenantTable, key: Key, text: str, expires_at: int) -> Write:
    return table.put(key, {"text": text, "expiresAt": expires_at}, label="payload", condition=_IS_NEW)


def _count_key(table: TenantTable) -> Key:
    return Key(table.pk("WEBHOOKS"), "ENDPOINTS")


def _endpoint_key(table: TenantTable, id: str) -> Key:
    return Key(table.pk("WEBHOOKS"), ENDPOINT + id)


def _delivery_key(table: TenantTable, id: str) -> Key:
    return Key(table.pk("WEBHOOKS"), f"DELIVERY#{id}")
