"""A small pattern language over tokens, so that a language is written as data.

A pattern is words separated by spaces. Each may be `a|b` (either), `word*` (any ending), `stem~` (any form
of a verb), `{class}` (any word of a class), `<slot>` (something a slot function reads, such as a number),
`..` (up to three words of the same clause), `^` / `$` (begin / end of a clause; `here|$` is either),
`!a|b` (not followed by). A trailing `?` makes one optional.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from chatbooking.chat.understanding.text import Token
from chatbooking.chat.understanding.verbs import is_form

P = TypeVar("P")

Slot = Callable[[Sequence[Token], int], Iterable[tuple[Any, int]]]
"""Reads something at a token: each value it can be, with the token after it, longest first."""

PREFIX = 3
GAP = 3
CLASS = tuple[str, ...]


class _Element(NamedTuple):
    kind: str
    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    slot: str = ""
    optional: bool = False
    at_end: bool = False
    """Whether the end of a clause does as well as a word ("ahora|$")."""

    def holds(self, word: str) -> bool:
        return (
            word in self.words
            or (bool(self.prefixes) and word.startswith(self.prefixes))
            or (bool(self.stems) and any(is_form(word, stem) for stem in self.stems))
        )


class Match(NamedTuple, Generic[P]):
    """A pattern found at tokens[first:last], with what its slots read."""

    payload: P
    first: int
    last: int
    values: tuple[Any, ...]


class PatternSet(Generic[P]):
    """Patterns with payloads, looked up by their first word."""

    def __init__(self, rules: Iterable[tuple[str, P]], classes: Mapping[str, str] | None = None) -> None:
        self._by_key: dict[str, list[tuple[tuple[_Element, ...], frozenset[str] | None, P]]] = {}
        self._slots: set[str] = set()
        self.vocabulary: set[str] = set()
        self.prefixes: set[str] = set()
        self.stems: set[str] = set()
        for text, payload in rules:
            self._add(tuple(_element(part, classes or {}) for part in text.split()), payload)

    def _add(self, elements: tuple[_Element, ...], payload: P) -> None:
        for element in elements:
            self.vocabulary |= element.words
            self.prefixes.update(element.prefixes)
            self.stems.update(element.stems)
        second = _second_words(elements)
        for key in _first_keys(elements):
            if key.startswith("<") and key.endswith(">"):
                self._slots.add(key[1:-1])
            self._by_key.setdefault(key, []).append((elements, second, payload))

    @property
    def first_words(self) -> set[str]:
        """The words a pattern may begin with."""
        return {key for key in self._by_key if not key.startswith("<")}

    def at(self, tokens: Sequence[Token], i: int, slots: Mapping[str, Slot]) -> Match[P] | None:
        """The longest pattern that begins at this token."""
        best: Match[P] | None = None
        for match in self.all_at(tokens, i, slots):
            if best is None or match.last > best.last:
                best = match
        return best

    def all_at(self, tokens: Sequence[Token], i: int, slots: Mapping[str, Slot]) -> Iterator[Match[P]]:
        """Every way a pattern matches at this token."""
        after = tokens[i + 1].word if i + 1 < len(tokens) else ""
        for key in self._keys_at(tokens, i, slots):
            for elements, second, payload in self._by_key.get(key, ()):
                if second is not None and after not in second:
                    continue
                for last, values in _run(elements, 0, tokens, i, slots):
                    if last > i:
                        yield Match(payload, i, last, values)

    def _keys_at(self, tokens: Sequence[Token], i: int, slots: Mapping[str, Slot]) -> Iterator[str]:
        word = tokens[i].word
        yield word
        yield word[:PREFIX] + "*"
        if self._slots and slots["any"](tokens, i):
            for slot in self._slots:
                if slots[slot](tokens, i):
                    yield f"<{slot}>"

    def scan(self, tokens: Sequence[Token], slots: Mapping[str, Slot]) -> list[Match[P]]:
        """Leftmost longest matches, none over another."""
        found = []
        i = 0
        while i < len(tokens):
            match = self.at(tokens, i, slots)
            if match is None:
                i += 1
            else:
                found.append(match)
                i = match.last
        return found

    def everywhere(self, tokens: Sequence[Token], slots: Mapping[str, Slot]) -> list[Match[P]]:
        """The longest match of each payload at each token; they may lie over one another."""
        found: dict[tuple[int, P], Match[P]] = {}
        for i in range(len(tokens)):
            for match in self.all_at(tokens, i, slots):
                key = (i, match.payload)
                if key not in found or match.last > found[key].last:
                    found[key] = match
        return list(found.values())


def _element(part: str, classes: Mapping[str, str]) -> _Element:
    optional = len(part) > 1 and part.endswith("?")
    part = part[:-1] if optional else part
    if part == "..":
        return _Element("gap", optional=True)
    if part in {"^", "$"}:
        return _Element(part)
    if part.startswith("<") and len(part) > 1:
        if "|" in part:
            raise ValueError(f"a slot stands alone: {part}")
        return _Element("slot", slot=part[1:-1], optional=optional)
    kind = "not" if part.startswith("!") and len(part) > 1 else "word"
    alternatives: list[str] = []
    for option in part.removeprefix("!").split("|") if kind == "not" else part.split("|"):
        alternatives += classes[option[1:-1]].split() if option.startswith("{") else [option]
    at_end = len(alternatives) > 1 and alternatives[-1] == "$"
    if at_end:
        alternatives.pop()
    prefixes = tuple(option[:-1] for option in alternatives if len(option) > 1 and option.endswith("*"))
    stems = tuple(option[:-1] for option in alternatives if len(option) > 1 and option.endswith("~"))
    words = frozenset(option for option in alternatives if len(option) == 1 or option[-1] not in "*~")
    return _Element(kind, words, prefixes, stems, optional=optional, at_end=at_end)


def _first_keys(elements: Sequence[_Element]) -> set[str]:
    """What the first token can be: the words of the first element, and of the next while it is optional."""
    keys: set[str] = set()
    for element in elements:
        if element.kind == "slot":
            keys.add(f"<{element.slot}>")
        elif element.kind == "word":
            keys |= element.words
            keys |= {begin[:PREFIX] + "*" for begin in (*element.prefixes, *element.stems)}
        if element.kind in {"slot", "word"} and not element.optional:
            break
    return keys


def _second_words(elements: Sequence[_Element]) -> frozenset[str] | None:
    """The words that can come second, or None where anything can: a quick no for most patterns."""
    if not elements or elements[0].optional or elements[0].kind != "word":
        return None
    words: frozenset[str] = frozenset()
    for element in elements[1:]:
        if element.kind != "word" or element.prefixes or element.stems or element.at_end:
            return None
        words |= element.words
        if not element.optional:
            return words
    return None


def _run(
    elements: Sequence[_Element], k: int, tokens: Sequence[Token], i: int, slots: Mapping[str, Slot]
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Every end (and the slots' values) with which elements[k:] match from token i."""
    if k == len(elements):
        yield i, ()
        return
    element = elements[k]
    if element.kind == "gap":
        yield from _run_gap(elements, k, tokens, i, slots)
        return
    for value, after in _step(element, tokens, i, slots):
        for last, values in _run(elements, k + 1, tokens, after, slots):
            yield last, (*value, *values)
    if element.optional:
        yield from _run(elements, k + 1, tokens, i, slots)


