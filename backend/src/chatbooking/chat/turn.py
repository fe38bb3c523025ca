"""Turns of a conversation: read what it remembers, let the machine answer, carry out and store as one.

What is said and what is done are one transaction: a booking exists if and only if its confirmation is in the
transcript. Two messages at once cannot both continue the same state; the later one is answered again on top
of the earlier. A message that was answered before gets the same answer, word for word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.model import Booking, Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.chat import storage, token
from chatbooking.chat.businesses import Business, business
from chatbooking.chat.conversation import results
from chatbooking.chat.conversation.machine import greeting, step
from chatbooking.chat.conversation.said import Said, tapped, typed
from chatbooking.chat.conversation.scene import Action, Cancel, Create, Outcome, Reply, World
from chatbooking.chat.conversation.state import State
from chatbooking.chat.errors import ConversationExpired, ConversationUnknown, TooManyMessages
from chatbooking.chat.model import Author, Conversation, Message, Turn
from chatbooking.chat.phrases import spoken
from chatbooking.chat.storage import Pace, Record
from chatbooking.chat.understanding import understand
from chatbooking.clock import Clock
from chatbooking.errors import ChangedMeanwhile, DomainError, InvalidInput
from chatbooking.storage import KeyOutsideTenant, TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.access import tenant_of_widget
from chatbooking.tenants.zones import is_zone
from chatbooking.texts import supported

LONGEST_TEXT: Final = 1000
_LONGEST_ID: Final = 64
_LONGEST_PAGE: Final = 500
_A_MINUTE: Final = 20
_ATTEMPTS: Final = 6


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as the widget sends it; `choice` is the value of the choice that was tapped."""

    token: str
    message_id: str
    text: str
    choice: str | None = None


def start(
    widget_key: str,
    origin: str | None,
    now: datetime,
    *,
    locale: str | None = None,
    time_zone: str | None = None,
    page: str | None = None,
) -> Conversation:
    """Opens a conversation with a business's widget key and greets.

    Raises WidgetKeyUnknown, WidgetKeyRevoked, OriginNotAllowed.
    """
    table = TenantTable(tenant_of_widget(widget_key, origin))
    shop = business(table)
    credentials = token.issue(table.tenant_id)
    state = State(
        locale=supported(locale, shop.tenant.locale),
        visitor_zone=time_zone if time_zone and is_zone(time_zone) else None,
    )
    outcome = greeting(state, _world(table, shop, now))
    messages = _messages(credentials.conversation_id, 0, now, outcome.replies)
    record = Record(
        fingerprint=credentials.fingerprint,
        open_until=_whole(now + storage.OPEN_FOR),
        state=outcome.state,
        messages=len(messages),
    )
    page = page[:_LONGEST_PAGE] if page else None
    transact(storage.opening(table, credentials, record, messages, now=now, page=page))
    return _conversation(credentials.text(), record, shop, messages)


def resume(text: str, now: datetime) -> Conversation:
    """The conversation as it stands. Raises ConversationUnknown, ConversationExpired."""
    credentials = token.read(text)
    table = _table(credentials)
    snapshot = storage.read(table, credentials.conversation_id)
    record = _opened(credentials, snapshot.record, now)
    messages = storage.transcript(table, credentials.conversation_id)
    return _conversation(text, record, business(table, snapshot.tenant), messages)


def send(sent: Sent, clock: Clock) -> Turn:
    """Answers one message; sent again with the same id, it gets the same turn again.

    Raises ConversationUnknown, ConversationExpired, TooManyMessages, InvalidInput; ChangedMeanwhile when
    other messages of the conversation keep coming first.
    """
    _check(sent)
    credentials = token.read(sent.token)
    table = _table(credentials)
    for _ in range(_ATTEMPTS):
        now = clock()
        snapshot = storage.read(table, credentials.conversation_id, sent.message_id)
        if snapshot.turn:
            credentials.open(snapshot.record.fingerprint if snapshot.record else None)
            return storage.stored_turn(table, credentials.conversation_id, snapshot.turn)
        record = _opened(credentials, snapshot.record, now)
        pace = _paced(record.pace, now)
        shop = business(table, snapshot.tenant)
        record = replace(record, pace=pace)
        answering = _Answering(table, credentials.conversation_id, sent, record, shop, now)
        try:
            return answering.answered()
        except TransactionRefused as refused:
            if not storage.OURS & set(refused.failed):
                raise
    raise ChangedMeanwhile


