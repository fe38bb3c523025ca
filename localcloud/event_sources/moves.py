"""Redriving a dead-letter queue (`aws sqs start-message-move-task`), which MiniStack's SQS lacks.

A task is finished when it is answered: there are never so many messages here that it would take a while.
"""

from __future__ import annotations

import json
import time
import uuid
from typing import Any

from localcloud.emulator import Record, TouchPoint

_HANDLERS = TouchPoint("services.sqs", "_HANDLERS")
_QUEUES = TouchPoint("services.sqs", "_queues")
_QUEUE = TouchPoint("services.sqs", "_queue_by_arn")
_LOCK = TouchPoint("services.sqs", "_queues_lock")
_REFUSED = TouchPoint("services.sqs", "_Err")
_WAKE = TouchPoint("core.concurrency", "esm_wake")

TOUCH_POINTS = (_HANDLERS, _QUEUES, _QUEUE, _LOCK, _REFUSED, _WAKE)

_SOURCE = "DeadLetterQueueSourceArn"


def complete() -> None:
    """Teach SQS the three operations."""
    tasks = Tasks()
    _HANDLERS.get().update(
        StartMessageMoveTask=tasks.start, ListMessageMoveTasks=tasks.list, CancelMessageMoveTask=tasks.cancel
    )


class Tasks:
    """The moves of this process, by the queue they were made from; AWS keeps ten for each."""

    def __init__(self) -> None:
        self._made: dict[str, list[Record]] = {}

    def start(self, request: Record, _url: str) -> Record:
        """Move every visible message to `DestinationArn`, or back to the queue that it came from."""
        source_arn, target_arn = request.get("SourceArn", ""), request.get("DestinationArn")
        with _LOCK.get():
            source = _dead_letters(source_arn)
            if target_arn and _QUEUE.get()(target_arn) is None:
                raise _not_found()
            now = time.time()
            waiting = [one for one in source["messages"] if one["visible_at"] <= now]
            moved = [one for one in waiting if _move(one, target_arn or one.get("sys", {}).get(_SOURCE), now)]
            for one in moved:
                source["messages"].remove(one)
        task = {
            "TaskHandle": str(uuid.uuid4()),
            "Status": "COMPLETED" if len(moved) == len(waiting) else "FAILED",
            "SourceArn": source_arn,
            **({"DestinationArn": target_arn} if target_arn else {}),
            "ApproximateNumberOfMessagesMoved": len(moved),
            "ApproximateNumberOfMessagesToMove": len(waiting),
            **({} if len(moved) == len(waiting) else {"FailureReason": "CouldNotDetermineMessageSource"}),
            "StartedTimestamp": int(now * 1000),
        }
        self._made[source_arn] = [task, *self._made.get(source_arn, ())][:10]
        _WAKE.get().set()
        return {"TaskHandle": task["TaskHandle"]}

    def list(self, request: Record, _url: str) -> Record:
        """The newest first; a handle is told of running tasks only, and none is."""
        _dead_letters(request.get("SourceArn", ""))
        made = self._made.get(request["SourceArn"], [])[: int(request.get("MaxResults") or 1)]
        return {
            "Results": [{name: value for name, value in one.items() if name != "TaskHandle"} for one in made]
        }

    def cancel(self, _request: Record, _url: str) -> Record:
        raise _not_found()


def _dead_letters(arn: str) -> Any:
    """The queue, which must be another one's dead-letter queue."""
    queue = _QUEUE.get()(arn)
    if queue is None:
        raise _not_found()
    for _scope, other in _QUEUES.get().all_items():
        policy = json.loads(other["attributes"].get("RedrivePolicy") or "{}")
        if policy.get("deadLetterTargetArn") == arn:
            return queue
    raise _REFUSED.get()("InvalidParameterValue", "Source queue must be configured as a Dead Letter Queue.")


def _move(message: Record, target_arn: str | None, now: float) -> bool:
    """Put it into the queue as a message that nobody has received yet."""
    target = _QUEUE.get()(target_arn) if target_arn else None
    if target is None:
        return False
    kept = {name: value for name, value in message.get("sys", {}).items() if name != _SOURCE}
    target["messages"].append(
        {
            **message,
            "id": str(uuid.uuid4()),
            "sys": {**kept, "SentTimestamp": str(int(now * 1000))},
            "sent_at": now,
            "visible_at": now,
            "receipt_handle": None,
            "receive_count": 0,
            "first_receive_at": None,
        }
    )
    return True


def _not_found() -> Exception:
    refused: Exception = _REFUSED.get()(
        "ResourceNotFoundException",
        "The resource that you specified for the SourceArn parameter doesn't exist.",
        404,
    )
    return refused
