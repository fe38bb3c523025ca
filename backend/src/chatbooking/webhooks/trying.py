"""What follows a try: delivered, tried again later, or given up. Pure rules."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from chatbooking.webhooks.model import Delivery, DeliveryState, Endpoint, Failure, SwitchedOff

# An endpoint that took nothing for so long is switched off.
SWITCH_OFF_AFTER: Final = timedelta(days=5)
# A pause is up to a fifth longer or shorter, so that what failed together does not come back together.
_JITTER: Final = 0.2
_LONGEST_WISH: Final = 12 * 60 * 60
_GONE: Final = 410


class Outcome(NamedTuple):
    """Of one try: the status that came, or why none did. `retry_after`: seconds the receiver asks for."""

    duration_ms: int
    status_code: int | None = None
    reason: Failure | None = None
    retry_after: int | None = None

    @property
    def delivered(self) -> bool:
        return self.reason is None


def tries_in(pauses: Sequence[int]) -> int:
    """How often a message is tried: once at first and once after each pause."""
    return len(pauses) + 1


def tried(
    delivery: Delivery, outcome: Outcome, now: datetime, pauses: Sequence[int], chance: float
) -> Delivery:
    """The delivery after a try. `chance` is from 0 to 1."""
    told = replace(
        delivery,
        tries=delivery.tries + 1,
        left=max(delivery.left - 1, 0),
        last_try_at=now,
        next_try_at=None,
        status_code=outcome.status_code,
        reason=outcome.reason,
        duration_ms=outcome.duration_ms,
    )
    if outcome.delivered:
        return replace(told, state=DeliveryState.DELIVERED)
    if not told.left or outcome.status_code == _GONE:
        return replace(told, state=DeliveryState.FAILED)
    return replace(told, next_try_at=now + timedelta(seconds=_pause(told, outcome, pauses, chance)))


def unsent(delivery: Delivery, reason: Failure) -> Delivery:
    """Given up without a try."""
    return replace(delivery, state=DeliveryState.FAILED, reason=reason, next_try_at=None, status_code=None)


def again(delivery: Delivery, now: datetime) -> Delivery:
    """To be tried now: once, if it had come to an end, else as the next of the tries that are left."""
    return replace(delivery, state=DeliveryState.PENDING, next_try_at=now, left=max(delivery.left, 1))


def told_of(endpoint: Endpoint, outcome: Outcome, given_up: bool, now: datetime) -> Endpoint:
    """The endpoint as the try leaves it."""
    if outcome.delivered:
        return replace(endpoint, failing_since=None)
    failing = replace(endpoint, failing_since=endpoint.failing_since or now)
    if outcome.status_code == _GONE:
        return replace(failing, active=False, switched_off=SwitchedOff.GONE)
    if given_up and endpoint.active and now - (failing.failing_since or now) >= SWITCH_OFF_AFTER:
        return replace(failing, active=False, switched_off=SwitchedOff.FAILING)
    return failing


def _pause(told: Delivery, outcome: Outcome, pauses: Sequence[int], chance: float) -> float:
    base = pauses[max(len(pauses) - told.left, 0)]
    wished = min(outcome.retry_after or 0, _LONGEST_WISH)
    return max(base * (1 - _JITTER + 2 * _JITTER * chance), wished)
