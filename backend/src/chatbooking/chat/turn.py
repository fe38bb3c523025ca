"""Turns of a conversation: read what it remembers, let the machine answer, carry out and store as one.

What is said and what is done are one transaction: a booking exists if and only if its confirmation is in the
transcript. Two messages at once cannot both continue the same state; the later one is answered again on top
of the earlier. A message that was answered before gets the same answer, word for word.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from chatbooking.chat import measuring, storage, token
from chatbooking.chat.allowance import Allowance
from chatbooking.chat.answering import Answering, Sent, said_by_agent, whole, world_of
from chatbooking.chat.businesses import Business, business, known_zone
from chatbooking.chat.conversation.machine import greeting
from chatbooking.chat.conversation.state import State
from chatbooking.chat.errors import ConversationExpired, ConversationUnknown, TooManyMessages
from chatbooking.chat.model import Conversation, Message, Turn
from chatbooking.chat.storage import Pace, Record
from chatbooking.clock import Clock
from chatbooking.errors import ChangedMeanwhile, InvalidInput
from chatbooking.storage import KeyOutsideTenant, TenantTable, TransactionRefused, transact
from chatbooking.tenants import crowd
from chatbooking.tenants.access import tenant_of_widget
from chatbooking.tenants.limits import month_of, today
from chatbooking.tenants.standing import require_open
from chatbooking.tenants.storage import counters
from chatbooking.tenants.storage.counters import Tally
from chatbooking.tenants.zones import is_zone
from chatbooking.texts import supported

__all__ = ["LONGEST_TEXT", "Sent", "resume", "send", "start"]

LONGEST_TEXT: Final = 1000
_LONGEST_ID: Final = 64
# Longer than any value that a choice has: an id of ours, an instant, a summary's digest.
_LONGEST_CHOICE: Final = 100
_LONGEST_PAGE: Final = 500
_A_MINUTE: Final = 20
_ATTEMPTS: Final = 6


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

    Raises WidgetKeyUnknown, WidgetKeyRevoked, OriginNotAllowed, TenantClosed, TenantSuspended,
    TooManyConversations.
    """
    table = TenantTable(tenant_of_widget(widget_key, origin, now))
    shop = business(table)
    require_open(shop.tenant)
    crowd.admit(table, shop.tenant.plan, now)
    credentials = token.issue(table.tenant_id)
    state = State(
        locale=supported(locale, shop.tenant.locale),
        visitor_zone=time_zone if time_zone and is_zone(time_zone) else None,
    )
    outcome = greeting(state, world_of(table, shop, now))
    messages = said_by_agent(credentials.conversation_id, 0, now, outcome.replies)
    record = Record(
        fingerprint=credentials.fingerprint,
        open_until=whole(now + storage.OPEN_FOR),
        state=outcome.state,
        messages=len(messages),
        started_at=whole(now),
    )
    page = page[:_LONGEST_PAGE] if page else None
    transact(storage.opening(table, credentials, record, messages, now=now, page=page))
    measuring.started(shop.tenant)
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

    Raises ConversationUnknown, ConversationExpired, TooManyMessages, PlanLimitReached, InvalidInput,
    TenantClosed, TenantSuspended; ChangedMeanwhile when other messages of the conversation keep coming first.
    """
    _check(sent)
    credentials = token.read(sent.token)
    table = _table(credentials)
    for _ in range(_ATTEMPTS):
        now = clock()
        month = month_of(now.astimezone(known_zone(table)).date())
        snapshot = storage.read(table, credentials.conversation_id, sent.message_id, month)
        if snapshot.turn:
            credentials.open(snapshot.record.fingerprint if snapshot.record else None)
            return storage.stored_turn(table, credentials.conversation_id, snapshot.turn)
        record = _opened(credentials, snapshot.record, now)
        pace = _paced(record.pace, now)
        shop = business(table, snapshot.tenant)
        require_open(shop.tenant)
        allowance = _allowance(table, shop, snapshot.tally, month, now, first=not record.version)
        allowance.require_pace(now)
        record = replace(record, pace=pace)
        answering = Answering(table, credentials.conversation_id, sent, record, shop, now, allowance)
        try:
            return answering.answered()
        except TransactionRefused as refused:
            if not storage.OURS & set(refused.failed):
                raise
    raise ChangedMeanwhile


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


def _allowance(
    table: TenantTable, shop: Business, tally: Tally, month: str, now: datetime, *, first: bool
) -> Allowance:
    """Of the month on the business's calendar: read again where it had been guessed wrong."""
    day = today(shop.tenant, now)
    if month_of(day) != month:
        tally = counters.read_chat(table, month_of(day))
    return Allowance(table, shop.tenant, day, tally, first)


def _paced(pace: Pace, now: datetime) -> Pace:
    """The pace with one more message; TooManyMessages beyond what a person types in a minute."""
    second = int(now.timestamp())
    if second - pace.since >= 60:
        return Pace(second, 1)
    if pace.count >= _A_MINUTE:
        raise TooManyMessages(pace.since + 60 - second)
    return replace(pace, count=pace.count + 1)


def _check(sent: Sent) -> None:
    if not 0 < len(sent.message_id) <= _LONGEST_ID:
        rule = "TOO_LONG" if sent.message_id else "REQUIRED"
        raise InvalidInput("messageId", rule, max=_LONGEST_ID)
    if len(sent.text) > LONGEST_TEXT:
        raise InvalidInput("text", "TOO_LONG", max=LONGEST_TEXT)
    if len(sent.choice or "") > _LONGEST_CHOICE:
        raise InvalidInput("choice", "TOO_LONG", max=_LONGEST_CHOICE)
    if not sent.text.strip() and not sent.choice:
        raise InvalidInput("text", "REQUIRED")