@dataclass(frozen=True, slots=True)
class _Answering:
    """One attempt at one message, on top of one version of the conversation."""

    table: TenantTable
    conversation_id: str
    sent: Sent
    record: Record
    shop: Business
    now: datetime

    def answered(self) -> Turn:
        """The turn, stored. TransactionRefused when another message was faster."""
        world = _world(self.table, self.shop, self.now)
        state, said = self._heard()
        outcome = step(state, said, world)
        if outcome.action is None:
            return self._stored(outcome)
        turns: list[tuple[Booking, Turn]] = []

        def also(booking: Booking) -> Sequence[Write]:
            done = results.done(outcome.state, action, booking, world)
            turn, writes = self._writes(done, booking.id)
            turns[:] = [(booking, turn)]
            return writes

        action = outcome.action
        try:
            booking = self._carry_out(action, outcome.state, also)
        except DomainError as error:
            refused = results.refused(outcome.state, action, error, world)
            if refused is None:
                raise
            return self._stored(refused)
        if turns and turns[0][0] is booking:
            return turns[0][1]
        # It was so already, and our part was not written with it: by this message's twin, or by the business.
        return self._stored(results.done(outcome.state, action, booking, world), booking.id)

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

    def _carry_out(self, action: Action, state: State, also: lifecycle.Also) -> Booking:
        table, tenant, now = self.table, self.shop.tenant, self.now
        if isinstance(action, Create):
            request = self._request(action, state)
            return lifecycle.create(table, tenant, self.shop.catalog, request, now, also=also)
        if isinstance(action, Cancel):
            return lifecycle.cancel(table, tenant, action.booking_id, now, by_customer=True, also=also)
        return lifecycle.reschedule(
            table,
            tenant,
            self.shop.catalog,
            action.booking_id,
            action.start,
            now,
            provider_id=action.provider_id,
            by_customer=True,
            also=also,
        )

    def _request(self, action: Create, state: State) -> NewBooking:
        person = state.person
        return NewBooking(
            service_id=action.service_id,
            provider_id=action.provider_id,
            start=action.start,
            customer=Customer(person.name or "", person.email, person.phone, state.locale),
            channel=Channel.CHAT,
            token=f"{self.conversation_id}:{self.sent.message_id}",
            conversation_id=self.conversation_id,
            by_customer=True,
        )

    def _stored(self, outcome: Outcome, booking_id: str | None = None) -> Turn:
        turn, writes = self._writes(outcome, booking_id)
        transact(writes)
        return turn

    def _writes(self, outcome: Outcome, booking_id: str | None = None) -> tuple[Turn, list[Write]]:
        before = self.record
        own = Message(
            f"{self.conversation_id}-{before.messages + 1}", self.now, Author.VISITOR, self.sent.text.strip()
        )
        answers = _messages(self.conversation_id, before.messages + 1, self.now, outcome.replies)
        record = replace(
            before,
            state=outcome.state,
            open_until=_whole(self.now + storage.OPEN_FOR),
            version=before.version + 1,
            messages=before.messages + 1 + len(answers),
        )
        turn = Turn((own, *answers), outcome.state.expecting, outcome.state.locale, record.open_until)
        writes = storage.next_turn(
            self.table, self.conversation_id, self.sent.message_id, record, turn, booking_id
        )
        return turn, writes


def _world(table: TenantTable, shop: Business, now: datetime) -> World:
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


def _messages(
    conversation_id: str, before: int, now: datetime, replies: Sequence[Reply]
) -> tuple[Message, ...]:
    return tuple(
        Message(f"{conversation_id}-{number}", now, Author.AGENT, reply.text, reply.choices, reply.booking)
        for number, reply in enumerate(replies, before + 1)
    )


def _conversation(text: str, record: Record, shop: Business, messages: tuple[Message, ...]) -> Conversation:
    state = record.state
    return Conversation(
        text, state.locale, shop.tenant.time_zone, record.open_until, state.expecting, messages
    )


def _table(credentials: token.Credentials) -> TenantTable:
    try:
        return TenantTable(credentials.tenant_id)
    except KeyOutsideTenant:
        raise ConversationUnknown from None


def _opened(credentials: token.Credentials, record: Record | None, now: datetime) -> Record:
    """The record that the token opens, while it is open."""
    credentials.open(record.fingerprint if record else None)
    if record is None:
        raise ConversationUnknown
    if now >= record.open_until:
        raise ConversationExpired
    return record


def _paced(pace: Pace, now: datetime) -> Pace:
    """The pace with one more message; TooManyMessages beyond what a person types in a minute."""
    second = int(now.timestamp())
    if second - pace.since >= 60:
        return Pace(second, 1)
    if pace.count >= _A_MINUTE:
        raise TooManyMessages
    return replace(pace, count=pace.count + 1)


def _check(sent: Sent) -> None:
    if not 0 < len(sent.message_id) <= _LONGEST_ID:
        rule = "TOO_LONG" if sent.message_id else "REQUIRED"
        raise InvalidInput("messageId", rule, max=_LONGEST_ID)
    if len(sent.text) > LONGEST_TEXT:
        raise InvalidInput("text", "TOO_LONG", max=LONGEST_TEXT)
    if not sent.text.strip() and not sent.choice:
        raise InvalidInput("text", "REQUIRED")


def _whole(instant: datetime) -> datetime:
    """To the second, as it is stored: a turn given again is the same to the last digit."""
    return instant.replace(microsecond=0)
