"""The corpora again as other people would type them: what is meant does not change."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbooking.chat.understanding import Reading, understand
from chatbooking.chat.understanding.measure import load_cases, plain
from tests.understanding.build import CORPUS, vocabularies
from tests.understanding.test_reading import found_in

LOCALES = ("es", "en", "pt")


def without_accents(text: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", "".join(letters))


HARMLESS: Mapping[str, Callable[[str], str]] = {
    "no accents": without_accents,
    "composed otherwise": lambda text: unicodedata.normalize("NFD", text),
    "exclamation": lambda text: text + "!!",
    "emoji after": lambda text: text + " 😊",
    "emoji before": lambda text: "🌸 " + text,
    "full stop": lambda text: text + ("" if text[-1] in "?!.…" else "."),
    "spaces around": lambda text: f"  {text} \n",
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
}
SHOUTED: Mapping[str, Callable[[str], str]] = {"upper": str.upper, "lower": str.lower}
"""Not for names and for "Will": a capital is what tells them."""


@cache
def cases(locale: str) -> list[dict[str, Any]]:
    return [*load_cases(CORPUS / "dev.jsonl"), *load_cases(CORPUS / f"{locale}.jsonl")]


def reading_of(case: dict[str, Any], text: str) -> Reading:
    now = datetime.fromisoformat(case["now"])
    return understand(text, case["locale"], now, case["timezone"], vocabularies()[case["catalog"]])


def meaning(case: dict[str, Any], text: str) -> dict[str, object]:
    said = plain(reading_of(case, text))
    return {k: without_accents(v).lower() if k == "name" else v for k, v in said.items()}  # type: ignore[arg-type]


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_how_it_is_typed_does_not_count(locale: str, data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(cases(locale)))
    names = data.draw(st.lists(st.sampled_from(sorted(HARMLESS)), min_size=1, max_size=3, unique=True))
    text = case["text"]
    for name in names:
        text = HARMLESS[name](text)
    assert meaning(case, text) == meaning(case, case["text"]), (names, text)


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.data())
def test_capitals_do_not_count(locale: str, data: st.DataObject) -> None:
    told_by_capitals = ("will", "name", "sou", "soy", "i'm")
    some = [
        case
        for case in cases(locale)
        if "name" not in case["expect"] and not any(word in case["text"].lower() for word in told_by_capitals)
    ]
    case = data.draw(st.sampled_from(some))
    change = SHOUTED[data.draw(st.sampled_from(sorted(SHOUTED)))]
    assert meaning(case, change(case["text"])) == meaning(case, case["text"])


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.data())
def test_slips_anywhere_invent_nothing_that_is_not_in_the_catalog(locale: str, data: st.DataObject) -> None:
    """Whatever a slip breaks, places lie in the text, and days and hours come from digits or words in it."""
    case = data.draw(st.sampled_from(cases(locale)))
    text = case["text"]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(0, len(text) - 2)))
        slip = data.draw(st.sampled_from(["drop", "double", "swap", "space"]))
        text = {
            "drop": text[:place] + text[place + 1 :],
            "double": text[: place + 1] + text[place:],
            "swap": text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :],
            "space": text[:place] + " " + text[place:],
        }[slip]
    vocabulary = vocabularies()[case["catalog"]]
    services = {sid for ids in vocabulary.services.ids_of_word.values() for sid in ids}
    reading = reading_of(case, text)
    for found in found_in(reading):
        assert 0 <= found.start < found.end <= len(text)
    assert reading.service is None or reading.service.value in services
    assert reading.phone is None or len([c for c in text if c.isdecimal()]) >= len(
        reading.phone.value.lstrip("+")
    )
    assert reading.email is None or reading.email.value in text.lower()
