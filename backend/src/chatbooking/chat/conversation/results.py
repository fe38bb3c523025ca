"""What is said once an action has been carried out, or was refused."""

from typing import Final

from chatbooking.bookings import errors as refusals
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.chat.conversation import answers, booking, cards, changing, offers, waiting, when
from chatbooking.chat.conversation.machine import remembered
from chatbooking.chat.conversation.scene import Action, Cancel, Create, Join, Outcome, Scene, World
from chatbooking.chat.conversation.state import State, Task
from chatbooking.chat.model import Expecting
from chatbooking.errors import DomainError, InvalidInput, NotFound
from chatbooking.tenants.errors import PlanLimitReached
from chatbooking.waiting.errors import WaitingListFull
from chatbooking.waiting.model import Entry, WaitingStatus

_START_REFUSED: Final = (
    refusals.SlotTaken,
    refusals.OutsideOpeningHours,
    refusals.OutsideNotice,
    refusals.StartInThePast,
    refusals.BeyondHorizon,
)


def done(state: State, action: Action, made: Booking, world: World) -> Outcome:
    """The good news, with the booking as it now is and what can be done next."""
    scene = Scene(state, world)
    bookings = (*(other for other in state.bookings if other != made.id), made.id)
    name = made.customer.name
    if isinstance(action, Create):
        pending = made.status is BookingStatus.PENDING
        key, names = "booked_pending" if pending else "booked", (*changing.next_steps(scene, made), "book")
    elif isinstance(action, Cancel):
        key, names = "cancelled", ("book", "hours", "human")
    else:
        key, names = "moved", (*changing.next_steps(scene, made), "book")
    reply = scene.reply(
        key,
        *offers.actions(scene, *names),
        name=name.split()[0],
        when=scene.when(made.start),
        reference=made.reference,
        whom=scene.with_whom(made.provider_name),
    )
    rested = state.at_rest().but(bookings=bookings)
    return remembered(Outcome(rested, (reply._replace(booking=cards.card(scene, made)),)))


def on_the_list(state: State, entry: Entry, world: World) -> Outcome:
    """Somebody waits now, or has an offer to answer; how to be off the list again."""
    scene = Scene(state, world)
    waits = (*(other for other in state.waits if other != entry.id), entry.id)
    key = "wait_offered" if entry.status is WaitingStatus.OFFERED else "wait_joined"
    reply = scene.reply(
        key,
        *offers.actions(scene, "book", "leave_list"),
        name=entry.customer.name.split()[0],
        service=entry.service_name,
        when=waiting.joined(scene),
        email=entry.customer.email or "",
        whom=scene.with_whom(entry.provider_name),
    )
    return remembered(Outcome(state.at_rest().but(waits=waits), (reply,)))


def off_the_list(state: State, world: World) -> Outcome:
    scene = Scene(state.at_rest().but(waits=()), world)
    return remembered(scene.ask("wait_left", *offers.actions(scene, "book", "hours", "human")))


def refused(state: State, action: Action, error: DomainError, world: World) -> Outcome | None:
    """What is said and offered instead; None for an error that is no news to a customer."""
    scene = Scene(state, world)
    outcome = _not_waiting(scene, error) if isinstance(action, Join) else _refused(scene, action, error)
    return remembered(outcome) if outcome else None


def _refused(scene: Scene, action: Action, error: DomainError) -> Outcome | None:
    if isinstance(error, refusals.SlotTaken):
        return booking.go_on(when.reopened(scene), told=scene.reply("just_taken"))
    if isinstance(error, _START_REFUSED):
        return booking.go_on(when.reopened(scene))
    if isinstance(error, refusals.ServiceNotBookable):
        return booking.go_on(scene)
    if isinstance(error, refusals.ProviderNotAvailable):
        return booking.go_on(when.reopened(scene).drafted(provider_id=None, anyone=False))
    if isinstance(error, PlanLimitReached):
        return answers.with_contact(scene.at_rest(), scene.reply("month_full"))
    if isinstance(error, refusals.OutsideChangeNotice):
        return changing.too_late(scene)
    if isinstance(error, (refusals.StatusDoesNotAllow, NotFound)):
        return answers.with_contact(scene.at_rest(), scene.reply("booking_over"))
    if isinstance(error, InvalidInput) and isinstance(action, Create):
        person = scene.state.person._replace(email=None, phone=None)
        key = "bad_email" if scene.state.person.email else "bad_phone"
        return scene.but(person=person, expecting=Expecting.CONTACT).ask(key)
    return None


def _not_waiting(scene: Scene, error: DomainError) -> Outcome | None:
    if isinstance(error, WaitingListFull):
        return scene.at_rest().ask("wait_full", *offers.actions(scene, "book", "human"))
    if isinstance(error, InvalidInput):
        person = scene.state.person._replace(email=None)
        return scene.but(person=person, expecting=Expecting.CONTACT).ask("bad_email")
    # The day, the service or the person is no longer to be had: the usual answers say so.
    return booking.go_on(scene.but(task=Task.BOOK))
