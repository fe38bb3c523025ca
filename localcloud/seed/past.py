"""What was before a demo business was made: visits that took place, were missed or given up.

The API rightly takes no booking of last week. So this one part of the demo does not come through the API: it
is made by the same code that the API runs, on the same table, with a clock that is set back. Everything else
holds as ever: opening hours, one visit at a time, history, customers' records by the stream.

Run as a process of its own, in an environment in which the table's client talks to the local cloud and to
nothing else; the businesses come by stdin.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from typing import Any

from chatbooking.bookings import lifecycle
from chatbooking.bookings.model import Actor, By, Channel, Customer, Slot
from chatbooking.bookings.queries import free_days
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog.model import Catalog, Provider, Service
from chatbooking.catalog.storage import load
from chatbooking.clock import to_iso
from chatbooking.records import decode
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import Tenant
from localcloud.console import Failure
from localcloud.deploy import stack_outputs
from localcloud.home import BACKEND, REPOSITORY, environment
from localcloud.seed.api import port_of

Record = dict[str, Any]
Visit = tuple[Service, Provider, datetime, datetime]

_DAYS = 12
_A_DAY_EACH = 4
_A_DAY_OF_A_SERVICE = 2
# They call some days before; of nine visits one is missed, of eleven one is given up the evening before.
_BOOKED_BEFORE = timedelta(days=4)
_GIVEN_UP_BEFORE = timedelta(hours=16)
_EVERY_MISSED = 9
_EVERY_CANCELLED = 11
_PAUSE = timedelta(minutes=30)


def write(endpoints: Record, businesses: Sequence[Record]) -> None:
    """For each `{tenantId, ownerId, customers, cancelReason}`; Failure."""
    port = port_of(endpoints)
    table = stack_outputs(port)["TableName"]
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        check=False,
        input=json.dumps(businesses),
        env=environment(port) | {"PYTHONPATH": f"{BACKEND / 'src'}:{REPOSITORY}", "TABLE_NAME": table},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Failure(f"The demo's past could not be made: {done.stderr.strip().splitlines()[-1]}")


def remember(business: Record, now: datetime) -> int:
    """Makes a business's past; answers of how many visits. Made again, it changes nothing."""
    table = TenantTable(business["tenantId"])
    tenant, catalog = load(table)
    owner = By(Actor.MEMBER, business["ownerId"])
    people = cycle(decode(Customer, each) for each in business["customers"])
    visits = list(_visits(table, tenant, catalog, now))
    for number, (service, provider, start, end) in enumerate(visits, 1):
        request = NewBooking(
            service_id=service.id,
            provider_id=provider.id,
            start=start,
            customer=next(people),
            channel=Channel.ADMIN,
            token=f"demo past {provider.id} {to_iso(start)}",
            by=owner,
        )
        booking = lifecycle.create(table, tenant, catalog, request, start - _BOOKED_BEFORE)
        if number % _EVERY_CANCELLED == 0:
            when, reason = start - _GIVEN_UP_BEFORE, business["cancelReason"]
            lifecycle.cancel(table, tenant, booking.id, when, reason=reason, by=owner)
        elif number % _EVERY_MISSED == 0:
            lifecycle.mark_no_show(table, booking.id, end, by=owner)
        else:
            lifecycle.complete(table, booking.id, end, by=owner)
    return len(visits)


def _visits(table: TenantTable, tenant: Tenant, catalog: Catalog, now: datetime) -> Iterator[Visit]:
    """Times that were open, spread over the day of each provider; before the day that the API still takes."""
    last = now.date() - timedelta(days=2)
    first = last - timedelta(days=_DAYS - 1)
    before = datetime.combine(first, datetime.min.time(), UTC) - _BOOKED_BEFORE
    taken: dict[str, list[tuple[datetime, datetime]]] = {}
    for service in catalog.services:
        for provider in catalog.performers(service):
            days = free_days(
                table, tenant, catalog, service, [provider], first, last, before, by_customer=False
            )
            own = taken.setdefault(provider.id, [])
            for day in days:
                known = sum(start.date() == day.date for start, _ in own)
                room = min(_A_DAY_OF_A_SERVICE, _A_DAY_EACH - known)
                # Not every day begins at the same hour.
                spread = islice(day.slots, 1 + day.date.day % 4, None, 9)
                free = (slot for slot in spread if _apart(slot, own))
                for slot in islice(free, max(room, 0)):
                    own.append((slot.start, slot.end))
                    yield service, provider, slot.start, slot.end


def _apart(slot: Slot, taken: Sequence[tuple[datetime, datetime]]) -> bool:
    return all(slot.end + _PAUSE <= start or slot.start >= end + _PAUSE for start, end in taken)


if __name__ == "__main__":
    for each in json.load(sys.stdin):
        remember(each, datetime.now(UTC))
