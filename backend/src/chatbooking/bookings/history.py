"""What became of a booking: one entry for each change, written in the transaction that makes the change.

Entries are items of their own beside the booking, not a list in it: the booking is copied into three
indexes, and every list of bookings would pay for histories that nobody asked for. The first entry, CREATED,
is not stored at all: the booking says by itself when and by whom it was made (resolvers/Booking.history.js).
"""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from chatbooking.bookings.model import Actor, Booking, By


class ChangeKind(StrEnum):
    CONFIRMED = "CONFIRMED"
    MOVED = "MOVED"
    CANCELLED = "CANCELLED"
    RESTORED = "RESTORED"
    NO_SHOW = "NO_SHOW"
    COMPLETED = "COMPLETED"
    NOTED = "NOTED"


class Change(NamedTuple):
    """An entry. Of a move: where it went, and of what differs also what it was. Of a cancellation: why."""

    at: datetime
    kind: ChangeKind
    actor: Actor
    member_id: str | None = None
    start: datetime | None = None
    previous_start: datetime | None = None
    provider_name: str | None = None
    previous_provider_name: str | None = None
    duration_minutes: int | None = None
    previous_duration_minutes: int | None = None
    reason: str | None = None


def entry(kind: ChangeKind, was: Booking, now: Booking, by: By) -> Change:
    """What the change from one state to the next is written down as."""
    if kind is ChangeKind.CANCELLED:
        return Change(now.updated_at, kind, by.actor, by.member_id, reason=now.cancel_reason)
    if kind is not ChangeKind.MOVED:
        return Change(now.updated_at, kind, by.actor, by.member_id)
    return Change(
        at=now.updated_at,
        kind=kind,
        actor=by.actor,
        member_id=by.member_id,
        start=now.start,
        previous_start=was.start if was.start != now.start else None,
        provider_name=now.provider_name,
        previous_provider_name=was.provider_name if was.provider_id != now.provider_id else None,
        duration_minutes=now.duration_minutes,
        previous_duration_minutes=_other(was.duration_minutes, now.duration_minutes),
    )


def _other(was: int, now: int) -> int | None:
    return was if was != now else None
