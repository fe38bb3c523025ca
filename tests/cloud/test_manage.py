"""What the links in mails open: a booking, a provider's calendar, the end of reminders."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import vobject

from chatbooking.notifications import muted
from tests.cloud.api import Api
from tests.cloud.links import table_of, token
from tests.cloud.people import People
from tests.cloud.salon import Salon, open_salon

pytestmark = pytest.mark.cloud

BOOK = "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id reference customerId } }"
VISIT = "reference status start providerName changeUntil others moveObstacle business { name }"
LOOK = f"query Q($token: String!) {{ managedBooking(token: $token) {{ {VISIT} }} }}"
TIMES = (
    "query Q($input: ManagedTimesInput!)"
    " { managedTimes(input: $input) { lastDate days { date slots { start providerName } } } }"
)
MOVE = f"mutation M($input: MoveManagedBookingInput!) {{ moveManagedBooking(input: $input) {{ {VISIT} }} }}"
CANCEL = (
    f"mutation M($input: CancelManagedBookingInput!) {{ cancelManagedBooking(input: $input) {{ {VISIT} }} }}"
)
HISTORY = "query Q($id: ID!) { booking(id: $id) { cancelReason history { kind actor } } }"
FEED = "mutation M($id: ID!) { createCalendarFeed(providerId: $id) { url } }"
REVOKE = "mutation M($id: ID!) { revokeCalendarFeed(providerId: $id) }"


@pytest.fixture(scope="module")
def managed(people: People) -> Salon:
    return open_salon(people, "Con Enlace")


@pytest.fixture(scope="module")
def booked(managed: Salon) -> dict[str, Any]:
    """A haircut with María in a week."""
    day = datetime.now(UTC).date() + timedelta(days=7)
    wish = {
        "serviceId": managed.haircut,
        "providerId": managed.maria,
        "start": f"{day}T15:00:00Z",
        "customer": {"name": "Lea Link", "email": "lea@example.com", "locale": "pt"},
        "idempotencyToken": "linked",
    }
    made: dict[str, Any] = managed.api(BOOK, input=wish).field("createBooking")
    return made


def test_a_calendar_program_subscribes_to_a_provider(managed: Salon, booked: dict[str, Any]) -> None:
    url = managed.api(FEED, id=managed.maria).field("createCalendarFeed")["url"]
    answer = httpx.get(url, timeout=30)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    (event,) = vobject.readOne(answer.text).contents["vevent"]
    assert event.uid.value == f"{booked['id']}@chat-booking"
    assert event.summary.value == "Corte de pelo · Lea Link"
    assert "lea@example.com" not in answer.text

    again = httpx.get(url, headers={"if-none-match": answer.headers["etag"]}, timeout=30)
    assert (again.status_code, again.content) == (304, b"")
    assert httpx.post(url, timeout=30).status_code == 405
    assert httpx.get(url.replace(".ics", "x.ics"), timeout=30).status_code == 404
    managed.api(REVOKE, id=managed.maria).field("revokeCalendarFeed")
    assert httpx.get(url, timeout=30).status_code == 404


def test_a_link_moves_and_cancels_a_booking_and_opens_no_other(
    people: People, endpoints: dict[str, Any], managed: Salon, booked: dict[str, Any]
) -> None:
    visitor: Api = people.visitor()
    link = token(endpoints, managed.owner.claims["tenantId"], "booking", booked["id"])
    seen = visitor(LOOK, token=link).field("managedBooking")
    assert (seen["reference"], seen["business"]["name"]) == (booked["reference"], "Con Enlace")

    days = visitor(TIMES, input={"token": link, "anyone": True}).field("managedTimes")["days"]
    slot = next(slot for day in days[8:] for slot in day["slots"])
    wish = {"token": link, "start": slot["start"], "anyone": True}
    moved = visitor(MOVE, input=wish).field("moveManagedBooking")
    assert (moved["start"], moved["providerName"]) == (slot["start"], slot["providerName"])
    assert visitor(MOVE, input=wish).field("moveManagedBooking") == moved

    forged = link[:-1] + ("A" if link[-1] != "A" else "B")
    refused = visitor.with_headers(**{"accept-language": "pt"})(CANCEL, input={"token": forged})
    assert refused.error_types == {"LinkInvalid"}
    assert refused.errors[0]["message"].startswith("Este link")

    cancelled = visitor(CANCEL, input={"token": link, "reason": "ill"}).field("cancelManagedBooking")
    assert (cancelled["status"], cancelled["moveObstacle"]) == ("CANCELLED", "CANCELLED")
    assert visitor(MOVE, input=wish).error_types == {"StatusDoesNotAllow"}
    told = managed.api(HISTORY, id=booked["id"]).field("booking")
    assert told["cancelReason"] == "ill"
    assert [(each["kind"], each["actor"]) for each in told["history"][-2:]] == [
        ("MOVED", "CUSTOMER"),
        ("CANCELLED", "CUSTOMER"),
    ]


def test_reminders_end_by_one_click_and_not_by_a_look(
    endpoints: dict[str, Any], managed: Salon, booked: dict[str, Any]
) -> None:
    tenant_id, customer_id = managed.owner.claims["tenantId"], booked["customerId"]
    link = token(endpoints, tenant_id, "unsubscribe", customer_id)
    address = managed.api(FEED, id=managed.jorge).field("createCalendarFeed")["url"].partition("/feeds/")[0]
    url = f"{address}/unsubscribe/{link}?lang=es"
    page = httpx.get(url, timeout=30)
    assert page.status_code == 200
    assert "Con Enlace" in page.text
    with table_of(endpoints, tenant_id) as table:
        assert not muted.is_muted(table, customer_id)
    done = httpx.post(url, data={"List-Unsubscribe": "One-Click"}, timeout=30)
    assert done.status_code == 200
    with table_of(endpoints, tenant_id) as table:
        assert muted.is_muted(table, customer_id)
