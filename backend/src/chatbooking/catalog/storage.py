"""The catalog in the table. Nothing else in `catalog` speaks DynamoDB.

A tenant's whole catalog is one partition, read by one Query. Every change counts TENANT.catalogVersion up
in its own transaction, on condition that it still is what was read: whatever a rule was checked against
(limits, names, the ids of categories and providers) still holds when the change is written.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeVar

from chatbooking.catalog.change import Change, E, Entity
from chatbooking.catalog.model import Catalog, Category, Faq, Provider, Service
from chatbooking.catalog.rules import MAX_VISIT_MINUTES
from chatbooking.checks import folded
from chatbooking.clock import from_iso, to_iso
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, TransactionRefused, Write, transact
from chatbooking.storage.values import Item
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.storage import tenant_key

T = TypeVar("T", Category, Service, Provider, Faq)

_PREFIXES: Final[dict[type[Entity], str]] = {
    Category: "CATEGORY#",
    Service: "SERVICE#",
    Provider: "PROVIDER#",
    Faq: "FAQ#",
}
# DynamoDB takes 100 writes in a transaction; one of them is the version's.
_WRITES_AT_ONCE: Final = 99
_ATTEMPTS: Final = 5
_HOLDING: Final = frozenset({"PENDING", "CONFIRMED"})


def load(table: TenantTable, *, consistent: bool = False) -> tuple[Tenant, Catalog]:
    """The business and all that it offers, in the order in which it is shown; NotFound."""
    items = table.query_all(table.pk(), consistent=consistent)
    tenant = next((item for item in items if item["SK"] == tenant_key(table).sk), None)
    if tenant is None:
        raise NotFound("tenant", table.tenant_id)
    items.sort(key=lambda item: str(item.get("order", "")))
    catalog = Catalog(_of(Category, items), _of(Service, items), _of(Provider, items), _of(Faq, items))
    return decode(Tenant, tenant), catalog


def services(table: TenantTable, ids: Iterable[str]) -> dict[str, Service]:
    """Those of these services that exist, by id; one request."""
    return _by_id(table, Service, ids)


def providers(table: TenantTable, ids: Iterable[str]) -> dict[str, Provider]:
    """Those of these providers that exist, by id; one request."""
    return _by_id(table, Provider, ids)


def change(table: TenantTable, decide: Callable[[Tenant, Catalog], Change[E]]) -> E:
    """Writes what the rules decide on the catalog as it is, and answers what they answer.

    When another change came in between, they decide again on what it left; ChangedMeanwhile if that does
    not end. What `decide` raises passes.
    """
    for _ in range(_ATTEMPTS):
        tenant, catalog = load(table, consistent=True)
        decided = decide(tenant, catalog)
        try:
            _write(table, tenant.catalog_version, _writes(table, decided))
        except TransactionRefused:
            continue
        return decided.answer
    raise ChangedMeanwhile


def next_visit_for(table: TenantTable, service_id: str, now: datetime) -> datetime | None:
    """The start of the first visit for a service that is not over yet; None when nothing is ahead."""
    visits = _visits(table, "byTime", table.pk("BOOKINGS"), now)
    return next((start for visit, start in visits if visit["serviceId"] == service_id), None)


def next_visit_with(table: TenantTable, provider_id: str, now: datetime) -> datetime | None:
    """The start of the first visit with a provider that is not over yet; None when nothing is ahead."""
    visits = _visits(table, "byProvider", table.pk("PROVIDER", provider_id), now)
    return next((start for _, start in visits), None)


def _visits(table: TenantTable, index: str, pk: str, now: datetime) -> Iterator[tuple[Item, datetime]]:
    """Bookings that hold their time and end after now, by start, read page by page as far as needed."""
    begun = now - timedelta(minutes=MAX_VISIT_MINUTES)
    page = table.query(pk, index=index, between=(to_iso(begun), "9999"))
    while True:
        for item in page.items:
            if item["status"] in _HOLDING and from_iso(item["end"]) > now:
                yield item, from_iso(item["start"])
        if not page.next:
            return
        page = table.query(pk, index=index, between=(to_iso(begun), "9999"), start=page.next)


def _writes(table: TenantTable, decided: Change[E]) -> list[Write]:
    writes = [_put(table, entity) for entity in decided.save]
    if decided.delete:
        writes.append(table.delete(_key(table, type(decided.delete), decided.delete.id), label="delete"))
    return writes


def _write(table: TenantTable, version: int, writes: Sequence[Write]) -> None:
    """One transaction, or as many as it takes: each leaves a sound catalog, since a deletion comes last."""
    for first in range(0, len(writes), _WRITES_AT_ONCE):
        counted = table.update(
            tenant_key(table),
            "SET catalogVersion = :next",
            label="version",
            condition="catalogVersion = :read",
            values={":read": version, ":next": version + 1},
        )
        transact([counted, *writes[first : first + _WRITES_AT_ONCE]])
        version += 1


def _put(table: TenantTable, entity: Entity) -> Write:
    """`order` is what the lists are sorted by, here and in resolvers/catalog.js."""
    place = f"{entity.position:04} " if isinstance(entity, Category) else ""
    name = entity.question if isinstance(entity, Faq) else entity.name
    item = {**encode(entity), "order": place + folded(name)}
    return table.put(_key(table, type(entity), entity.id), item, label="put")


def _key(table: TenantTable, kind: type[Entity], id: str) -> Key:
    return Key(table.pk(), _PREFIXES[kind] + id)


def _of(kind: type[T], items: Iterable[Item]) -> tuple[T, ...]:
    return tuple(decode(kind, item) for item in items if item["SK"].startswith(_PREFIXES[kind]))


def _by_id(table: TenantTable, kind: type[T], ids: Iterable[str]) -> dict[str, T]:
    found = table.get_many(_key(table, kind, each) for each in ids)
    return {item["id"]: decode(kind, item) for item in found.values()}
