"""Bookings that exist: finding the visitor's own, showing, moving and cancelling it.

A booking made in this conversation, or proved once, is at hand. Any other takes the contact it was made
with and its code, both right; a wrong pair tells nothing, and only so many are looked at.
"""

from datetime import timedelta
from typing import Final

from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.chat.conversation import answers, booking, cards, contacts, offers
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Cancel, Outcome, Reply, Scene
from chatbooking.chat.conversation.state import Claim, Task
from chatbooking.chat.model import Choice, Expecting
from chatbooking.tenants import formats

MAX_FAILURES: Final = 5
_ALIVE: Final = frozenset({BookingStatus.PENDING, BookingStatus.CONFIRMED})


def begin(scene: Scene, said: Said, task: Task) -> Outcome:
    """Takes up a task on a booking; which one is found out first."""
    shown = scene.state.booking_id
    scene = booking.fresh(scene, task)
    if task is Task.RESCHEDULE:
        scene = booking.absorb(scene, _of_visit(said))
    if shown:
        return _with_booking(scene, shown)
    return _among_own(scene, said)


def _of_visit(said: Said) -> Said:
    """The wishes for the new start; the service stays, and a contact only serves to find the booking."""
    return said._replace(service_id=None, service_ids=(), name=None, email=None, phone=None)


def go_on(scene: Scene, said: Said) -> Outcome:
    """A message while the booking is being found or a yes is waited for."""
    if said.booking_id in scene.state.bookings:
        return _with_booking(scene, str(said.booking_id))
    if scene.state.booking_id:
        return _with_booking(scene, scene.state.booking_id)
    if scene.state.expecting is Expecting.BOOKING_REFERENCE:
        return _claim(scene, said)
    return _among_own(scene, said)


def agreed(scene: Scene) -> Outcome:
    """The yes to a cancellation."""
    assert scene.state.booking_id is not None
    return Outcome(scene.state, action=Cancel(scene.state.booking_id))


def without_code(scene: Scene) -> Outcome:
    """Where the code is, for whom it was asked, and whom else to ask."""
    told = answers.with_contact(scene, scene.reply("no_code"))
    choices = offers.actions(scene, "human", "restart")
    return told._replace(replies=(told.replies[0]._replace(choices=choices),))


def next_steps(scene: Scene, found: Booking) -> tuple[str, ...]:
    """The actions on a booking that is made; what would be refused is not offered."""
    return ("reschedule", "cancel") if _can_change(scene, found) else ("human",)


def _can_change(scene: Scene, found: Booking) -> bool:
    notice = timedelta(minutes=scene.world.tenant.rules.change_notice_minutes)
    return found.start - scene.world.now >= notice


def too_late(scene: Scene) -> Outcome:
    notice = formats.duration(scene.world.tenant.rules.change_notice_minutes)
    return answers.with_contact(scene.at_rest(), scene.reply("too_late_to_change", notice=notice))


def _among_own(scene: Scene, said: Said) -> Outcome:
    """The one booking it can be, a choice of several, or the question for contact and code."""
    found = map(scene.world.booking, scene.state.bookings)
    own = [b for b in found if b and b.status in _ALIVE and b.start > scene.world.now]
    own.sort(key=lambda b: b.start)
    if not own:
        return _claim(scene, said)
    meant = own
    if scene.state.task is Task.CANCEL and said.day:
        meant = [b for b in own if scene.world.local(b.start).date() == said.day]
    if len(meant) == 1:
        return _with_booking(scene, meant[0].id, meant[0])
    key = "which_booking" if meant else "booking_on_day_unknown"
    return scene.but(expecting=Expecting.ANYTHING).ask(key, *offers.bookings(scene, meant or own))


def _claim(scene: Scene, said: Said) -> Outcome:
    claim, person = scene.state.claim, scene.state.person
    if claim.failures >= MAX_FAILURES:
        return answers.with_contact(scene.at_rest(), scene.reply("claims_over"))
    told = contacts.email(said.email) or contacts.phone(said.phone)
    contact = told or claim.contact or person.email or person.phone
    reference = said.reference or claim.reference
    scene = scene.but(
        claim=claim._replace(contact=contact, reference=reference), expecting=Expecting.BOOKING_REFERENCE
    )
    helping = offers.actions(scene, "human", "restart")
    if not contact and not reference:
        return scene.ask("ask_claim", *helping)
    if not reference:
        return scene.ask("ask_claim_reference", *helping)
    if not contact:
        return scene.ask("ask_claim_contact", *helping)
    found = scene.world.claimed(contact, reference)
    if found is None:
        failed = Claim(contact=contact, failures=claim.failures + 1)
        return scene.but(claim=failed).ask("claim_failed", *helping)
    bookings = (*(other for other in scene.state.bookings if other != found.id), found.id)
    return _with_booking(scene.but(bookings=bookings, claim=Claim(failures=claim.failures)), found.id, found)


def _with_booking(scene: Scene, id: str, known: Booking | None = None) -> Outcome:
    """The task, now that it is clear which booking is meant."""
    found = known or scene.world.booking(id)
    task = scene.state.task
    if found and found.status is BookingStatus.CANCELLED:
        return scene.at_rest().ask("booking_cancelled_already", *offers.actions(scene, "book"))
    if found is None or found.status not in _ALIVE or found.start <= scene.world.now:
        return answers.with_contact(scene.at_rest(), scene.reply("booking_over"))
    scene = scene.but(booking_id=id)
    if task is Task.SHOW:
        choices = offers.actions(scene, *next_steps(scene, found))
        return _about(scene.but(expecting=Expecting.ANYTHING), found, "your_booking", choices)
    if not _can_change(scene, found):
        return too_late(scene)
    if task is Task.CANCEL:
        return _about(
            scene.but(expecting=Expecting.CONFIRMATION), found, "confirm_cancel", offers.yes_or_no(scene)
        )
    return _move(scene, found)


def _move(scene: Scene, found: Booking) -> Outcome:
    draft = scene.draft
    first_time = draft.service_id is None
    # "Can we make it three o'clock" is about the day that it is on.
    if first_time and (draft.time or draft.window) and not (draft.day or draft.days or draft.soonest):
        scene = scene.drafted(day=scene.world.local(found.start).date())
    scene = scene.drafted(
        service_id=found.service_id,
        provider_id=draft.provider_id or (None if draft.anyone or draft.provider_ids else found.provider_id),
    )
    if scene.service() is None:
        return answers.with_contact(scene.at_rest(), scene.reply("service_gone"))
    outcome = booking.go_on(scene)
    if not first_time or outcome.state.expecting is Expecting.CONFIRMATION:
        return outcome
    return outcome.after(_reply(scene, found, "ask_move"))


def _about(scene: Scene, found: Booking, key: str, choices: tuple[Choice, ...]) -> Outcome:
    said = _reply(scene, found, key)
    return Outcome(scene.state, (said._replace(choices=choices, booking=cards.card(scene, found)),))


def _reply(scene: Scene, found: Booking, key: str) -> Reply:
    return scene.reply(
        key,
        service=found.service_name,
        when=scene.when(found.start),
        whom=scene.with_whom(found.provider_name),
    )
