"""One delivery through its life, and the faults between its steps."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook

from chatbooking.bookings.events import BookingEventKind
from chatbooking.errors import NotFound, TemporarilyUnavailable
from chatbooking.storage import TenantTable
from chatbooking.webhooks import delivering, endpoints, fanout, queue, replaying, storage
from chatbooking.webhooks import personal as texts
from chatbooking.webhooks.delivering import Terms
from chatbooking.webhooks.errors import PayloadGone, WebhookOff
from chatbooking.webhooks.model import Delivery, DeliveryState, Failure, SwitchedOff
from chatbooking.webhooks.trying import SWITCH_OFF_AFTER, Outcome
from tests.bookings.build import NOW
from tests.webhooks.build import OK, PAUSES, SECRET, add_endpoint, book, deliveries, event

TERMS = Terms(PAUSES, allow_local=False)
REFUSED = Outcome(5, 500, Failure.STATUS)
Asked = list[tuple[str, float]]


class Killed(BaseException):
    """The function is ended from outside."""


class Receiver:
    """Takes what is posted and answers with its outcomes in turn, the last one again and again."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = outcomes
        self.got: list[tuple[str, Mapping[str, str], bytes]] = []

    def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> Outcome:
        self.got.append((url, headers, body))
        return self.outcomes[min(len(self.got), len(self.outcomes)) - 1]

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for _, headers, _ in self.got]


@pytest.fixture
def pending(tenant_table: TenantTable, asked: Asked) -> Delivery:
    """Of a booking that was just made."""
    add_endpoint(tenant_table)
    fanout.spread(tenant_table, event(book(tenant_table)), NOW, len(PAUSES) + 1)
    asked.clear()
    return deliveries(tenant_table)[0]


def deliver(table: TenantTable, id: str, receiver: Receiver, now: datetime = NOW) -> Delivery:
    delivering.deliver(table, id, TERMS, lambda: now, receiver)
    found = storage.delivery(table, id)
    assert found
    return found


def to_the_end(table: TenantTable, id: str, receiver: Receiver, now: datetime = NOW) -> Delivery:
    """Whenever it is due, until there is nothing more to do."""
    while (found := deliver(table, id, receiver, now)).next_try_at:
        now = found.next_try_at
    return found


def test_a_receiver_can_check_what_it_gets(tenant_table: TenantTable, pending: Delivery) -> None:
    receiver, now = Receiver(OK), datetime.now(UTC)
    done = deliver(tenant_table, pending.id, receiver, now)
    assert (done.state, done.tries, done.status_code) == (DeliveryState.DELIVERED, 1, 200)
    ((url, headers, body),) = receiver.got
    assert url == "https://hooks.example.com/in"
    assert Webhook(SECRET).verify(body, dict(headers))["type"] == "booking.created"
    assert headers["webhook-id"] == pending.id


def test_a_failure_and_then_a_success(tenant_table: TenantTable, pending: Delivery, asked: Asked) -> None:
    receiver = Receiver(REFUSED, OK)
    failed = deliver(tenant_table, pending.id, receiver)
    assert (failed.state, failed.reason) == (DeliveryState.PENDING, Failure.STATUS)
    ((id_, seconds),) = asked
    assert id_ == pending.id
    assert 23 <= seconds <= 36
    hook = storage.endpoint(tenant_table, "hook")
    assert hook
    assert hook.failing_since == NOW

    assert failed.next_try_at
    done = deliver(tenant_table, pending.id, receiver, failed.next_try_at)
    assert (done.state, done.tries) == (DeliveryState.DELIVERED, 2)
    hook = storage.endpoint(tenant_table, "hook")
    assert hook
    assert hook.failing_since is None
    assert len(set(receiver.ids)) == 1
    assert len({body for _, _, body in receiver.got}) == 1


def test_what_is_not_due_is_put_back(tenant_table: TenantTable, pending: Delivery, asked: Asked) -> None:
    receiver = Receiver(REFUSED)
    failed = deliver(tenant_table, pending.id, receiver)
    asked.clear()
    early = deliver(tenant_table, pending.id, receiver, NOW + timedelta(seconds=1))
    assert early == failed
    assert len(receiver.got) == 1
    assert len(asked) == 1


