"""How many invitations one business mails in a day, sent again or for the first time.

They go to addresses that nobody but the business has chosen, in our name and with words of its own in them:
without an end to it, a business would be a way to write to anybody as often as it likes.
"""

from datetime import datetime
from typing import Final

from chatbooking.storage import Key, TenantTable, pace
from chatbooking.tenants.errors import TooManyInvitations

A_DAY: Final = 60
_DAY_SECONDS: Final = 86400


def admit(table: TenantTable, now: datetime) -> None:
    """One mail more; TooManyInvitations until UTC's next day when there were enough. One write."""
    key = Key(table.pk("PACE"), f"INVITATIONS#{now:%Y-%m-%d}")
    if not pace.has_room(table, key, A_DAY, now, seconds=_DAY_SECONDS):
        raise TooManyInvitations(A_DAY)
