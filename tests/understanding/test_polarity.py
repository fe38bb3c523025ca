from __future__ import annotations

import pytest

from tests.understanding.build import said

WEDNESDAY = "2026-11-25"


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("el martes no, el miércoles", "es"),
        ("el jueves no puedo, el miércoles sí", "es"),
        ("cualquier día menos el jueves, el miércoles", "es"),
        ("no el jueves, el miércoles", "es"),
        ("el jueves, digo, el miércoles", "es"),
        ("no quiero el jueves, prefiero el miércoles", "es"),
        ("not Thursday, Wednesday", "en"),
        ("Thursday doesn't work, Wednesday does", "en"),
        ("I can't do Thursday, Wednesday is fine", "en"),
        ("Thursday, I mean Wednesday", "en"),
        ("any day except Thursday... Wednesday", "en"),
        ("na quinta não posso, na quarta sim", "pt"),
        ("não na quinta, na quarta", "pt"),
        ("quinta, quer dizer, quarta", "pt"),
        ("em vez de quinta quero na quarta", "pt"),
    ],
)
def test_what_is_ruled_out_or_taken_back_falls_away(text: str, locale: str) -> None:
    assert said(text, locale)["date"] == WEDNESDAY


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("¿no tienen hora el miércoles?", "es"),
        ("don't you have anything on Wednesday?", "en"),
        ("não tem vaga na quarta?", "pt"),
        ("por qué no el miércoles?", "es"),
        ("why not Wednesday?", "en"),
        ("No, el miércoles", "es"),
    ],
)
def test_a_polite_question_is_no_denial(text: str, locale: str) -> None:
    assert said(text, locale).get("date") == WEDNESDAY


def test_a_correction_changes_only_its_slot() -> None:
    got = said("corte el miércoles a las 5 con José, perdón, a las 6")
    assert (got["date"], got["time"], got["provider"]) == (WEDNESDAY, "18:00", "pro_jose")


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("la última vez me atendió María y me hice un facial hidratante, quiero manicure", "es"),
        ("last time I had a fade with Mike, now I want a beard trim", "en"),
        ("fiz clareamento com o Dr Soto semana passada, agora quero limpeza", "pt"),
    ],
)
def test_a_past_visit_does_not_count(text: str, locale: str) -> None:
    got = said(text, locale)
    assert got["service"] in {"svc_manicure", "svc_beard_trim", "svc_cleaning"}
    assert "provider" not in got


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "I finish work at 5 so could I come at 6", {"time": "18:00"}),
        ("en", "could I come at 6 because I finish at 5", {"time": "18:00"}),
        ("es", "a las 6, porque salgo del trabajo a las 5", {"time": "18:00"}),
        ("pt", "às 6 porque saio do trabalho às 5", {"time": "18:00"}),
        ("es", "salgo del trabajo a las 5", {"time": "17:00"}),
    ],
)
def test_what_tells_why_counts_only_by_itself(locale: str, text: str, expected: dict[str, object]) -> None:
    assert said(text, locale) == {"intent": "book", **expected}


@pytest.mark.parametrize("text", ["Mike... nah go with Jay", "Mike, nope, Jay", "Mike. nah, Jay please"])
def test_nah_takes_back_what_was_said_before(text: str) -> None:
    assert said(text, "en") == {"intent": "book", "provider": "pro_jay"}


def test_a_closing_no_says_the_first_one_again() -> None:
    assert said("não vou amanhã não, pode cancelar", "pt") == {"intent": "cancel", "date": "2026-11-25"}
