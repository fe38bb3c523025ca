from __future__ import annotations

import pytest

from tests.understanding.build import read, said

KEYS = ("date", "date_range", "time", "time_range")


def when(text: str, locale: str) -> dict[str, object]:
    got = said(text, locale)
    return {key: got[key] for key in KEYS if key in got}


@pytest.mark.parametrize(
    ("es", "en", "pt", "expected"),
    [
        ("a las 5", "at 5", "às 5", {"time": "17:00"}),
        ("a las 9:30", "at 9:30", "às 9:30", {"time": "09:30"}),
        ("a las 7 de la mañana", "7 in the morning", "7 da manhã", {"time": "07:00"}),
        ("a las 12 del día", "12pm", "12 da tarde", {"time": "12:00"}),
        ("5 y media", "half past 5", "5 e meia", {"time": "17:30"}),
        ("5 y cuarto", "quarter past 5", "5 e quinze", {"time": "17:15"}),
        ("5 menos cuarto", "quarter to 5", "quinze para as 5", {"time": "16:45"}),
        ("10 para las 5", "ten to 5", "dez para as 5", {"time": "16:50"}),
        ("tipo 5", "5ish", "lá pelas 5", {"time": "17:00"}),
        ("después de las 4", "after 4", "depois das 4", {"time_range": ["16:00", "23:59"]}),
        ("a partir de las 4", "from 4 on", "a partir das 4", {"time_range": ["16:00", "23:59"]}),
        ("no antes de las 4", "not before 4", "não antes das 4", {"time_range": ["16:00", "23:59"]}),
        ("antes de las 11", "by 11", "até as 11", {"time_range": ["00:00", "11:00"]}),
        ("antes del mediodía", "before noon", "antes do meio-dia", {"time_range": ["00:00", "12:00"]}),
        ("entre las 3 y las 5", "from 3 to 5", "das 3 às 5", {"time_range": ["15:00", "17:00"]}),
        ("17:30", "17:30", "17h30", {"time": "17:30"}),
        ("hoy", "today", "hoje", {"date": "2026-11-24"}),
        ("mañana", "tomorrow", "amanhã", {"date": "2026-11-25"}),
        ("pasado mañana", "the day after tomorrow", "depois de amanhã", {"date": "2026-11-26"}),
        ("en 3 días", "in 3 days", "daqui a 3 dias", {"date": "2026-11-27"}),
        ("en dos semanas", "two weeks from today", "daqui a duas semanas", {"date": "2026-12-08"}),
        ("el 15", "the 15th", "dia 15", {"date": "2026-12-15"}),
        ("3 de diciembre", "Dec 3rd", "dia 3 de dezembro", {"date": "2026-12-03"}),
        ("viernes 27", "Friday the 27th", "sexta dia 27", {"date": "2026-11-27"}),
        ("el viernes de la próxima semana", "Friday next week", "sexta da semana que vem",
         {"date": "2026-12-04"}),
        ("el primer lunes de junio", "first Monday in June", "primeira segunda de junho",
         {"date": "2027-06-07"}),
        ("la semana que viene", "next week", "semana que vem", {"date_range": ["2026-11-30", "2026-12-04"]}),
        ("esta semana", "this week", "esta semana", {"date_range": ["2026-11-24", "2026-11-27"]}),
        ("el finde", "this weekend", "fim de semana", {"date_range": ["2026-11-28", "2026-11-29"]}),
        ("entre jueves y sábado", "Thursday to Saturday", "de quinta a sábado",
         {"date_range": ["2026-11-26", "2026-11-28"]}),
        ("lunes o martes", "Monday or Tuesday", "segunda ou terça",
         {"date_range": ["2026-11-30", "2026-12-01"]}),
        ("en marzo", "in March", "em março", {"date_range": ["2027-03-01", "2027-03-31"]}),
        ("los domingos", "on Sundays", "aos domingos", {}),
        ("cuando sea", "any time", "qualquer horário", {}),
    ],
)  # fmt: skip
def test_the_same_in_three_languages(es: str, en: str, pt: str, expected: dict[str, object]) -> None:
    assert when(es, "es") == expected
    assert when(en, "en") == expected
    assert when(pt, "pt") == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("el próximo martes", "es", {"date": "2026-12-01"}),
        ("next Friday", "en", {"date": "2026-12-04"}),
        ("próxima sexta", "pt", {"date": "2026-11-27"}),
        ("mañana en la mañana", "es", {"date": "2026-11-25", "time_range": ["06:00", "12:00"]}),
        ("tonight", "en", {"date": "2026-11-24", "time_range": ["18:00", "23:00"]}),
        ("esta tarde", "es", {"date": "2026-11-24", "time_range": ["12:00", "19:00"]}),
        ("hoje à noite", "pt", {"date": "2026-11-24", "time_range": ["18:00", "23:00"]}),
        ("Saturday evening at 8", "en", {"date": "2026-11-28", "time": "20:00"}),
        ("meio-dia e meia", "pt", {"time": "12:30"}),
        ("al mediodía", "es", {"time_range": ["12:00", "14:00"]}),
        ("at noon", "en", {"time": "12:00"}),
        ("12/03", "en", {"date": "2026-12-03"}),
        ("03/12", "pt", {"date": "2026-12-03"}),
    ],
)
def test_each_language_in_its_own_way(text: str, locale: str, expected: dict[str, object]) -> None:
    assert when(text, locale) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("tomorrow at 5pm", "es", {"date": "2026-11-25", "time": "17:00"}),
        ("viernes a las 5", "en", {"date": "2026-11-27", "time": "17:00"}),
        ("mañana at noon", "pt", {"date": "2026-11-25", "time": "12:00"}),
        ("amanhã à noite", "es", {"date": "2026-11-25", "time_range": ["19:00", "23:00"]}),
    ],
)
def test_days_and_hours_of_another_language_count(
    text: str, locale: str, expected: dict[str, object]
) -> None:
    assert when(text, locale) == expected


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("somos 3 personas", "es"),
        ("mi hija de 5 años", "es"),
        ("a 60 minute session", "en"),
        ("it costs 30 dollars", "en"),
        ("é a segunda vez", "pt"),
        ("buenas tardes, quiero un corte", "es"),
        ("may I get a haircut", "en"),
        ("uma limpeza de 40 minutos", "pt"),
    ],
)
def test_counts_ages_prices_and_greetings_are_no_moments(text: str, locale: str) -> None:
    assert when(text, locale) == {}


def test_today_is_the_business_s_today() -> None:
    late = read("hoy a las 5", now="2026-11-25T01:30:00+00:00")
    assert late.date is not None
    assert late.date.value.isoformat() == "2026-11-24"
