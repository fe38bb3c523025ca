"""A calendar month of a business against what its plan includes."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chatbooking.errors import InvalidInput
from chatbooking.storage import TenantTable
from chatbooking.tenants import storage
from chatbooking.tenants.limits import month_of
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS, Metered
from chatbooking.tenants.storage import counters
from chatbooking.tenants.storage.counters import Tally


@dataclass(frozen=True, slots=True)
class Meter:
    """`limit` None: as many as you like."""

    used: int
    limit: int | None


@dataclass(frozen=True, slots=True)
class UsageDay:
    date: date
    bookings: int
    conversations: int
    messages: int


@dataclass(frozen=True, slots=True)
class Usage:
    month: str
    plan: Plan
    bookings: Meter
    conversations: Meter
    messages: Meter
    providers: Meter
    days: tuple[UsageDay, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month of one time zone; `first` is its first day."""

    first: date
    zone: ZoneInfo

    @classmethod
    def of(cls, text: str | None, now: datetime, zone: ZoneInfo) -> "Month":
        """The month that `yyyy-mm` names, the present one without a text; InvalidInput NOT_A_MONTH."""
        if text is None:
            return cls(now.astimezone(zone).date().replace(day=1), zone)
        try:
            first = date.fromisoformat(f"{text}-01")
        except ValueError:
            raise InvalidInput("month", "NOT_A_MONTH") from None
        # The calendar's own ends have no month beside them.
        if f"{first:%Y-%m}" != text or not 2000 <= first.year < 2200:
            raise InvalidInput("month", "NOT_A_MONTH")
        return cls(first, zone)

    @property
    def following(self) -> date:
        """The first day of the month after it."""
        return (self.first + timedelta(days=31)).replace(day=1)

    @property
    def begin(self) -> datetime:
        return datetime.combine(self.first, time(), self.zone)

    @property
    def end(self) -> datetime:
        """The first instant that is no longer in it."""
        return datetime.combine(self.following, time(), self.zone)

    def days(self, tally: Tally) -> tuple[UsageDay, ...]:
        """Every day of the month with what was counted on it."""
        every = (self.first + timedelta(days=place) for place in range((self.following - self.first).days))
        shown = (Metered.BOOKINGS, Metered.CONVERSATIONS, Metered.MESSAGES)
        return tuple(UsageDay(day, *(tally.on(meter, day.day) for meter in shown)) for day in every)


def of_month(table: TenantTable, text: str | None, now: datetime) -> Usage:
    """The usage of `yyyy-mm` in the business's zone, of this month without a text; InvalidInput."""
    tenant = storage.read_tenant(table)
    month = Month.of(text, now, ZoneInfo(tenant.time_zone))
    tally = counters.read_month(table, month_of(month.first))
    limits = LIMITS[tenant.plan]
    return Usage(
        month=month_of(month.first),
        plan=tenant.plan,
        bookings=Meter(tally.of(Metered.BOOKINGS), limits.bookings),
        conversations=Meter(tally.of(Metered.CONVERSATIONS), limits.conversations),
        messages=Meter(tally.of(Metered.MESSAGES), limits.messages),
        providers=Meter(storage.active_providers(table), limits.providers),
        days=month.days(tally),
    )
