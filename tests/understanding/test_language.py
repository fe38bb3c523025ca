"""The data of the languages hangs together."""

from __future__ import annotations

import pytest

from chatbooking.chat.understanding.days import _DOUBLE, _SINGLE
from chatbooking.chat.understanding.language import CODES, Language, load, of_locale
from chatbooking.chat.understanding.moments import NOTHING
from chatbooking.chat.understanding.slots import Slots

MARKS = {
    "deny",
    "except",
    "cannot",
    "absent",
    "no",
    "nope",
    "nah",
    "context",
    "reason",
    "dont",
    "ask",
    "correct",
    "want",
    "turn",
    "past",
    "now",
}
SAID = {*_SINGLE, *_DOUBLE, "numeric", "month_days", "days_month", *NOTHING}
HOURS = {"at", "after", "before", "between", "fromto", "stretch", "sure", "part"}
languages = pytest.mark.parametrize("language", [load(code) for code in CODES], ids=CODES)


@languages
def test_every_pattern_compiles(language: Language) -> None:
    for patterns in (language.intent_patterns, language.courtesy_patterns, language.polarity_patterns,
                     language.answer_patterns, language.introduction_patterns,
                     language.dependent_patterns):  # fmt: skip
        assert patterns.vocabulary
    assert language.lexicon


@languages
def test_patterns_are_folded(language: Language) -> None:
    blocks = [*language.intents.values(), *language.courtesies.values()]
    rules = [*language.polarity, *language.answers, *language.calendar.dates, *language.calendar.times]
    for text in (*blocks, *(pattern for pattern, _ in rules)):
        assert text == text.lower()


@languages
def test_every_payload_is_known(language: Language) -> None:
    assert {mark for _, mark in language.polarity} <= MARKS
    assert {payload for _, payload in language.dependents} <= {"called", "theirs", "kin", "before"}
    for _, payload in language.calendar.dates:
        assert payload.partition("+")[0].split(".")[0] in SAID or payload in NOTHING, payload
    for _, payload in language.calendar.times:
        assert payload.partition(":")[0] in HOURS | NOTHING, payload
    assert set(language.parts) == {"morning", "midday", "afternoon", "evening"}


@languages
def test_every_slot_is_known(language: Language) -> None:
    table = Slots(language.calendar, local=True).of([])
    calendar = language.calendar
    for pattern, _ in (*calendar.clocks, *calendar.times, *calendar.dates, *calendar.local_dates):
        slots = {part.strip("?")[1:-1] for part in pattern.split() if part.startswith("<")}
        assert slots <= set(table), pattern


def test_a_regional_tag_is_its_language_and_an_unknown_one_english() -> None:
    assert of_locale("pt-BR").code == "pt"
    assert of_locale("es_CL").code == "es"
    assert of_locale("fr").code == "en"
