import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.chat.understanding.questions import Asked, Strength, matches

PARKING = Asked("parking", "es", ("¿Tienen estacionamiento?", "¿Dónde puedo dejar el auto?"))
CARDS = Asked("cards", "es", ("¿Aceptan tarjetas de crédito?",))
CHILDREN = Asked("children", "es", ("¿Puedo llevar a mi perro?",))
ALL = (PARKING, CARDS, CHILDREN)


def best(text: str, locale: str = "es") -> tuple[str, Strength] | None:
    found = matches(text, ALL, locale)
    return (found[0].id, found[0].strength) if found else None


@pytest.mark.parametrize(
    ("text", "id", "strength"),
    [
        ("¿Tienen estacionamiento?", "parking", Strength.SAME),
        ("TIENEN ESTACIONAMIENTO", "parking", Strength.SAME),
        ("hola! hay estasionamiento ahí?", "parking", Strength.STRONG),
        ("dónde dejo el auto", "parking", Strength.WEAK),
        ("aceptan tarjeta de credito", "cards", Strength.SAME),
        ("puedo pagar con tarjeta de credito?", "cards", Strength.WEAK),
        ("puedo llevar perros", "children", Strength.SAME),
    ],
)
def test_a_question_is_known_by_its_words(text: str, id: str, strength: Strength) -> None:
    assert best(text) == (id, strength)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "hola",
        "quiero un masaje mañana a las 5",
        "tienen hora mañana?",
        "puedo el viernes",
        "sí",
        "no",
    ],
)
def test_what_shares_only_everyday_words_asks_nothing(text: str) -> None:
    assert best(text) is None


@given(st.text(max_size=200), st.sampled_from(["es", "en", "pt"]))
def test_any_text_is_read(text: str, locale: str) -> None:
    for match in matches(text, ALL, locale):
        assert 0 < match.score <= 1


@given(st.sampled_from(ALL))
def test_a_question_asks_itself(question: Asked) -> None:
    for phrasing in question.phrasings:
        assert matches(phrasing, ALL, "es")[0][:2] == (question.id, Strength.SAME)
