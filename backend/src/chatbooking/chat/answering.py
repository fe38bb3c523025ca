"""One attempt at answering one message, on top of one version of its conversation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.measuring import conflicts_measured
from chatbooking.bookings.model import CUSTOMER, Booking, Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.chat import measuring, misunderstandings, storage
from chatbooking.chat.allowance import Allowance
from chatbooking.chat.businesses import Business
from chatbooking.chat.conversation import results
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.conversation.said import Said, tapped, typed
from chatbooking.chat.conversation.scene import Cancel, Create, Join, Leave, Move, Outcome, Reply, World
from chatbooking.chat.conversation.state import State
from chatbooking.chat.model import Author, Message, Turn
from chatbooking.chat.phrases import spoken
from chatbooking.chat.storage import Record
from chatbooking.chat.understanding import understand
from chatbooking.errors import DomainError
from chatbooking.storage import TenantTable, Write, transact
from chatbooking.waiting import joining
from chatbooking.waiting.model import Entry, Wish


class Sent(NamedTuple):
    """A message as the widget sends it; `choice` is the value of the choice that was tapped."""

    token: str
    message_id: str
    text: str
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Answering:
    """One attempt at one message, on top of one version of the conversation."""

    table: TenantTable
    conversation_id: str
    sent: Sent
    record: Record
    shop: Business
    now: datetime
    allowance: Allowance

    def answered(self) -> Turn:
        """The turn, stored. PlanLimitReached; TransactionRefused when another message was faster."""
        world = world_of(self.table, self.shop, self.now)
        state, said = self._heard()
        outcome = step(state, said, world)
        self.allowance.require_plan(state, said, outcome)
        if outcome.action is None:
            return self._stored(outcome)
        if isinstance(outcome.action, (Join, Leave)):
            return self._waiting(outcome.action, outcome.state, world)
        turns: list[tuple[Booking, Turn]] = []

        def also(booking: Booking) -> Sequence[Write]:
            done = results.done(outcome.state, action, booking, world)
            turn, writes = self._writes(done, booking.id)
            turns[:] = [(booking, turn)]
            return writes

        action = outcome.action
        try:
            with conflicts_measured(self.shop.tenant):
                booking = self._carry_out(action, outcome.state, also)
        except DomainError as error:
            refused = results.refused(outcome.state, action, error, world)
            if refused is None:
                raise
            return self._stored(refused)
        if turns and turns[0][0] is booking:
            if isinstance(action, Create):
                measuring.booked(self.shop.tenant, self.record.started_at, self.now)
            return turns[0][1]
        # It was so already, and our part was not written with it: by this message's twin, or by the business.
        return self._stored(results.done(outcome.state, action, booking, world), booking.id)

    def _waiting(self, action: Join | Leave, state: State, world: World) -> Turn:
        """The turn that puts somebody onto the waiting list or takes them off, as one with it."""
        turns: list[Turn] = []

        def told(entry: Entry) -> Outcome:
            if isinstance(action, Join):
                return results.on_the_list(state, entry, world)
            return results.off_the_list(state, world)

        def also(entry: Entry) -> Sequence[Write]:
            turn, writes = self._writes(told(entry))
            turns[:] = [turn]
            return writes

        try:
            entry = self._on_or_off(action, state, also)
        except DomainError as error:
            refused = results.refused(state, action, error, world)
            if refused is None:
                raise
            return self._stored(refused)
        # It was so already where nothing was written.
        return turns[0] if turns else self._stored(told(entry))

    def _on_or_off(self, action: Join | Leave, state: State, also: joining.Also) -> Entry:
        if isinstance(action, Leave):
            *others, last = action.entry_ids
            for entry_id in others:
                joining.leave(self.table, entry_id)
            return joining.leave(self.table, last, also=also)
        wish = Wish(
            action.day,
            action.service_id,
            self._customer(state),
            action.provider_id,
            action.time,
            action.window,
            self.conversation_id,
        )
        return joining.join(self.table, self.shop.tenant, self.shop.catalog, wish, self.now, also=also)

    def _heard(self) -> tuple[State, Said]:
        """The state in the language that is spoken, and what the message says."""
        state = self.record.state
        said = tapped(self.sent.text, self.sent.choice) if self.sent.choice else None
        if said:
            return state, said
        state = state.but(locale=spoken(self.sent.text, state.locale))
        zone = self.shop.tenant.time_zone
        reading = understand(self.sent.text, state.locale, self.now, zone, self.shop.vocabulary)
        return state, typed(self.sent.text, reading, state.locale)

    def _carry_out(self, action: Create | Cancel | Move, state: State, also: lifecycle.Also) -> Booking:
        table, tenant, now = self.table, self.shop.tenant, self.now
        if isinstance(action, Create):
            request = self._request(action, state)
            return lifecycle.create(table, tenant, self.shop.catalog, request, now, also=also)
        if isinstance(action, Cancel):
            return lifecycle.cancel(table, tenant, action.booking_id, now, by=CUSTOMER, also=also)
        return lifecycle.reschedule(
            table,
            tenant,
            self.shop.catalog,
            action.booking_id,
            action.start,
            now,
            provider_id=action.provider_id,
            by=CUSTOMER,
            also=also,
        )

    def _request(self, action: Create, state: State) -> NewBooking:
        return NewBooking(
            service_id=action.service_id,
            provider_id=action.provider_id,
            start=action.start,
            customer=self._customer(state),
            channel=Channel.CHAT,
            token=f"{self.conversation_id}:{self.sent.message_id}",
            conversation_id=self.conversation_id,
            by=CUSTOMER,
        )

    def _customer(self, state: State) -> Customer:
        person = state.person
        return Customer(person.name or "", person.email, person.phone, state.locale, state.visitor_zone)

    def _stored(self, outcome: Outcome, booking_id: str | None = None) -> Turn:
        turn, writes = self._writes(outcome, booking_id)
        transact(writes)
        if outcome.state.misses > self.record.state.misses:
            measuring.misunderstood(self.shop.tenant)
        return turn

    def _writes(self, outcome: Outcome, booking_id: str | None = None) -> tuple[Turn, list[Write]]:
        before = self.record
        own = Message(
            f"{self.conversation_id}-{before.messages + 1}", self.now, Author.VISITOR, self.sent.text.strip()
        )
        answers = said_by_agent(self.conversation_id, before.messages + 1, self.now, outcome.replies)
        record = replace(
            before,
            state=outcome.state,
            open_until=whole(self.now + storage.OPEN_FOR),
            version=before.version + 1,
            messages=before.messages + 1 + len(answers),
        )
        turn = Turn((own, *answers), outcome.state.expecting, outcome.state.locale, record.open_until)
        missed = outcome.state.misses > before.state.misses
        marks = misunderstandings.marks(self.table, own, self.conversation_id, turn.locale) if missed else {}
        writes = storage.next_turn(
            self.table, self.conversation_id, self.sent.message_id, record, turn, booking_id, marks=marks
        )
        return turn, [*writes, *self.allowance.writes(self.conversation_id, self.now)]


def world_of(table: TenantTable, shop: Business, now: datetime) -> World:
    """The business with its look-ups bound to the table."""

    def claimed(contact: str, reference: str) -> Booking | None:
        found = queries.of_customer(table, contact, now)
        return next((booking for booking in found if booking.reference.lower() == reference), None)

    return World(
        tenant=shop.tenant,
        catalog=shop.catalog,
        now=now,
        free_days=lambda service, providers, first, last: queries.free_days(
            table, shop.tenant, shop.catalog, service, providers, first, last, now
        ),
        booking=lambda booking_id: queries.find(table, booking_id, consistent=True),
        claimed=claimed,
    )


def said_by_agent(
    conversation_id: str, before: int, now: datetime, replies: Sequence[Reply]
) -> tuple[Message, ...]:
    return tuple(
        Message(f"{conversation_id}-{number}", now, Author.AGENT, reply.text, reply.choices, reply.booking)
        for number, reply in enumerate(replies, before + 1)
    )


def whole(instant: datetime) -> datetime:
    """To the second, as it is stored: a turn given again is the same to the last digit."""
    return instant.replace(microsecond=0)
