"""How many messages a business may send by hand in a minute: tests, and what is sent again.

An endpoint is whatever public address somebody wrote there. Without an end to it, a button of ours would send
as many requests to anybody's machine as whoever presses it likes.
"""

from datetime import datetime
from typing import Final

from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out
from chatbooking.webhooks.errors import TooManyWebhookSends

A_MINUTE: Final = 20
_KEPT_SECONDS: Final = 3600


def count(table: TenantTable, now: datetime) -> None:
    """One more; TooManyWebhookSends until the next minute when there is no room left. One write."""
    second = int(now.timestamp())
    write = table.update(
        Key(table.pk("PACE"), f"WEBHOOKS#{second // 60}"),
        "ADD sent :one SET expiresAt = :expires",
        label="pace",
        condition="attribute_not_exists(sent) OR sent < :most",
        values={":one": 1, ":most": A_MINUTE, ":expires": second + _KEPT_SECONDS},
    )
    try:
        carry_out(write)
    except ConditionFailed:
        raise TooManyWebhookSends(60 - second % 60) from None
