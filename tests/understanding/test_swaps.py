"""One service or person for another: the first is given up, and nothing is moved."""

from __future__ import annotations

import pytest

from tests.understanding.build import said


@pytest.mark.parametrize(
    ("locale", "text", "service"),
    [
        ("es", "cambio el facial antiedad por la manicure", "svc_manicure"),
        ("es", "cámbiame la manicure por un corte", "svc_haircut"),
        ("es", "reemplaza la depilación por manicure", "svc_manicure"),
        ("en", "swap the haircut for a beard trim", "svc_beard_trim"),
        ("en", "change the skin fade to a head shave", "svc_head_shave"),
        ("en", "replace the beard trim with a hot shave", "svc_hot_shave"),
        ("pt", "troco a limpeza por um clareamento", "svc_whitening"),
        ("pt", "troca o clareamento pela restauração", "svc_filling"),
        ("pt", "muda a restauração para limpeza", "svc_cleaning"),
    ],
)
def test_a_service_for_another(locale: str, text: str, service: str) -> None:
    assert said(text, locale) == {"intent": "book", "service": service}


def test_what_is_wanted_may_be_one_of_several() -> None:
    assert said("cambio el facial por un masaje") == {
        "intent": "book",
        "service_candidates": [
            "svc_deep_massage",
            "svc_relax_massage_60",
            "svc_relax_massage_90",
            "svc_stones_massage",
        ],
    }


@pytest.mark.parametrize(
    ("locale", "text", "provider"),
    [
        ("es", "cambio a María por Pepe", "pro_jose"),
        ("en", "can I swap Mike for Jay", "pro_jay"),
        ("pt", "troca a Martínez pelo Soto", "pro_soto"),
    ],
)
def test_a_person_for_another(locale: str, text: str, provider: str) -> None:
    assert said(text, locale) == {"intent": "book", "provider": provider}


@pytest.mark.parametrize(
    ("locale", "text", "service"),
    [
        ("es", "puedo cambiar mi corte por una manicure", "svc_manicure"),
        ("es", "quería cambiar la manicure del viernes por un corte", "svc_haircut"),
        ("en", "can I change my haircut to a beard trim", "svc_beard_trim"),
        ("pt", "quero trocar minha limpeza por clareamento", "svc_whitening"),
    ],
)
def test_their_own_appointment_is_one_to_change(locale: str, text: str, service: str) -> None:
    assert said(text, locale) == {"intent": "reschedule", "service": service}


def test_a_name_with_the_linking_word_inside_is_one_thing() -> None:
    assert said("quiero cambiar el corte para el lunes") == {
        "intent": "reschedule",
        "service": "svc_haircut",
        "date": "2026-11-30",
    }
    assert said("troca a avaliação para aparelho", "pt")["service"] == "svc_braces_first"


def test_a_person_for_another_in_their_own_appointment_moves_it() -> None:
    text = "queria trocar o Dr. Soto pela Dra. Martínez na minha consulta de sexta"
    assert said(text, "pt") == {"intent": "reschedule", "provider": "pro_martinez"}
