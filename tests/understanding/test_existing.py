from __future__ import annotations

import pytest

from tests.understanding.build import said


@pytest.mark.parametrize(
    ("text", "locale", "new"),
    [
        ("mover mi hora del viernes al lunes", "es", {"date": "2026-11-30"}),
        ("cambiar mi cita del martes a las 5 para el jueves", "es", {"date": "2026-11-26"}),
        ("reagendar mi cita del viernes", "es", {}),
        ("tengo hora el viernes a las 3, puedo cambiarla al sábado a las 4?", "es",
         {"date": "2026-11-28", "time": "16:00"}),
        ("cambiar mi hora de las 3 a las 5", "es", {"time": "17:00"}),
        ("move my Friday appointment to Saturday", "en", {"date": "2026-11-28"}),
        ("reschedule my appointment on Friday", "en", {}),
        ("move my appointment from 3 to 5", "en", {"time": "17:00"}),
        ("can you push my 3pm tomorrow to Friday", "en", {"date": "2026-11-27"}),
        ("remarcar de sexta pra segunda às 10", "pt", {"date": "2026-11-30", "time": "10:00"}),
        ("mudar minha consulta de quinta às 15h", "pt", {}),
        ("quero adiar para a semana que vem", "pt", {"date_range": ["2026-11-30", "2026-12-04"]}),
    ],
)  # fmt: skip
def test_only_the_new_day_and_hour_count(text: str, locale: str, new: dict[str, object]) -> None:
    got = said(text, locale)
    assert got.pop("intent") == "reschedule"
    assert {key: got[key] for key in got if key in {"date", "date_range", "time", "time_range"}} == new
