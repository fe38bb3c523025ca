"""Functions on an SQS queue: which messages of a batch are deleted, and which come again.

MiniStack takes an answer that it does not understand for a success; Lambda takes it for a failure of all. And
where it deletes or moves messages on the mapping's thread, it would lose one that is sent at that moment.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Collection
from typing import Any

from localcloud.emulator import Record, TouchPoint
from localcloud.event_sources import answers

_RUN = TouchPoint("services.lambda_svc", "_run_sqs_batch")
_EXECUTE = TouchPoint("services.lambda_svc", "_execute_function")
_PAUSED_UNTIL = TouchPoint("services.lambda_svc", "_esm_backoff_until")
_DELETE = TouchPoint("services.sqs", "_delete_messages_for_esm")
_SWEEP = TouchPoint("services.sqs", "_dlq_sweep")
_QUEUE_AT = TouchPoint("services.sqs", "_get_q")
_QUEUE = TouchPoint("services.sqs", "_queue_by_arn")
_WAKE = TouchPoint("core.concurrency", "esm_wake")
_AT_ONCE = TouchPoint("services.lambda_svc", "_ESM_SQS_DEFAULT_CONCURRENCY")

TOUCH_POINTS = (_RUN, _EXECUTE, _PAUSED_UNTIL, _DELETE, _SWEEP, _QUEUE_AT, _QUEUE, _WAKE, _AT_ONCE)

_log = logging.getLogger(__name__)
_PAUSE = 1.0


def complete() -> None:
    """Put our handling of a received batch, and of what is over, in the place of MiniStack's."""
    _RUN.replace(hand_over)
    _DELETE.replace(delete)
    _SWEEP.replace(sweep)
    # Each batch in flight is a process of its own here: five of each function keep each other waiting.
    _AT_ONCE.replace(2)


def hand_over(  # noqa: PLR0917 - MiniStack calls it so
    mapping: Record, function: Record, event: Record, batch: list[Record], queue_url: str, queue: str
) -> None:
    """Invoke the function and delete what it has dealt with, and what the filters kept from it.

    The rest stays hidden for the queue's visibility time-out, then comes again or goes to the dead letters.
    """
    # As they were received: a message that came again meanwhile has another one.
    handles = {one["id"]: one["receipt_handle"] for one in batch}
    result = _EXECUTE.get()(function, event)
    failed = _failed(mapping, result, {one["messageId"] for one in event["Records"]})
    delete(queue_url, {handle for id_, handle in handles.items() if id_ not in failed})
    if not failed:
        mapping["LastProcessingResult"] = f"OK - {len(batch)} records"
        _PAUSED_UNTIL.get().pop(mapping["UUID"], None)
        return
    mapping["LastProcessingResult"] = f"{len(failed)} of {len(batch)} records failed"
    if len(failed) == len(event["Records"]):
        _PAUSED_UNTIL.get()[mapping["UUID"]] = time.time() + _PAUSE
    log = result.get("log", "")
    _log.warning("%s failed on %d messages of %s\n%s", mapping["FunctionName"], len(failed), queue, log)


def _failed(mapping: Record, result: Record, sent: Collection[str]) -> frozenset[str]:
    if result.get("error") or result.get("throttle"):
        return frozenset(sent)
    if "ReportBatchItemFailures" not in (mapping.get("FunctionResponseTypes") or ()):
        return frozenset()
    answer: Any = result.get("body")
    try:
        return answers.failures(answer, sent)
    except answers.NotUnderstood:
        return frozenset(sent)


def delete(queue_url: str, handles: Collection[str]) -> None:
    """Take the messages with these receipt handles out of the queue."""
    messages = _QUEUE_AT.get()(queue_url)["messages"]
    for message in [one for one in messages if one.get("receipt_handle") in handles]:
        messages.remove(message)


def sweep(queue: Record) -> None:
    """Move what was received as often as the queue allows, and is visible again, to the dead letters."""
    policy = json.loads(queue["attributes"].get("RedrivePolicy") or "{}")
    target = _QUEUE.get()(policy.get("deadLetterTargetArn", ""))
    if target is None:
        return
    now, most = time.time(), int(policy["maxReceiveCount"])
    for message in [
        one for one in queue["messages"] if one["receive_count"] >= most and one["visible_at"] <= now
    ]:
        source = {"DeadLetterQueueSourceArn": queue["attributes"]["QueueArn"]}
        kept = {"receipt_handle": None, "visible_at": now, "sys": source | message.get("sys", {})}
        target["messages"].append(message | kept | ({"enqueued_at": now} if target["is_fifo"] else {}))
        queue["messages"].remove(message)
        _WAKE.get().set()
