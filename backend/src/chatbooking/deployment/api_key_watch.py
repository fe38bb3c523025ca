"""Once a day: how long the gateway's API keys still hold, as a metric that an alarm looks at.

Of several keys, while one replaces the other, the one that ends first; no key at all is none left.
"""

import os
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, cast

import botocore.session
from aws_lambda_powertools import single_metric
from aws_lambda_powertools.metrics import MetricUnit

from chatbooking.observability import NAMESPACE, logger
from chatbooking.settings import settings

if TYPE_CHECKING:
    from mypy_boto3_appsync import AppSyncClient

METRIC: Final = "ApiKeyDaysLeft"
_DAY: Final = 86_400


def days_left(ends: Iterator[int], now: float) -> int:
    """Whole days until the first of these instants (epoch seconds), never less than none."""
    return max(0, int(min(ends, default=0) - now) // _DAY)


def expiries(client: "AppSyncClient", api_id: str) -> Iterator[int]:
    """When each key of an API ends."""
    page: dict[str, Any] = {"apiId": api_id}
    while True:
        answer = client.list_api_keys(**page)
        yield from (key["expires"] for key in answer["apiKeys"])
        if not answer.get("nextToken"):
            return
        page["nextToken"] = answer["nextToken"]


def handle(_event: Mapping[str, Any], _context: object) -> None:
    client = cast("AppSyncClient", botocore.session.get_session().create_client("appsync"))
    left = days_left(expiries(client, os.environ["MERGED_API_ID"]), time.time())
    logger.info("api keys", days_left=left)
    with single_metric(
        name=METRIC,
        unit=MetricUnit.Count,
        value=left,
        namespace=NAMESPACE,
        default_dimensions={"stage": settings().stage},
    ):
        pass
