"""A busy week for a demo business: visits a day with each provider, some over, missed or given up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from typing import Any

from localcloud.seed.api import Api, Refused

Record = dict[str, Any]

_CATALOG = "query Catalog { catalog { services { id name providerIds } providers { id } } }"
_AVAILABILITY = """
query Availability($service: ID!, $from: AWSDate!, $to: AWSDate!) {
  availability(serviceId: $service, from: $from, to: $to) { days { date slots { start end providerIds } } }
}
"""
_CREATE = "mutation CreateBooking($input: CreateBookingInput!) { createBooking(input: $input) { id } }"
_CANCEL = """
mutation CancelBooking($id: ID!, $reason: String) { cancelBooking(id: $id, reason: $reason) { id } }
"""
_ENDINGS = (
    "mutation CompleteBooking($id: ID!) { completeBooking(id: $id) { id } }",
    "mutation MarkNoShow($id: ID!) { markNoShow(id: $id) { id } }",
)
_DAYS = 6
_A_DAY_EACH = 2
_EVERY_CANCELLED = 9
_PAUSE = timedelta(minutes=45)


def fill(owner: Api, demo: Record) -> None:
    """Books what can be booked; what was booked in between by somebody else is left out."""
    catalog = owner(_CATALOG)
    people = cycle(demo["customers"])
    made = 0
    for provider, service, start in [*_over(catalog), *_ahead(owner, catalog)]:
        booking = _book(owner, service, provider, start, next(people))
        if booking is None:
            continue
        made += 1
        if start < datetime.now(UTC):
            owner(_ENDINGS[made % len(_ENDINGS)], id=booking)
        elif made % _EVERY_CANCELLED == 0:
            owner(_CANCEL, id=booking, reason=demo["cancelReason"])


def _over(catalog: Record) -> Iterator[tuple[str, str, datetime]]:
    """One visit of each provider in the last hours, which members may still write down."""
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    for place, provider in enumerate(catalog["providers"]):
        services = _of(catalog, provider["id"])
        if services:
            yield provider["id"], services[0]["id"], hour - timedelta(hours=3 + 2 * place)


def _ahead(owner: Api, catalog: Record) -> Iterator[tuple[str, str, datetime]]:
    """Free times of the coming days, spread over the day of each provider."""
    today = datetime.now(UTC).date()
    span = {"from": str(today), "to": str(today + timedelta(days=_DAYS))}
    taken: dict[str, list[tuple[datetime, datetime]]] = {}
    counts: dict[tuple[str, str], int] = {}
    for service in catalog["services"]:
        for day in owner(_AVAILABILITY, service=service["id"], **span)["days"]:
            for slot in islice(day["slots"], 1, None, 5):
                start, end = (datetime.fromisoformat(slot[name]) for name in ("start", "end"))
                for provider in slot["providerIds"]:
                    free = all(end + _PAUSE <= a or start >= b + _PAUSE for a, b in taken.get(provider, []))
                    if free and counts.get((provider, day["date"]), 0) < _A_DAY_EACH:
                        taken.setdefault(provider, []).append((start, end))
                        counts[provider, day["date"]] = counts.get((provider, day["date"]), 0) + 1
                        yield provider, service["id"], start
                        break


def _book(owner: Api, service: str, provider: str, start: datetime, customer: Record) -> str | None:
    instant = start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    request = {
        "serviceId": service,
        "providerId": provider,
        "start": instant,
        "customer": customer,
        "idempotencyToken": f"demo week {provider} {instant}",
    }
    try:
        return str(owner(_CREATE, input=request)["id"])
    except Refused as refused:
        if refused.code in ("SlotTaken", "OutsideOpeningHours", "OutsideHours", "StartInThePast"):
            return None
        raise


def _of(catalog: Record, provider: str) -> list[Record]:
    return [service for service in catalog["services"] if provider in service["providerIds"]]
