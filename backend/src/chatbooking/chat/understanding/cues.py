"""The cues of a wish that count: those ruled out, of the past, or part of a name fall away."""

from __future__ import annotations

from collections.abc import Sequence

from chatbooking.chat.understanding.facts import Facts
from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.patterns import Match
from chatbooking.chat.understanding.polarity import DENIED, Scopes
from chatbooking.chat.understanding.text import Token

_EVEN_OF_THE_PAST = frozenset({"attack", "identity", "abuse", "cancel", "reschedule", "ask_human", "topic"})
"""What is meant whenever it happened ("I missed my appointment")."""


_OF_COMING = frozenset({"book", "room", "want", "come"})
"""Cues that say nothing inside "I can't come in"."""

_OF_A_LENGTH = frozenset({"reschedule", "moving", "book", "ask_price"})
"""Cues that say nothing inside "how many minutes is"."""

_SUITS = frozenset({"does", "do", "would", "will"})

_OF_MOVING = frozenset({"reschedule", "moving"})
"""Cues that say nothing where it is a service or a person that is changed."""


def standing_cues(
    tokens: Sequence[Token], language: Language, scopes: Scopes, facts: Facts
) -> list[Match[str]]:
    """Every cue that says what is wanted now."""
    # A wish of the past is no wish, and "no quiero cancelar" does not cancel.
    cues = [
        cue
        for cue in language.intent_patterns.everywhere(tokens, {})
        if scopes.negative[cue.first] != DENIED
        and not _is_past(cue, scopes)
        and not scopes.denies(cue.first)
        and not (cue.payload == "ask_human" and cue.last == facts.name_at)  # "call me Bob"
        and not (cue.payload == "ask_hours" and _is_of_a_moment(cue, tokens, facts))
        and not (cue.payload in _OF_COMING and cue.first in scopes.absences)
        and not all(facts.served[place] for place in range(cue.first, cue.last))
    ]
    # "Does it go over an hour?" moves and books nothing.
    timed = {i for cue in cues if cue.payload == "duration" for i in range(cue.first, cue.last)}
    cues = [cue for cue in cues if cue.first not in timed or cue.payload not in _OF_A_LENGTH]
    # "I'd like to know whether" is no wish for what is asked about.
    wondered = {place for cue in cues if cue.payload == "wonder" for place in range(cue.first, cue.last)}
    cues = [cue for cue in cues if cue.payload != "want" or cue.first not in wondered]
    return [cue for cue in cues if not (facts.swapped and cue.payload in _OF_MOVING)]


def _is_of_a_moment(cue: Match[str], tokens: Sequence[Token], facts: Facts) -> bool:
    """ "Does Monday at 5 work?": the day is to suit, not to be worked on."""
    asked = cue.first + 1 in facts.moments and tokens[cue.first].word in _SUITS
    return asked or cue.first in facts.moments


def _is_past(cue: Match[str], scopes: Scopes) -> bool:
    return scopes.past[cue.first] and cue.payload not in _EVEN_OF_THE_PAST
