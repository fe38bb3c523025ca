"""Records that a stream's reader gave up, handed to it again."""

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError

from chatbooking.deployment.redrive_stream import redrive

STREAM = "arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2026-11-25T00:00:00.000"


def given_up(first: int, last: int) -> str:
    """The text that Lambda puts into the queue."""
    return json.dumps(
        {
            "requestContext": {"functionArn": "relay", "condition": "RetryAttemptsExhausted"},
            "DDBStreamBatchInfo": {
                "shardId": "shard-1",
                "startSequenceNumber": str(first),
                "endSequenceNumber": str(last),
                "batchSize": last - first + 1,
                "streamArn": STREAM,
            },
        }
    )


class Queue:
    """Hands its messages out again and again, as one does whose messages are not deleted in time."""

    def __init__(self, *bodies: str) -> None:
        self.messages = {str(place): body for place, body in enumerate(bodies)}

    def receive_message(self, **_: Any) -> dict[str, Any]:
        return {
            "Messages": [
                {"MessageId": key, "Body": body, "ReceiptHandle": key} for key, body in self.messages.items()
            ]
        }

    def delete_message(self, **asked: str) -> None:
        del self.messages[asked["ReceiptHandle"]]


class Stream:
    """Twenty records, three to a page; those before `trimmed` are gone."""

    def __init__(self, trimmed: int = 0) -> None:
        self.trimmed = trimmed

    def get_shard_iterator(self, **asked: str) -> dict[str, str]:
        if int(asked["SequenceNumber"]) < self.trimmed:
            raise ClientError({"Error": {"Code": "TrimmedDataAccessException"}}, "GetShardIterator")
        return {"ShardIterator": asked["SequenceNumber"]}

    def get_records(self, **asked: str) -> dict[str, Any]:
        first = int(asked["ShardIterator"])
        at = datetime(2026, 11, 25, tzinfo=UTC)
        page = [
            {
                "eventName": "INSERT",
                "dynamodb": {"SequenceNumber": str(number), "ApproximateCreationDateTime": at},
            }
            for number in range(first, min(first + 3, 20))
        ]
        return {"Records": page, **({"NextShardIterator": str(first + 3)} if first + 3 < 20 else {})}


class Function:
    def __init__(self, *, failing: set[str] = frozenset(), broken: bool = False) -> None:  # type: ignore[assignment]
        self.failing, self.broken, self.taken = failing, broken, list[str]()

    def invoke(self, **asked: Any) -> dict[str, Any]:
        records = json.loads(asked["Payload"])["Records"]
        numbers = [record["dynamodb"]["SequenceNumber"] for record in records]
        assert {record["eventSourceARN"] for record in records} == {STREAM}
        self.taken += numbers
        failures = [{"itemIdentifier": number} for number in numbers if number in self.failing]
        answer = {"Payload": io.BytesIO(json.dumps({"batchItemFailures": failures}).encode())}
        return {**answer, "FunctionError": "Unhandled"} if self.broken else answer


def test_the_records_between_the_two_numbers_are_handed_over_and_the_message_goes() -> None:
    queue, function = Queue(given_up(4, 9), given_up(18, 19)), Function()
    assert redrive("url", queue, Stream(), function) == (2, 0)
    assert function.taken == ["4", "5", "6", "7", "8", "9", "18", "19"]
    assert not queue.messages


@pytest.mark.parametrize("function", [Function(failing={"5"}), Function(broken=True)])
def test_what_the_function_refuses_again_stays_in_the_queue(function: Function) -> None:
    queue = Queue(given_up(4, 9))
    assert redrive("url", queue, Stream(), function) == (0, 1)
    assert queue.messages


@pytest.mark.parametrize("body", [given_up(4, 9), "no json", '{"other": 1}', "[]"])
def test_what_the_stream_has_forgotten_or_is_no_batch_is_told_and_kept(
    body: str, capsys: pytest.CaptureFixture[str]
) -> None:
    queue, function = Queue(body, given_up(12, 12)), Function()
    assert redrive("url", queue, Stream(trimmed=10), function) == (1, 1)
    assert list(queue.messages.values()) == [body]
    assert function.taken == ["12"]
    assert "not redriven" in capsys.readouterr().err
