"""A mail before it has a form: heading, sentences, facts, one button. Pure, in the reader's language."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from chatbooking.tenants import formats
from chatbooking.tenants.model import Tenant
from chatbooking.texts import sentences

_WORDS = Path(__file__).parent / "words"
# The product's own, for what is not written in a business's name.
_HOUSE = "Chat Booking"
_HOUSE_COLOUR = "#1a7f5a"


class Row(NamedTuple):
    """A fact; `was` is what it replaces."""

    label: str
    value: str
    was: str | None = None


class Link(NamedTuple):
    label: str
    url: str


class Brand(NamedTuple):
    """In whose name it is written, and how they are reached."""

    name: str
    colour: str
    logo_url: str | None = None
    reached: tuple[str, ...] = ()
    website: str | None = None

    @classmethod
    def of(cls, tenant: Tenant) -> "Brand":
        contact = tenant.contact
        reached = tuple(line for line in (contact.address, contact.phone) if line)
        return cls(tenant.name, tenant.look.colour, tenant.look.logo_url, reached, contact.website)

    @classmethod
    def house(cls) -> "Brand":
        return cls(_HOUSE, _HOUSE_COLOUR)


@dataclass(frozen=True, slots=True)
class Letter:
    """`why` says at its end why they get it; `before` heads what a row was."""

    locale: str
    brand: Brand
    subject: str
    heading: str
    intro: tuple[str, ...]
    why: str
    rows: tuple[Row, ...] = ()
    button: Link | None = None
    small: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    before: str = ""


class Words:
    """One language's sentences, and how it says times."""

    def __init__(self, locale: str, now: datetime) -> None:
        self.locale, self._now, self._sentences = locale, now, sentences(_WORDS, locale)

    def say(self, key: str, **parameters: str) -> str:
        return self._sentences[key].format(**parameters)

    def when(self, instant: datetime, zone: str) -> str:
        """viernes 27 de noviembre a las 17:00, on that zone's clock."""
        there = instant.astimezone(ZoneInfo(zone))
        today = self._now.astimezone(ZoneInfo(zone)).date()
        return self.say(
            "at",
            day=formats.day(self.locale, there.date(), today),
            time=formats.time_of(self.locale, there),
        )

    def there(self, instant: datetime, zone: str) -> str:
        """The same with the place whose clock it is."""
        return self.say("place", when=self.when(instant, zone), place=place_of(zone))


def place_of(zone: str) -> str:
    """The city in a zone's name: America/Argentina/Buenos_Aires → Buenos Aires."""
    return zone.rpartition("/")[2].replace("_", " ")


def same_clock(one: str, other: str, instant: datetime) -> bool:
    """Whether the two zones show the same hour then."""
    offsets = {instant.astimezone(ZoneInfo(zone)).utcoffset() for zone in (one, other)}
    return len(offsets) == 1
