from datetime import date

import pytest

from chatbooking.tenants import formats

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("es", "viernes 27 de noviembre"),
        ("en", "Friday, November 27"),
        ("pt", "sexta-feira, 27 de novembro"),
    ],
)
def test_a_day_is_said_with_its_weekday(locale: str, expected: str) -> None:
    assert formats.day(locale, FRIDAY) == expected


def test_a_day_far_away_is_said_with_its_year() -> None:
    assert formats.day("en", date(2027, 11, 26), today=FRIDAY) == "Friday, November 26, 2027"
    assert formats.day("en", date(2027, 1, 1), today=FRIDAY) == "Friday, January 1"


@pytest.mark.parametrize(
    ("locale", "hour", "minute", "expected"),
    [
        ("es", 17, 0, "17:00"),
        ("pt", 9, 30, "09:30"),
        ("en", 17, 0, "5:00 PM"),
        ("en", 0, 5, "12:05 AM"),
        ("en", 12, 0, "12:00 PM"),
        ("en", 24, 0, "12:00 AM"),
    ],
)
def test_hours_have_24_or_12_as_the_language_does(locale: str, hour: int, minute: int, expected: str) -> None:
    assert formats.clock_time(locale, hour, minute) == expected


@pytest.mark.parametrize(
    ("locale", "minor", "currency", "expected"),
    [
        ("es", 28000, "CLP", "$28.000"),
        ("es", 2550, "EUR", "€ 25,50"),
        ("pt", 18000, "BRL", "R$ 180"),
        ("pt", 123456, "BRL", "R$ 1.234,56"),
        ("en", 3200, "USD", "$32"),
        ("en", 3205, "USD", "$32.05"),
        ("en", 1500, "KWD", "KWD 1.500"),
        ("en", 5000, "JPY", "JPY 5,000"),
    ],
)
def test_money_follows_the_language_and_the_currencys_decimals(
    locale: str, minor: int, currency: str, expected: str
) -> None:
    assert formats.money(locale, minor, currency) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(45, "45 min"), (60, "1 h"), (75, "1 h 15 min")])
def test_durations_are_short(minutes: int, expected: str) -> None:
    assert formats.duration(minutes) == expected


@pytest.mark.parametrize(
    ("locale", "parts", "either", "expected"),
    [
        ("es", ["Ana"], False, "Ana"),
        ("es", ["Ana", "José"], False, "Ana y José"),
        ("es", ["Ana", "Inés"], False, "Ana e Inés"),
        ("es", ["Ana", "Óscar"], True, "Ana u Óscar"),
        ("en", ["Ann", "Bob", "Cy"], False, "Ann, Bob and Cy"),
        ("pt", ["Ana", "Rui"], True, "Ana ou Rui"),
    ],
)
def test_lists_read_as_sentences(locale: str, parts: list[str], either: bool, expected: str) -> None:
    assert formats.listed(locale, parts, either=either) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("es", "noviembre de 2026"), ("en", "November 2026"), ("pt", "novembro de 2026")],
)
def test_a_month_is_said_with_its_year(locale: str, expected: str) -> None:
    assert formats.month(locale, FRIDAY) == expected
