from datetime import UTC, date

from chatbooking.bookings.model import BookingStatus
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.conversation.scene import Cancel, Move
from chatbooking.chat.conversation.state import Task
from chatbooking.chat.model import Expecting
from chatbooking.chat.understanding.model import Intent
from tests.chat.conversation.worlds import (
    a_booking,
    a_state,
    a_world,
    at,
    said,
    tap,
    text_of,
    values_of,
)


def test_cancelling_asks_first() -> None:
    world = a_world(bookings=[a_booking()])
    asked = step(a_state(bookings=("booking1aaaaaaaa",)), said(Intent.CANCEL), world)
    assert asked.state.expecting is Expecting.CONFIRMATION
    assert asked.replies[-1].booking

    outcome = step(asked.state, said(Intent.AFFIRM), world)

    assert outcome.action == Cancel("booking1aaaaaaaa")


def test_of_several_bookings_one_is_chosen() -> None:
    other = a_booking("booking2aaaaaaaa", start=at("2026-11-30 10:00"))
    world = a_world(bookings=[a_booking(), other])
    state = a_state(bookings=("booking1aaaaaaaa", "booking2aaaaaaaa"))

    asked = step(state, said(Intent.CANCEL), world)
    assert values_of(asked) == ["booking:booking1aaaaaaaa", "booking:booking2aaaaaaaa"]
    by_place = step(asked.state, said(Intent.OTHER, ordinal=2), world)
    by_day = step(state, said(Intent.CANCEL, day=date(2026, 11, 30)), world)

    assert by_place.state.booking_id == by_day.state.booking_id == "booking2aaaaaaaa"


def test_a_day_without_a_booking_shows_those_there_are() -> None:
    world = a_world(bookings=[a_booking()])
    state = a_state(bookings=("booking1aaaaaaaa",))

    outcome = step(state, said(Intent.CANCEL, day=date(2026, 11, 30)), world)

    assert text_of(outcome) == "Ese día no veo una reserva tuya. ¿Cuál es?"
    assert values_of(outcome) == ["booking:booking1aaaaaaaa"]


def test_another_visitors_booking_cannot_be_tapped() -> None:
    world = a_world(bookings=[a_booking()])

    outcome = step(a_state(), tap("booking:booking1aaaaaaaa"), world)

    assert outcome.state.booking_id is None
    assert not any(reply.booking for reply in outcome.replies)


def test_too_late_to_change_gives_the_businesss_contact() -> None:
    soon = a_booking(start=at("2026-11-24 11:15"))
    outcome = step(a_state(bookings=(soon.id,)), said(Intent.CANCEL), a_world(bookings=[soon]))

    assert text_of(outcome).startswith("Falta menos de 2 h para tu hora")
    assert "+56 2 2345 6789" in text_of(outcome)
    assert outcome.state.task is None


def test_a_cancelled_booking_is_said_to_be() -> None:
    gone = a_booking(status=BookingStatus.CANCELLED)
    state = a_state(bookings=(gone.id,), booking_id=gone.id, task=Task.SHOW)

    assert "ya estaba cancelada" in text_of(step(state, said(Intent.CANCEL), a_world(bookings=[gone])))


def test_moving_keeps_service_and_person_and_asks_for_the_day() -> None:
    world = a_world(bookings=[a_booking()])
    asked = step(a_state(bookings=("booking1aaaaaaaa",)), said(Intent.RESCHEDULE), world)
    assert asked.state.expecting is Expecting.DAY
    assert text_of(asked).startswith("Movamos Masaje Relajante")

    chosen = step(asked.state, said(day=date(2026, 11, 30), time="11:00"), world)
    card = chosen.replies[-1].booking
    assert card
    assert (card.id, card.status, card.start) == ("booking1aaaaaaaa", None, at("2026-11-30 11:00"))
    outcome = step(chosen.state, said(Intent.AFFIRM), world)

    start = at("2026-11-30 11:00").astimezone(UTC)
    assert outcome.action == Move("booking1aaaaaaaa", "maria", start)


def test_contact_and_code_may_come_in_one_message() -> None:
    world = a_world(bookings=[a_booking("b00k1ng1aaaaaaaa")])
    told = said(Intent.CANCEL, email="EVA@example.com", reference="b00k1ng1")

    outcome = step(a_state(), told, world)

    assert outcome.state.bookings == ("b00k1ng1aaaaaaaa",)
    assert outcome.state.expecting is Expecting.CONFIRMATION


def test_a_right_code_with_the_wrong_contact_tells_nothing_and_counts() -> None:
    world = a_world(bookings=[a_booking("b00k1ng1aaaaaaaa")])
    told = said(Intent.CANCEL, email="else@example.com", reference="b00k1ng1")

    outcome = step(a_state(), told, world)

    assert outcome.state.claim.failures == 1
    assert text_of(outcome) == "No encuentro una reserva con esos datos. Revísalos y escríbemelos de nuevo."
    assert outcome.state.bookings == ()
