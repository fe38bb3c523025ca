"""The catalog's whole life, as its owner works on it through the API."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.cloud.api import Api, Reply
from tests.cloud.people import People
from tests.cloud.salon import Salon, open_salon

pytestmark = pytest.mark.cloud
SANTIAGO = ZoneInfo("America/Santiago")
CATALOG = """{ catalog {
  categories { id name position }
  services { id name durationMinutes bufferAfterMinutes priceMinor active providerIds aliases categoryId }
  providers { id name timeZone active weeklyHours { weekday windows { start end } breaks { start end } }
              exceptions { date windows { start end } note } }
} }"""


@pytest.fixture(scope="module")
def own(people: People) -> Salon:
    """A business of this module's own, since its catalog is turned inside out."""
    return open_salon(people, "Catálogo")


def test_a_service_lives_from_creation_to_deletion(own: Salon) -> None:
    made = create_service(own.api, name="Barba", durationMinutes=20).field("createService")
    assert (made["durationMinutes"], made["active"], made["providerIds"]) == (20, True, [])

    changed = own.api(
        "mutation M($id: ID!, $input: ServiceInput!)"
        " { updateService(id: $id, input: $input) { name durationMinutes priceMinor } }",
        id=made["id"],
        input={"name": "Barba y bigote", "durationMinutes": 25, "priceMinor": 9000},
    ).field("updateService")
    assert changed == {"name": "Barba y bigote", "durationMinutes": 25, "priceMinor": 9000}
    assert "Barba y bigote" in {service["name"] for service in read(own.api)["services"]}

    own.api("mutation M($id: ID!) { deleteService(id: $id) { id } }", id=made["id"]).field("deleteService")
    assert made["id"] not in {service["id"] for service in read(own.api)["services"]}
    gone = own.api("query Q($id: ID!) { service(id: $id) { id } }", id=made["id"])
    assert gone.field("service") is None


def test_a_category_orders_the_services(own: Salon) -> None:
    made = own.api(
        "mutation M($input: CategoryInput!) { createCategory(input: $input) { id name position } }",
        input={"name": "Cabello", "position": 2},
    ).field("createCategory")
    inside = create_service(own.api, name="Peinado", durationMinutes=40, categoryId=made["id"])
    assert inside.field("createService")["categoryId"] == made["id"]

    assert made in read(own.api)["categories"]


def test_an_exception_closes_a_day(own: Salon) -> None:
    day = (datetime.now(SANTIAGO) + timedelta(days=6)).date().isoformat()
    assert starts(own, day)

    own.api(
        "mutation M($id: ID!, $input: HoursExceptionInput!)"
        " { setHoursException(providerId: $id, input: $input) { exceptions { date } } }",
        id=own.maria,
        input={"date": day, "windows": [], "note": "Feriado"},
    ).field("setHoursException")
    assert not starts(own, day)

    own.api(
        "mutation M($id: ID!, $date: AWSDate!) { removeHoursException(providerId: $id, date: $date) { id } }",
        id=own.maria,
        date=day,
    ).field("removeHoursException")
    assert starts(own, day)


def test_a_service_that_future_bookings_hold_stays(own: Salon) -> None:
    day = (datetime.now(SANTIAGO) + timedelta(days=7)).date().isoformat()
    booked = own.api(
        "mutation M($input: CreateBookingInput!)"
        " { createBooking(input: $input) { id status service { name } provider { name } } }",
        input={
            "serviceId": own.colour,
            "start": starts(own, day, service=own.colour)[0],
            "customer": {"name": "Ida", "email": "ida@example.com"},
            "idempotencyToken": "held",
        },
    ).field("createBooking")
    assert booked["service"]["name"] == "Coloración"
    assert booked["provider"]["name"] == "María Pérez"

    refused = own.api("mutation M($id: ID!) { deleteService(id: $id) { id } }", id=own.colour)
    assert refused.error_types == {"ServiceInUse"}

    own.api("mutation M($id: ID!) { cancelBooking(id: $id) { status } }", id=booked["id"]).field(
        "cancelBooking"
    )
    own.api("mutation M($id: ID!) { deleteService(id: $id) { id } }", id=own.colour).field("deleteService")
    kept = own.api("query Q($id: ID!) { booking(id: $id) { serviceName service { name } } }", id=booked["id"])
    assert kept.field("booking") == {"serviceName": "Coloración", "service": None}


@pytest.mark.parametrize(
    ("change", "field", "rule"),
    [
        ({"durationMinutes": -30}, "durationMinutes", "TOO_SMALL"),
        ({"durationMinutes": 0}, "durationMinutes", "TOO_SMALL"),
        ({"durationMinutes": 33}, "durationMinutes", "NOT_A_MULTIPLE"),
        ({"durationMinutes": 470, "bufferAfterMinutes": 15}, "durationMinutes", "VISIT_TOO_LONG"),
        ({"providerIds": ["nobody"]}, "providerIds", "UNKNOWN_ID"),
        ({"categoryId": "nothing"}, "categoryId", "UNKNOWN_ID"),
        ({"priceMinor": -1}, "priceMinor", "TOO_SMALL"),
        ({"name": " "}, "name", "REQUIRED"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_changes_nothing(
    own: Salon, change: dict[str, Any], field: str, rule: str
) -> None:
    before = read(own.api)

    reply = create_service(own.api, **({"name": "Nueva", "durationMinutes": 30} | change))

    (error,) = reply.errors
    assert error["errorType"] == "InvalidInput"
    assert (error["errorInfo"]["field"], error["errorInfo"]["rule"]) == (field, rule)
    assert read(own.api) == before


def test_a_refusal_is_told_in_the_callers_language(own: Salon) -> None:
    told = {
        locale: create_service(
            own.api.with_headers(**{"accept-language": locale}), name="", durationMinutes=30
        )
        .errors[0]["message"]
        .lower()
        for locale in ("es", "en", "pt-BR")
    }
    assert "obligatorio" in told["es"]
    assert "required" in told["en"]
    assert "obrigatório" in told["pt-BR"]


def create_service(api: Api, **fields: Any) -> Reply:
    return api(
        "mutation M($input: ServiceInput!) { createService(input: $input)"
        " { id name durationMinutes active providerIds categoryId } }",
        input=fields,
    )


def read(api: Api) -> dict[str, Any]:
    catalog: dict[str, Any] = api(CATALOG).field("catalog")
    return catalog


def starts(salon: Salon, day: str, service: str | None = None) -> list[str]:
    """María's free starts on a day."""
    answer = salon.api(
        "query Q($service: ID!, $provider: ID, $day: AWSDate!) { availability(serviceId: $service,"
        " providerId: $provider, from: $day, to: $day) { days { date slots { start providerIds } } } }",
        service=service or salon.haircut,
        provider=salon.maria,
        day=day,
    ).field("availability")
    return [slot["start"] for each in answer["days"] for slot in each["slots"]]
