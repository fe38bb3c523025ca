"""Each business with its catalog, kept by the process for as long as the catalog's version is the same."""

from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from chatbooking.catalog.model import Catalog, Provider, Service
from chatbooking.catalog.storage import load
from chatbooking.chat.understanding import Entry, Vocabulary
from chatbooking.records import decode
from chatbooking.storage import TenantTable
from chatbooking.storage.values import Item
from chatbooking.tenants.model import Tenant

_MOST: Final = 200


class Business(NamedTuple):
    tenant: Tenant
    catalog: Catalog
    # What names can be read in a message; built once, because building takes longer than reading.
    vocabulary: Vocabulary


_kept: dict[str, Business] = {}


def business(table: TenantTable, tenant_item: Item | None = None) -> Business:
    """The business as it is now: from memory when its item shows the same version, else one query."""
    kept = _kept.get(table.tenant_id)
    if kept and tenant_item and tenant_item["catalogVersion"] == kept.tenant.catalog_version:
        return Business(decode(Tenant, tenant_item), kept.catalog, kept.vocabulary)
    tenant, catalog = load(table)
    vocabulary = Vocabulary(
        tuple(_entry(service) for service in catalog.bookable()),
        tuple(_entry(provider) for provider in catalog.providers if provider.active),
    )
    if len(_kept) >= _MOST:
        del _kept[next(iter(_kept))]
    _kept[table.tenant_id] = Business(tenant, catalog, vocabulary)
    return _kept[table.tenant_id]


def known_zone(table: TenantTable) -> ZoneInfo:
    """The business's time zone as this process last saw it; UTC for one that it has not met."""
    kept = _kept.get(table.tenant_id)
    return ZoneInfo(kept.tenant.time_zone if kept else "UTC")


def forget() -> None:
    """Empties the memory."""
    _kept.clear()


def _entry(offered: Service | Provider) -> Entry:
    return Entry(offered.id, offered.name, offered.aliases)
