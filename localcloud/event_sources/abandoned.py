"""What Lambda writes to a mapping's on-failure destination about records of a stream that it gives up."""

from __future__ import annotations

import json
import logging
import time
import uuid
from datetime import UTC, datetime
from typing import Any

from localcloud.emulator import Record, TouchPoint

_SEND = TouchPoint("services.sqs", "_act_send_message")

TOUCH_POINTS = (_SEND,)

_log = logging.getLogger(__name__)
_SHARD = "shardId-00000000000000000000-00000000"  # MiniStack's streams have one


def tell(mapping: Record, records: list[Record], condition: str, *, invocations: int, error: bool) -> None:
    """Send the metadata to the mapping's queue, if it has one; the records themselves are not in it."""
    target = ((mapping.get("DestinationConfig") or {}).get("OnFailure") or {}).get("Destination")
    if not target:
        return
    if not str(target).startswith("arn:aws:sqs:"):
        _log.error("the on-failure destination %s is no queue: nothing else is supported here", target)
        return
    message = json.dumps(describe(mapping, records, condition, invocations=invocations, error=error))
    _SEND.get()({"QueueUrl": str(target).rsplit(":", 1)[-1], "MessageBody": message}, "")


def describe(
    mapping: Record, records: list[Record], condition: str, *, invocations: int, error: bool
) -> Record:
    """The message, as AWS words it."""
    first, last = records[0]["dynamodb"], records[-1]["dynamodb"]
    return {
        "requestContext": {
            "requestId": str(uuid.uuid4()),
            "functionArn": mapping["FunctionArn"],
            "condition": condition,
            "approximateInvokeCount": invocations,
        },
        "responseContext": {
            "statusCode": 200,
            "executedVersion": mapping.get("Qualifier") or "$LATEST",
            "functionError": "Unhandled" if error else None,
        },
        "version": "1.0",
        "timestamp": _moment(time.time()),
        "DDBStreamBatchInfo": {
            "shardId": _SHARD,
            "startSequenceNumber": str(first["SequenceNumber"]),
            "endSequenceNumber": str(last["SequenceNumber"]),
            "approximateArrivalOfFirstRecord": _moment(first["ApproximateCreationDateTime"]),
            "approximateArrivalOfLastRecord": _moment(last["ApproximateCreationDateTime"]),
            "batchSize": len(records),
            "streamArn": mapping["EventSourceArn"],
        },
    }


def _moment(seconds: Any) -> str:
    moment = datetime.fromtimestamp(float(seconds), UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
