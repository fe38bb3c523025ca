from __future__ import annotations

import pytest

from chatbooking.chat.understanding.patterns import PatternSet
from chatbooking.chat.understanding.text import tokenize


def found(pattern: str, text: str, classes: dict[str, str] | None = None) -> list[str]:
    tokens = tokenize(text)
    matches = PatternSet([(pattern, "it")], classes).scan(tokens, {})
    return [" ".join(token.word for token in tokens[m.first : m.last]) for m in matches]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("a|b c", "b c", ["b c"]),
        ("a b? c", "a c", ["a c"]),
        ("cancel* it", "cancelling it", ["cancelling it"]),
        ("a .. d", "a b c d", ["a b c d"]),
        ("a .. d", "a b, d", []),
        ("a .. d", "a b b b b d", []),
        ("^ a", "b a", []),
        ("^ a", "b, a", ["a"]),
        ("a $", "a b", []),
        ("a $", "a.", ["a"]),
        ("a !b", "a b", []),
        ("a !b", "a c", ["a"]),
    ],
)
def test_the_pattern_language(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_a_class_stands_for_its_words() -> None:
    assert found("{day} off", "friday off", {"day": "monday friday"}) == ["friday off"]


def test_the_longest_match_wins() -> None:
    tokens = tokenize("pasado manana")
    patterns = PatternSet([("pasado", "past"), ("pasado manana", "day")])
    assert [match.payload for match in patterns.scan(tokens, {})] == ["day"]


def test_a_slot_stands_alone() -> None:
    with pytest.raises(ValueError, match="stands alone"):
        PatternSet([("a <n>|b", "it")])
