"""What comes in and what goes out: entries of a catalog, intents, and the reading of a message."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Entry(NamedTuple):
    """A service or a provider as the business calls it, with the other names customers use."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Intent(StrEnum):
    """What the customer wants."""

    BOOK = "book"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    LIST_SERVICES = "list_services"
    ASK_PRICE = "ask_price"
    ASK_HOURS = "ask_hours"
    ASK_HUMAN = "ask_human"
    GREET = "greet"
    AFFIRM = "affirm"
    DENY = "deny"
    THANKS = "thanks"
    RESTART = "restart"
    OTHER = "other"


BARE = frozenset({Intent.GREET, Intent.AFFIRM, Intent.DENY, Intent.THANKS, Intent.RESTART, Intent.OTHER})
"""Intents that never carry an entity, whatever words are in the text."""


class Found(NamedTuple, Generic[T]):
    """A value, and where in the original text (`text[start:end]`) it was read."""

    value: T
    start: int
    end: int
    confidence: float


class Reading(NamedTuple):
    """Everything one message says; None where it does not say."""

    intent: Intent
    intent_confidence: float
    service: Found[str] | None = None
    service_candidates: Found[tuple[str, ...]] | None = None
    provider: Found[str] | None = None
    provider_candidates: Found[tuple[str, ...]] | None = None
    date: Found[dt.date] | None = None
    date_range: Found[tuple[dt.date, dt.date]] | None = None
    time: Found[dt.time] | None = None
    time_range: Found[tuple[dt.time, dt.time]] | None = None
    name: Found[str] | None = None
    email: Found[str] | None = None
    phone: Found[str] | None = None
    any_provider: bool = False
    any_time: bool = False
    soonest: bool = False
    ordinal: int | None = None
    shift: int | None = None
