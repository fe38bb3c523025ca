from dataclasses import replace
from datetime import date

import pytest

from chatbooking.catalog.model import Catalog, HoursException
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.conversation.state import Draft
from chatbooking.chat.model import Expecting
from chatbooking.chat.phrases import Topic
from chatbooking.chat.understanding.model import Intent
from chatbooking.tenants.model import BookingRules
from tests.chat.conversation.worlds import (
    ANA,
    FRIDAY,
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
from tests.chat.shop import a_catalog, a_provider, a_service, a_tenant


def test_a_single_service_and_a_single_provider_are_not_asked_for() -> None:
    only = Catalog((), (a_service("cut", "Corte", of=("maria",)),), (a_provider("maria", "María"),))

    outcome = step(a_state(), said(), a_world(catalog=only))

    assert outcome.state.expecting is Expecting.DAY
    assert (outcome.state.draft.service_id, outcome.state.draft.provider_id) == ("cut", "maria")


def test_candidates_are_offered_and_nothing_else() -> None:
    outcome = step(a_state(), said(service_ids=("massage", "facial")), a_world())

    assert values_of(outcome) == ["service:massage", "service:facial"]


def test_a_provider_named_first_narrows_the_services() -> None:
    outcome = step(a_state(), said(provider_id="jose"), a_world())

    assert values_of(outcome) == ["service:cut", "service:massage"]
    assert "José Peña" in text_of(outcome)


def test_a_provider_who_does_not_do_it_is_replaced_by_a_choice() -> None:
    world = a_world()
    third = a_provider("rosa", "Rosa Díaz")
    services = (*world.catalog.services, a_service("nails", "Manicura", of=("rosa",)))
    wider = Catalog((), services, (*world.catalog.providers, third))

    outcome = step(a_state(), said(service_id="cut", provider_id="rosa"), a_world(catalog=wider))

    assert text_of(outcome) == "Rosa Díaz no hace Corte de Pelo. ¿Con quién te gustaría?"
    assert values_of(outcome) == ["anyone", "provider:maria", "provider:jose"]


def test_two_of_the_same_name_are_told_apart() -> None:
    outcome = step(a_state(), said(service_id="cut", provider_ids=("maria", "jose")), a_world())

    assert text_of(outcome) == "¿Te refieres a María Fuentes o José Peña?"
    assert outcome.state.expecting is Expecting.PROVIDER


def test_providers_show_photo_and_what_they_say_of_themselves() -> None:
    maria = a_provider("maria", "María", photo_url="https://cdn.example/m.jpg", bio="Masajista")
    world = a_world(catalog=Catalog((), a_catalog().services, (maria, a_provider("jose", "José"))))

    choice = choices_of(step(a_state(), said(service_id="cut"), world))[1]

    assert (choice.photo_url, choice.description) == ("https://cdn.example/m.jpg", "Masajista")


def test_services_show_price_and_duration() -> None:
    choice = choices_of(step(a_state(), said(), a_world()))[1]

    assert (choice.duration_minutes, choice.price_minor, choice.currency) == (60, 28000, "CLP")


def test_a_strip_of_days_marks_the_full_ones_and_leads_to_later_dates() -> None:
    outcome = step(a_state(), said(service_id="cut", provider_id="maria"), a_world())

    *days, later = choices_of(outcome)
    assert len(days) == 14
    assert [day.available for day in days[:6]] == [True, True, True, True, True, False]
    assert later.value == "days:2026-12-08"
    following = step(outcome.state, tap(later.value), a_world())
    assert values_of(following)[0] == "day:2026-12-08"


def test_the_last_strip_leads_no_further_than_the_horizon() -> None:
    world = a_world(a_tenant(rules=BookingRules(horizon_days=5)))

    outcome = step(a_state(), said(service_id="cut", provider_id="maria"), world)

    assert values_of(outcome)[-1] == "day:2026-11-29"


def test_an_hour_without_a_day_marks_the_days_that_have_it() -> None:
    outcome = step(a_state(), said(service_id="cut", provider_id="maria", time="17:00"), a_world())

    assert text_of(outcome).startswith("A las 17:00 tengo libres estos días")
    saturday = next(choice for choice in choices_of(outcome) if choice.value == "day:2026-11-28")
    assert saturday.available is False
    settled = step(outcome.state, tap("day:2026-11-27"), a_world())
    assert settled.state.draft.start == at("2026-11-27 17:00")


def test_a_range_of_days_is_the_strip() -> None:
    weekend = said(service_id="cut", provider_id="maria", days=(date(2026, 11, 26), date(2026, 11, 28)))

    outcome = step(a_state(), weekend, a_world())

    assert values_of(outcome)[:-1] == ["day:2026-11-26", "day:2026-11-27", "day:2026-11-28"]


def test_the_only_free_day_of_a_range_is_taken() -> None:
    weekend = said(service_id="cut", provider_id="maria", days=(date(2026, 11, 28), date(2026, 11, 29)))

    outcome = step(a_state(), weekend, a_world())

    assert outcome.state.expecting is Expecting.TIME
    assert "sábado 28 de noviembre" in text_of(outcome)


def test_a_part_of_the_day_leaves_the_hours_of_it() -> None:
    morning = said(service_id="cut", provider_id="maria", day=FRIDAY, window=("09:00", "10:30"))

    assert [c.label for c in choices_of(step(a_state(), morning, a_world()))] == [
        "09:00", "09:30", "10:00"
    ]  # fmt: skip


def test_a_part_of_the_day_without_room_offers_the_whole_day() -> None:
    night = said(service_id="cut", provider_id="maria", day=FRIDAY, window=("19:00", "23:00"))

    outcome = step(a_state(), night, a_world())

    assert text_of(outcome).startswith("El viernes 27 de noviembre no me quedan horas en ese rango")
    assert len(choices_of(outcome)) == 18


def test_an_exception_closes_the_day() -> None:
    closed = tuple(
        replace(provider, exceptions=(HoursException(FRIDAY),)) for provider in a_catalog().providers
    )
    world = a_world(catalog=Catalog((), a_catalog().services, closed))

    outcome = step(a_state(), said(service_id="cut", anyone=True, day=FRIDAY), world)

    assert text_of(outcome).startswith("El viernes 27 de noviembre no atendemos.")
    assert outcome.state.expecting is Expecting.DAY


def test_a_day_that_is_over_is_said_to_be() -> None:
    outcome = step(a_state(), said(service_id="cut", anyone=True, day=date(2026, 11, 1)), a_world())

    assert text_of(outcome).startswith("Esa fecha ya pasó.")


def test_an_hour_that_is_over_is_said_to_be() -> None:
    today = said(service_id="cut", anyone=True, day=date(2026, 11, 24), time="09:00")

    assert text_of(step(a_state(), today, a_world())).startswith("Esa hora ya pasó.")


def test_any_time_takes_the_first() -> None:
    outcome = step(
        a_state(person=ANA), said(service_id="cut", anyone=True, day=FRIDAY, any_time=True), a_world()
    )

    assert outcome.state.draft.start == at("2026-11-27 09:00")


def test_nobody_is_asked_for_name_and_contact_twice() -> None:
    outcome = step(a_state(person=ANA), said(service_id="cut", anyone=True, soonest=True), a_world())

    assert outcome.state.expecting is Expecting.CONFIRMATION


def test_a_business_without_services_says_so() -> None:
    outcome = step(a_state(), said(), a_world(catalog=Catalog((), (), ())))

    assert text_of(outcome) == "Por ahora no hay servicios para reservar por aquí."


def test_no_room_anywhere_offers_another_way() -> None:
    idle = tuple(replace(provider, weekly_hours=()) for provider in a_catalog().providers)
    world = a_world(catalog=Catalog((), a_catalog().services, idle))

    outcome = step(a_state(), said(service_id="cut", anyone=True), world)

    assert text_of(outcome).startswith("No veo horas libres entre el martes 24 de noviembre")
    assert values_of(outcome) == ["days:2026-12-08", "action:human"]


def test_another_person_keeps_day_and_hour() -> None:
    outcome = step(confirming(a_world()), said(topic=Topic.OTHER_PROVIDER), a_world())

    assert outcome.state.draft.provider_id == "jose"
    assert outcome.state.draft.start == at("2026-11-27 10:00")


def test_another_service_keeps_day_and_hour() -> None:
    asked = step(confirming(a_world()), tap("change:service"), a_world())
    assert asked.state.expecting is Expecting.SERVICE

    chosen = step(asked.state, tap("service:facial"), a_world())

    assert chosen.state.draft.start == at("2026-11-27 10:00")


@pytest.mark.parametrize(("shift", "first", "last"), [(1, "10:30", "18:00"), (-1, "09:00", "09:30")])
def test_later_and_earlier_are_of_the_same_day(shift: int, first: str, last: str) -> None:
    outcome = step(confirming(a_world()), said(Intent.OTHER, shift=shift), a_world())

    labels = [choice.label for choice in choices_of(outcome)]
    assert (labels[0], labels[-1]) == (first, last)


def test_nothing_later_offers_the_day_again() -> None:
    state = confirming(a_world())
    late = state.draft._replace(start=at("2026-11-27 18:00"))

    outcome = step(state.but(draft=late), said(Intent.OTHER, shift=1), a_world())

    assert text_of(outcome).startswith("El viernes 27 de noviembre no me queda nada más tarde.")


def test_starting_over_forgets_the_visit_and_keeps_the_visitor() -> None:
    outcome = step(confirming(a_world()), said(Intent.RESTART), a_world())

    assert outcome.state.draft == Draft()
    assert outcome.state.person == ANA
    assert outcome.state.task is None


def test_both_clocks_are_said_where_they_differ_with_the_day_where_it_does_too() -> None:
    state = a_state(person=ANA, visitor_zone="Asia/Tokyo")
    details = said(service_id="massage", provider_id="maria", day=FRIDAY, time="10:00")

    outcome = step(state, details, a_world())

    assert "a las 10:00 (22:00 en tu zona horaria)" in text_of(outcome)
    far = step(state, details._replace(time="18:00"), a_world())
    assert "(sábado 28 de noviembre a las 06:00 en tu zona horaria)" in text_of(far)


def test_days_are_cut_in_the_businesss_zone() -> None:
    late = a_world(now=at("2026-11-24 23:30"))

    outcome = step(a_state(), said(service_id="cut", provider_id="maria"), late)

    assert values_of(outcome)[0] == "day:2026-11-24"
