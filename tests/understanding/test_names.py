from __future__ import annotations

import pytest

from tests.understanding.build import read, said


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Soy Ana Pérez", "es", "Ana Pérez"),
        ("soy ana, quiero un corte", "es", "ana"),
        ("me llamo Juan de la Cruz y quiero hora", "es", "Juan de la Cruz"),
        ("soy alérgica al polvo, quiero un facial", "es", None),
        ("soy nueva", "es", None),
        ("soy María, quiero hora con José", "es", "María"),
        ("I'm looking for a haircut", "en", None),
        ("I'm available Friday", "en", None),
        ("my name is Sean O'Brien", "en", "Sean O'Brien"),
        ("this is Karen, a haircut tomorrow please", "en", "Karen"),
        ("sou a Fernanda, quero limpeza", "pt", "Fernanda"),
        ("sou paciente da dra Beatriz", "pt", None),
        ("John Smith john@x.com", "en", "John Smith"),
        ("un corte el viernes, soy Sol, sol@x.cl", "es", "Sol"),
        ("soy nueva, mi correo es ana@x.cl", "es", None),
        ("I'm Ann Day, ann@x.com", "en", "Ann Day"),
        ("mi correo es ana@x.cl", "es", None),
        ("ana.soto@x.cl", "es", None),
    ],
)
def test_the_customers_own_name(text: str, locale: str, expected: str | None) -> None:
    found = read(text, locale).name
    assert (None if found is None else found.value) == expected


def test_a_name_given_as_ones_own_is_not_a_provider() -> None:
    assert read("soy María, quiero un corte").provider is None


def test_a_name_inside_an_address_is_not_a_provider() -> None:
    assert read("maria@fuentes.cl").provider is None


@pytest.mark.parametrize(
    ("locale", "text", "name"),
    [
        ("es", "el nombre está mal, es Juan Pablo Pérez", "Juan Pablo Pérez"),
        ("es", "está a nombre de mi hija Sofía Lagos", "Sofía Lagos"),
        ("en", "the name is wrong, it should be Jonathan Smith", "Jonathan Smith"),
        ("en", "change the name to Jonathan Smith", "Jonathan Smith"),
        ("en", "Jo Bloggs here, jo@bloggs.com", "Jo Bloggs"),
        ("pt", "o nome dela é Sofia Lima", "Sofia Lima"),
        ("pt", "chamo-me Duarte Abril, telemóvel 961 234 567", "Duarte Abril"),
    ],
)
def test_a_name_is_corrected_and_given_for_somebody(locale: str, text: str, name: str) -> None:
    got = said(text, locale)
    assert (got["intent"], got["name"]) == ("book", name)
