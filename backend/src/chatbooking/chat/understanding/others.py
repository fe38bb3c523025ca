"""Attempts to reach somebody else's booking: an appointment that is said to be another person's."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from chatbooking.chat.understanding.dependents import KIND as DEPENDENT
from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.people import NAMES
from chatbooking.chat.understanding.text import Token, word_set

_IS = frozenset({"is", "does", "did", "has", "viene", "vino", "vem", "veio"})
_WHEN = frozenset({"when", "whens", "what", "which", "cuando", "quando", "que"})
_COMES = word_set("come coming comes viene vienen va vem vai passa pasar passar vir venir")
_CAN = word_set("can could puede podria pode poderia me we yo eu")
_OF = frozenset({"de", "del", "da", "do", "of"})


def names_anothers(
    tokens: Sequence[Token], language: Language, known: set[int], services: Collection[int]
) -> bool:
    """ "La cita de Juan Pérez", "Sarah's booking", "when is Tom's haircut", "what day does Rosa come".

    `known` tokens name a provider or the customer, `services` a service.
    """
    begin = next((i for i, token in enumerate(tokens) if token.kind == "word"), len(tokens))
    asked = begin < len(tokens) and tokens[begin].word in _WHEN
    words = [token.word for token in tokens]
    if any(word in _WHEN for word in words[begin : begin + 2]) and _COMES & {*words} and not _CAN & {*words}:
        people = (i for i, token in enumerate(tokens) if token.raw in NAMES or token.kind == DEPENDENT)
        if any(i not in known for i in people):
            return True
    if _asks_who(tokens[begin : begin + 2]) and begin + 1 not in known:
        return True
    for i, token in enumerate(tokens):
        if token.word not in language.appointments and not (asked and i in services):
            continue
        after = tokens[i + 1 : i + 3]
        if len(after) == 2 and after[0].word in _OF and after[1].raw in NAMES and i + 2 not in known:
            return True
        for j in range(max(0, i - 2), i):
            owner = tokens[j]
            if owner.possessive and owner.word.removesuffix("s") in NAMES and j not in known:
                return True
    return False


def _asks_who(words: Sequence[Token]) -> bool:
    """ "Is John coming in tomorrow?"."""
    return len(words) > 1 and words[0].word in _IS and words[1].raw in NAMES
