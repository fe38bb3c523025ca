"""A CloudFormation custom resource: when an API key that is made or renewed now should end.

AppSync gives a key seven days when nobody says more, and a date written into the template would pass. So
this is asked at deploy time, again whenever a property of the resource changes, and says the most AppSync
allows: 365 days from now. Repeating a request within the hour gives the same answer.
"""

import json
import time
import urllib.request
from collections.abc import Mapping
from typing import Any

from chatbooking.observability import logger

_HOUR = 3600
_YEAR = 365 * 24 * _HOUR
_SECONDS_TO_ANSWER = 10


def expires(now: float) -> int:
    """365 days after `now` in epoch seconds, rounded down to the hour as AppSync itself does."""
    return int(now + _YEAR) // _HOUR * _HOUR


def handle(event: Mapping[str, Any], _context: object) -> None:
    """Tells CloudFormation `Expires`; there is nothing to delete. Fails if CloudFormation cannot be told."""
    answer = {
        "Status": "SUCCESS",
        # The same for good: another id would make CloudFormation delete the "old" resource.
        "PhysicalResourceId": f"{event['LogicalResourceId']}-expiry",
        "StackId": event["StackId"],
        "RequestId": event["RequestId"],
        "LogicalResourceId": event["LogicalResourceId"],
        "Data": {} if event["RequestType"] == "Delete" else {"Expires": expires(time.time())},
    }
    logger.info("api key expiry", request=event["RequestType"], data=answer["Data"])
    # CloudFormation's signed address takes a PUT without a content type.
    request = urllib.request.Request(  # noqa: S310  an https address that CloudFormation made
        event["ResponseURL"], json.dumps(answer).encode(), {"Content-Type": ""}, method="PUT"
    )
    with urllib.request.urlopen(request, timeout=_SECONDS_TO_ANSWER):  # noqa: S310
        pass
