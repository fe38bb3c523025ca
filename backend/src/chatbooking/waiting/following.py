"""What the messages of the waiting list's queue ask for: each ends in days that are looked at anew."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from chatbooking.bookings import holding
from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.events import BookingEvent
from chatbooking.bookings.schedule import date_in
from chatbooking.records import decode
from chatbooking.storage import TenantTable
from chatbooking.tenants.storage import read_tenant
from chatbooking.waiting import offering, rules, storage
from chatbooking.waiting.model import WaitingStatus
from chatbooking.waiting.offering import Announce

_INSTANT: Final = timedelta(seconds=1)


def follow(message: Mapping[str, Any], now: datetime, length: timedelta, announce: Announce) -> int:
    """Does what a message asks for, however often and late it comes; how many offers were made."""
    table = TenantTable(message["tenantId"])
    days = _freed(table, message) if message["type"] == "booking" else _of_entry(table, message, now)
    return sum(len(offering.offer_day(table, day, now, length, announce)) for day in sorted(set(days)))


def _freed(table: TenantTable, message: Mapping[str, Any]) -> Iterable[date]:
    """The days, as the business counts them, of the time that a booking gave up."""
    event = decode(BookingEvent, message["event"])
    start, end = event.previous_start or event.start, event.previous_end or event.end
    zone = read_tenant(table).time_zone
    return (date_in(zone, start), date_in(zone, end - _INSTANT))


def _of_entry(table: TenantTable, message: Mapping[str, Any], now: datetime) -> Iterable[date]:
    """The day of an entry whose offer may be over, and the other days that its person waits for.

    While they had this offer they could get no other: what came free meanwhile may still be.
    """
    entry_id = message["entryId"]
    if removed := message.get("removed"):
        cells = Hold(removed["providerId"], range(removed["first"], removed["end"]))
        holding.release_removed(table, removed["holdId"], cells, now)
    offering.lapse(table, entry_id, now)
    day = rules.day_of(entry_id)
    days = [day] if day else []
    entry = storage.read(table, entry_id)
    if entry and entry.customer.email:
        others = storage.of_contact(table, entry.customer.email)
        days += [other.date for other in others if other.status is WaitingStatus.WAITING]
    return days
