"""What happened to a booking, read from the images of a stream record alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.bookings.contacts import ERASED
from chatbooking.bookings.errors import StatusDoesNotAllow
from chatbooking.bookings.events import BookingEvent, BookingEventKind, event_of
from chatbooking.bookings.model import Booking, BookingStatus, Customer
from chatbooking.bookings.statuses import ENDED, Action, after, restored
from chatbooking.bookings.stream import Written, written
from chatbooking.records import decode, encode
from chatbooking.storage import TenantTable
from tests.bookings.build import NOW, at
from tests.bookings.stream import made, record

Kind = BookingEventKind
PENDING, CONFIRMED, CANCELLED, NO_SHOW, COMPLETED = BookingStatus


def event(before: Booking | None, after: Booking | None) -> BookingEvent | None:
    change = written(record(before, after))
    assert change
    return event_of(change)


def kind(before: Booking, **changes: Any) -> BookingEventKind:
    happened = event(before, replace(before, version=before.version + 1, **changes))
    assert happened
    return happened.kind


def test_a_new_booking_is_told_with_all_that_finds_it_and_nothing_of_the_person() -> None:
    happened = event(None, made())
    assert happened == BookingEvent(
        tenant_id="acme",
        booking_id="b1",
        version=0,
        kind=Kind.CREATED,
        at=NOW,
        status=PENDING,
        start=at(3, "10:00"),
        end=at(3, "11:00"),
        service_id="cut",
        provider_id="ana",
    )
    assert decode(BookingEvent, encode(happened)) == happened
    for personal in ("Grace", "grace@example.com", "window"):
        assert personal not in str(encode(happened))


class Step(NamedTuple):
    """What somebody does, and the kind that must be told of it."""

    name: str
    take: Callable[[Booking], Booking]
    told: Callable[[Booking], BookingEventKind]


def _restated(action: Action) -> Callable[[Booking], Booking]:
    def take(booking: Booking) -> Booking:
        status = after(action, booking.status)
        if status is booking.status:
            return booking
        before = None if status is CONFIRMED else booking.status
        return replace(booking, status=status, status_before=before)

    return take


def _always(kind: BookingEventKind) -> Callable[[Booking], BookingEventKind]:
    return lambda _: kind


def _confirmed(booking: Booking) -> BookingEventKind:
    return Kind.RESTORED if booking.status in ENDED else Kind.CONFIRMED


def _restore(booking: Booking) -> Booking:
    return replace(booking, status=restored(booking), status_before=None, cancel_reason=None)


def _later(booking: Booking) -> Booking:
    after(Action.RESCHEDULE, booking.status)
    return replace(booking, start=booking.start + timedelta(hours=1), end=booking.end + timedelta(hours=1))


def _elsewhere(booking: Booking) -> Booking:
    after(Action.RESCHEDULE, booking.status)
    return replace(booking, provider_id=f"{booking.provider_id}+", provider_name="Eva")


def _longer(booking: Booking) -> Booking:
    after(Action.RESCHEDULE, booking.status)
    minutes = booking.duration_minutes + 5
    return replace(booking, duration_minutes=minutes, end=booking.end + timedelta(minutes=5))


def _noted(booking: Booking) -> Booking:
    return replace(booking, notes=f"{booking.notes}!")


def _erased(booking: Booking) -> Booking:
    if booking.customer_id == ERASED:
        return booking
    return replace(booking, customer=Customer("Erased"), customer_id=ERASED, notes=None, cancel_reason=None)


STEPS = (
    Step("confirm", _restated(Action.CONFIRM), _confirmed),
    Step("cancel", _restated(Action.CANCEL), _always(Kind.CANCELLED)),
    Step("no-show", _restated(Action.MARK_NO_SHOW), _always(Kind.NO_SHOW)),
    Step("complete", _restated(Action.COMPLETE), _always(Kind.COMPLETED)),
    Step("restore", _restore, _always(Kind.RESTORED)),
    Step("later", _later, _always(Kind.MOVED)),
    Step("elsewhere", _elsewhere, _always(Kind.MOVED)),
    Step("longer", _longer, _always(Kind.MOVED)),
    Step("note", _noted, _always(Kind.NOTED)),
    Step("erase", _erased, _always(Kind.ERASED)),
)
STEPS_BY_NAME = {step.name: step for step in STEPS}
WALKS = st.lists(st.sampled_from(sorted(STEPS_BY_NAME)), max_size=12)


def walked(names: list[str]) -> tuple[list[Booking], list[BookingEventKind]]:
    """The states of a booking's life, and what each but the first must be told as."""
    states, kinds = [made()], [Kind.CREATED]
    for name in names:
        step, was = STEPS_BY_NAME[name], states[-1]
        try:
            now = step.take(was)
        except StatusDoesNotAllow:
            continue
        if now == was:
            continue
        told = step.told(was)
        states.append(replace(now, version=was.version + 1, updated_at=was.updated_at + timedelta(minutes=1)))
        kinds.append(told)
    return states, kinds


@given(WALKS)
def test_every_step_of_a_life_is_told_as_what_it_was(names: list[str]) -> None:
    states, kinds = walked(names)
    events = [event(was, now) for was, now in pairwise([None, *states])]
    assert [each.kind for each in events if each] == kinds
    assert [each.version for each in events if each] == list(range(len(states)))
    for was, now, told in zip(states, states[1:], events[1:], strict=False):
        assert told
        assert told.previous_start == (was.start if was.start != now.start else None)
        assert told.previous_end == (was.end if was.end != now.end else None)
        assert told.previous_provider_id == (was.provider_id if was.provider_id != now.provider_id else None)
        assert (told.at, told.status, told.start) == (now.updated_at, now.status, now.start)


@given(WALKS, st.randoms())
def test_records_that_come_again_and_in_another_order_make_the_same_events(
    names: list[str], random: Any
) -> None:
    states, _ = walked(names)
    records = [record(was, now) for was, now in pairwise([None, *states])]
    first = [event_of(change) for change in map(written, records) if change]
    again = [*enumerate(records), *enumerate(records)]
    random.shuffle(again)
    for place, each in again:
        change = written(each)
        assert change
        assert event_of(change) == first[place]


@pytest.mark.parametrize("status", BookingStatus)
@pytest.mark.parametrize("before", BookingStatus)
def test_any_two_statuses_are_told_as_something(before: BookingStatus, status: BookingStatus) -> None:
    was = replace(made(), status=before)
    assert kind(was, status=status) in Kind


def test_of_two_ends_in_a_row_the_second_can_be_undone() -> None:
    booking = replace(made(), status=NO_SHOW, status_before=CONFIRMED)
    assert kind(booking, status=COMPLETED, status_before=NO_SHOW) is Kind.COMPLETED
    completed = replace(booking, status=COMPLETED, status_before=NO_SHOW)
    assert kind(completed, status=NO_SHOW, status_before=None) is Kind.RESTORED
    assert kind(completed, status=NO_SHOW, status_before=COMPLETED) is Kind.NO_SHOW


def test_an_end_counts_more_than_a_move_in_the_same_write() -> None:
    later: datetime = at(3, "12:00")
    assert kind(made(), status=CANCELLED, start=later) is Kind.CANCELLED


def test_what_changes_nothing_is_no_event() -> None:
    booking = replace(made(), version=3)
    assert event(booking, booking) is None
    assert event(booking, replace(booking, version=2)) is None
    # Removed with its business, or put back from a backup: nobody is to hear of it as news.
    assert event(booking, None) is None
    assert event(None, booking) is None
    assert event_of(Written(TenantTable("acme"), None, None)) is None
