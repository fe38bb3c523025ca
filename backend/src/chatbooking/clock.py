"""Time is passed in, so that a rule never reads it and a test can set it."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, UTC, datetime

_ENDS = (MINYEAR, MAXYEAR)

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def to_iso(instant: datetime) -> str:
    """An instant as every item and answer writes it: UTC to the second, so that text sorts as time does."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_iso(text: str) -> datetime:
    """The aware instant that an ISO 8601 text with an offset names; ValueError without one.

    Of the calendar's first and last year too: beside them there is none for another zone's clock to be in.
    """
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs an offset: {text!r}")
    if instant.year in _ENDS:
        raise ValueError(f"an instant at the calendar's end: {text!r}")
    return instant.astimezone(UTC)
