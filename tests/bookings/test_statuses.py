import pytest

from chatbooking.bookings.errors import StatusDoesNotAllow
from chatbooking.bookings.model import BookingStatus
from chatbooking.bookings.statuses import ENDED, TRANSITIONS, Action, after, holds_cells

CANCELLED = BookingStatus.CANCELLED


def test_every_action_has_its_row() -> None:
    assert set(TRANSITIONS) == set(Action)


@pytest.mark.parametrize("action", [action for action in Action if action is not Action.CANCEL])
def test_a_cancelled_booking_stays_cancelled(action: Action) -> None:
    with pytest.raises(StatusDoesNotAllow) as refused:
        after(action, CANCELLED)
    assert refused.value.parameters == {"action": action, "status": CANCELLED}


@pytest.mark.parametrize("status", [BookingStatus.COMPLETED, BookingStatus.NO_SHOW])
@pytest.mark.parametrize("action", [Action.CANCEL, Action.RESCHEDULE])
def test_a_visit_that_is_over_can_neither_be_cancelled_nor_moved(
    action: Action, status: BookingStatus
) -> None:
    with pytest.raises(StatusDoesNotAllow):
        after(action, status)


@pytest.mark.parametrize("action", Action)
def test_an_action_repeated_on_its_own_result_changes_nothing(action: Action) -> None:
    for following in set(TRANSITIONS[action].values()):
        assert after(action, following) is following


def test_no_way_leads_back_to_a_status_without_cells_or_out_of_it() -> None:
    for action, row in TRANSITIONS.items():
        for status, following in row.items():
            assert holds_cells(status) or following is CANCELLED
            assert holds_cells(following) or action is Action.CANCEL


def test_a_slip_of_the_host_can_be_corrected() -> None:
    assert after(Action.COMPLETE, BookingStatus.NO_SHOW) is BookingStatus.COMPLETED
    assert after(Action.CONFIRM, BookingStatus.COMPLETED) is BookingStatus.CONFIRMED


def test_what_has_ended_can_be_undone_and_nothing_else() -> None:
    assert {*BookingStatus} - ENDED == {BookingStatus.PENDING, BookingStatus.CONFIRMED}
