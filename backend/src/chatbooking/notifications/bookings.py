"""What follows a change of a booking: reminders, a mail to the customer, one to the business.

Each looks at the booking as it is now, and stands for itself: what fails is tried again with the message, and
what was done is not done twice.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from chatbooking.bookings import storage
from chatbooking.bookings.history import Change
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.clock import Clock
from chatbooking.mail.model import Calendar
from chatbooking.notifications import (
    calendar,
    effects,
    once,
    recipients,
    reminders,
    to_business,
    to_customer,
)
from chatbooking.notifications.effects import Known, News
from chatbooking.notifications.letters import Words
from chatbooking.notifications.once import Before, Entry, Message, Subject
from chatbooking.notifications.posting import Outcome, composed, count, post
from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.tenants.links import link_url
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.storage import read_tenant

CUSTOMER, BUSINESS = "CUSTOMER", "BUSINESS"


class Scene(NamedTuple):
    """A booking as it is now, and what asked to look at it."""

    table: TenantTable
    tenant: Tenant
    booking: Booking
    message: Message
    clock: Clock

    def subject(self, effect: str) -> Subject:
        return Subject(self.table, self.booking.id, effect)

    def changes_since(self, before: Before) -> list[Change]:
        return storage.changes_after(self.table, self.booking.id, before.mark)


def scene_of(table: TenantTable, booking_id: str, message: Message, clock: Clock) -> Scene | None:
    booking = storage.read(table, booking_id, consistent=True)
    return Scene(table, read_tenant(table), booking, message, clock) if booking else None


def follow(scene: Scene) -> None:
    """Everything that follows; the first failure is raised when all have been tried."""
    steps: Sequence[Callable[[Scene], None]] = (keep_reminders, tell_customer, tell_business)
    failures = []
    for step in steps:
        try:
            step(scene)
        except Exception as failure:  # noqa: BLE001 - raised below; the others must have their turn
            failures.append(failure)
    if failures:
        raise failures[0]


def keep_reminders(scene: Scene) -> None:
    reminders.keep(scene.tenant, scene.table, scene.booking, scene.message, scene.clock())


def tell_customer(scene: Scene) -> None:
    booking, now = scene.booking, scene.clock()
    subject, facts = scene.subject(CUSTOMER), effects.written(effects.known(booking))
    entry = once.read(subject)
    before = once.before(entry, facts)
    knew = effects.read(before.facts)
    news = effects.for_customer(knew, booking, now)
    if news is None:
        return
    if not booking.customer.email:
        count(Outcome.UNREACHABLE, news, scene.table.tenant_id)
        return
    claim = _claim(scene, subject, entry, facts)
    if claim is None:
        return
    changes = scene.changes_since(before)
    locale = to_customer.locale_of(scene.tenant, booking)
    told = to_customer.Told(
        before=knew,
        provider_before=effects.provider_before(changes) if knew else None,
        reason=effects.reason_of(booking, changes),
        manage_url=link_url(scene.table, "booking", booking.id, locale=locale),
    )
    letter = to_customer.letter(scene.tenant, booking, news, told, now)
    file = _calendar(scene, knew, news, told.manage_url)
    contact = scene.tenant.contact.email
    post(claim, composed(letter, booking.customer.email, reply_to=contact, calendar=file), news, scene.clock)


def tell_business(scene: Scene) -> None:
    booking, now = scene.booking, scene.clock()
    subject, facts = scene.subject(BUSINESS), effects.written(effects.known(booking))
    entry = once.read(subject)
    before = once.before(entry, facts)
    knew = effects.read(before.facts)
    changes = scene.changes_since(before)
    news = effects.for_business(knew, booking, changes, now)
    to = recipients.of_bookings(scene.table, scene.tenant) if news else None
    if news is None or to is None or not effects.wanted(scene.tenant.notifications, news):
        if effects.tellable(booking, now):
            once.note(subject, entry, facts, now, mark=booking.version, keep_until=booking.end)
        return
    claim = _claim(scene, subject, entry, facts)
    if claim is None:
        return
    provider_before = effects.provider_before(changes)
    letter = to_business.letter(scene.tenant, booking, news, knew, provider_before, now=now)
    post(claim, composed(letter, to, reply_to=booking.customer.email), f"business-{news}", scene.clock)


def remind(scene: Scene, reminder: dict[str, Any]) -> None:
    """Sends a reminder that is due and still true."""
    booking, now = scene.booking, scene.clock()
    if not booking.customer.email or not reminders.is_due(scene.table, booking, reminder, now):
        return
    subject = scene.subject(f"REMINDER#{reminder['start']}#{reminder['minutes']}")
    claim = _claim(scene, subject, once.read(subject), {"start": reminder["start"]})
    if claim is None:
        return
    locale = to_customer.locale_of(scene.tenant, booking)
    told = to_customer.Told(
        manage_url=link_url(scene.table, "booking", booking.id, locale=locale),
        unsubscribe_url=link_url(scene.table, "unsubscribe", booking.customer_id or "", locale=locale),
    )
    letter = to_customer.letter(scene.tenant, booking, None, told, now)
    contact = scene.tenant.contact.email
    mail = composed(letter, booking.customer.email, reply_to=contact, unsubscribe=told.unsubscribe_url)
    post(claim, mail, to_customer.REMINDER, scene.clock)


def _claim(scene: Scene, subject: Subject, entry: Entry | None, facts: dict[str, Any]) -> once.Claim | None:
    booking, now = scene.booking, scene.clock()
    keep_until = max(now, booking.end)
    return once.claim(subject, entry, facts, scene.message, now, mark=booking.version, keep_until=keep_until)


def _calendar(scene: Scene, knew: Known | None, news: News, manage_url: str | None) -> Calendar | None:
    """What is confirmed is in their calendar, and comes out of it again; a request was never there."""
    confirmed = scene.booking.status is BookingStatus.CONFIRMED
    was_there = knew is not None and knew.status is BookingStatus.CONFIRMED
    if not confirmed and not (news is News.CANCELLED and was_there):
        return None
    now = scene.clock()
    words = Words(to_customer.locale_of(scene.tenant, scene.booking), now)
    sender = settings().mail_sender
    return calendar.of_visit(scene.tenant, scene.booking, words, manage_url, organizer=sender, now=now)