def _step(
    element: _Element, tokens: Sequence[Token], i: int, slots: Mapping[str, Slot]
) -> Iterable[tuple[tuple[Any, ...], int]]:
    """What one element takes at token i: the value read, if any, and the token after."""
    if element.kind == "word":
        if i < len(tokens) and element.holds(tokens[i].word):
            return [((), i + 1)]
        return [((), i)] if element.at_end and (i >= len(tokens) or tokens[i].is_break) else []
    if element.kind == "slot":
        return (
            [((value,), after) for value, after in slots[element.slot](tokens, i)] if i < len(tokens) else []
        )
    return [((), i)] if _stands(element, tokens, i) else []


def _run_gap(
    elements: Sequence[_Element], k: int, tokens: Sequence[Token], i: int, slots: Mapping[str, Slot]
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for skipped in range(GAP + 1):
        yield from _run(elements, k + 1, tokens, i + skipped, slots)
        if i + skipped >= len(tokens) or tokens[i + skipped].is_break:
            return


def _stands(element: _Element, tokens: Sequence[Token], i: int) -> bool:
    """Whether an anchor or a "not followed by" holds before token i."""
    if element.kind == "^":
        return i == 0 or tokens[i - 1].is_break
    if element.kind == "$":
        return i >= len(tokens) or tokens[i].is_break
    return i >= len(tokens) or not element.holds(tokens[i].word)
