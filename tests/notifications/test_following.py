"""What follows a booking through its life, however its messages come: who is told, and what is scheduled."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from itertools import permutations

import pytest
import vobject

from chatbooking.bookings import personal
from chatbooking.bookings.model import CUSTOMER
from chatbooking.mail.mime import message_of
from chatbooking.mail.model import Mail
from chatbooking.notifications import muted
from chatbooking.records import encode
from chatbooking.settings import settings
from chatbooking.storage import carry_out
from chatbooking.tenants.model import Contact
from chatbooking.tenants.storage.members import member_key
from tests.bookings.build import at
from tests.notifications.conftest import MEMBER, World
from tests.tenants.builders import a_member

GRACE, SHOP = "grace@example.com", "shop@example.com"


def kinds(world: World, to: str) -> list[str]:
    """How the subjects begin."""
    return [subject.partition(":")[0] for subject in world.post.subjects(to)]


def event(message: Mail) -> "vobject.base.Component":
    assert message.calendar
    return vobject.readOne(message.calendar.text)


def test_a_booking_in_the_chat_is_told_to_both_and_reminded_of(world: World) -> None:
    booking = world.book()
    assert world.deliver() == []
    to_grace, to_shop = world.post.sent
    assert to_grace.subject == "Confirmed: Haircut, Monday, March 9 at 10:00 AM"
    assert (to_grace.to, to_grace.reply_to, to_grace.sender_name) == (GRACE, SHOP, "Acme")
    assert (to_shop.to, to_shop.reply_to) == (SHOP, GRACE)
    assert f"https://admin.example/bookings?booking={booking.id}" in to_shop.text
    assert f"https://widget.example/manage?lang=en#booking=acme.{booking.id}." in to_grace.text
    assert to_grace.unsubscribe is None
    assert world.scheduler.due() == {
        f"{booking.id}-1440": "at(2026-03-08T10:00:00)",
        f"{booking.id}-120": "at(2026-03-09T08:00:00)",
    }
    (schedule, _) = world.scheduler.there.values()
    assert (schedule["GroupName"], schedule["ActionAfterCompletion"]) == ("chat-booking-test", "DELETE")
    assert schedule["Target"]["DeadLetterConfig"]["Arn"].endswith(":notifications-failed")


def test_whatever_comes_again_changes_nothing(world: World) -> None:
    booking = world.book()
    world.change(booking, "move", "12:00", by=CUSTOMER)
    world.deliver(keep=True)
    sent, due = [*world.post.sent], world.scheduler.due()
    for _ in range(2):
        world.later(minutes=5)
        assert world.deliver(keep=True) == []
    assert (world.post.sent, world.scheduler.due()) == (sent, due)


def test_a_move_is_told_with_what_was_and_calendars_follow(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.change(booking, "move", "12:00", provider_id="bea")
    world.deliver()
    first, _, moved = world.post.sent
    assert moved.subject == "Changed: Haircut, now Monday, March 9 at 12:00 PM"
    assert "Before: Monday, March 9 at 10:00 AM" in moved.text
    assert "Before: Ana" in moved.text
    assert "<s" in moved.html
    was, now = event(first).vevent, event(moved).vevent
    assert was.uid.value == now.uid.value
    assert int(now.sequence.value) > int(was.sequence.value)
    assert (now.dtstart.value, now.dtend.value) == (at(9, "12:00"), at(9, "13:00"))
    assert world.scheduler.due()[f"{booking.id}-120"] == "at(2026-03-09T10:00:00)"


def test_a_cancellation_takes_it_out_of_the_calendar_and_ends_the_reminders(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.change(booking, "cancel", reason="Ana is ill.")
    world.deliver()
    cancelled = world.post.sent[-1]
    assert (cancelled.to, cancelled.subject) == (GRACE, "Cancelled: Haircut, Monday, March 9 at 10:00 AM")
    assert "Reason: Ana is ill." in cancelled.text
    assert event(cancelled).method.value == "CANCEL"
    assert event(cancelled).vevent.status.value == "CANCELLED"
    assert world.scheduler.due() == {}
    # The business did it itself.
    assert kinds(world, SHOP) == ["New booking"]


def test_the_business_hears_of_what_customers_do_and_not_of_what_its_own_people_do(world: World) -> None:
    theirs = world.book("10:00")
    own = world.book("14:00", by=MEMBER)
    world.deliver()
    assert kinds(world, SHOP) == ["New booking"]
    world.change(own, "move", "15:00")
    world.change(theirs, "move", "11:00", by=CUSTOMER)
    world.deliver()
    world.change(own, "cancel", by=CUSTOMER, reason="No time.")
    world.deliver()
    assert kinds(world, SHOP) == ["New booking", "Moved", "Cancelled"]
    assert "Reason: No time." in world.post.sent[-1].text
    # A customer knows their own reason.
    assert "No time" not in [m for m in world.post.sent if m.to == GRACE][-1].text


def test_the_switches_of_the_business_hold_for_the_business_only(world: World) -> None:
    world.settings(tell_new=False, tell_changed=False, tell_cancelled=False)
    booking = world.book()
    world.deliver()
    world.change(booking, "move", "12:00", by=CUSTOMER)
    world.deliver()
    world.change(booking, "cancel", by=CUSTOMER)
    world.deliver()
    assert kinds(world, SHOP) == []
    assert kinds(world, GRACE) == ["Confirmed", "Changed", "Cancelled"]


def test_a_request_is_told_as_one_and_reminded_of_when_it_is_confirmed(world: World) -> None:
    world.tenant = replace(world.tenant, rules=world.tenant.rules._replace(auto_confirm=False))
    world.save()
    booking = world.book()
    world.deliver()
    assert (kinds(world, GRACE), world.scheduler.due()) == (["Request received"], {})
    assert world.post.sent[0].calendar is None
    assert "waits until you confirm" in world.post.sent[1].text
    world.change(booking, "confirm")
    world.deliver()
    assert kinds(world, GRACE) == ["Request received", "Confirmed"]
    assert event(world.post.sent[-1]).method.value == "REQUEST"
    assert len(world.scheduler.there) == 2


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_in_whatever_order_messages_come_only_what_is_true_is_told(
    world: World, order: tuple[int, ...]
) -> None:
    booking = world.book()
    world.change(booking, "move", "12:00", by=CUSTOMER)
    world.change(booking, "move", "15:00", by=CUSTOMER)
    for place in order:
        assert world.deliver(place, keep=True) == []
    assert world.post.subjects(GRACE) == ["Confirmed: Haircut, Monday, March 9 at 3:00 PM"]
    assert world.post.subjects(SHOP) == ["New booking: Grace Hopper, Monday, March 9 at 3:00 PM"]
    assert world.scheduler.due()[f"{booking.id}-120"] == "at(2026-03-09T13:00:00)"


def test_moved_and_moved_back_is_nothing_to_tell(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.change(booking, "move", "12:00", by=CUSTOMER)
    world.change(booking, "move", "10:00", by=CUSTOMER)
    world.deliver()
    assert len(world.post.sent) == 2


def test_booked_and_cancelled_before_anybody_was_told_ends_with_the_end(world: World) -> None:
    booking = world.book()
    world.change(booking, "cancel", by=CUSTOMER)
    world.deliver()
    assert (kinds(world, GRACE), kinds(world, SHOP)) == (["Cancelled"], ["Cancelled"])
    assert world.post.sent[0].calendar is None
    assert world.scheduler.due() == {}


def test_a_cancellation_undone_is_told_as_a_visit(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.change(booking, "cancel")
    world.deliver()
    world.change(booking, "restore")
    world.deliver()
    assert kinds(world, GRACE) == ["Confirmed", "Cancelled", "Confirmed"]
    sequences = [int(event(m).vevent.sequence.value) for m in world.post.sent if m.to == GRACE]
    assert sequences == [0, 1, 2]
    assert len(world.scheduler.there) == 2


def test_of_notes_and_of_what_has_begun_nobody_is_told(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.change(booking, "note", "Prefers tea")
    world.now = booking.start + timedelta(minutes=1)
    world.change(booking, "mark_no_show")
    world.change(booking, "restore")
    world.change(booking, "complete")
    world.deliver()
    assert len(world.post.sent) == 2


def test_somebody_without_mail_is_not_written_and_the_business_is(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.book(email=None, phone="+34600111222")
    assert world.deliver() == []
    assert [message.to for message in world.post.sent] == [SHOP]
    assert world.scheduler.due() == {}
    assert "MailsUnreachable" in capsys.readouterr().out


def test_an_erased_customer_is_told_nothing_and_keeps_no_schedule(world: World) -> None:
    booking = world.book()
    world.deliver()
    assert world.scheduler.due()
    before = world.read(booking.id)
    personal.erase(world.table, booking.id, "Erased", world.now)
    world.relayed(before, world.read(booking.id))
    assert world.deliver() == []
    assert (world.scheduler.due(), len(world.post.sent)) == ({}, 2)


def test_a_business_without_any_other_address_is_told_at_its_owners(world: World) -> None:
    world.tenant = replace(world.tenant, contact=Contact())
    world.save()
    carry_out(world.table.put(member_key(world.table, "owner"), encode(a_member()), label="member"))
    world.book()
    world.deliver()
    assert world.post.sent[-1].to == "owner@example.com"
    world.settings(business_email="agenda@example.com")
    world.book("14:00")
    world.deliver()
    assert world.post.sent[-1].to == "agenda@example.com"


def test_a_reminder_that_is_due_is_sent_once_with_a_way_to_end_them(world: World) -> None:
    booking = world.book()
    world.deliver()
    reminder = world.scheduler.messages()[0]
    world.now = booking.start - timedelta(minutes=1440)
    for _ in range(2):
        world.arrives(reminder)
    assert world.deliver() == []
    (reminded,) = world.post.sent[2:]
    assert reminded.subject == "Reminder: Haircut, Monday, March 9 at 10:00 AM"
    assert reminded.unsubscribe
    assert reminded.unsubscribe.startswith(f"https://public.example/unsubscribe/acme.{booking.customer_id}.")
    raw = message_from_bytes(message_of(reminded, "no-reply@chat-booking.example"))
    assert raw["List-Unsubscribe"] == f"<{reminded.unsubscribe}>"
    assert raw["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_no_reminder_of_a_visit_that_is_gone_or_moved_or_unwanted(world: World) -> None:
    moved, cancelled = world.book("10:00"), world.book("12:00")
    unwanted = world.book("14:00", email="m@example.com")
    world.deliver()
    reminders = world.scheduler.messages()
    world.change(moved, "move", "16:00")
    world.change(cancelled, "cancel")
    world.deliver()
    sent = len(world.post.sent)
    muted.mute(world.table, unwanted.customer_id or "")
    for reminder in reminders:
        world.arrives(reminder)
    assert world.deliver() == []
    assert len(world.post.sent) == sent
    # The time it was moved to is reminded of.
    assert world.scheduler.due()[f"{moved.id}-120"] == "at(2026-03-09T14:00:00)"


def test_a_reminder_that_comes_after_the_start_is_none(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.now = booking.start
    world.arrives(world.scheduler.messages()[0])
    world.deliver()
    assert len(world.post.sent) == 2


def test_what_is_too_late_to_be_reminded_of_is_not_scheduled(world: World) -> None:
    world.book("10:00", day=3)
    world.deliver()
    assert [name.rpartition("-")[2] for name in world.scheduler.due()] == ["1440", "120"]
    world.settings(reminder_minutes=(2880, 60))
    world.book("14:00", day=3)
    world.deliver()
    assert sorted(name.rpartition("-")[2] for name in world.scheduler.due()) == ["120", "1440", "60"]


def test_other_reminders_hold_for_what_is_booked_or_changed_from_then_on(world: World) -> None:
    booking = world.book()
    world.deliver()
    world.settings(reminder_minutes=(60,))
    world.change(booking, "move", "12:00")
    world.deliver()
    assert world.scheduler.due() == {f"{booking.id}-60": "at(2026-03-09T11:00:00)"}


def test_a_stage_that_sends_no_mail_has_nothing_to_tell(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAIL_SENDER", "")
    settings.cache_clear()
    world.book()
    assert world.deliver() == []
    assert (world.post.sent, world.scheduler.due()) == ([], {})
