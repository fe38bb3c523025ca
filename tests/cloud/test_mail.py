"""What a customer finds in their mailbox, from the chat to the last word, with real queues and schedules."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import boto3
import httpx
import pytest
import vobject

from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.test_conversation import by_taps
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud
T = TypeVar("T")
_PATIENCE = 40
EVA = "eva.correo@example.com"


@pytest.fixture(scope="module")
def own(people: People) -> Salon:
    return open_salon(people, "Correos & Co")


@pytest.fixture
def scheduler(endpoints: dict[str, Any]) -> Any:
    return boto3.client(
        "scheduler",
        endpoint_url=endpoints["awsEndpoint"],
        region_name=endpoints["region"],
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


def soon(look: Callable[[], T]) -> T:
    """What is there once the relay, the queue and the function have had their turn."""
    until = time.monotonic() + _PATIENCE
    while not (found := look()) and time.monotonic() < until:
        time.sleep(0.2)
    assert found
    return found


class Box:
    """The mailbox, read for one address."""

    def __init__(self, endpoints: dict[str, Any]) -> None:
        self._url = f"{endpoints['awsEndpoint']}/_ministack/ses/messages"

    def mails(self, to: str, beginning: str) -> list[dict[str, Any]]:
        accounts = httpx.get(self._url, timeout=30).json()["messages"].values()
        found = [mail for account in accounts for mail in account if to in mail["To"]]
        return [mail for mail in found if mail["Subject"].startswith(beginning)]

    def one(self, to: str, beginning: str) -> dict[str, Any]:
        (mail,) = soon(lambda: self.mails(to, beginning))
        return mail


def event(mail: dict[str, Any]) -> tuple[str, Any]:
    """The method and the event of a mail's calendar part, which is the file beside it too."""
    shown, file = (part for part in mail["Parts"] if part["ContentType"] == "text/calendar")
    read = vobject.readOne(shown["Content"])
    assert shown["Parameters"]["method"] == read.method.value
    assert file["FileName"].endswith(".ics")
    assert vobject.readOne(file["Content"]).vevent.uid.value == read.vevent.uid.value
    return read.method.value, read.vevent


def brought_forward(scheduler: Any, name: str) -> dict[str, Any]:
    """Makes a schedule due at once, with all else as the function made it."""
    group = "chat-booking-local-reminders"
    made = scheduler.get_schedule(Name=name, GroupName=group)
    kept = ("Name", "GroupName", "FlexibleTimeWindow", "Target", "ActionAfterCompletion")
    due = datetime.now(UTC) + timedelta(seconds=1)
    scheduler.update_schedule(
        **{each: made[each] for each in kept}, ScheduleExpression=f"at({due:%Y-%m-%dT%H:%M:%S})"
    )
    return dict(made)


def test_a_visit_in_the_mailbox_from_the_chat_to_the_last_word(
    people: People, own: Salon, endpoints: dict[str, Any], scheduler: Any
) -> None:
    box = Box(endpoints)
    visitor = Visitor(people.visitor(origin=ORIGIN), own.widget_key, "en")
    booked = by_taps(visitor, EVA, day=4)
    start = datetime.fromisoformat(booked["start"])

    confirmed = box.one(EVA, "Confirmed: Corte de pelo")
    method, visit = event(confirmed)
    assert (method, visit.sequence.value, visit.dtstart.value.astimezone(UTC)) == ("REQUEST", "0", start)
    assert booked["reference"] in confirmed["BodyText"]
    assert "/manage?lang=en#booking=" in confirmed["BodyText"]
    assert "Correos &amp; Co" in confirmed["BodyHtml"]
    headers = {each["Name"].lower(): each["Value"] for each in confirmed["Headers"]}
    assert "Correos & Co" in headers["from"]
    assert "Nueva reserva: Eva Rojas" in box.one(own.owner.email, "Nueva reserva")["Subject"]

    name = f"{booked['id']}-120"
    made = brought_forward(scheduler, name)
    two_hours_before = start.astimezone(UTC) - timedelta(hours=2)
    assert made["ScheduleExpression"] == f"at({two_hours_before:%Y-%m-%dT%H:%M:%S})"
    reminder = box.one(EVA, "Reminder: Corte de pelo")
    headers = {each["Name"].lower(): each["Value"] for each in reminder["Headers"]}
    assert headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"

    later = (start + timedelta(minutes=30)).isoformat()
    own.api(
        "mutation M($id: ID!, $input: RescheduleBookingInput!)"
        " { rescheduleBooking(id: $id, input: $input) { id } }",
        id=booked["id"],
        input={"start": later},
    ).field("rescheduleBooking")
    method, moved = event(box.one(EVA, "Changed: Corte de pelo"))
    assert (method, moved.uid.value) == ("REQUEST", visit.uid.value)
    assert int(moved.sequence.value) > int(visit.sequence.value)
    assert moved.dtstart.value.astimezone(UTC) == start + timedelta(minutes=30)

    own.api(
        'mutation M($id: ID!) { cancelBooking(id: $id, reason: "María está enferma.") { id } }',
        id=booked["id"],
    ).field("cancelBooking")
    cancelled = box.one(EVA, "Cancelled: Corte de pelo")
    method, gone = event(cancelled)
    assert (method, gone.status.value, gone.uid.value) == ("CANCEL", "CANCELLED", visit.uid.value)
    assert int(gone.sequence.value) > int(moved.sequence.value)
    assert "María está enferma." in cancelled["BodyText"]
    # Of what its own people did the business is not told, and nobody is reminded of what is not there.
    assert not box.mails(own.owner.email, "Cancelada") + box.mails(own.owner.email, "Movida")
    with pytest.raises(scheduler.exceptions.ResourceNotFoundException):
        scheduler.get_schedule(Name=f"{booked['id']}-1440", GroupName="chat-booking-local-reminders")
