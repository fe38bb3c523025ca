"""The names of those a visit is for."""

from __future__ import annotations

import pytest

from tests.understanding.build import said


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("es", "mi gato se llama Viernes, necesito una vacuna", {"service": "svc_vaccine"}),
        ("es", "mi conejo Tomás necesita un chequeo", {"service": "svc_checkup"}),
        ("en", "my dog is called Monday and I want a checkup with Inés", {"provider": "pro_ines"}),
        ("en", "my dog's name is Banjo, I'd like to see Inés", {"provider": "pro_ines"}),
        ("en", "Vega is my dog, I'd like to see Inés", {"provider": "pro_ines"}),
        ("pt", "minha cachorra chama Sexta e precisa ver a Inés", {"provider": "pro_ines"}),
        ("pt", "Maio é o nome do meu gato, quero a Inés", {"provider": "pro_ines"}),
    ],
)
def test_a_pets_name_is_no_day_no_person_and_not_the_customers(
    locale: str, text: str, expected: dict[str, object]
) -> None:
    assert said(text, locale, catalog="vet") == {"intent": "book", **expected}


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "haircut for my son Friday"), ("en", "my daughter June needs a haircut friday")],
)
def test_a_weekday_after_a_child_is_a_day_and_a_month_is_a_name(locale: str, text: str) -> None:
    assert said(text, locale) == {"intent": "book", "service": "svc_haircut", "date": "2026-11-27"}


def test_who_is_asked_for_beside_them_is_still_a_provider() -> None:
    assert said("corte para mi hijo con Pepe")["provider"] == "pro_jose"
    assert said("haircut for my son with Mike", "en")["provider"] == "pro_mike"
