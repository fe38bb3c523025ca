"""How often something is done within a while: one counter for each, added to on condition that there is room.

Whoever comes at the same instant is counted one after the other, and nothing is remembered elsewhere.
"""

from datetime import datetime
from typing import Final

from chatbooking.storage.table import TenantTable, carry_out
from chatbooking.storage.writes import ConditionFailed, Key

_MINUTE: Final = 60
# The table's TTL removes what is over; this long after is soon enough.
_KEPT_SECONDS: Final = 3600


def has_room(table: TenantTable, key: Key, most: int, now: datetime, seconds: int = _MINUTE) -> bool:
    """Counts one more use under a key that names the while; False, and nothing counted, after `most` of them.

    `seconds` is how long the while lasts at most. One write.
    """
    write = table.update(
        key,
        "ADD #used :one SET expiresAt = :expires",
        label="pace",
        condition="attribute_not_exists(#used) OR #used < :most",
        names={"#used": "used"},
        values={":one": 1, ":most": most, ":expires": int(now.timestamp()) + seconds + _KEPT_SECONDS},
    )
    try:
        carry_out(write)
    except ConditionFailed:
        return False
    return True


def minute_of(now: datetime) -> int:
    """The minutes since 1970."""
    return int(now.timestamp()) // _MINUTE


def minute_over_in(now: datetime) -> int:
    """Seconds until the next minute."""
    return _MINUTE - int(now.timestamp()) % _MINUTE
