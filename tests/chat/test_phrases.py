import pytest

from chatbooking.chat.phrases import Topic, name_in, plain_form, spoken, topic_of


@pytest.mark.parametrize(
    ("locale", "text", "topic"),
    [
        ("es", "¿Dónde están?", Topic.WHERE),
        ("es", "mejor otro día", Topic.OTHER_DAY),
        ("en", "What's your address?", Topic.WHERE),
        ("en", "with someone else please", Topic.OTHER_PROVIDER),
        ("pt", "Qual é o endereço?", Topic.WHERE),
        ("pt", "tem outro horário?", Topic.OTHER_TIME),
        ("es", "quiero un masaje", None),
        # Whole words only: "address" is not in "addressed".
        ("en", "addressed", None),
    ],
)
def test_phrases_are_found_as_whole_words(locale: str, text: str, topic: Topic | None) -> None:
    assert topic_of(text, locale) is topic


@pytest.mark.parametrize(
    ("locale", "text", "answered_in"),
    [
        ("es", "Hello, I would like a haircut", "en"),
        ("es", "oi, quero marcar", "pt"),
        ("en", "hola, quiero una hora", "es"),
        ("en", "hola", "es"),
        # One word of another language among others is no change of language.
        ("es", "quiero un haircut tomorrow", "es"),
        ("en", "María", "en"),
        ("pt", "12345", "pt"),
        ("pt", "", "pt"),
    ],
)
def test_the_language_changes_only_for_a_message_clearly_in_another(
    locale: str, text: str, answered_in: str
) -> None:
    assert spoken(text, locale) == answered_in


@pytest.mark.parametrize(
    ("locale", "text", "name"),
    [
        ("es", "a nombre de Ana Pérez.", "Ana Pérez"),
        ("en", "It's John", "John"),
        ("pt", "em nome de João", "João"),
        ("es", "Esteban", "Esteban"),
        ("en", "actually with José", ""),
    ],
)
def test_a_name_is_freed_of_what_stands_before_it(locale: str, text: str, name: str) -> None:
    assert name_in(text, locale) == name


def test_the_plain_form_has_no_accents_case_or_punctuation() -> None:
    assert plain_form("  ¿Qué TAL, Año? ") == "que tal ano"
