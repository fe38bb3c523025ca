"""The function on the stream, with queues that refuse and a process that dies."""

import json
import logging
import random
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from chatbooking.relay import handler, live, queues
from chatbooking.relay.routing import Queue, Update
from tests.relay.build import cancelled, new, turn
from tests.relay.conftest import waiting

EVENT = Path(__file__).parents[2] / "backend" / "events" / "Relay.json"

pytestmark = pytest.mark.usefixtures("made_queues")


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> list[Update]:
    """What open dashboards heard."""
    heard: list[Update] = []
    monkeypatch.setattr(live, "publish", heard.extend)
    return heard


def handle(*records: dict[str, Any]) -> list[str]:
    """The sequence numbers that are to be tried again."""
    answer = handler.handle({"Records": list(records)}, None)
    return [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]


def number(record: dict[str, Any]) -> str:
    return str(record["dynamodb"]["SequenceNumber"])


def kinds(queue: Queue) -> list[tuple[str, str]]:
    return sorted((body["event"]["bookingId"], body["event"]["kind"]) for body in waiting(queue))


class Unreliable:
    """SQS that does as each fault says, one request after another, and then works."""

    def __init__(self, *faults: Any) -> None:
        self._sqs = queues.sqs()
        self.faults = list(faults)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sqs, name)

    def send_message_batch(self, **request: Any) -> Any:
        fault = self.faults.pop(0) if self.faults else None
        if isinstance(fault, BaseException):
            raise fault
        if fault is None:
            return self._sqs.send_message_batch(**request)
        kept = [entry for entry in request["Entries"] if entry["Id"] not in fault]
        answer = self._sqs.send_message_batch(**{**request, "Entries": kept}) if kept else {}
        failed = [{"Id": each, "SenderFault": False, "Code": "InternalError"} for each in fault]
        return {**answer, "Failed": failed}


@pytest.fixture
def unreliable(monkeypatch: pytest.MonkeyPatch) -> Any:
    def install(*faults: Any) -> Unreliable:
        sqs = Unreliable(*faults)
        monkeypatch.setattr(queues, "sqs", lambda: sqs)
        return sqs

    return install


def test_a_batch_reaches_everybody(told: list[Update]) -> None:
    batch = [*(new(f"b{each:02}") for each in range(23)), cancelled("b00"), turn()]
    assert handle(*batch) == []
    everything = [*((f"b{each:02}", "CREATED") for each in range(23)), ("b00", "CANCELLED")]
    assert kinds(Queue.NOTIFICATIONS) == kinds(Queue.WEBHOOKS) == sorted(everything)
    assert kinds(Queue.WAITING) == [("b00", "CANCELLED")]
    assert len(told) == 25


def test_an_entry_that_is_not_taken_fails_its_own_record(unreliable: Any, told: list[Update]) -> None:
    unreliable(["1"])
    batch = [new("a"), new("b"), new("c")]
    assert handle(*batch) == [number(batch[1])]
    assert kinds(Queue.NOTIFICATIONS) == [("a", "CREATED"), ("c", "CREATED")]
    # Shown when it is through, which is at the next try.
    assert [update.input["bookingId"] for update in told] == ["a", "c"]
    assert handle(batch[1]) == []
    assert kinds(Queue.NOTIFICATIONS) == [("b", "CREATED")]


@pytest.mark.parametrize(
    "fault",
    [
        ["0", "1"],
        ClientError({"Error": {"Code": "ServiceUnavailable", "Message": "Grace"}}, "SendMessageBatch"),
    ],
)
def test_a_queue_that_takes_nothing_fails_all_and_loses_nothing(unreliable: Any, fault: Any) -> None:
    unreliable(None, fault)
    batch = [new("a"), new("b")]
    assert handle(*batch) == [number(each) for each in batch]
    assert handle(*batch) == []
    # The first queue has them twice: that is what "at least once" means.
    assert kinds(Queue.NOTIFICATIONS) == [("a", "CREATED")] * 2 + [("b", "CREATED")] * 2
    assert kinds(Queue.WEBHOOKS) == [("a", "CREATED"), ("b", "CREATED")]


class Killed(BaseException):
    """The process is gone."""


def test_a_death_between_two_queues_loses_nothing(unreliable: Any) -> None:
    unreliable(None, Killed())
    batch = [new("a"), cancelled("b")]
    with pytest.raises(Killed):
        handle(*batch)
    # Lambda repeats the batch, in halves.
    assert handle(batch[0]) == handle(batch[1]) == []
    for queue in (Queue.NOTIFICATIONS, Queue.WEBHOOKS):
        assert set(kinds(queue)) == {("a", "CREATED"), ("b", "CANCELLED")}
    assert kinds(Queue.WAITING) == [("b", "CANCELLED")]


def test_a_stream_that_is_replayed_in_another_order_says_the_same_again() -> None:
    batch = [new("a"), cancelled("a"), new("b")]
    handle(*batch)
    once = {queue: kinds(queue) for queue in Queue}
    again = batch * 2
    random.Random(7).shuffle(again)
    handle(*again)
    assert {queue: sorted(set(kinds(queue))) for queue in Queue} == once


def test_a_record_that_makes_no_sense_fails_alone(caplog: pytest.LogCaptureFixture) -> None:
    broken = new("x")
    del broken["dynamodb"]["NewImage"]["start"]
    assert handle(broken, new("a")) == [number(broken)]
    assert kinds(Queue.NOTIFICATIONS) == [("a", "CREATED")]
    (logged,) = caplog.records
    assert (logged.__dict__["record"], logged.__dict__["error"]) == (broken["eventID"], "TypeError")


def test_no_log_line_speaks_of_a_person(unreliable: Any, caplog: pytest.LogCaptureFixture) -> None:
    refusal = ClientError({"Error": {"Code": "Busy", "Message": "Grace"}}, "SendMessageBatch")
    unreliable(["0"], refusal)
    broken = new("x")
    broken["dynamodb"]["NewImage"]["start"] = {"S": "grace@example.com"}
    with caplog.at_level(logging.DEBUG, logger="chat-booking"):
        handle(new("a"), broken)
    lines = [str(each.__dict__) for each in caplog.records if each.name == "chat-booking"]
    assert len(lines) == 3
    assert not [line for line in lines if "race" in line]


def test_the_event_for_sam_local_invoke_is_such_a_batch(told: list[Update]) -> None:
    assert handler.handle(json.loads(EVENT.read_text("utf-8")), None) == {"batchItemFailures": []}
    assert [update.mutation for update in told] == ["publishBookingUpdate", "publishConversationUpdate"]
    assert kinds(Queue.WAITING) == [("4hvb1ynf2hnrf5qc", "CANCELLED")]
