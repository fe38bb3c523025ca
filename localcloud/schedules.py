"""One-time schedules of EventBridge Scheduler: in time, in their time zone, once, with the role they name.

MiniStack looks every ten seconds, takes `at()` for UTC, fires what stays after its completion again after a
restart, and asks no role. As in `emulator`, the names inside MiniStack that this depends on are listed,
and a test checks them.
"""

from __future__ import annotations

import logging
import math
import re
import time
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from localcloud.emulator import Record, TouchPoint, scope
from localcloud.emulator.identities import role_may

_SECONDS_BETWEEN = TouchPoint("services.scheduler", "_SCHEDULE_TICK_INTERVAL")
_SCHEDULES = TouchPoint("services.scheduler", "_schedules")
_TICK = TouchPoint("services.scheduler", "_tick_schedules")
_MOMENT = TouchPoint("services.scheduler", "_at_time_epoch")
_CREATE = TouchPoint("services.scheduler", "_create_schedule")
_REFUSED = TouchPoint("services.scheduler", "_error")
_ANSWERED = TouchPoint("services.scheduler", "_json_resp")
_INVOKE = TouchPoint("services.eventbridge", "_invoke_target")

TOUCH_POINTS = (
    _SECONDS_BETWEEN, _SCHEDULES, _TICK, _MOMENT, _CREATE, _REFUSED, _ANSWERED, _INVOKE,
)  # fmt: skip

_log = logging.getLogger(__name__)
_ONE_TIME = re.compile(r"at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)")
# What calling a target takes. Others are MiniStack's to reach, without a question.
_ACTIONS = {"sqs": "sqs:SendMessage", "lambda": "lambda:InvokeFunction", "sns": "sns:Publish"}
_COMPLETED, _TOKEN = "Completed", "ClientToken"


class ExpressionInvalid(ValueError):
    """A one-time expression, or its time zone, that Scheduler does not accept."""


def complete() -> None:
    """Take the one-time schedules over, and leave MiniStack the others."""
    _SECONDS_BETWEEN.replace(1)
    _CREATE.replace(_created_once(_CREATE.get()))
    _TICK.replace(_with_ours(_TICK.get()))
    # MiniStack's own sweep asks this of each schedule: a one-time schedule is never due for it.
    _MOMENT.replace(lambda expression: math.inf if expression.strip().startswith("at(") else None)


def moment_of(expression: str, zone: str | None) -> float:
    """When a one-time schedule fires, in seconds since the epoch. Raises ExpressionInvalid."""
    found = _ONE_TIME.fullmatch(expression)
    try:
        if found is None:
            raise ValueError(expression)
        return datetime.fromisoformat(found[1]).replace(tzinfo=ZoneInfo(zone or "UTC")).timestamp()
    except (ValueError, ZoneInfoNotFoundError):
        raise ExpressionInvalid(f"Invalid Schedule Expression {expression}.") from None


def _created_once(create: Callable[[str, Record], Any]) -> Callable[[str, Record], Any]:
    """A request that is sent again with its token is answered as it was; another one conflicts."""

    def created(name: str, body: Record) -> Any:
        if str(body.get("ScheduleExpression", "")).startswith("at("):
            try:
                moment_of(body["ScheduleExpression"], body.get("ScheduleExpressionTimezone"))
            except ExpressionInvalid as invalid:
                return _REFUSED.get()(400, "ValidationException", str(invalid))
        key = f"{body.get('GroupName', 'default')}/{name}"
        before = _SCHEDULES.get().get(key)
        if before is not None and body.get(_TOKEN) and before.get(_TOKEN) == body[_TOKEN]:
            return _ANSWERED.get()(200, {"ScheduleArn": before["Arn"]})
        answer = create(name, body)
        if answer[0] == 200:
            _SCHEDULES.get()[key][_TOKEN] = body.get(_TOKEN)
        return answer

    return created


def _with_ours(tick: Callable[[], None]) -> Callable[[], None]:
    def swept() -> None:
        fire_due(time.time())
        tick()

    return swept


def fire_due(now: float) -> None:
    """Call the target of every one-time schedule whose moment has come, once."""
    schedules = _SCHEDULES.get()
    for (account, region, key), schedule in schedules.all_items():
        if not _is_due(schedule, now):
            continue
        with scope(account, region):
            schedule[_COMPLETED] = now
            _call(schedule, account, region, now)
            if schedule.get("ActionAfterCompletion") == "DELETE":
                schedules.pop(key, None)


def _is_due(schedule: Record, now: float) -> bool:
    expression = str(schedule.get("ScheduleExpression", ""))
    if schedule.get("State") != "ENABLED" or not expression.startswith("at(") or _COMPLETED in schedule:
        return False
    return moment_of(expression, schedule.get("ScheduleExpressionTimezone")) <= now


def _call(schedule: Record, account: str, region: str, now: float) -> None:
    target = schedule["Target"]
    service = target["Arn"].split(":")[2]
    if service in _ACTIONS and not role_may(target["RoleArn"], _ACTIONS[service], target["Arn"]):
        _log.error(
            "%s was not delivered: %s may not %s on %s",
            schedule["Arn"], target["RoleArn"], _ACTIONS[service], target["Arn"],
        )  # fmt: skip
        return
    event = {
        "EventId": str(uuid.uuid4()),
        "Source": "aws.scheduler",
        "DetailType": "Scheduled Event",
        "Detail": "{}",
        "Time": now,
        "Resources": [schedule["Arn"]],
        "Account": account,
        "Region": region,
    }
    _INVOKE.get()(target, event, schedule)
