"""What a conversation remembers between two messages. Kept as one item, in camelCase."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from chatbooking.chat.model import Expecting


class Task(StrEnum):
    """What is being done for the visitor."""

    BOOK = "BOOK"
    CANCEL = "CANCEL"
    RESCHEDULE = "RESCHEDULE"
    # Looking at a booking that exists.
    SHOW = "SHOW"
    # Going onto the waiting list of a full day.
    WAIT = "WAIT"


class Draft(NamedTuple):
    """The visit being put together; `start` is settled, day and hour are wishes until then.

    Hours are `HH:MM` on the business's clock. `anyone` is a choice made: any provider will do.
    """

    service_id: str | None = None
    service_ids: tuple[str, ...] = ()
    provider_id: str | None = None
    provider_ids: tuple[str, ...] = ()
    anyone: bool = False
    # A provider who was turned down ("someone else, please").
    not_provider_id: str | None = None
    day: date | None = None
    days: tuple[date, ...] = ()
    time: str | None = None
    window: tuple[str, ...] = ()
    # The window came of "later" (+1) or "earlier" (-1).
    shifted: int = 0
    soonest: bool = False
    start: datetime | None = None


class Person(NamedTuple):
    """The visitor's own details; they stay for the next booking of the same conversation."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None

    @property
    def reachable(self) -> bool:
        return bool(self.email or self.phone)


class Claim(NamedTuple):
    """What a visitor tells of a booking made elsewhere; both must fit, and wrong tries are counted."""

    contact: str | None = None
    reference: str | None = None
    failures: int = 0


class State(NamedTuple):
    locale: str
    # The visitor's IANA zone, where the page told it.
    visitor_zone: str | None = None
    task: Task | None = None
    draft: Draft = Draft()
    person: Person = Person()
    claim: Claim = Claim()
    expecting: Expecting = Expecting.ANYTHING
    # Values of the choices on offer, in their order.
    offered: tuple[str, ...] = ()
    # Bookings this visitor made here or has proved to be theirs.
    bookings: tuple[str, ...] = ()
    # Entries of the waiting list that were made here.
    waits: tuple[str, ...] = ()
    # The one being shown, moved or cancelled.
    booking_id: str | None = None
    misses: int = 0

    def but(self, **changes: Any) -> "State":
        return self._replace(**changes)

    def at_rest(self) -> "State":
        """Nothing under way: the task, its draft and its target forgotten, the visitor and bookings kept."""
        return self.but(task=None, draft=Draft(), booking_id=None, expecting=Expecting.ANYTHING, offered=())
