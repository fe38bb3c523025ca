"""What somebody on the waiting list is written when a time opens up."""

from datetime import datetime

from chatbooking.notifications.letters import Brand, Letter, Link, Row, Words, same_clock
from chatbooking.tenants.model import Tenant
from chatbooking.texts import supported
from chatbooking.waiting.model import Entry, Offer


def locale_of(tenant: Tenant, entry: Entry) -> str:
    return supported(entry.customer.locale, tenant.locale)


def letter(tenant: Tenant, entry: Entry, offer: Offer, url: str | None, now: datetime) -> Letter:
    """The times are on the business's clock, the visit's also on the reader's where that is another."""
    words, zone = Words(locale_of(tenant, entry), now), tenant.time_zone
    theirs = entry.customer.time_zone
    plain = theirs is not None and same_clock(theirs, zone, offer.start)
    say = words.when if plain else words.there
    yours = [Row(words.say("label.yours"), words.when(offer.start, theirs))] if theirs and not plain else []
    until = say(offer.until, zone)
    return Letter(
        locale=words.locale,
        brand=Brand.of(tenant),
        subject=words.say("offered.subject", service=entry.service_name, when=words.when(offer.start, zone)),
        heading=words.say("offered.heading"),
        intro=(
            words.say("hello", name=entry.customer.name),
            words.say("offered.intro", business=tenant.name, until=until),
        ),
        rows=(
            Row(words.say("label.service"), entry.service_name),
            Row(words.say("label.when"), say(offer.start, zone)),
            *yours,
            Row(words.say("label.with"), offer.provider_name),
            Row(words.say("label.until"), until),
        ),
        button=Link(words.say("offered.take"), url) if url else None,
        why=words.say("why.waiting", business=tenant.name),
    )
