from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.chat.understanding.spelling import Lexicon, unstretch, within


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("viernez", "viernes"), ("vierns", "viernes"), ("vienres", "viernes"), ("viierness", "viernes")],
)
def test_one_slip_is_forgiven_and_two_are_not_in_a_short_word(typed: str, meant: str) -> None:
    assert within(typed, meant, 1) == (typed != "viierness")


def test_two_slips_are_forgiven_in_a_long_word() -> None:
    assert Lexicon(["appointment"]).nearest("apointmnt") == "appointment"


def test_short_words_are_never_corrected() -> None:
    assert Lexicon(["hora", "hola"]).nearest("hosa") is None


def test_a_short_word_keeps_its_first_letter() -> None:
    assert Lexicon(["perro"]).nearest("cerro") is None


def test_a_stretched_word_is_cut_to_one_letter_and_to_two() -> None:
    assert unstretch("holaaaa") == ("hola", "holaa")


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_slips_count_the_same_both_ways(a: str, b: str) -> None:
    assert within(a, b, 2) == within(b, a, 2)
