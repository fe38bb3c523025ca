"""What may fail between two steps: nothing is lost, nothing is sent twice, and all of it is seen."""

import itertools
from typing import Any

import pytest
from botocore.exceptions import ClientError
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbooking.bookings.model import CUSTOMER, Booking
from chatbooking.mail.model import AddressRefused, MailInDoubt, MailRefused
from chatbooking.notifications import once
from chatbooking.notifications.once import State, Subject
from tests.bookings.build import NOW
from tests.notifications.conftest import Killed, World
from tests.notifications.test_following import GRACE, SHOP, kinds

BUSY = ClientError({"Error": {"Code": "ThrottlingException"}}, "CreateSchedule")


def state(world: World, booking_id: str, effect: str = "CUSTOMER") -> State:
    entry = once.read(Subject(world.table, booking_id, effect))
    assert entry
    return entry.state


def test_a_mail_that_is_refused_is_sent_with_the_next_try(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.book()
    world.post.faults = [MailRefused("MessageRejected")]
    assert world.deliver() == ["MailRefused"]
    # The other steps had their turn.
    assert (kinds(world, GRACE), kinds(world, SHOP)) == ([], ["New booking"])
    assert len(world.scheduler.there) == 2
    world.later(minutes=3)
    assert world.deliver() == []
    assert (kinds(world, GRACE), kinds(world, SHOP)) == (["Confirmed"], ["New booking"])
    assert "MailsRefused" in capsys.readouterr().out


def test_a_mail_whose_answer_is_lost_is_left_to_a_person(
    world: World, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    booking = world.book()
    world.post.faults = [MailInDoubt("ReadTimeoutError")]
    for _ in range(4):
        assert world.deliver() in (["InDoubt"], ["Busy"])
        world.later(minutes=3)
    assert state(world, booking.id) is State.DOUBT
    assert (kinds(world, GRACE), kinds(world, SHOP)) == ([], ["New booking"])
    assert "MailsInDoubt" in capsys.readouterr().out
    # Put back from the dead letters, it is sent, once.
    world.redrive()
    world.later(seconds=1)
    assert world.deliver() == []
    world.redrive()
    assert world.deliver() == []
    assert (kinds(world, GRACE), kinds(world, SHOP)) == (["Confirmed"], ["New booking"])


def test_a_doubt_ends_with_newer_news(world: World) -> None:
    booking = world.book()
    world.post.faults = [MailInDoubt("ReadTimeoutError")]
    world.deliver()
    world.later(minutes=3)
    world.change(booking, "move", "12:00", by=CUSTOMER)
    assert world.deliver(1) == []
    assert world.post.subjects(GRACE) == ["Changed: Haircut, now Monday, March 9 at 12:00 PM"]
    # What was in doubt is no longer true, and asks for nothing any more.
    assert world.deliver() == []


def test_killed_before_it_sent_it_sends_after_the_lease(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.book()
    real = once.Claim.sending

    def die(*_: Any) -> None:
        raise Killed

    monkeypatch.setattr(once.Claim, "sending", die)
    assert world.deliver() == ["Killed"]
    monkeypatch.setattr(once.Claim, "sending", real)
    assert world.deliver() == ["Busy"]
    world.later(minutes=3)
    assert world.deliver() == []
    assert (kinds(world, GRACE), kinds(world, SHOP)) == (["Confirmed"], ["New booking"])


def test_killed_after_it_sent_nothing_is_sent_again(world: World) -> None:
    booking = world.book()
    world.post.faults = [Killed()]
    assert world.deliver() == ["Killed"]
    world.later(minutes=3)
    assert world.deliver() == ["InDoubt"]
    assert kinds(world, GRACE) == ["Confirmed"]
    assert state(world, booking.id) is State.DOUBT
    # The business's mail did not have to wait for it.
    assert kinds(world, SHOP) == ["New booking"]


def test_an_address_that_is_none_is_counted_and_asked_about_no_more(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.book()
    world.post.faults = [AddressRefused("NOT_AN_ADDRESS")]
    assert world.deliver(keep=True) == []
    assert world.deliver() == []
    assert kinds(world, GRACE) == []
    assert "MailsUnreachable" in capsys.readouterr().out


@pytest.mark.parametrize("calls_before", range(3))
def test_a_schedule_that_is_refused_is_made_with_the_next_try(world: World, calls_before: int) -> None:
    booking = world.book()
    world.scheduler.faults = [*[None] * calls_before, BUSY] if calls_before < 2 else []
    failures = world.deliver()
    assert failures == (["ScheduleRefused"] if calls_before < 2 else [])
    # A mail does not wait for a schedule.
    assert kinds(world, GRACE) == ["Confirmed"]
    world.deliver()
    assert set(world.scheduler.due()) == {f"{booking.id}-1440", f"{booking.id}-120"}
    world.change(booking, "cancel")
    world.scheduler.faults = [*[None] * min(calls_before, 1), BUSY]
    assert world.deliver() == ["ScheduleRefused"]
    assert world.deliver() == []
    assert world.scheduler.due() == {}


def test_killed_between_two_schedules_the_settings_change_and_none_is_left_over(world: World) -> None:
    booking = world.book()
    world.scheduler.faults = [None, Killed()]
    assert world.deliver() == ["Killed"]
    world.settings(reminder_minutes=(60,))
    world.later(minutes=3)
    world.scheduler.faults = [Killed()]
    assert world.deliver() == ["Killed"]
    world.later(minutes=3)
    assert world.deliver() == []
    assert set(world.scheduler.due()) == {f"{booking.id}-60"}


FAULTS = st.sampled_from(
    [None, None, MailRefused("Throttled"), MailInDoubt("ReadTimeoutError"), Killed(), Killed()]
)
STEPS = st.lists(
    st.tuples(st.sampled_from(["11:00", "12:00", "15:00", "", "", ""]), st.lists(FAULTS, max_size=2)),
    min_size=1,
    max_size=6,
)


def test_whatever_fails_the_last_word_is_told_or_lies_among_the_dead_letters(world: World) -> None:
    numbers = itertools.count()

    @settings(max_examples=15)
    @given(STEPS)
    def holds(steps: list[tuple[str, list[BaseException | None]]]) -> None:
        world.queue, world.post.sent, world.post.faults, world.now = [], [], [], NOW
        booking = world.book(email=f"g{next(numbers)}@example.com")
        try:
            live_through(world, booking, steps)
            for to in (booking.customer.email or "", SHOP):
                sent = world.post.subjects(to)
                # No two in a row say the same, so none was sent twice.
                assert all(one != other for one, other in itertools.pairwise(sent)), sent
                if not world.queue:
                    assert f"{world.read(booking.id).start:%-I:%M %p}" in sent[-1]
        finally:
            world.change(booking, "cancel")

    holds()


def live_through(world: World, booking: Booking, steps: list[tuple[str, list[BaseException | None]]]) -> None:
    """Each step moves the visit or not, and delivers everything, with faults; at the end without."""
    for clock, faults in [*steps, ("", []), ("", []), ("", [])]:
        if clock:
            world.change(booking, "move", clock, by=CUSTOMER)
        world.post.faults = [*faults]
        world.deliver()
        world.later(minutes=3)
