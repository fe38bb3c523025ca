"""The mails of a booking and the links in them, by the code of the functions: what is measured of them.

Mail service and scheduler are left out: they cost the table nothing.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from chatbooking.bookings.events import BookingEvent, BookingEventKind
from chatbooking.bookings.model import Booking
from chatbooking.clock import to_iso
from chatbooking.mail import ses
from chatbooking.notifications import effects, once, queue, schedules
from chatbooking.notifications.once import Claim, Message, Subject
from chatbooking.records import encode
from chatbooking.selfservice import calendar, feeds, managing, pace
from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.tenants.links import link_token
from chatbooking.tenants.storage import read_tenant

_ENVIRONMENT = {
    "MAIL_SENDER": "no-reply@chat-booking.example",
    "ADMIN_URL": "https://admin.example",
    "WIDGET_URL": "https://widget.example",
    "PUBLIC_URL": "https://public.example",
}


class Steps:
    """One mail's item from claim to sent, a step at a time."""

    _claim: Claim | None = None

    def claim(self, table: TenantTable, booking: Booking, now: datetime) -> None:
        subject = Subject(table, booking.id, "CUSTOMER")
        facts = effects.written(effects.known(booking))
        message = Message("message", now, "CREATED#0")
        self._claim = once.claim(subject, once.read(subject), facts, message, now, keep_until=booking.end)

    def sending(self, now: datetime) -> None:
        assert self._claim
        self._claim.sending(now)

    def sent(self) -> None:
        assert self._claim
        self._claim.sent()


def created(booking: Booking, tenant_id: str) -> BookingEvent:
    return BookingEvent(
        tenant_id=tenant_id,
        booking_id=booking.id,
        version=booking.version,
        kind=BookingEventKind.CREATED,
        at=booking.updated_at,
        status=booking.status,
        start=booking.start,
        end=booking.end,
        service_id=booking.service_id,
        provider_id=booking.provider_id,
    )


def told(table: TenantTable, booking: Booking, now: datetime) -> int:
    """Takes the message of a new booking up; how many mails were sent."""
    event = encode(created(booking, table.tenant_id))
    body = {"type": "booking", "tenantId": table.tenant_id, "event": event}
    with _stage() as mails:
        queue.take(body, "m1", now, lambda: now)
        return len(mails)


def reminded(table: TenantTable, booking: Booking, minutes: int, now: datetime) -> int:
    """Takes the message of a reminder up; how many mails were sent."""
    reminder = {"start": to_iso(booking.start), "minutes": minutes}
    body = {"type": "reminder", "tenantId": table.tenant_id, "bookingId": booking.id, **reminder}
    with _stage() as mails:
        queue.take(body, "m2", now, lambda: now)
        return len(mails)


class Links:
    """What is opened by a link: a booking's, and the calendar of a provider."""

    def __init__(self, table: TenantTable, booking: Booking, provider_id: str, now: datetime) -> None:
        self._booking = link_token(table, "booking", booking.id)
        self._provider_id, self._now = provider_id, now
        with _stage():
            self._feed = feeds.create(table, provider_id, now).url.rpartition("/")[2].removesuffix(".ics")

    def look(self) -> None:
        managing.look(self._booking, self._now)

    def subscribe(self) -> None:
        """As selfservice/public.py does."""
        table, provider = feeds.opened_by(self._feed)
        pace.count(table, f"feed-{provider.id}", self._now)
        calendar.feed(table, read_tenant(table), provider, self._now)


@contextmanager
def _stage() -> Iterator[list[object]]:
    """With addresses to link to and a post office that takes everything; what it has taken."""
    mails: list[object] = []
    settings.cache_clear()
    with (
        patch.dict(os.environ, _ENVIRONMENT),
        patch.object(ses, "send", mails.append),
        patch.object(schedules, "put"),
    ):
        yield mails
    settings.cache_clear()
