"""The end of a hold as a one-time schedule, which puts `hold.lapsed` into the waiting list's queue."""

import json
from datetime import UTC, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final, cast

import botocore.session
from botocore.config import Config

from chatbooking.bookings.holds import HeldVisit
from chatbooking.settings import settings
from chatbooking.storage import TenantTable

if TYPE_CHECKING:
    from mypy_boto3_scheduler import EventBridgeSchedulerClient

_CONFIG: Final = Config(
    connect_timeout=2, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 3}
)
# A message that comes before its time would be dropped: whoever sends it may have a faster clock.
_GRACE: Final = timedelta(seconds=2)


def announce(table: TenantTable, held: HeldVisit) -> None:
    """Made before the hold: one that comes to nothing fires into nothing, and a hold has none too few.

    EventBridge is up to a minute late, and deletes what has fired.
    """
    known = settings()
    scheduler().create_schedule(
        Name=f"{table.tenant_id}-{held.id}",
        GroupName=known.hold_schedules,
        ScheduleExpression=f"at({held.until.astimezone(UTC) + _GRACE:%Y-%m-%dT%H:%M:%S})",
        ScheduleExpressionTimezone="UTC",
        FlexibleTimeWindow={"Mode": "OFF"},
        ActionAfterCompletion="DELETE",
        Target={
            "Arn": known.waiting_queue_arn,
            "RoleArn": known.hold_scheduler_role,
            "Input": json.dumps(
                {"type": "hold.lapsed", "tenantId": table.tenant_id, "entryId": held.entry_id}
            ),
            "DeadLetterConfig": {"Arn": known.waiting_failed_arn},
        },
    )


@cache
def scheduler() -> "EventBridgeSchedulerClient":
    return cast(
        "EventBridgeSchedulerClient",
        botocore.session.get_session().create_client("scheduler", config=_CONFIG),
    )
