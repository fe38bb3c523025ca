"""A provider's private calendar: one address at a time, which whoever has it can subscribe to.

Replacing it makes another address and ends the one before, revoking ends it for good.
"""

from datetime import datetime
from typing import NamedTuple

from chatbooking.catalog import storage as catalog
from chatbooking.catalog.model import Provider
from chatbooking.clock import from_iso, to_iso
from chatbooking.errors import NotFound
from chatbooking.ids import new_id
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.tenants.errors import LinkInvalid
from chatbooking.tenants.links import Purpose, link_url, opened
from chatbooking.texts import DEFAULT_LOCALE


class CalendarFeed(NamedTuple):
    """`url` is absent while the stage has no address for it."""

    provider_id: str
    created_at: datetime
    url: str | None


def read(table: TenantTable, provider_id: str) -> CalendarFeed | None:
    """The provider's calendar address; None while there is none. NotFound without such a provider."""
    _known(table, provider_id)
    item = table.get(_key(table, provider_id), consistent=True)
    return _told(table, provider_id, item["feedId"], from_iso(item["createdAt"])) if item else None


def create(table: TenantTable, provider_id: str, now: datetime) -> CalendarFeed:
    """A new address for the provider's calendar; one that there was opens nothing any more. NotFound."""
    _known(table, provider_id)
    feed_id = new_id()
    item = {"feedId": feed_id, "createdAt": to_iso(now)}
    carry_out(table.put(_key(table, provider_id), item, label="feed"))
    return _told(table, provider_id, feed_id, now)


def revoke(table: TenantTable, provider_id: str) -> str:
    """Ends the address, if there is one; the provider's id. NotFound."""
    _known(table, provider_id)
    carry_out(table.delete(_key(table, provider_id), label="feed"))
    return provider_id


def opened_by(token: str) -> tuple[TenantTable, Provider]:
    """Whose calendar an address's token opens; LinkInvalid when it was replaced, revoked or never made."""
    table, named = opened(token, Purpose.FEED)
    provider_id, _, feed_id = named.rpartition("-")
    item = table.get(_key(table, provider_id), consistent=True)
    if item is None or item["feedId"] != feed_id:
        raise LinkInvalid
    provider = catalog.providers(table, [provider_id]).get(provider_id)
    if provider is None:
        raise LinkInvalid
    return table, provider


def _known(table: TenantTable, provider_id: str) -> None:
    if provider_id not in catalog.providers(table, [provider_id]):
        raise NotFound("provider", provider_id)


def _told(table: TenantTable, provider_id: str, feed_id: str, created_at: datetime) -> CalendarFeed:
    # A calendar has one language, the business's, so the address names none.
    url = link_url(table, Purpose.FEED, f"{provider_id}-{feed_id}", locale=DEFAULT_LOCALE)
    return CalendarFeed(provider_id, created_at, url)


def _key(table: TenantTable, provider_id: str) -> Key:
    return Key(table.pk("FEEDS"), f"PROVIDER#{provider_id}")
