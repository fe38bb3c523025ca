"""Answers to an offer: "la segunda", "cualquiera", "cuando sea", "más tarde"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.text import Token


class Answers(NamedTuple):
    """What a message answers an offer with."""

    any_provider: bool = False
    any_time: bool = False
    soonest: bool = False
    ordinal: int | None = None
    shift: int | None = None

    def __bool__(self) -> bool:
        return self != Answers()


def read_answers(tokens: Sequence[Token], language: Language, taken: set[int]) -> tuple[Answers, set[int]]:
    """The answers outside what is already read, and the tokens they take."""
    flags: set[str] = set()
    numbers: dict[str, int] = {}
    used: set[int] = set()
    for match in language.answer_patterns.scan(tokens, {}):
        places = set(range(match.first, match.last))
        if places & taken:
            continue
        used |= places
        name, _, number = match.payload.partition(":")
        if number:
            numbers[name] = int(number)
        else:
            flags.add(name)
    answers = Answers(
        any_provider="any_provider" in flags,
        any_time="any_time" in flags,
        soonest="soonest" in flags,
        ordinal=numbers.get("ordinal"),
        shift=numbers.get("shift"),
    )
    return answers, used
