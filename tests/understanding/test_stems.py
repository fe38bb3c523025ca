from __future__ import annotations

import pytest

from chatbooking.chat.understanding.stems import singulars, stems


@pytest.mark.parametrize(
    ("plural", "single"),
    [("masajes", "masaje"), ("faciales", "facial"), ("massagens", "massagem"), ("avaliacoes", "avaliacao")],
)
def test_plurals(plural: str, single: str) -> None:
    assert single in singulars(plural)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("depilarme", "depilacion"),
        ("cortarme", "corte"),
        ("limpar", "limpeza"),
        ("restaurar", "restauracao"),
        ("shaving", "shave"),
        ("trimmed", "trim"),
        ("faded", "fade"),
        ("clareamento", "clarear"),
    ],
)
def test_forms_of_one_word_share_a_stem(a: str, b: str) -> None:
    assert stems(a) & stems(b)


@pytest.mark.parametrize(
    ("a", "b"), [("manicure", "pedicure"), ("facial", "fatal"), ("aparelho", "aparecer")]
)
def test_other_words_do_not(a: str, b: str) -> None:
    assert not stems(a) & stems(b)
