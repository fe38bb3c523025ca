"""What the counters of bookings should say, by the bookings: for a table that had none, or a repair."""

from collections import Counter
from datetime import date
from typing import Any, Final

from chatbooking.bookings.model import BookingStatus
from chatbooking.bookings.schedule import date_in
from chatbooking.bookings.storage import key_of
from chatbooking.clock import from_iso
from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out
from chatbooking.tenants.limits import month_of
from chatbooking.tenants.plans import Metered
from chatbooking.tenants.storage import counters

_READ: Final = ("id", "status", "timeSK", "version", "countedOn")
# By month and shard: the counts by meter and day.
Counts = dict[tuple[str, Key], Counter[tuple[Metered, int]]]


def adopt(table: TenantTable, zone: str) -> int:
    """Notes in each booking without one the day it counts on; how many somebody changed meanwhile.

    The version stays: it is no change that anybody follows. Until it is counted, nothing takes it back.
    """
    passed_by = 0
    for item in _bookings(table):
        if "countedOn" not in item:
            passed_by += not _noted(table, item, date_in(zone, from_iso(item["timeSK"])))
    return passed_by


def counted(table: TenantTable) -> Counts:
    """Every month that a booking was ever counted in, with all its shards and days."""
    counts: Counts = {}
    for item in _bookings(table):
        day = date.fromisoformat(item["countedOn"]) if "countedOn" in item else None
        if day is None:
            continue
        month = month_of(day)
        for key in counters.booking_shards(table, month):
            counts.setdefault((month, key), Counter({(Metered.BOOKINGS, n): 0 for n in range(1, 32)}))
        if item["status"] != BookingStatus.CANCELLED:
            counts[month, counters.booking_key(table, month, item["id"])][Metered.BOOKINGS, day.day] += 1
    return counts


def _bookings(table: TenantTable) -> list[dict[str, Any]]:
    return table.query_all(table.pk("BOOKINGS"), index="byTime", attributes=_READ)


def _noted(table: TenantTable, item: dict[str, Any], day: date) -> bool:
    write = table.update(
        key_of(table, item["id"]),
        "SET countedOn = :day",
        label="booking",
        condition="#version = :version AND attribute_not_exists(countedOn)",
        names={"#version": "version"},
        values={":day": day.isoformat(), ":version": item["version"]},
    )
    try:
        carry_out(write)
    except ConditionFailed:
        return False
    return True
