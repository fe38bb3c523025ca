"""How often one link is used: more than a person needs in a minute is refused."""

from datetime import datetime
from typing import Final

from chatbooking.selfservice.errors import TooManyRequests
from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out

A_MINUTE: Final = 30
# The table's TTL removes what is over; this long after is soon enough.
_KEPT_SECONDS: Final = 3600


def count(table: TenantTable, link: str, now: datetime) -> None:
    """One request more with this link (its purpose and id); TooManyRequests. One write."""
    second = int(now.timestamp())
    minute = second // 60
    try:
        carry_out(
            table.update(
                Key(table.pk("PACE", link), f"{minute}"),
                "ADD #used :one SET expiresAt = :expires",
                label="pace",
                condition="attribute_not_exists(#used) OR #used < :most",
                names={"#used": "used"},
                values={":one": 1, ":most": A_MINUTE, ":expires": second + _KEPT_SECONDS},
            )
        )
    except ConditionFailed:
        raise TooManyRequests(60 - second % 60) from None
