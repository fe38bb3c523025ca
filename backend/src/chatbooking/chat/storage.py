"""A conversation in the table: its header, its state, its messages and the turns that were answered.

All of it lives in one partition. The visitor's door closes OPEN_FOR after the last message (checked in
code); the items stay KEPT_FOR longer for the business to read and are then removed by the table's TTL.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from chatbooking.chat.conversation.state import State
from chatbooking.chat.model import Expecting, Message, Turn
from chatbooking.chat.token import Credentials
from chatbooking.clock import from_iso, to_iso
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write
from chatbooking.storage.values import Item
from chatbooking.tenants.storage import counters, tenant_key
from chatbooking.tenants.storage.counters import Tally

OPEN_FOR: Final = timedelta(hours=24)
KEPT_FOR: Final = timedelta(days=30)
# Labels of the writes that lose against another message of the same conversation.
STATE, TURN = "conversation state", "conversation turn"
OURS: Final = frozenset({STATE, TURN})
_ABSENT: Final = "attribute_not_exists(PK)"


@dataclass(frozen=True, slots=True)
class Pace:
    """How many messages came in the minute that began at `since` (epoch seconds)."""

    since: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """The STATE item. `version` counts the turns, `messages` the messages so far."""

    fingerprint: str
    open_until: datetime
    state: State
    pace: Pace = Pace()
    version: int = 0
    messages: int = 0
    # None: of a conversation that began before this was kept.
    started_at: datetime | None = None


class Snapshot(NamedTuple):
    """What one read brings: None for an item that does not exist; `tally` of the month asked for."""

    record: Record | None
    tenant: Item | None
    turn: Item | None
    tally: Tally


def read(
    table: TenantTable, conversation_id: str, message_id: str | None = None, month: str | None = None
) -> Snapshot:
    """State, business and, for a message that is to be answered in this month, its turn (it may be a repeat)
    and what the business has used: one request."""
    pk = table.pk("CHAT", conversation_id)
    state, tenant, turn = Key(pk, "STATE"), tenant_key(table), Key(pk, f"TURN#{message_id}")
    shards = counters.chat_shards(table, month) if month else []
    keys = [state, tenant, *([turn] if message_id else []), *shards]
    items = table.get_many(keys, consistent=True)
    found = items.get(state)
    return Snapshot(
        decode(Record, found) if found else None,
        items.get(tenant),
        items.get(turn),
        counters.tally(items[key] for key in shards if key in items),
    )


def transcript(table: TenantTable, conversation_id: str) -> tuple[Message, ...]:
    """Every message, oldest first."""
    items = table.query_all(table.pk("CHAT", conversation_id), begins="MESSAGE#", consistent=True)
    return tuple(decode(Message, item) for item in items)


def stored_turn(table: TenantTable, conversation_id: str, turn: Item) -> Turn:
    """A turn that was answered before, exactly as it was answered."""
    between = (_message_key(turn["first"]), _message_key(turn["last"]))
    items = table.query_all(table.pk("CHAT", conversation_id), between=between, consistent=True)
    messages = tuple(decode(Message, item) for item in items)
    return Turn(messages, Expecting(turn["expecting"]), turn["locale"], from_iso(turn["openUntil"]))


def opening(
    table: TenantTable,
    credentials: Credentials,
    record: Record,
    messages: Sequence[Message],
    *,
    now: datetime,
    page: str | None,
) -> list[Write]:
    """The writes of a new conversation."""
    pk = table.pk("CHAT", credentials.conversation_id)
    header = {
        "id": credentials.conversation_id,
        "locale": record.state.locale,
        "startedAt": to_iso(now),
        "timePK": table.pk("CONVERSATIONS"),
        "timeSK": to_iso(now),
        "expiresAt": _expiry(now),
        **({"page": page} if page else {}),
    }
    return [
        table.put(Key(pk, "CONVERSATION"), header, label="conversation", condition=_ABSENT),
        table.put(Key(pk, "STATE"), _item(record), label=STATE, condition=_ABSENT),
        *_message_writes(table, pk, messages, record, marks={}),
    ]


def next_turn(  # noqa: PLR0917 - the parts of one transaction
    table: TenantTable,
    conversation_id: str,
    message_id: str,
    record: Record,
    turn: Turn,
    booking_id: str | None,
    *,
    marks: Mapping[str, Any],
) -> list[Write]:
    """The writes of one answered message, refused when another message came first or this one came before.

    `marks` are what the visitor's own message has besides.
    """
    pk = table.pk("CHAT", conversation_id)
    answered = {
        "first": record.messages - len(turn.messages) + 1,
        "last": record.messages,
        "expecting": turn.expecting.value,
        "locale": turn.locale,
        "openUntil": to_iso(turn.expires_at),
        "expiresAt": _expiry(record.open_until),
    }
    writes = [
        table.put(
            Key(pk, "STATE"),
            _item(record),
            label=STATE,
            condition="#version = :before",
            names={"#version": "version"},
            values={":before": record.version - 1},
        ),
        table.put(Key(pk, f"TURN#{message_id}"), answered, label=TURN, condition=_ABSENT),
        *_message_writes(table, pk, turn.messages, record, marks),
    ]
    if booking_id:
        writes.append(_noted_booking(table, pk, booking_id, record))
    return writes


def _noted_booking(table: TenantTable, pk: str, booking_id: str, record: Record) -> Write:
    return table.update(
        Key(pk, "CONVERSATION"),
        "SET bookingId = :booking, expiresAt = :expiry",
        label="conversation",
        values={":booking": booking_id, ":expiry": _expiry(record.open_until)},
    )


def message_key(table: TenantTable, message_id: str) -> Key | None:
    """Where a message stands, by its id; None for what is not a message's id."""
    conversation_id, _, number = message_id.rpartition("-")
    if not conversation_id or not number.isdecimal():
        return None
    return Key(table.pk("CHAT", conversation_id), _message_key(int(number)))


def _message_writes(
    table: TenantTable, pk: str, messages: Sequence[Message], record: Record, marks: Mapping[str, Any]
) -> list[Write]:
    """The messages, the first of them with its marks."""
    number = record.messages - len(messages)
    writes = []
    for message in messages:
        number += 1
        item = {**encode(message), **marks, "expiresAt": _expiry(record.open_until)}
        writes.append(table.put(Key(pk, _message_key(number)), item, label="message"))
        marks = {}
    return writes


def _message_key(number: int) -> str:
    """Wide enough that keys sort as numbers do."""
    return f"MESSAGE#{number:06}"


def _item(record: Record) -> Mapping[str, Any]:
    item: dict[str, Any] = encode(record)
    return {**item, "expiresAt": _expiry(record.open_until)}


def _expiry(open_until: datetime) -> int:
    return int((open_until + KEPT_FOR).timestamp())
