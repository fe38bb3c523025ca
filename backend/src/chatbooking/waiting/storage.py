"""The waiting list in the table: a partition for each day of a business, in which nothing outlives the day.

An entry's id begins with its day, so that it is found by the id alone.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from chatbooking.bookings.contacts import contact_of
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write
from chatbooking.waiting.model import Entry
from chatbooking.waiting.rules import day_of

# The label of every write to an entry.
ENTRY: Final = "waiting entry"
PREFIX: Final = "WAITING#"
# After its midnight a day is over everywhere within twelve hours.
_KEPT: Final = timedelta(days=2)


def read(table: TenantTable, id: str) -> Entry | None:
    day = day_of(id)
    item = table.get(_key(table, day, id), consistent=True) if day else None
    return decode(Entry, item) if item else None


def of_day(table: TenantTable, day: date) -> list[Entry]:
    """Everybody who has waited for a day, whatever became of it."""
    items = table.query_all(_partition(table, day), begins=PREFIX, consistent=True)
    return [decode(Entry, item) for item in items]


def between(table: TenantTable, first: date, last: date) -> list[Entry]:
    """Everybody who has waited for one of these days, a moment ago: both are included."""
    # What follows the day in the sort key is less than this.
    days = (first.isoformat(), f"{last.isoformat()}$")
    items = table.query_all(table.pk("WAITING"), index="byTime", between=days)
    return [decode(Entry, item) for item in items]


def of_contact(table: TenantTable, email: str) -> list[Entry]:
    """All entries of one address."""
    items = table.query_all(table.pk("WAITS", email), index="byCustomer")
    return [decode(Entry, item) for item in items]


def save(table: TenantTable, was: Entry | None, now: Entry) -> Write:
    """Refused when the first is no longer the stored one."""
    return table.put(_key(table, now.date, now.id), _item(table, now), **_unchanged(was))


def delete(table: TenantTable, entry: Entry) -> Write:
    """Refused when it is no longer the stored one."""
    return table.delete(_key(table, entry.date, entry.id), **_unchanged(entry))


def _unchanged(was: Entry | None) -> dict[str, Any]:
    if was is None:
        return {"label": ENTRY, "condition": "attribute_not_exists(PK)"}
    return {
        "label": ENTRY,
        "condition": "#version = :was",
        "names": {"#version": "version"},
        "values": {":was": was.version},
    }


def _partition(table: TenantTable, day: date) -> str:
    return table.pk("WAITING", day.isoformat())


def _key(table: TenantTable, day: date, id: str) -> Key:
    return Key(_partition(table, day), f"{PREFIX}{id}")


def _item(table: TenantTable, entry: Entry) -> Mapping[str, Any]:
    item: dict[str, Any] = encode(entry)
    return {
        **item,
        "timePK": table.pk("WAITING"),
        "timeSK": f"{item['date']}#{entry.place:020}",
        "customerPK": table.pk("WAITS", contact_of(entry.customer)),
        "expiresAt": _expiry(entry.date),
    }


def _expiry(day: date) -> int:
    return int((datetime.combine(day, time(), UTC) + _KEPT).timestamp())
