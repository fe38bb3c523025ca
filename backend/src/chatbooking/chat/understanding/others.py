"""Attempts to reach somebody else's booking: an appointment that is said to be another person's."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.people import NAMES
from chatbooking.chat.understanding.text import Token

_IS = frozenset({"is", "does", "did", "has", "viene", "vino", "vem", "veio"})
_WHEN = frozenset({"when", "whens", "what", "cuando", "quando", "que"})
_OF = frozenset({"de", "del", "da", "do", "of"})


def names_anothers(
    tokens: Sequence[Token], language: Language, known: set[int], services: Collection[int]
) -> bool:
    """ "La cita de Juan Pérez", "Sarah's booking", "when is Tom's haircut".

    `known` tokens name a provider or the customer, `services` a service.
    """
    begin = next((i for i, token in enumerate(tokens) if token.kind == "word"), len(tokens))
    asked = begin < len(tokens) and tokens[begin].word in _WHEN
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
