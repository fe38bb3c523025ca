"""Long messages: what is read of them, and what they cannot do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbooking.chat.understanding.excerpt import READ_CHARS, excerpt
from chatbooking.chat.understanding.text import MAX_CHARS
from tests.understanding.build import said

STORIES = {
    "es": "Resulta que mi tía me contó de ustedes y me dio mucha curiosidad porque siempre habla bien. ",
    "en": "My aunt told me so many lovely things about your place over dinner and I became curious. ",
    "pt": "A minha tia me contou tanta coisa boa sobre vocês durante o jantar que fiquei curiosa. ",
}
REQUESTS = {
    "es": ("Quiero una limpieza facial el jueves a las 4 con María.", "svc_deep_facial", "pro_maria"),
    "en": ("I'd like a beard trim on Thursday at 4 with Mike.", "svc_beard_trim", "pro_mike"),
    "pt": ("Quero uma limpeza dental na quinta às 16h com o Dr. Soto.", "svc_cleaning", "pro_soto"),
}


@pytest.mark.parametrize("locale", ["es", "en", "pt"])
@pytest.mark.parametrize(("before", "after"), [(0, 20), (20, 0), (9, 9), (30, 5)])
def test_a_request_is_found_wherever_it_stands(locale: str, before: int, after: int) -> None:
    story = STORIES[locale]
    request, service, provider = REQUESTS[locale]
    got = said(story * before + request + " " + story * after, locale)
    assert got == {
        "intent": "book", "service": service, "provider": provider, "date": "2026-11-26", "time": "16:00",
    }  # fmt: skip


def test_a_request_without_any_full_stop_is_found_at_the_end() -> None:
    words = "bueno pues nada que estaba yo pensando en la vida y en todas las vueltas que da "
    got = said(words * 12 + "y quiero cancelar mi hora del viernes")
    assert (got["intent"], got.get("date")) == ("cancel", "2026-11-27")


def test_contact_details_stay_with_a_long_story() -> None:
    got = said(STORIES["es"] * 10 + "Soy Ana Pérez, ana@correo.cl. " + STORIES["es"] * 10)
    assert got["name"] == "Ana Pérez"
    assert got["email"] == "ana@correo.cl"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab .\n¡é🙏", max_size=6000))
def test_places_stay_where_they_were_and_little_is_left(text: str) -> None:
    left = excerpt(text, [{"ab"}])
    cut = text[:MAX_CHARS]
    assert len(left) == len(cut)
    assert all(a == b or a.isspace() for a, b in zip(left, cut, strict=True))
    assert len("".join(left.split())) <= READ_CHARS