def test_what_is_done_is_done(tenant_table: TenantTable, pending: Delivery, asked: Asked) -> None:
    receiver = Receiver(OK)
    for _ in range(3):
        deliver(tenant_table, pending.id, receiver)
    assert len(receiver.got) == 1
    assert not asked
    delivering.deliver(tenant_table, "msg_nothing", TERMS, lambda: NOW, receiver)


def test_given_up_in_the_end_and_said_so(
    tenant_table: TenantTable, pending: Delivery, caplog: pytest.LogCaptureFixture
) -> None:
    receiver = Receiver(REFUSED)
    lost = to_the_end(tenant_table, pending.id, receiver)
    assert (lost.state, lost.tries) == (DeliveryState.FAILED, len(PAUSES) + 1)
    assert len(receiver.got) == len(PAUSES) + 1
    assert "webhook given up" in caplog.messages
    said = str([vars(record) for record in caplog.records])
    assert not any(word in said for word in ("Grace", "grace@example.com", "hooks.example.com"))


def test_after_days_of_failures_the_endpoint_is_off_and_the_rest_is_not_sent(
    tenant_table: TenantTable, pending: Delivery
) -> None:
    receiver = Receiver(REFUSED)
    to_the_end(tenant_table, pending.id, receiver)
    later = NOW + SWITCH_OFF_AFTER
    for clock in ("12:00", "14:00"):
        fanout.spread(tenant_table, event(book(tenant_table, clock), at=later), later, 1)
    second, third = deliveries(tenant_table)[1:]
    deliver(tenant_table, second.id, receiver, later)
    hook = storage.endpoint(tenant_table, "hook")
    assert hook
    assert (hook.active, hook.switched_off) == (False, SwitchedOff.FAILING)

    sent = len(receiver.got)
    lost = deliver(tenant_table, third.id, receiver, later)
    assert (lost.state, lost.reason, lost.tries) == (DeliveryState.FAILED, Failure.ENDPOINT_OFF, 0)
    assert len(receiver.got) == sent

    endpoints.update(tenant_table, "hook", {"active": True}, allow_local=False)
    hook = storage.endpoint(tenant_table, "hook")
    assert hook
    assert (hook.active, hook.switched_off, hook.failing_since) == (True, None, None)


def test_gone_switches_it_off_at_once(tenant_table: TenantTable, pending: Delivery) -> None:
    lost = deliver(tenant_table, pending.id, Receiver(Outcome(5, 410, Failure.STATUS)))
    assert (lost.state, lost.tries) == (DeliveryState.FAILED, 1)
    hook = storage.endpoint(tenant_table, "hook")
    assert hook
    assert (hook.active, hook.switched_off) == (False, SwitchedOff.GONE)


