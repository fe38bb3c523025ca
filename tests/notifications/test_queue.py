"""The function on its queue, given batches as Lambda gives them; and mails that are about no booking."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from chatbooking.api.caller import Role
from chatbooking.bookings.model import Customer
from chatbooking.mail.model import MailRefused
from chatbooking.notifications import once, queue
from chatbooking.notifications.queue import UnknownMessage
from chatbooking.records import encode
from chatbooking.storage import carry_out
from chatbooking.tenants.model import Plan
from chatbooking.tenants.storage.members import member_key
from chatbooking.waiting import storage as waiting
from chatbooking.waiting.model import Entry, Offer, WaitingStatus
from chatbooking.webhooks import storage as webhooks
from chatbooking.webhooks.model import SwitchedOff
from tests.bookings.build import NOW
from tests.notifications.conftest import World
from tests.notifications.test_following import GRACE
from tests.tenants.builders import a_member
from tests.webhooks.build import endpoint

EVENT = Path(__file__).parents[2] / "backend" / "events" / "Notifications.json"


def record(id: str, told: dict[str, Any]) -> dict[str, Any]:
    return {
        "messageId": id,
        "receiptHandle": id,
        "body": json.dumps(told),
        "attributes": {"SentTimestamp": "1772438400000", "ApproximateReceiveCount": "1"},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:eu-west-1:123456789012:notifications",
        "awsRegion": "eu-west-1",
    }


def handle(*records: dict[str, Any]) -> list[str]:
    answer = queue.handle({"Records": list(records)}, None)
    return [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]


def test_a_message_that_fails_is_tried_again_by_itself(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(queue, "system_clock", lambda: world.now)
    world.book("10:00")
    world.book("14:00", email="ada@example.com")
    world.post.faults = [MailRefused("Throttled"), MailRefused("Throttled")]
    batch = [record(f"m{place}", told) for place, (_, _, told) in enumerate(world.queue)]
    assert handle(*batch) == ["m0"]
    assert [message.to for message in world.post.sent] == ["ada@example.com", "shop@example.com"]
    assert handle(*batch) == []
    assert len(world.post.sent) == 4
    assert GRACE not in caplog.text
    assert "Grace" not in caplog.text


def test_who_finds_another_at_it_waits_a_little(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    booking = world.book("10:00")
    subject = once.Subject(world.table, booking.id, "CUSTOMER")
    other = once.claim(subject, None, {"status": "CONFIRMED"}, once.Message("m0", NOW, "c"), NOW)
    assert other
    pauses: list[float] = []

    def meanwhile(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            other.given_back(NOW)

    monkeypatch.setattr(queue.time, "sleep", meanwhile)
    monkeypatch.setattr(queue, "system_clock", lambda: world.now)
    ((_, _, told),) = world.queue
    assert handle(record("m1", told)) == []
    assert len(pauses) == 2
    assert [message.to for message in world.post.sent] == ["shop@example.com", GRACE]


def test_the_event_for_sam_local_invoke_is_such_a_batch(world: World) -> None:
    assert queue.handle(json.loads(EVENT.read_text("utf-8")), None) == {"batchItemFailures": []}


def test_what_nobody_understands_is_given_up_in_the_open(world: World) -> None:
    world.arrives({"type": "birthday", "tenantId": "acme"})
    assert world.deliver() == [UnknownMessage.__name__]


def owners(world: World, **roles: Role) -> None:
    """The business's members, some of whom own it."""
    for name, role in roles.items():
        member = encode(a_member(name, role))
        carry_out(world.table.put(member_key(world.table, name), member, label="member"))


def test_every_owner_is_told_once_of_each_part_of_a_plans_month(world: World) -> None:
    owners(world, ana=Role.OWNER, bea=Role.OWNER, eva=Role.ADMIN)
    reached = {"type": "usage.reached", "tenantId": "acme", "month": "2026-03", "meter": "BOOKINGS"}
    for percent in (80, 80, 100):
        world.arrives({**reached, "percent": percent})
    world.post.faults = [None, MailRefused("Throttled")]
    assert world.deliver() == ["MailRefused"]
    assert world.deliver() == []
    assert sorted((message.to, message.subject) for message in world.post.sent) == [
        ("ana@example.com", "Acme: 80% of your plan's bookings for March 2026 are used"),
        ("ana@example.com", "Acme: all of your plan's bookings for March 2026 are used"),
        ("bea@example.com", "Acme: 80% of your plan's bookings for March 2026 are used"),
        ("bea@example.com", "Acme: all of your plan's bookings for March 2026 are used"),
    ]
    # Another plan has other limits, which are reached anew.
    world.tenant = replace(world.tenant, plan=Plan.PRO)
    world.save()
    world.arrives({**reached, "percent": 80})
    world.deliver()
    assert len(world.post.sent) == 6


