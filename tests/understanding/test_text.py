from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chatbooking.chat.understanding.text import MAX_CHARS, MAX_TOKENS, fold, tokenize


def words(text: str) -> list[str]:
    return [token.word for token in tokenize(text)]


def test_case_and_accents_do_not_count() -> None:
    assert words("Mañana a las CINCO") == ["manana", "a", "las", "cinco"]


def test_hours_and_dates_are_one_token_each() -> None:
    kinds = {
        token.raw: token.kind for token in tokenize("28.000 17:30 17h30 17.30 03/12 2026-12-03 15th 5pm")
    }
    assert kinds["17:30"] == kinds["17h30"] == kinds["17.30"] == "clock"
    assert kinds["03/12"] == kinds["2026-12-03"] == "date"
    assert kinds["15th"] == "ordinal"
    assert kinds["pm"] == "meridiem"
    assert kinds["28.000"] == "number"


def test_fridays_and_friday_s_are_told_apart() -> None:
    plural, possessive = tokenize("fridays friday's")
    assert not plural.possessive
    assert possessive.possessive


def test_a_blank_is_one_token() -> None:
    tokens = tokenize("soy a@b.cl ok", ((4, 10, "email"),))
    assert [token.kind for token in tokens] == ["word", "email", "word"]


def test_tokens_are_bounded() -> None:
    assert len(tokenize("a " * 5000)) == MAX_TOKENS
    assert tokenize("a" * 5000)[0].end == MAX_CHARS


@given(st.text(max_size=200))
def test_places_lie_in_the_text_and_in_order(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= last or token.start >= 0
        last = token.start


@given(st.text(max_size=200))
def test_every_folded_letter_has_a_place(text: str) -> None:
    folded, places = fold(text)
    assert len(places) == len(folded) + 1
