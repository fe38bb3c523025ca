"""What a business used, counted in the table when somebody asks: exact, and nothing to keep in step."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from chatbooking.clock import from_iso, to_iso
from chatbooking.storage import TenantTable
from chatbooking.storage.values import Item


def booking_starts(table: TenantTable, begin: datetime, end: datetime) -> list[datetime]:
    """The starts of the bookings from `begin` until before `end` that were not cancelled."""
    items = _between(table, "BOOKINGS", begin, end, "status")
    return [from_iso(item["timeSK"]) for item in items if item["status"] != "CANCELLED"]


def conversation_starts(table: TenantTable, begin: datetime, end: datetime) -> list[datetime]:
    """The starts of the conversations from `begin` until before `end` that are still kept."""
    return [from_iso(item["timeSK"]) for item in _between(table, "CONVERSATIONS", begin, end)]


def active_providers(table: TenantTable) -> int:
    items = table.query_all(table.pk(), begins="PROVIDER#", attributes=("active",))
    return sum(item["active"] for item in items)


def _between(
    table: TenantTable, kind: str, begin: datetime, end: datetime, *attributes: str
) -> Iterator[Item]:
    last = to_iso(end - timedelta(seconds=1))
    yield from table.query_all(
        table.pk(kind), index="byTime", between=(to_iso(begin), last), attributes=("timeSK", *attributes)
    )
