"""Mails about no booking: a plan that is nearly used up, a webhook that is off, a time that has opened up."""

from datetime import date
from typing import Any

from chatbooking.clock import Clock
from chatbooking.notifications import once, recipients, to_business, to_waiting
from chatbooking.notifications.once import Message, Subject
from chatbooking.notifications.posting import composed, post
from chatbooking.storage import TenantTable
from chatbooking.tenants.links import link_url
from chatbooking.tenants.storage import read_tenant
from chatbooking.waiting import storage as waiting
from chatbooking.waiting.model import WaitingStatus
from chatbooking.webhooks import storage as webhooks


def usage_reached(table: TenantTable, reached: dict[str, Any], message: Message, clock: Clock) -> None:
    """Every owner is told once of each meter, month and part of a plan; of another plan's anew."""
    tenant = read_tenant(table)
    month = date.fromisoformat(f"{reached['month']}-01")
    facts = {"percent": int(reached["percent"]), "plan": tenant.plan.value}
    meter, percent = str(reached["meter"]).lower(), int(reached["percent"])
    for owner in recipients.owners(table):
        now = clock()
        subject = Subject(table, f"USAGE-{reached['month']}", f"{meter}#{percent}#{owner.id}")
        claim = once.claim(subject, once.read(subject), facts, message, now)
        if claim:
            letter = to_business.usage_letter(tenant, meter, percent, month, now)
            post(claim, composed(letter, owner.email), f"usage-{percent}", clock)


def webhook_off(table: TenantTable, webhook_id: str, version: int, message: Message, clock: Clock) -> None:
    """Every owner is told once of each switching off, unless somebody has dealt with it by then."""
    endpoint = webhooks.endpoint(table, webhook_id)
    if endpoint is None or not endpoint.switched_off:
        return
    tenant = read_tenant(table)
    for owner in recipients.owners(table):
        now = clock()
        subject = Subject(table, f"WEBHOOK-{webhook_id}", f"OFF#{version}#{owner.id}")
        claim = once.claim(subject, once.read(subject), {"version": version}, message, now)
        if claim:
            letter = to_business.webhook_letter(tenant, endpoint, now)
            post(claim, composed(letter, owner.email), "webhook-off", clock)


def waiting_offered(table: TenantTable, entry_id: str, message: Message, clock: Clock) -> None:
    """Whoever waits is told of the time that is kept for them, while it is."""
    entry, now = waiting.read(table, entry_id), clock()
    offer = entry.offer if entry and entry.status is WaitingStatus.OFFERED else None
    if entry is None or offer is None or offer.until <= now or not entry.customer.email:
        return
    tenant = read_tenant(table)
    subject = Subject(table, entry.id, f"OFFER#{offer.hold_id}")
    claim = once.claim(
        subject, once.read(subject), {"hold": offer.hold_id}, message, now, keep_until=offer.until
    )
    if claim:
        locale = to_waiting.locale_of(tenant, entry)
        url = link_url(table, "waiting", entry.id, locale=locale)
        letter = to_waiting.letter(tenant, entry, offer, url, now)
        post(claim, composed(letter, entry.customer.email, reply_to=tenant.contact.email), "offered", clock)
