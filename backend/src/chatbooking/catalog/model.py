"""What can be booked, with whom and when. Items in the table have the same fields in camelCase."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Weekday(StrEnum):
    """In the order of `date.weekday()`."""

    MONDAY = "MONDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"
    THURSDAY = "THURSDAY"
    FRIDAY = "FRIDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"


class TimeWindow(NamedTuple):
    """`HH:MM` to `HH:MM` of one day, end not included, `24:00` the day's end, multiples of 5 minutes."""

    start: str
    end: str


class DayHours(NamedTuple):
    weekday: Weekday
    windows: tuple[TimeWindow, ...]
    breaks: tuple[TimeWindow, ...] = ()


class HoursException(NamedTuple):
    """The hours of one date instead of the week's; no windows: closed."""

    date: date
    windows: tuple[TimeWindow, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Category:
    id: str
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Service:
    """Durations in minutes, all multiples of 5; the price in the minor unit of the tenant's currency."""

    id: str
    name: str
    duration_minutes: int
    buffer_before_minutes: int = 0
    buffer_after_minutes: int = 0
    price_minor: int | None = None
    description: str | None = None
    aliases: tuple[str, ...] = ()
    category_id: str | None = None
    active: bool = True
    provider_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provider:
    """`time_zone` is the IANA zone in which the hours are read; exceptions stand in order of date."""

    id: str
    name: str
    time_zone: str
    bio: str | None = None
    aliases: tuple[str, ...] = ()
    photo_url: str | None = None
    active: bool = True
    weekly_hours: tuple[DayHours, ...] = ()
    exceptions: tuple[HoursException, ...] = ()


@dataclass(frozen=True, slots=True)
class Faq:
    """A question that customers ask often, other ways to ask it, and the answer that the chat gives."""

    id: str
    locale: str
    question: str
    answer: str
    variants: tuple[str, ...] = ()
    active: bool = True


class Catalog(NamedTuple):
    """Everything a tenant offers, in the order in which it is shown."""

    categories: tuple[Category, ...]
    services: tuple[Service, ...]
    providers: tuple[Provider, ...]
    faqs: tuple[Faq, ...] = ()

    def service(self, id: str) -> Service | None:
        return next((service for service in self.services if service.id == id), None)

    def provider(self, id: str) -> Provider | None:
        return next((provider for provider in self.providers if provider.id == id), None)

    def bookable(self) -> tuple[Service, ...]:
        """Active services that an active provider performs."""
        return tuple(service for service in self.services if service.active and self.performers(service))

    def performers(self, service: Service) -> tuple[Provider, ...]:
        """The active providers of a service."""
        return tuple(p for p in self.providers if p.active and p.id in service.provider_ids)
