"""What the machine may look at, and what it answers with."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from chatbooking.bookings.availability import FreeDay, last_date
from chatbooking.bookings.model import Booking
from chatbooking.catalog.model import Catalog, Provider, Service
from chatbooking.chat import replies
from chatbooking.chat.conversation.state import Draft, State
from chatbooking.chat.model import BookingCard, Choice
from chatbooking.tenants import formats
from chatbooking.tenants.model import Tenant


class World(NamedTuple):
    """The business as it is now. The three look-ups are ports: storage is behind them, or a test."""

    tenant: Tenant
    catalog: Catalog
    now: datetime
    free_days: Callable[[Service, Sequence[Provider], date, date], Sequence[FreeDay]]
    # A booking by its id: only ever asked for one that is the visitor's.
    booking: Callable[[str], Booking | None]
    # The booking that a contact and a reference together prove to be the visitor's.
    claimed: Callable[[str, str], Booking | None]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.tenant.time_zone)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def last_day(self) -> date:
        """The last day that a customer can book."""
        return last_date(self.tenant.rules, self.tenant.time_zone, self.now)

    def local(self, instant: datetime) -> datetime:
        """An instant on the business's clock."""
        return instant.astimezone(self.zone)


class Reply(NamedTuple):
    text: str
    choices: tuple[Choice, ...] = ()
    booking: BookingCard | None = None


class Create(NamedTuple):
    """Book what the draft says, for the person of the state."""

    service_id: str
    provider_id: str | None
    start: datetime


class Cancel(NamedTuple):
    booking_id: str


class Move(NamedTuple):
    booking_id: str
    provider_id: str | None
    start: datetime


class Join(NamedTuple):
    """Onto the waiting list, for the person of the state; hours as in waiting/model.py."""

    service_id: str
    provider_id: str | None
    day: date
    time: str | None = None
    window: tuple[str, ...] = ()


class Leave(NamedTuple):
    """Off the waiting list, from everything that was joined in this conversation."""

    entry_ids: tuple[str, ...]


Action = Create | Cancel | Move | Join | Leave


class Outcome(NamedTuple):
    """The state after a message and what is said; with an action, its result is still to be told."""

    state: State
    replies: tuple[Reply, ...] = ()
    action: Action | None = None

    def after(self, *first: Reply) -> "Outcome":
        """The same, with these said before."""
        return self._replace(replies=(*first, *self.replies))


class Scene(NamedTuple):
    """A state in its world, with the words of its language."""

    state: State
    world: World

    @property
    def draft(self) -> Draft:
        return self.state.draft

    def but(self, **changes: Any) -> "Scene":
        """The scene with its state changed."""
        return self._replace(state=self.state.but(**changes))

    def at_rest(self) -> "Scene":
        """The scene with nothing under way."""
        return self._replace(state=self.state.at_rest())

    def drafted(self, **changes: Any) -> "Scene":
        """The scene with its draft changed."""
        return self.but(draft=self.draft._replace(**changes))

    def ask(self, key: str, *choices: Choice, **parameters: str) -> Outcome:
        """This state, saying one sentence."""
        return Outcome(self.state, (self.reply(key, *choices, **parameters),))

    def reply(self, key: str, *choices: Choice, **parameters: str) -> Reply:
        return Reply(replies.opening(self.say(key, **parameters)), choices)

    def say(self, key: str, **parameters: str) -> str:
        return replies.say(self.state.locale, key, **parameters)

    def service(self) -> Service | None:
        """The draft's service, while it can be booked."""
        bookable = self.world.catalog.bookable()
        return next((s for s in bookable if s.id == self.draft.service_id), None)

    def with_whom(self, name: str | None) -> str:
        """' con María', or nothing where nobody in particular is meant."""
        return self.say("whom", provider=name) if name else ""

    def with_drafted(self) -> str:
        provider = self.world.catalog.provider(self.draft.provider_id or "")
        return self.with_whom(provider.name if provider else None)

    def day(self, when: date) -> str:
        return formats.day(self.state.locale, when, self.world.today)

    def time(self, instant: datetime) -> str:
        return formats.time_of(self.state.locale, self.world.local(instant))

    def when(self, instant: datetime) -> str:
        """Day and hour on the business's clock; on the visitor's too where the two differ."""
        day = self.day(self.world.local(instant).date())
        theirs = self._theirs(instant)
        parameters = {"day": day, "time": self.time(instant)}
        return self.say("at_both", theirs=theirs, **parameters) if theirs else self.say("at", **parameters)

    def _theirs(self, instant: datetime) -> str | None:
        """The visitor's own clock at that instant, with the day where it is another; None if it agrees."""
        zone = self.state.visitor_zone
        here = self.world.local(instant)
        there = instant.astimezone(ZoneInfo(zone)) if zone else here
        if there.utcoffset() == here.utcoffset():
            return None
        time = formats.time_of(self.state.locale, there)
        return time if there.date() == here.date() else self.say("at", day=self.day(there.date()), time=time)
