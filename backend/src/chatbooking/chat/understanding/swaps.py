"""One thing for another of its kind: "cambio el facial por un masaje", "swap Mike for Jay"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.text import Token, word_set
from chatbooking.chat.understanding.verbs import is_form

_KINDS = frozenset({"service", "provider"})
_OF_DAYS = frozenset({"date", "time", ""})
_OWN = word_set("my mi mis meu minha")


class Swap(NamedTuple):
    """What is given up, and whether it is of an appointment that the customer has."""

    old: frozenset[int]
    """The tokens that name it."""
    booked: bool


def find_swap(
    tokens: Sequence[Token], language: Language, slots: Sequence[str], is_one: Callable[[range], bool]
) -> Swap | None:
    """The first exchange in the text; `is_one` tells a name that has the linking word inside.

    `slots` names what each token is a mention of. Days and hours are not looked at: those are moved.
    """
    links = frozenset(language.swap_links.split())
    for verb, token in enumerate(tokens):
        if not any(is_form(token.word, stem) for stem in language.swap_verbs):
            continue
        end = next((i for i in range(verb, len(tokens)) if tokens[i].is_break), len(tokens))
        for link in (i for i in range(verb + 2, end) if tokens[i].word in links and not slots[i]):
            old = _before(link, verb, tokens, slots, language)
            new = _after(link, end, tokens, slots, language)
            if (
                old
                and new is not None
                and slots[new] == slots[old.start]
                and not is_one(range(old.start, new + 1))
            ):
                said = {token.word for token in (*tokens[verb + 1 : old.start], *tokens[new:end])}
                dated = any(slots[old.stop : link])
                return Swap(frozenset(old), dated or bool(said & (_OWN | language.appointments)))
    return None


def _before(link: int, verb: int, tokens: Sequence[Token], slots: Sequence[str], language: Language) -> range:
    """The mention before the link, its day and hour left out ("la manicura del viernes"); or nothing."""
    last = link
    while last - 1 > verb and slots[last - 1] in _OF_DAYS:
        if not slots[last - 1] and tokens[last - 1].word not in language.small_words:
            break
        last -= 1
    first, kind = last, slots[last - 1]
    while kind in _KINDS and first - 1 > verb and slots[first - 1] == kind:
        first -= 1
    return range(first, last)


def _after(
    link: int, end: int, tokens: Sequence[Token], slots: Sequence[str], language: Language
) -> int | None:
    """Where the mention begins that only small words part from the link."""
    for place in range(link + 1, end):
        if slots[place]:
            return place
        if tokens[place].word not in language.small_words:
            return None
    return None
