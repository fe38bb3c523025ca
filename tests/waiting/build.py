"""A business in the table whose day can be filled, and people who wait for it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from chatbooking.bookings import lifecycle
from chatbooking.bookings.model import Booking, Customer
from chatbooking.catalog.model import Catalog
from chatbooking.records import encode
from chatbooking.storage import Key, TenantTable, transact
from chatbooking.tenants.model import Tenant
from chatbooking.waiting import following, joining, storage
from chatbooking.waiting.model import Entry, WaitingStatus, Wish
from tests.bookings.build import NOW, catalog, every_day, provider, request, service, tenant

DAY = date(2026, 3, 3)
LENGTH = timedelta(minutes=30)
HOURS = every_day("09:00-12:00")
TENANT = tenant(slot_interval_minutes=60)
OFFER = catalog(
    provider("ana", weekly_hours=HOURS),
    provider("bob", weekly_hours=HOURS),
    services=(
        service("cut", provider_ids=("ana", "bob")),
        service("colour", 120, name="Colour", provider_ids=("ana",)),
    ),
)


def open_business(table: TenantTable, tenant: Tenant = TENANT, offer: Catalog = OFFER) -> None:
    """The business and what it offers, as the functions read them."""
    pk = table.pk()
    kinds = (("SERVICE", offer.services), ("PROVIDER", offer.providers))
    transact(
        [
            table.put(Key(pk, "TENANT"), encode(tenant), label="tenant"),
            *(
                table.put(Key(pk, f"{kind}#{each.id}"), {**encode(each), "order": each.id}, label=kind)
                for kind, offered in kinds
                for each in offered
            ),
        ]
    )


def wish(name: str = "Grace", **changes: Any) -> Wish:
    person = Customer(f"{name} Hopper", f"{name.lower()}@example.com", None, "en")
    return Wish(**{"date": DAY, "service_id": "cut", "customer": person, **changes})


def wait(table: TenantTable, name: str = "Grace", now: datetime = NOW, **changes: Any) -> Entry:
    return joining.join(table, TENANT, OFFER, wish(name, **changes), now)


def book(table: TenantTable, start: datetime, who: str = "ana", **changes: Any) -> Booking:
    token = f"{who}{start.isoformat()}"
    return lifecycle.create(table, TENANT, OFFER, request(start, token, provider_id=who, **changes), NOW)


def cancel(table: TenantTable, start: datetime, who: str = "ana") -> Booking:
    """The visit that was booked then, given up."""
    return lifecycle.cancel(table, TENANT, book(table, start, who).id, NOW)


def follow(message: dict[str, Any], now: datetime = NOW, asked: list[date] | None = None) -> int:
    """What a message of the queue makes; `asked` gets the days that it has looked at by others."""

    def ask(_: TenantTable, days: Sequence[date]) -> None:
        (asked if asked is not None else []).extend(days)

    return following.follow(message, now, LENGTH, lambda *_: None, ask)


def status(table: TenantTable, entry: Entry) -> WaitingStatus:
    found = storage.read(table, entry.id)
    assert found is not None
    return found.status
