import json
from pathlib import Path

import pytest

from chatbooking.chat.phrases import Topic, name_in, plain_form, spoken, topic_of
from chatbooking.texts import LOCALES

CORPUS = Path(__file__).parents[1] / "understanding" / "corpus"


@pytest.mark.parametrize(
    ("locale", "text", "topic"),
    [
        ("es", "¿Dónde están?", Topic.WHERE),
        ("es", "mejor otro día", Topic.OTHER_DAY),
        ("en", "What's your address?", Topic.WHERE),
        ("en", "with someone else please", Topic.OTHER_PROVIDER),
        ("pt", "Qual é o endereço?", Topic.WHERE),
        ("pt", "tem outro horário?", Topic.OTHER_TIME),
        ("es", "¿Hay lista de espera?", Topic.WAIT),
        ("es", "avísame si se libera algo", Topic.WAIT),
        ("es", "sácame de la lista de espera", Topic.LEAVE_LIST),
        ("es", "¿queda algo libre el viernes?", None),
        ("en", "let me know if something opens up", Topic.WAIT),
        ("en", "is there a waiting list?", Topic.WAIT),
        ("en", "please take me off the waiting list", Topic.LEAVE_LIST),
        ("en", "what time do you open?", None),
        ("pt", "me avise se abrir", Topic.WAIT),
        ("pt", "vocês têm lista de espera?", Topic.WAIT),
        ("pt", "quero sair da lista", Topic.LEAVE_LIST),
        ("es", "quiero un masaje", None),
        ("es", "voy atrasada a mi hora", Topic.LATE),
        ("en", "I'm running 10 minutes late", Topic.LATE),
        ("pt", "perdi o código da reserva", Topic.NO_CODE),
        ("en", "where do I find the code?", Topic.NO_CODE),
        ("es", "me equivoqué de correo", Topic.OTHER_CONTACT),
        ("en", "you got the wrong name", Topic.OTHER_NAME),
        ("pt", "quanto tempo leva?", Topic.DURATION),
        ("pt", "pra que precisa do meu email?", Topic.WHY),
        # Whole words only: "address" is not in "addressed".
        ("en", "addressed", None),
    ],
)
def test_phrases_are_found_as_whole_words(locale: str, text: str, topic: Topic | None) -> None:
    assert topic_of(text, locale) is topic


@pytest.mark.parametrize("locale", LOCALES)
def test_no_labelled_booking_is_taken_for_a_correction_a_delay_or_a_lost_code(locale: str) -> None:
    topics = {Topic.LATE, Topic.NO_CODE, Topic.OTHER_NAME, Topic.OTHER_CONTACT, Topic.WHY, Topic.DURATION}
    lines = map(json.loads, (CORPUS / f"{locale}.jsonl").read_text("utf-8").splitlines())
    booked = [line["text"] for line in lines if line["expect"]["intent"] in {"book", "cancel"}]
    assert [text for text in booked if topic_of(text, locale) in topics] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_labelled_message_is_taken_for_a_wish_to_wait_that_is_none(locale: str) -> None:
    lines = (CORPUS / f"{locale}.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    taken = [text for text in texts if topic_of(text, locale) in {Topic.WAIT, Topic.LEAVE_LIST}]
    assert set(taken) <= {"avisame si se libera algo para el lunes"}


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
