"""How many conversations may be begun with one business in a minute.

One counter for each minute, added to on condition that there is room: whoever comes at the same instant is
counted one after the other, and nothing is remembered elsewhere. It stands in the table that keeps the
conversation too, so there is no state in which it fails and chatting would work: no answer is an error that
can be retried, neither an open door nor a closed one.
"""

from datetime import datetime
from typing import Final

from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out
from chatbooking.tenants.errors import TooManyConversations
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS

_KEPT_SECONDS: Final = 3600


def admit(table: TenantTable, plan: Plan, now: datetime) -> None:
    """One more; TooManyConversations until the next minute when there is no room left."""
    second = int(now.timestamp())
    write = table.update(
        Key(table.pk("PACE"), f"STARTS#{second // 60}"),
        "ADD starts :one SET expiresAt = :expires",
        label="pace",
        condition="attribute_not_exists(starts) OR starts < :most",
        values={
            ":one": 1,
            ":most": LIMITS[plan].conversations_a_minute,
            ":expires": second + _KEPT_SECONDS,
        },
    )
    try:
        carry_out(write)
    except ConditionFailed:
        raise TooManyConversations(60 - second % 60) from None
