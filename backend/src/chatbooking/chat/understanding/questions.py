"""Which of a business's frequent questions a message asks, if any. A pure function of words.

Words are compared without case, accents and small slips; those that say little ("do you have", "tienen")
weigh little. The business writes the questions, so nothing is known of them beforehand.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from chatbooking.chat.understanding.language import of_locale
from chatbooking.chat.understanding.spelling import LONG, MIN_LENGTH, within
from chatbooking.chat.understanding.text import words_of

_SMALL = 0.25
"""What an everyday word weighs, beside 1 for any other; a filler weighs nothing."""

_STRONG = (0.75, 0.6)
_WEAK = (0.5, 0.4)
"""The least share of the question that is in the message, and of the message that is in the question."""


class Strength(IntEnum):
    """WEAK: perhaps, so ask. STRONG: this one. SAME: nothing is said but this."""

    WEAK = 1
    STRONG = 2
    SAME = 3


class Asked(NamedTuple):
    """A question with the other ways to ask it, in the language it is written in."""

    id: str
    locale: str
    phrasings: tuple[str, ...]


class Match(NamedTuple):
    """`words`: how many words of the question are not everyday ones."""

    id: str
    strength: Strength
    score: float
    words: int


def matches(text: str, questions: Sequence[Asked], locale: str) -> tuple[Match, ...]:
    """The questions that a message may be asking, the likeliest first."""
    said = _weights(text, locale)
    if not said:
        return ()
    found = []
    for question in questions:
        every = (_match(question.id, said, _weights(each, question.locale)) for each in question.phrasings)
        best = max(filter(None, every), key=lambda match: (match.strength, match.score), default=None)
        if best:
            found.append(best)
    return tuple(sorted(found, key=lambda match: (-match.strength, -match.score)))


def _match(id: str, said: Mapping[str, float], asked: Mapping[str, float]) -> Match | None:
    pairs = {word: heard for word in asked if (heard := _heard(word, said))}
    of_question = _share(pairs, asked)
    of_message = _share(set(pairs.values()), said)
    telling = sum(weight == 1 for weight in asked.values())
    meant = not telling or any(asked[word] == 1 for word in pairs)
    strength = _strength(of_question, of_message) if meant else None
    if strength is None:
        return None
    return Match(id, strength, of_question * of_message, telling)


def _strength(of_question: float, of_message: float) -> Strength | None:
    if of_question == of_message == 1:
        return Strength.SAME
    for strength, (least_of_question, least_of_message) in (
        (Strength.STRONG, _STRONG),
        (Strength.WEAK, _WEAK),
    ):
        if of_question >= least_of_question and of_message >= least_of_message:
            return strength
    return None


def _share(part: Container[str], whole: Mapping[str, float]) -> float:
    total = sum(whole.values())
    return sum(weight for word, weight in whole.items() if word in part) / total if total else 0.0


def _heard(word: str, said: Mapping[str, float]) -> str | None:
    """The message's word that is this one, or a slip or an ending away."""
    if word in said:
        return word
    if len(word) < MIN_LENGTH:
        return None
    slips = 2 if len(word) >= LONG else 1
    near = (other for other in said if len(other) >= MIN_LENGTH - 1)
    return next((other for other in near if within(word, other, slips)), None)


@lru_cache(maxsize=4096)
def _weights(text: str, locale: str) -> Mapping[str, float]:
    """The words of a text that say something, and how much each weighs."""
    language = of_locale(locale)
    words = words_of(text)
    telling = [word for word in words if word not in language.filler_words] or words
    return {word: _SMALL if word in language.common_words else 1.0 for word in telling}
