"""One-time schedules of EventBridge: at a time, a message lies in the queue. Each call may be repeated."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.observability import logger
from chatbooking.settings import settings

_CONFIG = Config(connect_timeout=2, read_timeout=4, retries={"mode": "standard", "total_max_attempts": 3})
# For half a day it is tried to put the message into the queue; then it is a dead letter.
_RETRIES = {"MaximumEventAgeInSeconds": 43_200, "MaximumRetryAttempts": 185}


class ScheduleRefused(Exception):
    """The scheduler refused or did not answer. Asked again, it does the same again."""


def put(name: str, at: datetime, message: Mapping[str, Any]) -> None:
    """This schedule and no other of the name; ScheduleRefused."""
    known = settings()
    request = {
        "Name": name,
        "GroupName": known.schedule_group,
        "ScheduleExpression": f"at({at.astimezone(UTC):%Y-%m-%dT%H:%M:%S})",
        "ScheduleExpressionTimezone": "UTC",
        "FlexibleTimeWindow": {"Mode": "OFF"},
        "ActionAfterCompletion": "DELETE",
        "Target": {
            "Arn": known.notifications_queue_arn,
            "RoleArn": known.schedule_role,
            "Input": json.dumps(message),
            "RetryPolicy": _RETRIES,
            "DeadLetterConfig": {"Arn": known.notifications_failed_arn},
        },
    }
    try:
        _client().create_schedule(**request)
    except (ClientError, BotoCoreError) as error:
        if _code(error) != "ConflictException":
            raise _refused(error) from None
        _update(request)


def delete(name: str) -> None:
    """No schedule of the name; ScheduleRefused."""
    try:
        _client().delete_schedule(Name=name, GroupName=settings().schedule_group)
    except (ClientError, BotoCoreError) as error:
        if _code(error) != "ResourceNotFoundException":
            raise _refused(error) from None


def _update(request: dict[str, Any]) -> None:
    try:
        _client().update_schedule(**request)
    except (ClientError, BotoCoreError) as error:
        # It may have been carried out and deleted in between; then the message asks for a new one.
        raise _refused(error) from None


def _refused(error: Exception) -> ScheduleRefused:
    logger.warning("schedule refused", code=_code(error))
    return ScheduleRefused(_code(error))


def _code(error: Exception) -> str:
    return error.response["Error"]["Code"] if isinstance(error, ClientError) else type(error).__name__


@cache
def _client() -> Any:
    return botocore.session.get_session().create_client("scheduler", config=_CONFIG)
