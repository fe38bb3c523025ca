"""Functions on streams and queues of a running local cloud: what fails comes again, or is told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.gateway.live import LiveCloud

# Notes what it is given, and fails for what is named so: `raises`, or reported for as often as it says.
CODE = """
import json, os
seen = {}
def handler(event, context):
    failures, names = [], []
    for record in event["Records"]:
        if "dynamodb" in record:
            name, identifier = record["dynamodb"]["Keys"]["id"]["S"], record["dynamodb"]["SequenceNumber"]
        else:
            name, identifier = record["body"], record["messageId"]
        seen[name] = seen.get(name, 0) + 1
        names.append(name)
        kind, _, times = name.partition(":")
        if kind.startswith("fails") and seen[name] <= int(times):
            failures.append({"itemIdentifier": identifier})
    with open(os.environ["NOTES"], "a") as notes:
        notes.write(json.dumps(names) + chr(10))
    if any(name.startswith("raises") for name in names):
        raise ValueError("a bad record")
    return {"batchItemFailures": failures}
"""


def eventually(look: Callable[[], Any], *, within: float = 30) -> Any:
    """The first true thing that `look` finds; asserts that it does."""
    until = time.monotonic() + within
    while not (found := look()):
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.05)
    return found


class Reading:
    """A function and what it was given."""

    def __init__(self, cloud: LiveCloud, name: str, folder: Path) -> None:
        self.cloud, self.name, self._notes = cloud, name, folder / name
        self._notes.touch()
        cloud.make_function(name, CODE, NOTES=str(self._notes))

    def batches(self) -> list[list[str]]:
        return [json.loads(line) for line in self._notes.read_text().splitlines()]

    def reads(self, source_arn: str, **settings: Any) -> None:
        self.cloud.client("lambda").create_event_source_mapping(
            EventSourceArn=source_arn,
            FunctionName=self.name,
            FunctionResponseTypes=["ReportBatchItemFailures"],
            **settings,
        )


def make_table(cloud: LiveCloud, name: str) -> str:
    dynamodb = cloud.client("dynamodb")
    table = dynamodb.create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )["TableDescription"]
    return str(table["LatestStreamArn"])


def write(cloud: LiveCloud, table: str, *ids: str) -> None:
    for one in ids:
        cloud.client("dynamodb").put_item(TableName=table, Item={"id": {"S": one}, "n": {"N": "1"}})


def make_queue(cloud: LiveCloud, name: str, **attributes: Any) -> tuple[str, str]:
    """Its URL and its ARN."""
    sqs = cloud.client("sqs")
    url = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    return url, sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]


def bodies(cloud: LiveCloud, url: str) -> list[Any]:
    found = cloud.client("sqs").receive_message(QueueUrl=url, MaxNumberOfMessages=10, VisibilityTimeout=0)
    return [one["Body"] for one in found.get("Messages", [])]


def test_a_stream_goes_on_from_the_lowest_record_that_failed(
    enforcing_cloud: LiveCloud, tmp_path: Path
) -> None:
    stream = make_table(enforcing_cloud, "partly")
    write(enforcing_cloud, "partly", "a", "fails:2", "c", "fails-too:1")
    reading = Reading(enforcing_cloud, "partly", tmp_path)
    reading.reads(stream, StartingPosition="TRIM_HORIZON", MaximumRetryAttempts=5)
    assert eventually(lambda: len(found := reading.batches()) >= 3 and found) == [
        ["a", "fails:2", "c", "fails-too:1"],
        ["fails:2", "c", "fails-too:1"],
        ["fails:2", "c", "fails-too:1"],
    ]
    write(enforcing_cloud, "partly", "e")
    assert eventually(lambda: ["e"] in (found := reading.batches()) and found[3:]) == [["e"]]


def test_a_record_that_never_works_holds_nobody_up_and_is_told(
    enforcing_cloud: LiveCloud, tmp_path: Path
) -> None:
    stream = make_table(enforcing_cloud, "poisoned")
    failed_url, failed_arn = make_queue(enforcing_cloud, "poisoned-failed")
    write(enforcing_cloud, "poisoned", "a", "raises", "c", "d")
    reading = Reading(enforcing_cloud, "poisoned", tmp_path)
    reading.reads(
        stream,
        StartingPosition="TRIM_HORIZON",
        MaximumRetryAttempts=1,
        BisectBatchOnFunctionError=True,
        DestinationConfig={"OnFailure": {"Destination": failed_arn}},
    )
    (told,) = eventually(lambda: bodies(enforcing_cloud, failed_url))
    message = json.loads(told)
    assert message["requestContext"]["condition"] == "RetryAttemptsExhausted"
    assert message["requestContext"]["approximateInvokeCount"] == 2
    assert message["DDBStreamBatchInfo"]["batchSize"] == 1
    assert message["DDBStreamBatchInfo"]["streamArn"] == stream
    eventually(lambda: ["c", "d"] in reading.batches())
    assert reading.batches() == [
        ["a", "raises", "c", "d"], ["a", "raises"], ["a"], ["raises"], ["raises"], ["c", "d"],
    ]  # fmt: skip


def test_a_record_that_is_too_old_is_given_up_and_told(enforcing_cloud: LiveCloud, tmp_path: Path) -> None:
    stream = make_table(enforcing_cloud, "aged")
    failed_url, failed_arn = make_queue(enforcing_cloud, "aged-failed")
    write(enforcing_cloud, "aged", "fails:1000")
    reading = Reading(enforcing_cloud, "aged", tmp_path)
    reading.reads(
        stream,
        StartingPosition="TRIM_HORIZON",
        MaximumRecordAgeInSeconds=1,
        DestinationConfig={"OnFailure": {"Destination": failed_arn}},
    )
    (told,) = eventually(lambda: bodies(enforcing_cloud, failed_url))
    assert json.loads(told)["requestContext"]["condition"] == "MaxRecordAgeExceeded"
    write(enforcing_cloud, "aged", "fresh")
    eventually(lambda: ["fresh"] in reading.batches())


def test_two_functions_read_one_stream_each_at_its_own_pace(
    enforcing_cloud: LiveCloud, tmp_path: Path
) -> None:
    stream = make_table(enforcing_cloud, "shared")
    first, second = (Reading(enforcing_cloud, name, tmp_path) for name in ("first", "second"))
    pattern = {"dynamodb": {"Keys": {"id": {"S": [{"prefix": "wanted"}]}}, "NewImage": {"n": {"N": ["1"]}}}}
    first.reads(
        stream,
        StartingPosition="TRIM_HORIZON",
        FilterCriteria={"Filters": [{"Pattern": json.dumps(pattern)}]},
    )
    second.reads(stream, StartingPosition="TRIM_HORIZON", MaximumRetryAttempts=1000)
    write(enforcing_cloud, "shared", "fails:1000", "wanted-1", "other", "wanted-2")
    eventually(lambda: [name for batch in first.batches() for name in batch] == ["wanted-1", "wanted-2"])
    assert ["wanted-1"] not in second.batches()


def test_messages_that_fail_come_again_alone_and_end_in_the_dead_letters(
    enforcing_cloud: LiveCloud, tmp_path: Path
) -> None:
    sqs = enforcing_cloud.client("sqs")
    dead_url, dead_arn = make_queue(enforcing_cloud, "dead")
    policy = json.dumps({"deadLetterTargetArn": dead_arn, "maxReceiveCount": 2})
    url, arn = make_queue(enforcing_cloud, "work", RedrivePolicy=policy, VisibilityTimeout="1")
    reading = Reading(enforcing_cloud, "work", tmp_path)
    for body in ("a", "fails:2", "c"):
        sqs.send_message(QueueUrl=url, MessageBody=body)
    reading.reads(arn, BatchSize=10)
    assert eventually(lambda: bodies(enforcing_cloud, dead_url)) == ["fails:2"]
    handled = [name for batch in reading.batches() for name in batch]
    assert sorted(handled) == ["a", "c", "fails:2", "fails:2"]

    # What failed for a reason that is gone is sent again by an operator.
    sqs.start_message_move_task(SourceArn=dead_arn)
    eventually(lambda: [name for batch in reading.batches() for name in batch].count("fails:2") == 3)
    assert bodies(enforcing_cloud, dead_url) == []
    (task,) = sqs.list_message_move_tasks(SourceArn=dead_arn)["Results"]
    assert (task["Status"], task["ApproximateNumberOfMessagesMoved"]) == ("COMPLETED", 1)


def test_only_dead_letters_are_moved(enforcing_cloud: LiveCloud) -> None:
    sqs = enforcing_cloud.client("sqs")
    _url, arn = make_queue(enforcing_cloud, "alive")
    with pytest.raises(ClientError, match="must be configured as a Dead Letter Queue"):
        sqs.start_message_move_task(SourceArn=arn)
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        sqs.start_message_move_task(SourceArn=arn + "-not")
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        sqs.cancel_message_move_task(TaskHandle="any")
