"""Reminders of a visit: schedules made, moved and deleted with the booking, and whether one is still due."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.clock import to_iso
from chatbooking.notifications import muted, once, schedules
from chatbooking.notifications.once import Entry, Facts, Message, Subject
from chatbooking.notifications.schedules import ScheduleRefused
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import Tenant

SCHEDULED: Final = "REMINDERS"


def wanted(tenant: Tenant, booking: Booking, now: datetime) -> tuple[int, ...]:
    """How many minutes before its start a visit's customer is still to be reminded."""
    reached_by_mail = booking.customer.email and booking.customer_id != ERASED
    if booking.status is not BookingStatus.CONFIRMED or not reached_by_mail:
        return ()
    return tuple(
        minutes for minutes in tenant.notifications.reminder_minutes if due_at(booking.start, minutes) > now
    )


def due_at(start: datetime, minutes: int) -> datetime:
    return start - timedelta(minutes=minutes)


def name_of(booking_id: str, minutes: int) -> str:
    """A schedule's: at most 64 letters, digits and dashes, the same for the same reminder."""
    return f"{booking_id}-{minutes}"


def keep(tenant: Tenant, table: TenantTable, booking: Booking, message: Message, now: datetime) -> None:
    """Makes the schedules what they should be, whatever they are. Busy, ScheduleRefused.

    One worker at a time: of two, the one that read an older booking could have the last word.
    """
    minutes = wanted(tenant, booking, now)
    facts: Facts = {"start": to_iso(booking.start) if minutes else None, "minutes": [*minutes]}
    subject = Subject(table, booking.id, SCHEDULED)
    entry = once.read(subject)
    there = _there(entry)
    if entry is None and not minutes:
        return
    claim = once.claim(
        subject,
        entry,
        facts,
        message,
        now,
        mark=booking.version,
        keep_until=max(now, booking.end),
        told={"minutes": sorted(there)},
    )
    if claim is None:
        return
    try:
        for each in minutes:
            reminder = {
                "type": "reminder",
                "tenantId": table.tenant_id,
                "bookingId": booking.id,
                "start": to_iso(booking.start),
                "minutes": each,
            }
            schedules.put(name_of(booking.id, each), due_at(booking.start, each), reminder)
        for each in there - {*minutes}:
            schedules.delete(name_of(booking.id, each))
    except ScheduleRefused:
        claim.given_back(now)
        raise
    claim.sent()


def is_due(table: TenantTable, booking: Booking, reminder: Mapping[str, Any], now: datetime) -> bool:
    """Whether it is still true: a visit that stands at that time, for somebody who wants to know."""
    return (
        booking.status is BookingStatus.CONFIRMED
        and to_iso(booking.start) == reminder["start"]
        and now < booking.start
        and booking.customer_id not in {None, ERASED}
        and not muted.is_muted(table, booking.customer_id or "")
    )


def _there(entry: Entry | None) -> set[int]:
    """The reminders that may have a schedule: those that were made, and those that somebody died making."""
    facts = (entry.told, entry.telling) if entry else ()
    return {minutes for each in facts if each for minutes in each["minutes"]}
