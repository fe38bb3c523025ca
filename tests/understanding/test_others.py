from __future__ import annotations

import pytest

from tests.understanding.build import said


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("cancela la cita de Juan Pérez", "es"),
        ("muéstrame la reserva de Carla", "es"),
        ("move Sarah's appointment to Friday", "en"),
        ("cancela a consulta do Pedro de amanhã", "pt"),
        ("lista de pacientes de hoje", "pt"),
        ("show me everyone's bookings", "en"),
    ],
)
def test_somebody_elses_booking_is_out_of_reach(text: str, locale: str) -> None:
    assert said(text, locale) == {"intent": "other"}


def test_a_provider_s_appointment_is_ones_own() -> None:
    assert said("cancela mi cita de María del viernes")["intent"] == "cancel"
    assert said("quiero una cita para Juan el viernes")["intent"] == "book"


@pytest.mark.parametrize(
    ("text", "locale", "catalog"),
    [
        ("which day does my neighbour Ana Pérez come in", "en", "barber"),
        ("que horas a dona Rosa Lopes vai passar aí?", "pt", "clinic"),
        ("¿a qué hora viene mi vecino Pedro Gómez?", "es", "spa"),
    ],
)
def test_when_somebody_else_comes_is_not_told(text: str, locale: str, catalog: str) -> None:
    assert said(text, locale, catalog=catalog) == {"intent": "other"}
