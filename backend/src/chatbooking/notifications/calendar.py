"""The calendar file of a visit (RFC 5545): one identity for its whole life, so that calendars follow it."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.mail.model import Calendar
from chatbooking.notifications.letters import Words
from chatbooking.tenants.model import Tenant

if TYPE_CHECKING:
    from icalendar import Timezone

# What stands behind the @ of every visit's identity, wherever the system lives: it must never change.
_DOMAIN = "chat-booking"
_AROUND = timedelta(days=366)
# How far apart changes of a clock are looked for, ever closer; none is changed back within the first of them.
_STRIDES = (
    *(timedelta(days=days) for days in (16, 8, 4, 2, 1)),
    *(timedelta(seconds=seconds) for seconds in (4 * 3600, 3600, 1200, 300, 60, 20, 5, 1)),
)


def of_visit(
    tenant: Tenant, booking: Booking, words: Words, manage_url: str | None, *, organizer: str, now: datetime
) -> Calendar:
    """REQUEST puts it into a calendar or changes what stands there; CANCEL, when cancelled, takes it out.

    The booking's version is the SEQUENCE: calendars pass over what is older than what they have.
    """
    # Here, because no other function needs the library.
    from icalendar import Calendar as File  # noqa: PLC0415
    from icalendar import Event, vCalAddress  # noqa: PLC0415

    cancelled = booking.status is BookingStatus.CANCELLED
    zone = ZoneInfo(booking.time_zone)
    start, end = _on_the_clock(booking.start, zone), _on_the_clock(booking.end, zone)
    event = Event()
    event.add("uid", uid_of(booking.id))
    event.add("sequence", booking.version)
    event.add("dtstamp", now)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", words.say("calendar.summary", service=booking.service_name, business=tenant.name))
    event.add("description", _description(booking, words, manage_url))
    if tenant.contact.address:
        event.add("location", tenant.contact.address.replace("\n", ", "))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    business = vCalAddress(f"mailto:{organizer}")
    business.params["CN"] = _parameter(tenant.name)
    event.add("organizer", business)
    customer = vCalAddress(f"mailto:{booking.customer.email}")
    customer.params.update({"CN": _parameter(booking.customer.name), "PARTSTAT": "ACCEPTED", "RSVP": "FALSE"})
    event.add("attendee", customer)

    file, method = File(), "CANCEL" if cancelled else "REQUEST"
    file.add("prodid", "-//Chat Booking//EN")
    file.add("version", "2.0")
    file.add("method", method)
    file.add_component(_clock_changes(zone, start - _AROUND, end + _AROUND))
    file.add_component(event)
    return Calendar(method, file.to_ical().decode(), f"{booking.reference}.ics")


def uid_of(booking_id: str) -> str:
    return f"{booking_id}@{_DOMAIN}"


def _clock_changes(zone: ZoneInfo, first: datetime, last: datetime) -> "Timezone":
    """How the zone's clock stands from one day to another.

    The library looks for changes in strides of 64 days, over which it misses Morocco's month of Ramadan.
    """
    from icalendar import Timezone  # noqa: PLC0415 - as above

    class Closely(Timezone):
        _from_tzinfo_skip_search = list(_STRIDES)  # noqa: RUF012 - as the library declares it

    return Closely.from_tzinfo(zone, first_date=first.date(), last_date=last.date())


def _on_the_clock(instant: datetime, zone: ZoneInfo) -> datetime:
    """The local time; of an hour that comes twice UTC's, as calendars differ in which one they take."""
    there = instant.astimezone(zone)
    twice = there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset()
    return instant if twice else there


def _description(booking: Booking, words: Words, manage_url: str | None) -> str:
    lines = [
        f"{words.say('label.with')}: {booking.provider_name}",
        f"{words.say('label.reference')}: {booking.reference}",
    ]
    if manage_url and booking.status is not BookingStatus.CANCELLED:
        lines.append(f"{words.say('calendar.manage')}: {manage_url}")
    return "\n".join(lines)


def _parameter(text: str) -> str:
    """A parameter of the format has no way to hold a quotation mark or the end of a line."""
    return "".join(letter if letter.isprintable() and letter != '"' else " " for letter in text)
