from __future__ import annotations

import pytest

from tests.understanding.build import read


@pytest.mark.parametrize(
    ("text", "locale", "ordinal"),
    [
        ("la segunda", "es", 2),
        ("la primera opción", "es", 1),
        ("la última", "es", -1),
        ("the first one", "en", 1),
        ("the last one", "en", -1),
        ("option 2 please", "en", 2),
        ("a primeira", "pt", 1),
        ("a segunda opção", "pt", 2),
    ],
)
def test_which_of_the_offered(text: str, locale: str, ordinal: int) -> None:
    reading = read(text, locale)
    assert reading.ordinal == ordinal
    assert reading.date is None
    assert reading.time is None


@pytest.mark.parametrize(
    ("text", "locale", "shift"),
    [
        ("más tarde", "es", 1),
        ("algo más temprano", "es", -1),
        ("later please", "en", 1),
        ("anything earlier?", "en", -1),
        ("mais tarde", "pt", 1),
        ("um pouco mais cedo", "pt", -1),
        ("una hora más tarde", "es", 1),
    ],
)
def test_earlier_and_later(text: str, locale: str, shift: int) -> None:
    reading = read(text, locale)
    assert reading.shift == shift
    assert reading.time_range is None


@pytest.mark.parametrize(
    ("text", "locale", "field"),
    [
        ("con cualquiera", "es", "any_provider"),
        ("me da igual quién", "es", "any_provider"),
        ("anyone is fine", "en", "any_provider"),
        ("tanto faz", "pt", "any_provider"),
        ("cuando sea", "es", "any_time"),
        ("whenever", "en", "any_time"),
        ("qualquer horário", "pt", "any_time"),
        ("lo antes posible", "es", "soonest"),
        ("as soon as possible", "en", "soonest"),
        ("o quanto antes", "pt", "soonest"),
    ],
)
def test_no_preference(text: str, locale: str, field: str) -> None:
    reading = read(text, locale)
    assert getattr(reading, field) is True
    assert reading.intent == "book"
