"""The life of a booking: which action leads from which status to which. One table, nothing elsewhere."""

from enum import StrEnum
from typing import Final

from chatbooking.bookings.errors import StatusDoesNotAllow
from chatbooking.bookings.model import Booking, BookingStatus


class Action(StrEnum):
    CONFIRM = "CONFIRM"
    CANCEL = "CANCEL"
    RESCHEDULE = "RESCHEDULE"
    MARK_NO_SHOW = "MARK_NO_SHOW"
    COMPLETE = "COMPLETE"


_PENDING, _CONFIRMED, _CANCELLED, _NO_SHOW, _COMPLETED = BookingStatus

# What each action makes of each status; a pair that is not here is refused. An action repeated on its own
# result changes nothing. NO_SHOW and COMPLETED can be corrected, because their cells are still held; a
# cancelled booking has given them back and comes to life only by `restored`, which claims them anew.
TRANSITIONS: Final = {
    Action.CONFIRM: {
        _PENDING: _CONFIRMED,
        _CONFIRMED: _CONFIRMED,
        _NO_SHOW: _CONFIRMED,
        _COMPLETED: _CONFIRMED,
    },
    Action.CANCEL: {_PENDING: _CANCELLED, _CONFIRMED: _CANCELLED, _CANCELLED: _CANCELLED},
    Action.RESCHEDULE: {_PENDING: _PENDING, _CONFIRMED: _CONFIRMED},
    Action.MARK_NO_SHOW: {
        _PENDING: _NO_SHOW,
        _CONFIRMED: _NO_SHOW,
        _NO_SHOW: _NO_SHOW,
        _COMPLETED: _NO_SHOW,
    },
    Action.COMPLETE: {
        _PENDING: _COMPLETED,
        _CONFIRMED: _COMPLETED,
        _NO_SHOW: _COMPLETED,
        _COMPLETED: _COMPLETED,
    },
}
ENDED: Final = frozenset({_CANCELLED, _NO_SHOW, _COMPLETED})


def after(action: Action, status: BookingStatus) -> BookingStatus:
    """The status that follows; StatusDoesNotAllow where the action has no place."""
    following = TRANSITIONS[action].get(status)
    if following is None:
        raise StatusDoesNotAllow(action, status)
    return following


def restored(booking: Booking) -> BookingStatus:
    """What a cancellation, a no-show or a completion ended; the status itself where nothing has ended."""
    return (booking.status_before or _CONFIRMED) if booking.status in ENDED else booking.status


def holds_cells(status: BookingStatus) -> bool:
    """Whether a booking in this status keeps its time for itself."""
    return status is not _CANCELLED
