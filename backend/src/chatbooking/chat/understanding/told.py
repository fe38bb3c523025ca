"""What a message tells besides what it asks for: past visits, and what surrounds a wish."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from chatbooking.chat.understanding.patterns import Match
from chatbooking.chat.understanding.text import Token

Marks = Mapping[int, Match[str]]
"""Marks of polarity (see there) by their first token."""

RESUME = frozenset({"want", "turn", "correct", "now"})
"""With these something positive begins again."""

AROUND = frozenset({"context", "reason"})

_WISHES = frozenset({"want", "correct", "now"})

_JOINTS = frozenset({"y", "e", "and", "pero", "but", "mas"})
"""What joins something told to a wish before it."""


def past_places(
    tokens: Sequence[Token], marks: Marks, gone: Sequence[bool], said: Sequence[bool]
) -> list[bool]:
    """For every token whether it is of a past visit: of a clause that tells of one, or between two such.

    `gone` marks the tokens of days gone by, `said` those that name something or are small words: where there
    is nothing else, a service is asked for and only its day is gone ("beard trim yesterday").
    """
    past = [False] * len(tokens)
    clauses = _clauses(tokens)
    told = [
        next((i for i in range(first, last) if gone[i] or _is_mark(marks, i, {"past"})), None)
        for first, last in clauses
    ]
    remembered = any(mark.payload == "past" for mark in marks.values())
    if len(clauses) == 1 and not remembered and all(map(max, gone, said)):
        return past
    for k, (first, last) in enumerate(clauses):
        tells = told[k]
        between = 0 < k < len(clauses) - 1 and told[k - 1] is not None and told[k + 1] is not None
        if tells is not None:
            places = range(_begin(tokens, marks, first, tells), _end(marks, tells, last))
        elif between and not resumes(marks, first, last):
            places = range(first, _end(marks, first, last))
        else:
            continue
        for place in places:
            past[place] = True
    return past


def context_places(tokens: Sequence[Token], marks: Marks) -> list[bool]:
    """For every token whether it only tells around a wish: "I finish at 5", "because my exam is at 3"."""
    context = [False] * len(tokens)
    for first, last in _clauses(tokens):
        head = first
        for i in range(first, last):
            if _is_mark(marks, i, AROUND):
                head = i if marks[i].payload == "reason" else _begin(tokens, marks, head, i)
                for place in range(head, _end(marks, i + 1, last)):
                    context[place] = True
    return context


def resumes(marks: Marks, first: int, last: int) -> bool:
    """Whether something positive begins between two tokens."""
    return any(_is_mark(marks, place, RESUME) for place in range(first, last))


def _is_mark(marks: Marks, place: int, payloads: Collection[str]) -> bool:
    return place in marks and marks[place].payload in payloads


def _begin(tokens: Sequence[Token], marks: Marks, first: int, told: int) -> int:
    """After a wish, the word that joins ("a facial, and Mike cut my hair") or the one that tells."""
    wish = max((k for k in range(first, told) if _is_mark(marks, k, _WISHES)), default=None)
    if wish is None:
        return first
    joint = (k for k in range(wish + 1, told) if tokens[k].word in _JOINTS)
    return max(joint, default=told)


def _end(marks: Marks, start: int, last: int) -> int:
    return next((place for place in range(start, last) if _is_mark(marks, place, RESUME)), last)


def _clauses(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    clauses, start = [], 0
    for i, token in enumerate([*tokens, None]):
        if token is None or token.is_break:
            if i > start:
                clauses.append((start, i))
            start = i + 1
    return clauses
