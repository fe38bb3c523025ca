import pytest

from chatbooking.bookings import errors as refusals
from chatbooking.bookings.model import BookingStatus
from chatbooking.chat.conversation import results
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.conversation.scene import Create
from chatbooking.chat.model import Expecting
from chatbooking.errors import DomainError, InvalidInput, TemporarilyUnavailable
from chatbooking.tenants.model import BookingRules
from tests.chat.conversation.worlds import (
    a_booking,
    a_state,
    a_world,
    at,
    confirming,
    tap,
    text_of,
    values_of,
)
from tests.chat.shop import a_tenant


def test_a_pending_booking_is_not_called_confirmed() -> None:
    made = a_booking(status=BookingStatus.PENDING)
    create = Create("massage", "maria", made.start)

    outcome = results.done(confirming(a_world()), create, made, a_world())

    assert "te avisamos apenas se confirme" in text_of(outcome)
    assert outcome.state.bookings == (made.id,)
    assert outcome.state.task is None


@pytest.mark.parametrize(("minutes", "offered"), [(120, True), (100_000, False)])
def test_only_what_can_still_be_changed_is_offered_to_be(minutes: int, offered: bool) -> None:
    world, made = a_world(a_tenant(rules=BookingRules(change_notice_minutes=minutes))), a_booking()
    booked = results.done(confirming(world), Create("massage", "maria", made.start), made, world)
    shown = step(a_state(bookings=(made.id,)), tap("action:booking"), world._replace(booking=lambda _: made))

    for outcome in (booked, shown):
        assert ("action:cancel" in values_of(outcome)) is offered
        assert ("action:human" in values_of(outcome)) is not offered


@pytest.mark.parametrize(
    ("error", "expecting"),
    [
        (refusals.SlotTaken(at("2026-11-27 10:00")), Expecting.CONFIRMATION),
        (refusals.OutsideNotice(60), Expecting.CONFIRMATION),
        (refusals.ServiceNotBookable("massage"), Expecting.CONFIRMATION),
        (refusals.ProviderNotAvailable("maria"), Expecting.PROVIDER),
        (refusals.OutsideChangeNotice(120), Expecting.ANYTHING),
        (refusals.StatusDoesNotAllow("CANCEL", "COMPLETED"), Expecting.ANYTHING),
        (InvalidInput("customer.email", "NOT_AN_EMAIL"), Expecting.CONTACT),
    ],
)
def test_a_refusal_is_told_and_the_conversation_goes_on(error: Exception, expecting: Expecting) -> None:
    state, create = confirming(a_world()), Create("massage", "maria", at("2026-11-27 10:00"))
    assert isinstance(error, DomainError)

    outcome = results.refused(state, create, error, a_world())

    assert outcome
    assert outcome.replies
    assert outcome.state.expecting is expecting


def test_what_a_customer_cannot_mend_is_an_error() -> None:
    create = Create("massage", "maria", at("2026-11-27 10:00"))

    assert results.refused(a_state(), create, TemporarilyUnavailable(), a_world()) is None
