"""How many invitations one business mails in a day, sent again or for the first time.

They go to addresses that nobody but the business has chosen, in our name and with words of its own in them:
without an end to it, a business would be a way to write to anybody as often as it likes.
"""

from datetime import datetime
from typing import Final

from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out
from chatbooking.tenants.errors import TooManyInvitations

A_DAY: Final = 60
_KEPT_SECONDS: Final = 2 * 86400


def admit(table: TenantTable, now: datetime) -> None:
    """One mail more; TooManyInvitations until UTC's next day when there were enough. One write."""
    write = table.update(
        Key(table.pk("PACE"), f"INVITATIONS#{now:%Y-%m-%d}"),
        "ADD sent :one SET expiresAt = :expires",
        label="pace",
        condition="attribute_not_exists(sent) OR sent < :most",
        values={":one": 1, ":most": A_DAY, ":expires": int(now.timestamp()) + _KEPT_SECONDS},
    )
    try:
        carry_out(write)
    except ConditionFailed:
        raise TooManyInvitations(A_DAY) from None
