"""How many conversations may be begun with one business in a minute.

It is counted in the table that keeps the conversation too, so there is no state in which it fails and
chatting would work: no answer is an error that can be retried, neither an open door nor a closed one.
"""

from datetime import datetime

from chatbooking.storage import Key, TenantTable, pace
from chatbooking.tenants.errors import TooManyConversations
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS


def admit(table: TenantTable, plan: Plan, now: datetime) -> None:
    """One more; TooManyConversations until the next minute when there is no room left."""
    key = Key(table.pk("PACE"), f"STARTS#{pace.minute_of(now)}")
    if not pace.has_room(table, key, LIMITS[plan].conversations_a_minute, now):
        raise TooManyConversations(pace.minute_over_in(now))
