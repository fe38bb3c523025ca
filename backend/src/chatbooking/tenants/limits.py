"""When a plan's limit is reached, and when its owners are to be told. Pure rules."""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from chatbooking.tenants.errors import PlanLimitReached
from chatbooking.tenants.model import Contact, Tenant
from chatbooking.tenants.plans import LIMITS, TOLD_AT, Metered

# How many may have been counted at the same instant without seeing one another: so many look again whether
# the owners have been told.
_AT_ONCE: Final = 16


def today(tenant: Tenant, now: datetime) -> date:
    """The date that the business's own calendar shows: what is counted, is counted by it."""
    return now.astimezone(ZoneInfo(tenant.time_zone)).date()


def month_of(day: date) -> str:
    return f"{day:%Y-%m}"


def following(month: str, zone: str) -> datetime:
    """The first instant after a month of the business's."""
    first = (date.fromisoformat(f"{month}-01") + timedelta(days=31)).replace(day=1)
    return datetime.combine(first, time(), ZoneInfo(zone))


def require_room(tenant: Tenant, meter: Metered, used: int, day: date | None = None) -> None:
    """PlanLimitReached when one more would be too many; `day` names the month that is counted.

    Messages and conversations are told to visitors, who get the business's contact with it, and may try again
    when the next month begins. A booking is counted in the month of its start: another month has room now.
    """
    limit = LIMITS[tenant.plan].of(meter)
    if limit is None or used < limit:
        return
    month = month_of(day) if day else None
    visitors = meter in {Metered.MESSAGES, Metered.CONVERSATIONS}
    again = following(month, tenant.time_zone) if month and visitors else None
    reach = _reach(tenant.contact) if visitors else None
    raise PlanLimitReached(meter.value, limit, month=month, again=again, contact=reach)


def to_tell(tenant: Tenant, meter: Metered, used: int) -> tuple[int, ...]:
    """The percentages that a count which has just become `used` may have been the first to reach.

    A few after the first answer the same: two at once may both have thought the other one was it.
    """
    limit = LIMITS[tenant.plan].of(meter)
    if limit is None:
        return ()
    thresholds = {percent: -(-limit * percent // 100) for percent in TOLD_AT}
    return tuple(percent for percent, reached in thresholds.items() if reached <= used < reached + _AT_ONCE)


def _reach(contact: Contact) -> str | None:
    """How to reach the business, as a sentence goes on with it."""
    return ", ".join(part for part in (contact.phone, contact.email) if part) or contact.website
