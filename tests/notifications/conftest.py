"""A business whose bookings are followed, with the mail service and the scheduler as fakes that can fail."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError

from chatbooking.bookings import lifecycle, storage
from chatbooking.bookings.events import event_of
from chatbooking.bookings.model import Actor, Booking, By
from chatbooking.bookings.stream import Written
from chatbooking.mail import ses
from chatbooking.mail.model import Mail
from chatbooking.notifications import queue, schedules
from chatbooking.records import encode
from chatbooking.storage import TenantTable, carry_out
from chatbooking.tenants.model import Contact, NotificationSettings, Tenant
from chatbooking.tenants.storage import tenant_key
from tests.bookings.build import NOW, at, catalog, customer, provider, request, tenant

MEMBER = By(Actor.MEMBER, "m1")
OFFER = catalog(provider("ana"), provider("bea"))


class Killed(BaseException):
    """The function's process ends here: nothing of ours catches it."""


@dataclass
class Post:
    """SES: what was sent, and how the next requests end (None: well)."""

    sent: list[Mail] = field(default_factory=list)
    faults: list[BaseException | None] = field(default_factory=list)

    def send(self, message: Mail) -> None:
        fault = self.faults.pop(0) if self.faults else None
        if fault and not isinstance(fault, Killed):
            raise fault
        self.sent.append(message)
        if fault:
            raise fault

    def subjects(self, to: str) -> list[str]:
        return [message.subject for message in self.sent if message.to == to]


class Scheduler:
    """EventBridge Scheduler: the schedules there are, and how the next requests end."""

    def __init__(self) -> None:
        self.there: dict[str, dict[str, Any]] = {}
        self.faults: list[BaseException | None] = []

    def create_schedule(self, **request: Any) -> None:
        self._fail()
        if request["Name"] in self.there:
            raise _refusal("ConflictException")
        self.there[request["Name"]] = request

    def update_schedule(self, **request: Any) -> None:
        self._fail()
        if request["Name"] not in self.there:
            raise _refusal("ResourceNotFoundException")
        self.there[request["Name"]] = request

    def delete_schedule(self, **request: Any) -> None:
        self._fail()
        if self.there.pop(request["Name"], None) is None:
            raise _refusal("ResourceNotFoundException")

    def due(self) -> dict[str, str]:
        """When each schedule is due."""
        return {name: request["ScheduleExpression"] for name, request in self.there.items()}

    def messages(self) -> list[dict[str, Any]]:
        return [json.loads(request["Target"]["Input"]) for request in self.there.values()]

    def _fail(self) -> None:
        fault = self.faults.pop(0) if self.faults else None
        if fault:
            raise fault


def _refusal(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code}}, "Schedule")


@dataclass(repr=False)
class World:
    """A business, its bookings, the messages that the relay has put into the queue, and the time."""

    table: TenantTable
    post: Post
    scheduler: Scheduler
    tenant: Tenant
    now: datetime = NOW
    queue: list[tuple[str, datetime, dict[str, Any]]] = field(default_factory=list)

    def settings(self, **changes: Any) -> None:
        self.tenant = replace(self.tenant, notifications=self.tenant.notifications._replace(**changes))
        self.save()

    def save(self) -> None:
        carry_out(self.table.put(tenant_key(self.table), encode(self.tenant), label="tenant"))

    def book(self, clock: str = "10:00", *, day: int = 9, **person: Any) -> Booking:
        by = person.pop("by", None)
        wish = request(
            at(day, clock), f"{day}-{clock}-{person}", customer=customer(**{"locale": "en", **person})
        )
        wish = replace(wish, by=by) if by else wish
        booking = lifecycle.create(self.table, self.tenant, OFFER, wish, self.now)
        self.relayed(None, booking)
        return booking

    def change(self, booking: Booking, what: str, *args: Any, by: By = MEMBER, **more: Any) -> Booking:
        """`cancel`, `confirm`, … or `move` to a clock time of the same day."""
        before = self.read(booking.id)
        if what == "move":
            clock, *_ = args
            start = before.start.replace(hour=int(clock[:2]), minute=int(clock[3:]))
            after = lifecycle.reschedule(
                self.table, self.tenant, OFFER, booking.id, start, self.now, by=by, **more
            )
        elif what == "cancel":
            after = lifecycle.cancel(self.table, self.tenant, booking.id, self.now, by=by, **more)
        else:
            after = getattr(lifecycle, what)(self.table, booking.id, *args, self.now, by=by, **more)
        self.relayed(before, after)
        return after

    def read(self, id: str) -> Booking:
        booking = storage.read(self.table, id, consistent=True)
        assert booking
        return booking

    def relayed(self, before: Booking | None, after: Booking) -> None:
        if before == after:
            return
        event = event_of(Written(self.table, before, after))
        assert event
        told = {"type": "booking", "tenantId": self.table.tenant_id, "event": encode(event)}
        self.arrives(told)

    def arrives(self, told: dict[str, Any]) -> None:
        self.queue.append((f"message-{len(self.queue)}-{self.now:%H%M%S}", self.now, told))

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def deliver(self, *places: int, keep: bool = False) -> list[str]:
        """Hands over the messages at these places of the queue, all of them without any; what each raised.

        Those that were taken leave the queue, unless they are kept to come again.
        """
        failures, left = [], []
        for place, (name, sent_at, told) in enumerate(self.queue):
            if places and place not in places:
                left.append((name, sent_at, told))
                continue
            try:
                queue.take(json.loads(json.dumps(told)), name, sent_at, lambda: self.now)
            except (Exception, Killed) as failure:  # noqa: BLE001 - the queue does not care what it was
                failures.append(type(failure).__name__)
                left.append((name, sent_at, told))
            else:
                left += [(name, sent_at, told)] if keep else []
        self.queue = left
        return failures

    def redrive(self) -> None:
        """The messages come back from the dead-letter queue: with new ids, sent now."""
        self.queue = [(f"redriven-{name}", self.now, told) for name, _, told in self.queue]


@pytest.fixture
def world(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> World:
    for name, value in {
        "MAIL_SENDER": "no-reply@chat-booking.example",
        "ADMIN_URL": "https://admin.example",
        "WIDGET_URL": "https://widget.example",
        "PUBLIC_URL": "https://public.example",
        "SCHEDULE_GROUP": "chat-booking-test",
        "SCHEDULE_ROLE": "arn:aws:iam::123456789012:role/schedules",
        "NOTIFICATIONS_QUEUE_ARN": "arn:aws:sqs:eu-west-1:123456789012:notifications",
        "NOTIFICATIONS_FAILED_ARN": "arn:aws:sqs:eu-west-1:123456789012:notifications-failed",
    }.items():
        monkeypatch.setenv(name, value)
    post, scheduler = Post(), Scheduler()
    monkeypatch.setattr(ses, "send", post.send)
    monkeypatch.setattr(schedules, "_client", lambda: scheduler)
    usual = replace(
        tenant(),
        contact=Contact("shop@example.com", address="1 Main St"),
        notifications=NotificationSettings(),
    )
    found = World(tenant_table, post, scheduler, usual)
    found.save()
    return found
