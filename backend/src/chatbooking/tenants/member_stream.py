"""That somebody belongs to a business no more, as the table's stream tells of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from chatbooking.storage.values import from_attributes
from chatbooking.tenants.storage.members import MEMBER


class MemberGone(NamedTuple):
    """Removed, or left by themselves."""

    tenant_id: str
    member_id: str


def gone(record: Mapping[str, Any]) -> MemberGone | None:
    """What a stream record says of it; None when it is about anything else."""
    change = record["dynamodb"]
    keys = from_attributes(change["Keys"])
    if not keys["SK"].startswith(MEMBER) or "NewImage" in change:
        return None
    return MemberGone(keys["PK"].split("#")[1], keys["SK"].removeprefix(MEMBER))
