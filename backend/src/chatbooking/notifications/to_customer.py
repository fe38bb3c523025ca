"""What a customer is written of their visit."""

from datetime import datetime, timedelta
from typing import NamedTuple

from chatbooking.bookings.model import Booking
from chatbooking.notifications.effects import Known, News
from chatbooking.notifications.letters import Brand, Letter, Link, Row, Words, same_clock
from chatbooking.tenants import formats
from chatbooking.tenants.model import Tenant
from chatbooking.texts import supported


class Told(NamedTuple):
    """What a letter needs beside the visit: what they knew, why it ended, where their links lead."""

    before: Known | None = None
    provider_before: str | None = None
    reason: str | None = None
    manage_url: str | None = None
    unsubscribe_url: str | None = None


REMINDER = "reminder"


def locale_of(tenant: Tenant, booking: Booking) -> str:
    return supported(booking.customer.locale, tenant.locale)


def letter(tenant: Tenant, booking: Booking, news: News | None, told: Told, now: datetime) -> Letter:
    """News, or without any the reminder."""
    words = Words(locale_of(tenant, booking), now)
    kind = news.value if news else REMINDER
    alive = news is not News.CANCELLED
    when = words.when(booking.start, booking.time_zone)
    return Letter(
        locale=words.locale,
        brand=Brand.of(tenant),
        subject=words.say(f"{kind}.subject", service=booking.service_name, when=when),
        heading=words.say(f"{kind}.heading"),
        intro=(
            words.say("hello", name=booking.customer.name),
            words.say(f"{kind}.intro", business=tenant.name),
        ),
        rows=_rows(words, tenant, booking, told),
        button=_to_booking(words, tenant, booking, told, now) if alive else _again(words, tenant),
        small=_small(words, tenant, booking, told, now) if alive else (),
        why=words.say("why.customer"),
        links=_unsubscribe(words, told),
        before=words.say("label.before"),
    )


def _rows(words: Words, tenant: Tenant, booking: Booking, told: Told) -> tuple[Row, ...]:
    duration, provider = formats.duration(booking.duration_minutes), booking.provider_name
    service = words.say("lasting", service=booking.service_name, duration=duration)
    provider_was = told.provider_before if told.provider_before != provider else None
    rows = [
        Row(words.say("label.service"), service),
        *_times(words, booking, told.before),
        Row(words.say("label.with"), provider, provider_was),
    ]
    price = booking.price_minor
    if price is not None:
        rows.append(Row(words.say("label.price"), formats.money(words.locale, price, booking.currency)))
    if tenant.contact.address:
        rows.append(Row(words.say("label.where"), tenant.contact.address))
    if told.reason:
        rows.append(Row(words.say("label.reason"), told.reason))
    return (*rows, Row(words.say("label.reference"), booking.reference))


def _times(words: Words, booking: Booking, before: Known | None) -> list[Row]:
    """On the visit's clock, with its place unless the reader's own shows the same, and then on theirs."""
    start, theirs = booking.start, booking.customer.time_zone
    plain = theirs is not None and same_clock(theirs, booking.time_zone, start)
    say = words.when if plain else words.there
    was = None
    if before and before.start != start:
        was = say(before.start, before.time_zone)
    rows = [Row(words.say("label.when"), say(start, booking.time_zone), was)]
    if theirs and not plain:
        rows.append(Row(words.say("label.yours"), words.when(start, theirs)))
    return rows


def _to_booking(words: Words, tenant: Tenant, booking: Booking, told: Told, now: datetime) -> Link | None:
    """To the manage page; what can no longer be done there is not promised."""
    key = "manage" if now < _change_until(tenant, booking) else "manage.see"
    return Link(words.say(key), told.manage_url) if told.manage_url else None


def _again(words: Words, tenant: Tenant) -> Link | None:
    return Link(words.say("again"), tenant.contact.website) if tenant.contact.website else None


def _change_until(tenant: Tenant, booking: Booking) -> datetime:
    return booking.start - timedelta(minutes=tenant.rules.change_notice_minutes)


def _small(words: Words, tenant: Tenant, booking: Booking, told: Told, now: datetime) -> tuple[str, ...]:
    if not told.manage_url:
        return (words.say("manage.without", business=tenant.name),)
    last = _change_until(tenant, booking)
    if last <= now:
        return (words.say("manage.late", business=tenant.name),)
    return (words.say("manage.until", when=words.when(last, booking.time_zone)),)


def _unsubscribe(words: Words, told: Told) -> tuple[Link, ...]:
    return (Link(words.say("unsubscribe"), told.unsubscribe_url),) if told.unsubscribe_url else ()