def test_every_owner_is_told_once_that_a_webhook_was_switched_off(world: World) -> None:
    owners(world, ana=Role.OWNER, bea=Role.OWNER, eva=Role.ADMIN)
    off = endpoint(
        active=False, switched_off=SwitchedOff.FAILING, failing_since=NOW - timedelta(days=5), version=4
    )
    webhooks.add_endpoint(world.table, off)
    told = {"type": "webhook.off", "tenantId": "acme", "webhookId": "hook", "version": 4}
    for _ in range(2):
        world.arrives(told)
    world.post.faults = [None, MailRefused("Throttled")]
    assert world.deliver() == ["MailRefused"]
    assert world.deliver() == []
    subject = "Acme: the webhook to hooks.example.com was switched off"
    assert sorted((message.to, message.subject) for message in world.post.sent) == [
        ("ana@example.com", subject),
        ("bea@example.com", subject),
    ]
    text = world.post.sent[0].text
    assert "/webhooks" in text
    assert "hooks.example.com/in" not in text, "a path may be as good as a password"

    # Off again, after somebody had switched it on.
    world.arrives({**told, "version": 6})
    world.deliver()
    assert len(world.post.sent) == 4


@pytest.mark.parametrize("there", [True, False])
def test_nobody_is_told_of_a_webhook_that_is_on_again_or_gone(world: World, there: bool) -> None:
    owners(world, ana=Role.OWNER)
    if there:
        webhooks.add_endpoint(world.table, endpoint(version=5))
    world.arrives({"type": "webhook.off", "tenantId": "acme", "webhookId": "hook", "version": 4})
    assert world.deliver() == []
    assert world.post.sent == []


def offered(world: World, **changes: Any) -> Entry:
    start = NOW + timedelta(days=2)
    offer = Offer("h1", "ana", "Ana", start, start + timedelta(hours=1), NOW + timedelta(minutes=30))
    usual: dict[str, Any] = {
        "id": "2026-03-04-1", "date": date(2026, 3, 4), "service_id": "cut", "service_name": "Corte",
        "customer": Customer("Ana", "ana@example.com", None, "es", "Europe/Madrid"), "customer_id": "c1",
        "created_at": NOW,
        "status": WaitingStatus.OFFERED, "offer": offer,
    }  # fmt: skip
    return Entry(**{**usual, **changes})


@pytest.fixture
def entry(world: World, monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """Whoever waits, as the waiting list has them now."""
    there = [offered(world)]
    monkeypatch.setattr(waiting, "read", lambda _, which: next((e for e in there if e.id == which), None))
    world.arrives({"type": "waiting.offered", "tenantId": "acme", "entryId": there[0].id})
    return there


def test_who_waits_is_told_of_the_time_that_is_kept_for_them(world: World, entry: list[Entry]) -> None:
    assert world.deliver(keep=True) == []
    assert world.deliver() == []
    (told,) = world.post.sent
    assert told.subject == "Se liberó una hora: Corte, miércoles 4 de marzo a las 08:00"
    assert "En tu hora: miércoles 4 de marzo a las 09:00" in told.text
    assert "lunes 2 de marzo a las 08:30" in told.text
    assert "https://widget.example/manage?lang=es#waiting=acme.2026-03-04-1." in told.text


@pytest.mark.parametrize(
    "changes",
    [
        {"status": WaitingStatus.LAPSED},
        {"status": WaitingStatus.BOOKED},
        {"offer": None},
        {"customer": Customer("Ana", None, "+34600111222")},
    ],
)
def test_of_an_offer_that_is_over_nobody_is_told(
    world: World, entry: list[Entry], changes: dict[str, Any]
) -> None:
    entry[0] = offered(world, **changes)
    assert world.deliver() == []
    assert world.post.sent == []


def test_of_an_offer_whose_time_is_up_nobody_is_told(world: World, entry: list[Entry]) -> None:
    world.later(minutes=30)
    assert world.deliver() == []
    assert world.post.sent == []
