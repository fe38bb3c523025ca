"""One-time schedules on a running local cloud: fired soon, once, by a role that may, and after a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from localcloud.schedules import ExpressionInvalid, moment_of
from tests.gateway.live import LiveCloud, running
from tests.localcloud.test_event_sources import bodies, eventually, make_queue


def in_seconds(seconds: float) -> str:
    return f"at({datetime.now(UTC) + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%S})"


def may_send(cloud: LiveCloud, name: str, queue_arn: str) -> str:
    statement = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": queue_arn}
    return cloud.make_role(name, statement, service="scheduler")


def schedule(cloud: LiveCloud, name: str, when: str, queue_arn: str, role_arn: str, **more: Any) -> str:
    options: dict[str, Any] = {
        "FlexibleTimeWindow": {"Mode": "OFF"},
        "Target": {"Arn": queue_arn, "RoleArn": role_arn, "Input": f'{{"due": "{name}"}}'},
        "ActionAfterCompletion": "DELETE",
    }
    created = cloud.client("scheduler").create_schedule(
        Name=name, ScheduleExpression=when, **(options | more)
    )
    return str(created["ScheduleArn"])


def names(cloud: LiveCloud) -> list[str]:
    return [one["Name"] for one in cloud.client("scheduler").list_schedules()["Schedules"]]


def test_its_message_arrives_within_seconds_and_it_is_gone(enforcing_cloud: LiveCloud) -> None:
    url, arn = make_queue(enforcing_cloud, "due")
    role = may_send(enforcing_cloud, "due", arn)
    enforcing_cloud.client("scheduler").create_schedule_group(Name="reminders")
    schedule(enforcing_cloud, "soon", in_seconds(1), arn, role, GroupName="reminders")
    schedule(enforcing_cloud, "later", in_seconds(3600), arn, role, GroupName="reminders")
    assert eventually(lambda: bodies(enforcing_cloud, url)) == ['{"due": "soon"}']
    assert names(enforcing_cloud) == ["later"]
    enforcing_cloud.client("scheduler").delete_schedule_group(Name="reminders")
    assert names(enforcing_cloud) == []


def test_a_role_that_may_not_delivers_nothing(enforcing_cloud: LiveCloud) -> None:
    url, arn = make_queue(enforcing_cloud, "closed")
    allowed_url, allowed_arn = make_queue(enforcing_cloud, "open")
    role = may_send(enforcing_cloud, "elsewhere", allowed_arn)
    schedule(enforcing_cloud, "refused", in_seconds(0), arn, role)
    schedule(enforcing_cloud, "sent", in_seconds(0), allowed_arn, role)
    eventually(lambda: bodies(enforcing_cloud, allowed_url))
    assert names(enforcing_cloud) == []
    assert bodies(enforcing_cloud, url) == []


def test_a_request_that_is_repeated_makes_one_schedule(enforcing_cloud: LiveCloud) -> None:
    _url, arn = make_queue(enforcing_cloud, "once")
    role = may_send(enforcing_cloud, "once", arn)
    first = schedule(enforcing_cloud, "once", in_seconds(3600), arn, role, ClientToken="one")
    assert schedule(enforcing_cloud, "once", in_seconds(3600), arn, role, ClientToken="one") == first
    with pytest.raises(ClientError, match="ConflictException"):
        schedule(enforcing_cloud, "once", in_seconds(3600), arn, role, ClientToken="two")
    with pytest.raises(ClientError, match="ValidationException"):
        schedule(enforcing_cloud, "odd", "at(tomorrow)", arn, role)


def test_schedules_are_kept_over_a_restart_and_fire_once(tmp_path: Path) -> None:
    with running(tmp_path) as cloud:
        url, arn = make_queue(cloud, "kept")
        schedule(cloud, "done", in_seconds(0), arn, "arn:r", ActionAfterCompletion="NONE")
        eventually(lambda: bodies(cloud, url))
        schedule(cloud, "coming", in_seconds(2), arn, "arn:r")
    with running(tmp_path) as cloud:
        url = cloud.client("sqs").get_queue_url(QueueName="kept")["QueueUrl"]
        eventually(lambda: '{"due": "coming"}' in bodies(cloud, url))
        assert sorted(bodies(cloud, url)) == ['{"due": "coming"}', '{"due": "done"}']
        assert names(cloud) == ["done"]


def test_a_moment_is_read_in_its_time_zone() -> None:
    assert moment_of("at(2026-03-02T10:00:00)", None) == datetime(2026, 3, 2, 10, tzinfo=UTC).timestamp()
    assert (
        moment_of("at(2026-07-02T10:00:00)", "America/Santiago")
        == datetime(2026, 7, 2, 14, tzinfo=UTC).timestamp()
    )


@pytest.mark.parametrize(
    ("expression", "zone"),
    [("at(2026-03-02)", None), ("at(2026-13-02T10:00:00)", None), ("at(2026-03-02T10:00:00)", "Mars/Base")],
)
def test_what_scheduler_would_not_accept_is_refused(expression: str, zone: str | None) -> None:
    with pytest.raises(ExpressionInvalid):
        moment_of(expression, zone)
