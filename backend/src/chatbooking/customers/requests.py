"""A customer's right to have their data told, and to have it erased."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from chatbooking.bookings import personal as visits
from chatbooking.bookings.model import Booking
from chatbooking.chat import personal as chats
from chatbooking.clock import to_iso
from chatbooking.customers import keeping, storage
from chatbooking.customers.errors import CustomerHasBookings
from chatbooking.customers.model import CustomerRecord, Erased, Tombstone
from chatbooking.notifications import muted
from chatbooking.records import encode
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import Tenant
from chatbooking.texts import sentences, supported
from chatbooking.waiting import personal as waiting
from chatbooking.waiting.model import Entry
from chatbooking.webhooks import personal as messages

_TEXTS = Path(__file__).parent / "translations"


def export(table: TenantTable, id: str, now: datetime) -> dict[str, Any]:
    """Everything held about them, as plain values; NotFound."""
    record = keeping.known(table, id)
    bookings, waits = _bookings(table, record), waiting.everything_of(table, record.email)
    return {
        "exportedAt": to_iso(now),
        "customer": {**_of_the_person(record), "wantsReminders": not muted.is_muted(table, id)},
        "bookings": [visits.told(table, booking) for booking in bookings],
        "conversations": [chats.told(table, each) for each in _conversations(table, bookings, waits)],
        "waitingList": [waiting.told(entry) for entry in waits],
    }


def erase(table: TenantTable, tenant: Tenant, id: str, now: datetime) -> Erased:
    """Takes the person out of everything; CustomerHasBookings while a visit is ahead, NotFound.

    In an order in which it can stop anywhere and be asked again: each step finds what is left by what goes
    last, the conversations by the bookings and the waiting list, and these by the record's contact.
    """
    if isinstance(storage.read(table, id), Tombstone):
        return Erased(id, 0, 0)
    record = keeping.known(table, id)
    bookings = _bookings(table, record)
    ahead = visits.ahead(bookings, now)
    if ahead:
        raise CustomerHasBookings(len(ahead), min(booking.start for booking in ahead))
    waits = waiting.everything_of(table, record.email)
    conversations = [each for each in _conversations(table, bookings, waits) if chats.erase(table, each)]
    for entry in waits:
        waiting.erase(table, entry)
    name = sentences(_TEXTS, supported(tenant.locale))["erased"]
    for booking in bookings:
        visits.erase(table, booking.id, name, now)
        messages.erase(table, booking.id)
    muted.unmute(table, id)
    keeping.forget(table, id, now)
    return Erased(id, len(bookings), len(conversations))


def _bookings(table: TenantTable, record: CustomerRecord) -> list[Booking]:
    return visits.everything_of(table, record.email or record.phone or "")


def _conversations(table: TenantTable, bookings: Sequence[Booking], waits: Sequence[Entry]) -> list[str]:
    made_in = [booking.conversation_id for booking in bookings if booking.conversation_id]
    made_in += [entry.conversation_id for entry in waits if entry.conversation_id]
    changed_in = chats.conversations_about(table, (booking.id for booking in bookings))
    return list(dict.fromkeys([*made_in, *changed_in]))


def _of_the_person(record: CustomerRecord) -> dict[str, Any]:
    names = ("id", "name", "email", "phone", "locale", "notes", "firstSeenAt", "lastSeenAt")
    item = encode(record)
    return {name: item[name] for name in names if name in item}
