"""Why a booking was refused; the sentences stand in translations/ beside it."""

from datetime import datetime

from chatbooking.clock import to_iso
from chatbooking.errors import DomainError


class SlotTaken(DomainError):
    """Somebody else holds a part of this time (or nobody of "anyone" is free then): offer another.

    `holder` is told to the business only: the `bookingId` and `reference`, the `blockId`, or the
    `holdId` with `heldFor` and `heldUntil`, in the way.
    """

    def __init__(self, start: datetime, **holder: str) -> None:
        super().__init__(start=to_iso(start), **holder)


class OutsideOpeningHours(DomainError):
    """The visit does not lie inside the provider's opening hours."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start=to_iso(start))


class StartInThePast(DomainError):
    """The visit would have begun before now."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start=to_iso(start))


class OutsideNotice(DomainError):
    """A customer books sooner than the business allows; `minutes` is the notice it wants."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes=minutes)


class BeyondHorizon(DomainError):
    """A customer books further ahead than the business allows; `days` is how far it does."""

    def __init__(self, days: int) -> None:
        super().__init__(days=days)


class OutsideChangeNotice(DomainError):
    """Too late for a customer to move or cancel; `minutes` before the start it was still possible."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes=minutes)


class ServiceNotBookable(DomainError):
    """The service does not exist, is not active or has nobody who performs it."""

    def __init__(self, service: str) -> None:
        super().__init__(service=service)


class ProviderNotAvailable(DomainError):
    """The provider does not exist, is not active or does not perform the service."""

    def __init__(self, provider: str) -> None:
        super().__init__(provider=provider)


class IdempotencyMismatch(DomainError):
    """The token has already made another booking: a new request needs a new token."""


class StatusDoesNotAllow(DomainError):
    """A booking in this status cannot go through this action."""

    def __init__(self, action: str, status: str) -> None:
        super().__init__(action=action, status=status)


class NotStartedYet(DomainError):
    """A visit can be completed or missed only once it has begun."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start=to_iso(start))


class HoldOver(DomainError):
    """What was kept for somebody has lapsed or was given back: it may be somebody else's by now."""


class AlreadyHolding(DomainError):
    """Something else is kept for the same person, who has to answer that first."""
