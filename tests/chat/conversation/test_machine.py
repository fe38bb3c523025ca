from datetime import UTC, date

import pytest

from chatbooking.chat.conversation.machine import greeting, step
from chatbooking.chat.conversation.said import tapped
from chatbooking.chat.conversation.scene import Create
from chatbooking.chat.conversation.state import Draft, Task
from chatbooking.chat.model import Expecting
from chatbooking.chat.understanding.model import Intent
from chatbooking.tenants.model import WidgetLook
from chatbooking.texts import LOCALES
from tests.chat.conversation.worlds import (
    ANA,
    FRIDAY,
    a_booking,
    a_state,
    a_world,
    at,
    choices_of,
    confirming,
    said,
    tap,
    text_of,
    values_of,
)
from tests.chat.shop import a_tenant


def test_the_businesss_own_words_are_used_in_the_language_they_were_written_in() -> None:
    world = a_world(a_tenant(look=WidgetLook(greeting="¡Bienvenida al spa!")))

    assert text_of(greeting(a_state(), world)) == "¡Bienvenida al spa!"
    assert "Spa Aurora" in text_of(greeting(a_state(locale="en"), world))


def test_the_offered_choices_are_remembered() -> None:
    assert "action:book" in greeting(a_state(), a_world()).state.offered


def test_the_yes_books_what_was_said_back() -> None:
    outcome = step(confirming(a_world()), said(Intent.AFFIRM), a_world())

    assert outcome.action == Create("massage", "maria", at("2026-11-27 10:00").astimezone(UTC))


def test_a_yes_that_was_not_asked_for_books_nothing() -> None:
    state = a_state(task=Task.BOOK, draft=Draft(service_id="massage", provider_id="maria"))

    outcome = step(state, tap("confirm:yes"), a_world())

    assert outcome.action is None
    assert outcome.state.expecting is Expecting.DAY


def test_a_yes_to_another_summary_confirms_nothing_and_shows_the_present_one() -> None:
    before = confirming(a_world())
    after = step(before, said(time="11:00"), a_world())
    old, new = before.offered[0], after.state.offered[0]

    outcome = step(after.state, tap(old, "Sí, reservar"), a_world())

    assert old.startswith("confirm:yes:")
    assert outcome.action is None
    assert text_of(outcome).startswith("Ese botón era de un paso anterior.")
    assert outcome.replies[-1].booking
    assert outcome.replies[-1].booking.start == at("2026-11-27 11:00")
    booked = step(outcome.state, tap(new), a_world())
    assert booked.action == Create("massage", "maria", at("2026-11-27 11:00").astimezone(UTC))


def test_a_tapped_hour_is_the_one_that_was_shown_not_its_namesake_of_another_day() -> None:
    friday = tap("time:2026-11-27T13:00:00Z", "10:00")
    asked = step(a_state(person=ANA), said(service_id="massage", provider_id="maria"), a_world())
    saturday = step(asked.state, said(day=date(2026, 11, 28)), a_world())
    assert "time:2026-11-28T13:00:00Z" in saturday.state.offered

    outcome = step(saturday.state, friday, a_world())

    assert outcome.replies[-1].booking
    assert outcome.replies[-1].booking.start == at("2026-11-27 10:00")


def test_a_yes_under_the_summary_of_another_name_is_another_yes() -> None:
    named = step(confirming(a_world()), said(Intent.OTHER, name="Eva Soto"), a_world())

    assert named.state.expecting is Expecting.CONFIRMATION
    assert named.state.offered[0] != confirming(a_world()).offered[0]


def test_a_yes_of_a_conversation_that_is_at_rest_gets_the_menu() -> None:
    outcome = step(greeting(a_state(), a_world()).state, tap(confirming(a_world()).offered[0]), a_world())

    assert outcome.action is None
    assert "action:book" in values_of(outcome)


def test_a_no_asks_what_to_change() -> None:
    state = confirming(a_world())
    outcome = step(state, tap(state.offered[1]), a_world())

    assert values_of(outcome) == [
        "change:service", "change:provider", "change:day", "change:time", "change:name", "change:contact",
        "action:restart",
    ]  # fmt: skip


