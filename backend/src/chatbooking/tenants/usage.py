"""A calendar month of a business against what its plan includes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chatbooking.errors import InvalidInput
from chatbooking.storage import TenantTable
from chatbooking.tenants import storage
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS


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


@dataclass(frozen=True, slots=True)
class Usage:
    month: str
    plan: Plan
    bookings: Meter
    conversations: Meter
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

    def days(self, bookings: Iterable[datetime], conversations: Iterable[datetime]) -> tuple[UsageDay, ...]:
        """Every day of the month with how many of each began on it."""
        booked = Counter(start.astimezone(self.zone).date() for start in bookings)
        talked = Counter(start.astimezone(self.zone).date() for start in conversations)
        every = (self.first + timedelta(days=place) for place in range((self.following - self.first).days))
        return tuple(UsageDay(day, booked[day], talked[day]) for day in every)


def of_month(table: TenantTable, text: str | None, now: datetime) -> Usage:
    """The usage of `yyyy-mm` in the business's zone, of this month without a text; InvalidInput."""
    tenant = storage.read_tenant(table)
    month = Month.of(text, now, ZoneInfo(tenant.time_zone))
    bookings = storage.booking_starts(table, month.begin, month.end)
    conversations = storage.conversation_starts(table, month.begin, month.end)
    limits = LIMITS[tenant.plan]
    return Usage(
        month=f"{month.first:%Y-%m}",
        plan=tenant.plan,
        bookings=Meter(len(bookings), limits.bookings),
        conversations=Meter(len(conversations), limits.conversations),
        providers=Meter(storage.active_providers(table), limits.providers),
        days=month.days(bookings, conversations),
    )
