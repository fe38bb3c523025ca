"""How many messages a business may send by hand in a minute: tests, and what is sent again.

An endpoint is whatever public address somebody wrote there. Without an end to it, a button of ours would send
as many requests to anybody's machine as whoever presses it likes.
"""

from datetime import datetime
from typing import Final

from chatbooking.storage import Key, TenantTable, pace
from chatbooking.webhooks.errors import TooManyWebhookSends

A_MINUTE: Final = 20


def count(table: TenantTable, now: datetime) -> None:
    """One more; TooManyWebhookSends until the next minute when there is no room left. One write."""
    key = Key(table.pk("PACE"), f"WEBHOOKS#{pace.minute_of(now)}")
    if not pace.has_room(table, key, A_MINUTE, now):
        raise TooManyWebhookSends(pace.minute_over_in(now))
