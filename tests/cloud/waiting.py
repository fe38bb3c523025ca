"""A business whose day is full but for two visits, and people who wait for it in the chat."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.cloud.api import Api
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.visitor import Visitor

SANTIAGO = ZoneInfo("America/Santiago")
DAY = (datetime.now(SANTIAGO) + timedelta(days=6)).date()
_ENTRIES = """query Q($day: AWSDate!) {
  waitingEntries(from: $day, to: $day) {
    id status name email serviceName providerName window bookingId offer { start end until providerName }
  }
}"""


def open_full(people: People, business: str) -> Salon:
    """Every hour of Jorge's day is blocked, and of María's all but nine and two o'clock."""
    salon = open_salon(people, business)
    for who, spans in (
        (salon.jorge, (("09:00", "13:00"), ("14:00", "18:00"))),
        (salon.maria, (("09:40", "13:00"), ("14:40", "18:00"))),
    ):
        for start, end in spans:
            salon.api(
                "mutation M($input: BlockInput!) { createBlock(input: $input) { id } }",
                input={"providerId": who, "start": at(start), "end": at(end)},
            ).field("createBlock")
    return salon


def at(clock: str) -> str:
    return datetime.fromisoformat(f"{DAY}T{clock}").replace(tzinfo=SANTIAGO).isoformat()


def book(own: Salon, clock: str) -> str:
    made = own.api(
        "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id } }",
        input={
            "serviceId": own.haircut,
            "providerId": own.maria,
            "start": at(clock),
            "customer": {"name": "Eva Soto", "email": "eva@example.com"},
            "idempotencyToken": clock,
        },
    ).field("createBooking")
    return str(made["id"])


def cancel(own: Salon, booking_id: str) -> None:
    own.api("mutation M($id: ID!) { cancelBooking(id: $id) { status } }", id=booking_id).field(
        "cancelBooking"
    )


def waits(people: People, own: Salon, name: str) -> Visitor:
    visitor = Visitor(people.visitor(origin=ORIGIN), own.widget_key, "es")
    visitor.say(f"corte de pelo con María el {DAY.day}/{DAY.month}")
    visitor.tap("ACTION", lambda choice: choice["value"] == f"wait:{DAY}")
    visitor.identify(f"{name} Díaz", f"{name.lower()}@example.com")
    assert f"¡Quedas en la lista, {name}!" in visitor.texts()[0]
    return visitor


def entries(api: Api) -> dict[str, dict[str, Any]]:
    found = api(_ENTRIES, day=str(DAY)).field("waitingEntries")
    return {entry["name"].split()[0]: entry for entry in found}
