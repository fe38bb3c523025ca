"""Hands stream records that were given up to their function again: the redrive that SQS has not for streams.

    python -m chatbooking.deployment.redrive_stream --queue URL

What Lambda puts into the queue of a stream's failures names the function, the shard and two sequence numbers;
the records themselves stay in the stream, for a day. A message is deleted when the function took all of its
records.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import boto3
from botocore.exceptions import BotoCoreError, ClientError

Record = dict[str, Any]
_PAGES = 100


class Given(NamedTuple):
    """A batch that Lambda gave up: whose it was, and where its records are. Both ends are included."""

    function: str
    stream: str
    shard: str
    first: str
    last: str

    @classmethod
    def of(cls, body: str) -> "Given":
        """From a message's text; ValueError or KeyError where it is none of a stream's."""
        told = json.loads(body)
        batch = told["DDBStreamBatchInfo"]
        return cls(
            told["requestContext"]["functionArn"],
            batch["streamArn"],
            batch["shardId"],
            batch["startSequenceNumber"],
            batch["endSequenceNumber"],
        )


def records_of(streams: Any, given: Given) -> Iterator[Record]:
    """Its records as Lambda hands them over; a ClientError (TrimmedDataAccessException) after a day."""
    iterator = streams.get_shard_iterator(
        StreamArn=given.stream,
        ShardId=given.shard,
        ShardIteratorType="AT_SEQUENCE_NUMBER",
        SequenceNumber=given.first,
    )["ShardIterator"]
    for _ in range(_PAGES):
        answer = streams.get_records(ShardIterator=iterator)
        for record in answer["Records"]:
            # Numbers as text, of one shard: they compare as numbers.
            if int(record["dynamodb"]["SequenceNumber"]) > int(given.last):
                return
            yield {**_plain(record), "eventSourceARN": given.stream}
        iterator = answer.get("NextShardIterator")
        if not iterator:
            return


def taken(functions: Any, function: str, records: Sequence[Record]) -> bool:
    """Whether the function took all of them."""
    answer = functions.invoke(FunctionName=function, Payload=json.dumps({"Records": records}).encode())
    if answer.get("FunctionError"):
        return False
    return not (json.loads(answer["Payload"].read() or b"null") or {}).get("batchItemFailures")


def redrive(queue: str, queues: Any, streams: Any, functions: Any) -> tuple[int, int]:
    """How many messages went well and how many did not, of those in the queue; each is looked at once."""
    well, seen = 0, set[str]()
    while True:
        answer = queues.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, VisibilityTimeout=300)
        fresh = [message for message in answer.get("Messages", []) if message["MessageId"] not in seen]
        if not fresh:
            return well, len(seen) - well
        for message in fresh:
            seen.add(message["MessageId"])
            if _again(message["Body"], streams, functions):
                queues.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
                well += 1


def _again(body: str, streams: Any, functions: Any) -> bool:
    try:
        given = Given.of(body)
        records = list(records_of(streams, given))
        done = bool(records) and taken(functions, given.function, records)
    except (ValueError, KeyError, TypeError, ClientError) as error:
        sys.stderr.write(f"not redriven: {type(error).__name__}: {error}\n")
        return False
    sys.stdout.write(f"{given.function}: {len(records)} records, {'taken' if done else 'refused again'}\n")
    return done


def _plain(value: Any) -> Any:
    """A record as JSON: instants as seconds, which is how Lambda's events have them."""
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    if isinstance(value, list | set):
        return [_plain(member) for member in value]
    return value


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--queue", required=True, help="URL of the queue of a stream reader's failures")
    options = parser.parse_args(arguments)
    try:
        clients = (boto3.client("sqs"), boto3.client("dynamodbstreams"), boto3.client("lambda"))
        well, badly = redrive(options.queue, *clients)
    except (ClientError, BotoCoreError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{well} messages redriven, {badly} left\n")
    return 1 if badly else 0


if __name__ == "__main__":
    sys.exit(main())
