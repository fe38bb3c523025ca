"""What the messages of the waiting list's queue ask for: each ends in days that are looked at anew.

What may have freed any day of a year is followed in two steps: the days that somebody waits for are asked
for by a message each, so that none takes longer than a day does, and one that fails repeats no other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from chatbooking.bookings import holding
from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.availability import last_date
from chatbooking.bookings.events import BookingEvent
from chatbooking.bookings.schedule import date_in
from chatbooking.catalog.storage import load
from chatbooking.clock import from_iso
from chatbooking.records import decode
from chatbooking.storage import TenantTable
from chatbooking.tenants.storage import read_tenant
from chatbooking.waiting import offering, rules, storage
from chatbooking.waiting.model import WaitingStatus
from chatbooking.waiting.offering import Announce

_INSTANT: Final = timedelta(seconds=1)
_ONE_DAY: Final = timedelta(days=1)
# Has these days looked at, each by a message of its own.
Ask = Callable[[TenantTable, Sequence[date]], None]


def follow(message: Mapping[str, Any], now: datetime, length: timedelta, announce: Announce, ask: Ask) -> int:
    """Does what a message asks for, however often and late it comes; how many offers were made."""
    table = TenantTable(message["tenantId"])
    if message["type"].endswith(".widened"):
        ask(table, sorted(_waited_for(table, message, now)))
        return 0
    days = _days(table, message, now)
    return sum(len(offering.offer_day(table, day, now, length, announce)) for day in sorted(set(days)))


def _days(table: TenantTable, message: Mapping[str, Any], now: datetime) -> Iterable[date]:
    match message["type"]:
        case "booking":
            event = decode(BookingEvent, message["event"])
            return _freed(table, event.previous_start or event.start, event.previous_end or event.end)
        case "time.freed":
            return _freed(table, from_iso(message["start"]), from_iso(message["end"]))
        case "day.freed":
            return [date.fromisoformat(message["day"])]
        case _:
            return _of_entry(table, message, now)


def _freed(table: TenantTable, start: datetime, end: datetime) -> Iterable[date]:
    """The days, as the business counts them, of time that was given up."""
    zone = read_tenant(table).time_zone
    return (date_in(zone, start), date_in(zone, end - _INSTANT))


def _waited_for(table: TenantTable, message: Mapping[str, Any], now: datetime) -> set[date]:
    """The days ahead on which somebody waits whom the change may help."""
    tenant, catalog = load(table, consistent=True)
    provider_id = message.get("providerId")
    services = {
        service.id
        for service in catalog.bookable()
        if message.get("serviceId") in {None, service.id}
        and (provider_id is None or provider_id in service.provider_ids)
    }
    first, last = date_in(tenant.time_zone, now), last_date(tenant.rules, tenant.time_zone, now)
    return {
        entry.date
        for entry in storage.between(table, first, last)
        if entry.status is WaitingStatus.WAITING
        and entry.service_id in services
        and (provider_id is None or entry.provider_id in {None, provider_id})
        and _is_near(entry.date, message.get("dates"))
    }


def _is_near(day: date, dates: Iterable[str] | None) -> bool:
    """A provider's date may begin or end on the day beside it of the business's calendar."""
    near = (day + number * _ONE_DAY for number in (-1, 0, 1))
    return dates is None or not {each.isoformat() for each in near}.isdisjoint(dates)


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
