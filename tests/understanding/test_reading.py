"""What holds for any message at all."""

from __future__ import annotations

import cProfile
from datetime import date
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chatbooking.chat.understanding import Found, Reading
from chatbooking.chat.understanding.language import load
from tests.understanding.build import read, said

LOCALES = ("es", "en", "pt")
locales = st.sampled_from(LOCALES)
ENTITIES = (
    "service", "service_candidates", "provider", "provider_candidates", "date", "date_range", "time",
    "time_range", "name", "email", "phone",
)  # fmt: skip


def found_in(reading: Reading) -> list[Found[object]]:
    return [found for key in ENTITIES if (found := getattr(reading, key)) is not None]


@st.composite
def salads(draw: st.DrawFn) -> tuple[str, str]:
    """Words that rules look at, in any order."""
    locale = draw(locales)
    language = load(locale)
    words = sorted(language.common_words | set(language.calendar.weekdays) | set(language.calendar.numbers))
    marks = [
        ",",
        ".",
        "?",
        "no",
        "não",
        "or",
        "o",
        "y",
        "5",
        "15",
        "17:30",
        "03/12",
        "mañana",
        "masaje",
        "María",
    ]
    chosen = draw(st.lists(st.sampled_from(words + marks * 20), max_size=25))
    return " ".join(chosen), locale


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), locales)
@example("\u0130\u00df\ufb01 \u200d\ufe0f 5\u00ba", "es")
@example("a@b.co" * 40, "en")
def test_any_text_is_read_and_spans_lie_within_it(text: str, locale: str) -> None:
    for found in found_in(read(text, locale)):
        assert 0 <= found.start < found.end <= len(text)
        assert 0 < found.confidence <= 1


@settings(max_examples=150, deadline=None)
@given(salads())
def test_any_order_of_words_is_read(salad: tuple[str, str]) -> None:
    text, locale = salad
    reading = read(text, locale)
    assert not (reading.date and reading.date_range)
    assert not (reading.time and reading.time_range)
    assert not (reading.service and reading.service_candidates)
    for found in found_in(reading):
        assert 0 <= found.start < found.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text("bcdfghjkqvwxz", min_size=5, max_size=12), min_size=1, max_size=8), locales)
def test_gibberish_says_nothing(words: list[str], locale: str) -> None:
    reading = read(" ".join(words), locale)
    assert reading.intent == "other"
    assert not found_in(reading)


SENTENCES = [
    ("quiero un masaje descontracturante mañana a las 5 de la tarde con maría", "es"),
    ("limpieza facial con José el viernes por la mañana", "es"),
    ("cancelar mi cita del jueves", "es"),
    ("can i get a haircut tomorrow at 3pm with mike", "en"),
    ("beard trim next friday after 4", "en"),
    ("reschedule my appointment to wednesday at 11", "en"),
    ("quero marcar uma limpeza dental amanhã às 15h com a dra martínez", "pt"),
    ("clareamento na sexta de manhã", "pt"),
    ("desmarcar minha consulta de quinta", "pt"),
]


@pytest.mark.parametrize(("text", "locale"), SENTENCES)
def test_case_accents_and_punctuation_do_not_count(text: str, locale: str) -> None:
    plain = said(text, locale)
    bare = text.translate(str.maketrans("áéíóúãâêôçñà", "aeiouaaeocna"))
    for variant in (
        text.upper(),
        text.capitalize(),
        bare,
        f"{text}!!",
        f"¿{text}?",
        f"  {text} 🙏",
        f"{text} 😊",
    ):
        assert said(variant, locale) == plain, variant


@pytest.mark.parametrize(
    ("word", "locale", "key"),
    [
        ("descontracturante", "es", "service"),
        ("manicure", "es", "service"),
        ("clareamento", "pt", "service"),
        ("haircut", "en", "service"),
        ("miércoles", "es", "date"),
        ("wednesday", "en", "date"),
        ("Martínez", "pt", "provider"),
        ("Johnson", "en", "provider"),
    ],
)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_slip_in_a_long_word_is_forgiven(word: str, locale: str, key: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 2))
    slip = data.draw(st.sampled_from(["drop", "double", "swap"]))
    if slip == "drop":
        typed = word[:place] + word[place + 1 :]
    elif slip == "double":
        typed = word[:place] + word[place] + word[place:]
    else:
        typed = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert said(f"{typed}", locale).get(key) == said(word, locale)[key], typed


DAYS = {"es": "el jueves", "en": "on Thursday", "pt": "na quinta"}
OTHER_DAYS = {"es": "el viernes", "en": "on Friday", "pt": "na sexta"}
CORRECTIONS = {
    "es": ["{a}, no, mejor {b}", "{a}, digo, {b}", "{a} no, {b}", "no {a}, {b}", "{a} no puedo, {b} sí"],
    "en": [
        "{a}, no wait, {b}",
        "{a}, I mean {b}",
        "not {a}, {b}",
        "I can't {a}, {b} works",
        "{a}, sorry, {b}",
    ],
    "pt": ["{a}, não, melhor {b}", "{a}, quer dizer, {b}", "não {a}, {b}", "{a} não posso, {b} sim"],
}
REQUESTS = {"es": "quiero corte de pelo", "en": "I'd like a haircut", "pt": "quero limpeza dental"}


@pytest.mark.parametrize("locale", LOCALES)
def test_corrections_and_denials_leave_the_last_version(locale: str) -> None:
    for template in CORRECTIONS[locale]:
        text = template.format(a=DAYS[locale], b=OTHER_DAYS[locale])
        for message in (text, f"{REQUESTS[locale]} {text}", text.replace(",", "").upper()):
            if "," in text and "," not in message and template.startswith(("no ", "not ", "não ", "I can't")):
                continue  # without its comma "no el jueves el viernes" reads either way
            assert said(message, locale).get("date") == date(2026, 11, 27).isoformat(), message


FOREIGN_DAYS = {"es": "mañana", "en": "tomorrow", "pt": "amanhã"}
FOREIGN_HOURS = {"es": "a las 5", "en": "at 5pm", "pt": "às 17h"}


@pytest.mark.parametrize(("locale", "day", "hour"), list(product(LOCALES, LOCALES, LOCALES)))
def test_a_day_and_an_hour_may_be_said_in_any_language(locale: str, day: str, hour: str) -> None:
    got = said(f"{REQUESTS[locale]} {FOREIGN_DAYS[day]} {FOREIGN_HOURS[hour]}", locale)
    assert (got["intent"], got["date"], got["time"]) == ("book", "2026-11-25", "17:00")


def test_a_regional_locale_is_its_language() -> None:
    assert read("amanhã às 15h", "pt-BR") == read("amanhã às 15h", "pt")


def work(text: str) -> int:
    """How many function calls a reading takes: unlike time, the same on a busy machine."""
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    read(text)
    profile.disable()
    return int(sum(entry.callcount for entry in profile.getstats()))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "1 ",
        "5 y ",
        "no ",
        "a las 5 y media o ",
        "quiero masaje ",
        "((",
        "@",
        "a@",
        "el 5 al ",
        "María ",
        "1.",
        "- ",
    ],
)
def test_a_long_message_takes_no_more_work_than_ten_short_ones(unit: str) -> None:
    short = [text for text, locale in SENTENCES if locale == "es"]
    read(unit * 5)
    for text in short:
        read(text)
    assert work((unit * 4000)[:4000]) < 10 * sum(map(work, short)) / len(short)
