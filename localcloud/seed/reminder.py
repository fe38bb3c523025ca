"""A visit whose customer is reminded within the minute, so that whoever looks need not wait for a day."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from localcloud.console import Failure
from localcloud.seed.api import Api

Record = dict[str, Any]

EMAIL = "rocio.recuerdo@example.com"
_NAME = "Rocío Recuerdo"
_PATIENCE_SECONDS = 60
# Time for the booking's message to arrive, and for the schedule to be made before it is due.
_MARGIN = timedelta(seconds=20)
_SETTINGS = "query Settings { tenant { notifications { reminderMinutes } } }"
_CHANGE = "mutation Change($input: UpdateTenantInput!) { updateTenant(input: $input) { id } }"
_CATALOG = "query Catalog { catalog { services { id } } }"
_AVAILABILITY = """
query Availability($service: ID!, $from: AWSDate!, $to: AWSDate!) {
  availability(serviceId: $service, from: $from, to: $to) { days { slots { start } } }
}
"""
_KNOWN = "query Known($search: String!) { customers(search: $search) { items { id } } }"
_CREATE = "mutation CreateBooking($input: CreateBookingInput!) { createBooking(input: $input) { id } }"


def show(endpoints: Record, owner: Api) -> None:
    """Books it, unless it was booked before; the business's settings are what they were afterwards."""
    if owner(_KNOWN, search=_NAME)["items"]:
        return
    usual = owner(_SETTINGS)["notifications"]["reminderMinutes"]
    service = owner(_CATALOG)["services"][0]["id"]
    start = _free(owner, service)
    minutes = (datetime.fromisoformat(start) - datetime.now(UTC) - _MARGIN) // timedelta(minutes=1)
    owner(_CHANGE, input={"notifications": {"reminderMinutes": [minutes]}})
    try:
        customer = {"name": _NAME, "email": EMAIL}
        request = {"serviceId": service, "start": start, "customer": customer, "idempotencyToken": "reminder"}
        owner(_CREATE, input=request)
        # The settings hold for what is made while they hold: what follows a booking reads them.
        _wait_for_mail(endpoints["awsEndpoint"])
    finally:
        owner(_CHANGE, input={"notifications": {"reminderMinutes": usual}})


def _free(owner: Api, service: str) -> str:
    """The last free start of a day next week."""
    today = datetime.now(UTC).date()
    days = {"from": str(today + timedelta(days=5)), "to": str(today + timedelta(days=15))}
    free = owner(_AVAILABILITY, service=service, **days)["days"]
    return str(next(day["slots"][-1]["start"] for day in free if day["slots"]))


def _wait_for_mail(aws_endpoint: str) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        accounts = (
            httpx.get(f"{aws_endpoint}/_ministack/ses/messages", timeout=10).json()["messages"].values()
        )
        if any(EMAIL in mail["To"] for mails in accounts for mail in mails):
            return
        time.sleep(0.3)
    raise Failure("The demo's visit with a reminder was not told to its customer.")
