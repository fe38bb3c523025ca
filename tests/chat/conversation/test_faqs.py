"""Frequent questions never stand in the way of a booking: the labelled corpus, read beside them."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from chatbooking.catalog.model import Catalog, Faq
from chatbooking.chat.conversation import faqs
from chatbooking.chat.conversation.said import tapped, typed
from chatbooking.chat.conversation.scene import Scene
from chatbooking.chat.conversation.state import State
from chatbooking.chat.understanding import understand
from chatbooking.chat.understanding.measure import vocabulary_of
from tests.chat.conversation.worlds import a_world

CORPUS = Path(__file__).parents[2] / "understanding" / "corpus"
CATALOGS = json.loads((CORPUS / "catalogs.json").read_text("utf-8"))
QUESTIONS = {
    "es": ("¿Cómo puedo reservar una hora?", "¿Puedo cancelar mi reserva?", "¿Atienden sin cita previa?",
           "¿Cuánto dura un masaje?", "¿Hay que llegar antes?", "¿Puedo cambiar la hora de mi reserva?"),
    "en": ("How do I book an appointment?", "Can I cancel my booking?", "Do you take walk-ins?",
           "How long does a massage take?", "Can I change my appointment?"),
    "pt": ("Como faço para marcar um horário?", "Posso cancelar minha reserva?", "Atendem sem hora marcada?",
           "Quanto tempo dura a massagem?", "Posso mudar o horário da reserva?"),
}  # fmt: skip


def scene(locale: str, *questions: str) -> Scene:
    written = tuple(Faq(str(place), locale, text, f"answer {place}") for place, text in enumerate(questions))
    return Scene(State(locale=locale), a_world(catalog=Catalog((), (), (), written)))


@pytest.mark.parametrize("locale", list(QUESTIONS))
def test_a_request_for_a_visit_is_never_taken_for_a_question(locale: str) -> None:
    here = scene(locale, *QUESTIONS[locale])
    hijacked = []
    for line in (CORPUS / f"{locale}.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["expect"]["intent"] not in ("book", "cancel", "reschedule"):
            continue
        vocabulary = vocabulary_of(CATALOGS[case["catalog"]])
        now = datetime.fromisoformat(case["now"])
        text = case["text"]
        said = typed(text, understand(text, locale, now, case["timezone"], vocabulary), locale)
        if faqs.answered(here, said):
            hijacked.append(text)
    assert hijacked == []


@pytest.mark.parametrize("text", ["Sí, reservar", "Cancelar", "Reservar"])
@pytest.mark.parametrize("value", ["action:book", "confirm:yes:1", "action:cancel", "service:cut"])
def test_what_was_tapped_is_never_a_question(text: str, value: str) -> None:
    said = tapped(text, value)
    assert said is not None
    assert faqs.answered(scene("es", "¿Cómo reservar?", "¿Cancelar?", "Reservar"), said) == ()


def test_a_question_that_was_taken_back_is_not_answered() -> None:
    said = tapped("¿Hay wifi?", "faq:7")
    assert said is not None
    assert faqs.answered(scene("es", "¿Hay wifi?"), said) == ()
    assert faqs.answered(scene("es", *["¿Hay wifi?"] * 8), said)[0].text == "answer 7"
