"""How often one link is used: more than a person needs in a minute is refused."""

from datetime import datetime
from typing import Final

from chatbooking.selfservice.errors import TooManyRequests
from chatbooking.storage import Key, TenantTable, pace

A_MINUTE: Final = 30


def count(table: TenantTable, link: str, now: datetime) -> None:
    """One request more with this link (its purpose and id); TooManyRequests. One write."""
    key = Key(table.pk("PACE", link), f"{pace.minute_of(now)}")
    if not pace.has_room(table, key, A_MINUTE, now):
        raise TooManyRequests(pace.minute_over_in(now))
