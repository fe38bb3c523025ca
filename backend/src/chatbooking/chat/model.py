"""A conversation as its visitor and the business see it. Items in the table have the same fields."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from chatbooking.bookings.model import BookingStatus


class Author(StrEnum):
    VISITOR = "VISITOR"
    AGENT = "AGENT"


class ChoiceKind(StrEnum):
    SERVICE = "SERVICE"
    PROVIDER = "PROVIDER"
    DAY = "DAY"
    TIME = "TIME"
    BOOKING = "BOOKING"
    CONFIRM = "CONFIRM"
    ACTION = "ACTION"


class Expecting(StrEnum):
    """What the agent waits for."""

    ANYTHING = "ANYTHING"
    SERVICE = "SERVICE"
    PROVIDER = "PROVIDER"
    DAY = "DAY"
    TIME = "TIME"
    NAME = "NAME"
    CONTACT = "CONTACT"
    CONFIRMATION = "CONFIRMATION"
    BOOKING_REFERENCE = "BOOKING_REFERENCE"


class Choice(NamedTuple):
    """An answer offered with a message; `value` is what comes back when it is taken."""

    kind: ChoiceKind
    value: str
    label: str
    description: str | None = None
    duration_minutes: int | None = None
    price_minor: int | None = None
    currency: str | None = None
    photo_url: str | None = None
    date: dt.date | None = None
    start: dt.datetime | None = None
    available: bool | None = None


class BookingCard(NamedTuple):
    """A booking in short; without a status while it is a summary that waits for a yes.

    Without an id too while there is no booking yet.
    """

    start: dt.datetime
    end: dt.datetime
    time_zone: str
    service_name: str
    currency: str
    business_name: str
    id: str | None = None
    reference: str | None = None
    status: BookingStatus | None = None
    provider_name: str | None = None
    price_minor: int | None = None
    customer_name: str | None = None
    address: str | None = None


class Message(NamedTuple):
    id: str
    at: dt.datetime
    author: Author
    text: str
    choices: tuple[Choice, ...] = ()
    booking: BookingCard | None = None


class Turn(NamedTuple):
    """What one message brought: the visitor's own and the answers to it."""

    messages: tuple[Message, ...]
    expecting: Expecting
    locale: str
    expires_at: dt.datetime


class Conversation(NamedTuple):
    token: str
    locale: str
    time_zone: str
    expires_at: dt.datetime
    expecting: Expecting
    messages: tuple[Message, ...]
