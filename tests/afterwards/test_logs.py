"""After all suites of a local cloud: what they made the functions write into their logs.

Run alone it starts a cloud of its own, and the conversation below is all that there is to look at.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.afterwards.personal import known_of_people, leaks, log_lines
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, open_salon
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud

NAME, EMAIL, PHONE = "Rigoberta Discreta", "rigoberta@example.com", "+56987654321"
SAID = "qué nebulosa cordillera de palabras"
CREATE = "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id } }"


@pytest.fixture(scope="module")
def people(endpoints: dict[str, Any]) -> People:
    return People(endpoints)


def test_no_line_holds_a_name_a_contact_or_a_word_of_a_chat(
    people: People, endpoints: dict[str, Any]
) -> None:
    salon = open_salon(people, "Confidencial SpA")
    Visitor(people.visitor(origin=ORIGIN), salon.widget_key, "es").say(SAID)
    day = datetime.now(UTC).date() + timedelta(days=8)
    wish = {
        "serviceId": salon.haircut,
        "providerId": salon.maria,
        "start": f"{day}T15:00:00Z",
        "customer": {"name": NAME, "email": EMAIL, "phone": PHONE},
        "idempotencyToken": "discreet",
    }
    assert not salon.api(CREATE, input=wish).errors
    # Refusals are logged: the time is taken now, and an address is no address.
    assert salon.api(CREATE, input=wish | {"idempotencyToken": "late"}).error_types == {"SlotTaken"}
    odd = wish | {"customer": {"name": NAME, "email": f"{EMAIL} {PHONE}"}, "idempotencyToken": "odd"}
    assert salon.api(CREATE, input=odd).error_types == {"InvalidInput"}

    lines, personal = list(log_lines(endpoints)), known_of_people(endpoints)
    assert {NAME, EMAIL, PHONE, SAID} <= personal
    assert any('"code":"SlotTaken"' in line for _, line in lines)
    assert leaks(lines, personal) == []


@pytest.mark.parametrize(
    "line",
    [
        '{"message":"booked","customer":"RIGOBERTA discreta"}',
        f"Traceback … ValueError: {PHONE}",
        "somebody.else@example.org asked",
        f'{{"text":"{SAID}"}}',
    ],
)
def test_a_line_with_personal_data_is_found(line: str) -> None:
    assert leaks([("group", "fine"), ("group", line)], {NAME, EMAIL, PHONE, SAID})
    assert not leaks([("group", "booking 4k2m9 refused")], {NAME, EMAIL, PHONE, SAID, "hola"})
