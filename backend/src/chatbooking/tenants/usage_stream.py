"""That a business has used 80 or 100 percent of a month's limit, as the table's stream tells of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from chatbooking.storage.values import from_attributes
from chatbooking.tenants.storage.counters import TOLD


class UsageReached(NamedTuple):
    """`meter` is MESSAGES, CONVERSATIONS or BOOKINGS; `month` is one of the business's, yyyy-mm."""

    tenant_id: str
    month: str
    meter: str
    percent: int


def reached(record: Mapping[str, Any]) -> UsageReached | None:
    """What a stream record says of a limit; None when it is about anything else, or is no news.

    The mark is `T#<tenant>#USAGE#<yyyy-mm>` / `TOLD#<meter>#<percent>#<plan>`, and appears once.
    """
    change = record["dynamodb"]
    keys = from_attributes(change["Keys"])
    if not keys["SK"].startswith(TOLD) or "OldImage" in change or "NewImage" not in change:
        return None
    mark = from_attributes(change["NewImage"])
    return UsageReached(keys["PK"].split("#")[1], mark["month"], mark["meter"], mark["percent"])