def test_killed_after_the_post_it_posts_again_with_the_same_id(
    tenant_table: TenantTable, pending: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiver = Receiver(OK)
    with monkeypatch.context() as context:
        context.setattr(storage, "write_delivery", killed)
        with pytest.raises(Killed):
            deliver(tenant_table, pending.id, receiver)
    done = deliver(tenant_table, pending.id, receiver)
    assert (done.state, done.tries) == (DeliveryState.DELIVERED, 1)
    assert receiver.ids == [pending.id] * 2
    assert receiver.got[0][2] == receiver.got[1][2]


def test_killed_after_the_write_the_next_try_is_still_asked_for(
    tenant_table: TenantTable, pending: Delivery, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiver = Receiver(REFUSED, OK)
    with monkeypatch.context() as context:
        context.setattr(queue, "ask", killed)
        with pytest.raises(Killed):
            deliver(tenant_table, pending.id, receiver)
    assert not asked
    deliver(tenant_table, pending.id, receiver, NOW + timedelta(seconds=1))
    assert [id_ for id_, _ in asked] == [pending.id]
    assert len(receiver.got) == 1


def test_of_two_that_try_at_the_same_time_one_is_written_down(
    tenant_table: TenantTable, pending: Delivery, asked: Asked
) -> None:
    def meanwhile(url: str, headers: Mapping[str, str], body: bytes) -> Outcome:
        deliver(tenant_table, pending.id, Receiver(OK))
        return REFUSED

    delivering.deliver(tenant_table, pending.id, TERMS, lambda: NOW, meanwhile)
    found = storage.delivery(tenant_table, pending.id)
    assert found
    assert (found.state, found.tries) == (DeliveryState.DELIVERED, 1)
    assert not asked


def test_an_endpoint_that_is_deleted_while_it_answers(tenant_table: TenantTable, pending: Delivery) -> None:
    def deleting(url: str, headers: Mapping[str, str], body: bytes) -> Outcome:
        storage.delete_endpoint(tenant_table, "hook")
        return REFUSED

    delivering.deliver(tenant_table, pending.id, TERMS, lambda: NOW, deleting)
    lost = deliver(tenant_table, pending.id, Receiver(OK), NOW + timedelta(hours=1))
    assert lost.reason is Failure.ENDPOINT_OFF


def test_who_was_erased_is_not_sent_any_more(tenant_table: TenantTable, pending: Delivery) -> None:
    receiver = Receiver(OK)
    texts.erase(tenant_table, str(pending.booking_id))
    lost = deliver(tenant_table, pending.id, receiver)
    assert (lost.state, lost.reason) == (DeliveryState.FAILED, Failure.PAYLOAD_GONE)
    assert not receiver.got
    with pytest.raises(PayloadGone):
        replaying.replay(tenant_table, pending.id, NOW)


def test_a_replay_is_the_same_message_once_more(
    tenant_table: TenantTable, pending: Delivery, asked: Asked
) -> None:
    receiver = Receiver(OK)
    deliver(tenant_table, pending.id, receiver)
    later = NOW + timedelta(days=2)
    # Twice in a row is one more try: the second finds that the first has been made.
    for _ in range(2):
        replaying.replay(tenant_table, pending.id, later)
    assert asked == [(pending.id, 0)] * 2
    for _ in asked:
        deliver(tenant_table, pending.id, receiver, later)
    assert receiver.ids == [pending.id] * 2
    assert receiver.got[0][2] == receiver.got[1][2]
    assert receiver.got[0][1]["webhook-timestamp"] != receiver.got[1][1]["webhook-timestamp"]


def test_a_replay_that_fails_is_over(tenant_table: TenantTable, pending: Delivery) -> None:
    receiver = Receiver(REFUSED)
    to_the_end(tenant_table, pending.id, receiver)
    later = NOW + timedelta(days=2)
    replaying.replay(tenant_table, pending.id, later)
    lost = deliver(tenant_table, pending.id, receiver, later)
    assert (lost.state, lost.tries) == (DeliveryState.FAILED, len(PAUSES) + 2)


def test_what_cannot_be_replayed(tenant_table: TenantTable, pending: Delivery) -> None:
    with pytest.raises(NotFound):
        replaying.replay(tenant_table, "msg_nothing", NOW)
    with pytest.raises(NotFound):
        replaying.replay(TenantTable("other"), pending.id, NOW)
    endpoints.update(tenant_table, "hook", {"active": False}, allow_local=False)
    with pytest.raises(WebhookOff):
        replaying.replay(tenant_table, pending.id, NOW)


def test_a_test_reaches_an_endpoint_that_is_off_and_says_nothing_of_it(
    tenant_table: TenantTable, asked: Asked
) -> None:
    hook = add_endpoint(tenant_table, active=False)
    made = fanout.try_out(tenant_table, hook, NOW)
    receiver = Receiver(REFUSED)
    lost = deliver(tenant_table, made.id, receiver)
    assert (lost.state, lost.status_code) == (DeliveryState.FAILED, 500)
    assert storage.endpoint(tenant_table, "hook") == hook


def test_when_the_table_does_not_answer_the_message_comes_again(
    tenant_table: TenantTable, pending: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiver = Receiver(OK)

    def down(*_: Any) -> Any:
        raise TemporarilyUnavailable

    with monkeypatch.context() as context:
        context.setattr(storage, "endpoint", down)
        with pytest.raises(TemporarilyUnavailable):
            deliver(tenant_table, pending.id, receiver)
    assert deliver(tenant_table, pending.id, receiver).state is DeliveryState.DELIVERED


def test_the_message_of_another_event_has_another_id(tenant_table: TenantTable, pending: Delivery) -> None:
    moved = event(book(tenant_table), BookingEventKind.MOVED, version=1)
    fanout.spread(tenant_table, moved, NOW, 1)
    assert len({each.id for each in deliveries(tenant_table)}) == 2


def killed(*_: Any) -> Any:
    raise Killed