def test_a_second_no_gives_the_booking_up() -> None:
    world = a_world()
    asked = step(confirming(world), tap(confirming(world).offered[1]), world)

    outcome = step(asked.state, said(Intent.DENY), world)

    assert outcome.state.task is None
    assert "No reservé nada" in text_of(outcome)


def test_a_no_before_anything_is_chosen_gives_it_up() -> None:
    asked = step(a_state(), tap("action:book"), a_world())

    assert step(asked.state, said(Intent.DENY), a_world()).state.task is None


def test_a_no_at_rest_is_a_goodbye() -> None:
    assert "lindo día" in text_of(step(a_state(), said(Intent.DENY), a_world()))


@pytest.mark.parametrize(
    "value",
    ["service:nothing", "provider:nobody", "day:2026-02-31", "confirm:", "confirm:maybe:1", "x", ":", ""],
)
def test_an_unknown_choice_breaks_nothing(value: str) -> None:
    taken = tapped("", value)
    outcome = step(confirming(a_world()), taken or said(Intent.OTHER), a_world())

    assert outcome.replies
    assert outcome.action is None


def test_an_old_button_for_an_hour_that_was_not_offered_is_looked_up() -> None:
    state = a_state(person=ANA, draft=Draft(service_id="cut", anyone=True), task=Task.BOOK)

    night = step(state, tap("time:2026-11-28T06:00:00Z"), a_world())

    assert night.state.expecting is Expecting.TIME
    assert "atendemos" in text_of(night)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_offered_label_typed_is_as_good_as_tapped(locale: str) -> None:
    world = a_world()
    outcome = greeting(a_state(locale=locale, person=ANA), world)
    for wanted in ("action:book", "service:massage", "anyone", "day:2026-11-27", "time:", "confirm:no"):
        for choice in choices_of(outcome):
            if choice.available is not False:
                typed = step(outcome.state, said(Intent.OTHER, choice.label.upper()), world)
                assert typed == step(outcome.state, tap(choice.value), world), choice.value
        following = next(value for value in values_of(outcome) if value.startswith(wanted))
        outcome = step(outcome.state, tap(following), world)


def test_the_third_time_offers_menu_and_person_and_an_understood_word_starts_the_count_again() -> None:
    state, texts = a_state(), []
    for _ in range(3):
        outcome = step(state, said(Intent.OTHER, "hm"), a_world())
        state = outcome.state
        texts.append(text_of(outcome))

    assert len(set(texts)) == 3
    assert "hola@aurora.cl" in texts[2]
    assert "action:restart" in state.offered
    assert step(state, said(Intent.THANKS), a_world()).state.misses == 0


def test_in_a_task_the_question_is_asked_again() -> None:
    asked = step(a_state(), said(service_id="massage"), a_world())

    outcome = step(asked.state, said(Intent.OTHER, "hm"), a_world())

    assert outcome.replies[-1].choices == asked.replies[-1].choices
    assert outcome.replies[-1].text == "¿Con quién te gustaría?"


def test_why_an_hour_is_not_free_is_said_once() -> None:
    at_nine = said(service_id="massage", provider_id="maria", day=FRIDAY, time="21:00")
    asked = step(a_state(), at_nine, a_world())

    again = step(asked.state, said(Intent.OTHER, "hm"), a_world())
    named = step(asked.state, said(Intent.BOOK, "soy ana", name="ana pérez"), a_world())

    assert "atendemos" in text_of(asked)
    assert "atendemos" not in text_of(again)
    assert again.replies[-1] == asked.replies[-1]
    assert text_of(named) == "Gracias, Ana.\nLo más cercano que tengo es esto:"
    assert text_of(step(asked.state, at_nine, a_world())) == text_of(asked)


def test_what_was_not_understood_beside_a_booking_that_is_shown_leaves_the_menu() -> None:
    world = a_world(bookings=[a_booking()])
    shown = step(a_state(bookings=("booking1aaaaaaaa",)), tap("action:booking"), world)

    assert "action:book" in values_of(step(shown.state, said(Intent.OTHER, "hm"), world))
