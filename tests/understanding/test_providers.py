from __future__ import annotations

import pytest

from tests.understanding.build import read


def provider(text: str, locale: str = "es", catalog: str = "") -> str | None:
    found = read(text, locale, catalog=catalog).provider
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("con María Fuentes", "pro_maria"),
        ("con maria", "pro_maria"),
        ("con la Fuentes", "pro_maria"),
        ("con Pepe", "pro_jose"),
        ("con José Ángel", "pro_jose"),
        ("con Camila", None),
        ("con Camila R.", "pro_camila_r"),
        ("con la Cami Núñez", "pro_camila_n"),
        ("con Camlia Rojas", "pro_camila_r"),
        ("con Mario", None),
        ("con Marta", None),
        ("con María González", None),
        ("uñas rojas el viernes", None),
        ("me da pena cancelar", None),
    ],
)
def test_names_short_forms_and_slips(text: str, expected: str | None) -> None:
    assert provider(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("com a Dra. Silva", "pro_silva_b"),
        ("com o doutor Silva", "pro_silva_r"),
        ("com Silva", None),
        ("com a doutora", None),
        ("Dra Martinez", "pro_martinez"),
        ("com a Bia", "pro_silva_b"),
    ],
)
def test_a_title_tells_two_apart(text: str, expected: str | None) -> None:
    assert provider(text, "pt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Will there be room on Friday?", None),
        ("I will come on Friday", None),
        ("Friday with will", "pro_will"),
        ("Will Carter on Friday", "pro_will"),
        ("Will", "pro_will"),
        ("is Will free on Friday?", "pro_will"),
        ("Mike's next slot", "pro_mike"),
    ],
)
def test_a_name_that_is_a_word_needs_a_sign(text: str, expected: str | None) -> None:
    assert provider(text, "en") == expected


def test_several_that_fit_are_for_asking_back() -> None:
    found = read("con Camila").provider_candidates
    assert found is not None
    assert found.value == ("pro_camila_n", "pro_camila_r")
