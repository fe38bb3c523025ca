"""Where a record of the table's stream leads: the messages for those who follow, and the live update.

Neither says anything of a person: a follower reads what it needs from the table, a dashboard through the API.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from chatbooking.bookings.events import BookingEvent, BookingEventKind, event_of
from chatbooking.bookings.stream import written
from chatbooking.chat.stream import turned
from chatbooking.records import encode
from chatbooking.tenants.member_stream import gone
from chatbooking.tenants.usage_stream import reached
from chatbooking.waiting import freed_stream, stream
from chatbooking.webhooks.stream import switched_off


class Queue(StrEnum):
    NOTIFICATIONS = "notifications"
    WEBHOOKS = "webhooks"
    WAITING = "waiting"


class Message(NamedTuple):
    queue: Queue
    body: Mapping[str, Any]


class Update(NamedTuple):
    """What open dashboards are told: the mutation that tells it, and its input."""

    mutation: str
    input: Mapping[str, Any]


class Routed(NamedTuple):
    """`endings` end subscriptions: the same kind of mutation as an update."""

    messages: tuple[Message, ...] = ()
    update: Update | None = None
    endings: tuple[Update, ...] = ()


BOOKING_UPDATE: Final = "publishBookingUpdate"
CONVERSATION_UPDATE: Final = "publishConversationUpdate"
END_BOOKINGS: Final = "endBookingUpdates"
END_CONVERSATIONS: Final = "endConversationUpdates"
# Who hears of which kinds. Words that changed are nobody's business but the business's own.
_KINDS: Final = {
    Queue.NOTIFICATIONS: frozenset(BookingEventKind) - {BookingEventKind.NOTED},
    Queue.WEBHOOKS: frozenset(BookingEventKind),
    Queue.WAITING: frozenset({BookingEventKind.CANCELLED, BookingEventKind.MOVED}),
}
# Who waits is told by mail; everything else about them is the waiting list's own.
_OF_WAITING: Final = {
    "waiting.offered": Queue.NOTIFICATIONS,
    "waiting.joined": Queue.WAITING,
    "hold.lapsed": Queue.WAITING,
    "time.freed": Queue.WAITING,
    "hours.widened": Queue.WAITING,
    "service.widened": Queue.WAITING,
    "rules.widened": Queue.WAITING,
}
# What of an event stands in a live update.
_TOLD: Final = (
    *("tenantId", "bookingId", "version", "kind", "status"),
    *("start", "end", "providerId", "previousStart"),
)


# A change is in the stream within seconds. One that comes later was made long ago and put back from a backup.
_NEWS: Final = timedelta(hours=1)


def routed(record: Mapping[str, Any]) -> Routed:
    """A record that comes again leads to the same messages again: who follows makes its effect once."""
    if change := written(record):
        event = event_of(change)
        if not event:
            return Routed()
        way = _booking(event)
        return way if _is_news(event, record) else Routed(update=way.update)
    if turn := turned(record):
        return Routed(update=Update(CONVERSATION_UPDATE, encode(turn)))
    if body := stream.message_of(record) or freed_stream.message_of(record):
        return Routed((Message(_OF_WAITING[body["type"]], body),))
    if limit := reached(record):
        return Routed((Message(Queue.NOTIFICATIONS, {"type": "usage.reached", **encode(limit)}),))
    if member := gone(record):
        return Routed(endings=tuple(Update(end, encode(member)) for end in (END_BOOKINGS, END_CONVERSATIONS)))
    if off := switched_off(record):
        return Routed((Message(Queue.NOTIFICATIONS, {"type": "webhook.off", **encode(off)}),))
    return Routed()


def _booking(event: BookingEvent) -> Routed:
    told = encode(event)
    body = {"type": "booking", "tenantId": event.tenant_id, "event": told}
    messages = tuple(Message(queue, body) for queue, kinds in _KINDS.items() if event.kind in kinds)
    return Routed(messages, Update(BOOKING_UPDATE, {name: told[name] for name in _TOLD if name in told}))


def _is_news(event: BookingEvent, record: Mapping[str, Any]) -> bool:
    """Whether anybody is to be told: open dashboards show what was put back, and that is all."""
    told = record["dynamodb"].get("ApproximateCreationDateTime")
    return told is None or datetime.fromtimestamp(told, UTC) - event.at < _NEWS
