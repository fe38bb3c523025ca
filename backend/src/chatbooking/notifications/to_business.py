"""What a business is written: of bookings that others made, moved or cancelled, its plan and its webhooks."""

from datetime import date, datetime
from urllib.parse import urlsplit

from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.notifications.effects import BusinessNews, Known
from chatbooking.notifications.letters import Brand, Letter, Link, Row, Words
from chatbooking.settings import settings
from chatbooking.tenants import formats
from chatbooking.tenants.model import Tenant
from chatbooking.webhooks.model import Endpoint, SwitchedOff
from chatbooking.webhooks.trying import SWITCH_OFF_AFTER

_KEYS = {BusinessNews.NEW: "new", BusinessNews.CHANGED: "changed", BusinessNews.CANCELLED: "gone"}


def letter(
    tenant: Tenant,
    booking: Booking,
    news: BusinessNews,
    before: Known | None,
    provider_before: str | None,
    *,
    now: datetime,
) -> Letter:
    words, kind = Words(tenant.locale, now), _KEYS[news]
    customer, service = booking.customer.name, booking.service_name
    when = words.when(booking.start, booking.time_zone)
    waits = news is BusinessNews.NEW and booking.status is BookingStatus.PENDING
    was = words.when(before.start, before.time_zone) if before and before.start != booking.start else None
    provider_was = provider_before if provider_before != booking.provider_name else None
    details = (
        ("email", booking.customer.email),
        ("phone", booking.customer.phone),
        ("notes", booking.notes),
        ("reason", booking.cancel_reason),
    )
    return Letter(
        locale=tenant.locale,
        brand=Brand.house(),
        subject=words.say(f"{kind}.subject", customer=customer, when=when),
        heading=words.say(f"{kind}.heading"),
        intro=(words.say("new.pending" if waits else f"{kind}.intro", customer=customer, service=service),),
        rows=(
            Row(words.say("label.customer"), customer),
            Row(words.say("label.service"), service),
            Row(words.say("label.when"), when, was),
            Row(words.say("label.with"), booking.provider_name, provider_was),
            *(Row(words.say(f"label.{name}"), value) for name, value in details if value),
            Row(words.say("label.reference"), booking.reference),
        ),
        button=Link(words.say("open"), f"{settings().admin_url}/bookings?booking={booking.id}"),
        why=words.say("why.business"),
        before=words.say("label.before"),
    )


def usage_letter(tenant: Tenant, meter: str, percent: int, month: date, now: datetime) -> Letter:
    """That a plan's month is nearly used up, or is; `month` is its first day."""
    words, kind = Words(tenant.locale, now), f"usage.{percent}"
    counted, named = words.say(f"meter.{meter}"), formats.month(tenant.locale, month)
    return Letter(
        locale=tenant.locale,
        brand=Brand.house(),
        subject=words.say(f"{kind}.subject", business=tenant.name, meter=counted, month=named),
        heading=words.say(f"{kind}.heading", meter=counted, month=named),
        intro=(words.say(f"{kind}.intro"),),
        button=Link(words.say("usage.open"), f"{settings().admin_url}/usage"),
        why=words.say("why.owner", business=tenant.name),
    )


def webhook_letter(tenant: Tenant, endpoint: Endpoint, now: datetime) -> Letter:
    """That one of its own systems takes nothing any more, and is sent nothing.

    Of its address the host alone: a path may be as good as a password.
    """
    words, host = Words(tenant.locale, now), urlsplit(endpoint.url).hostname or ""
    reason = "gone" if endpoint.switched_off is SwitchedOff.GONE else "failing"
    since = endpoint.failing_since
    return Letter(
        locale=tenant.locale,
        brand=Brand.house(),
        subject=words.say("webhook.subject", business=tenant.name, host=host),
        heading=words.say("webhook.heading"),
        intro=(
            words.say(f"webhook.{reason}", host=host, days=str(SWITCH_OFF_AFTER.days)),
            words.say("webhook.next"),
        ),
        rows=(
            Row(words.say("label.address"), host),
            *((Row(words.say("label.description"), endpoint.description),) if endpoint.description else ()),
            *((Row(words.say("label.failing"), words.when(since, tenant.time_zone)),) if since else ()),
        ),
        button=Link(words.say("webhook.open"), f"{settings().admin_url}/webhooks"),
        why=words.say("why.owner", business=tenant.name),
    )
