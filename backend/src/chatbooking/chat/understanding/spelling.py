"""Typing errors: the nearest known word, when only one slip separates it from what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

MIN_LENGTH = 5
"""Shorter words are a slip away from too many others."""

_HEARD = 4
"""Shorter words sound like too many others."""

LONG = 9
"""From this length two slips are forgiven."""

_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def within(a: str, b: str, limit: int) -> bool:
    """Whether `limit` slips (a letter missing, extra, wrong, or two swapped) turn one word into the other."""
    if abs(len(a) - len(b)) > limit:
        return False
    if a == b:
        return True
    start = 0
    shortest = min(len(a), len(b))
    while start < shortest and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return _slips(a, b, limit)


def _slips(a: str, b: str, limit: int) -> bool:
    """The same for what is left between the common beginning and end."""
    if not a or not b:
        return len(a) + len(b) <= limit
    if limit == 0:
        return False
    if a[0] == b[0]:
        return _slips(a[1:], b[1:], limit)
    swapped = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]
    return (
        (swapped and _slips(a[2:], b[2:], limit - 1))
        or _slips(a[1:], b[1:], limit - 1)
        or _slips(a[1:], b, limit - 1)
        or _slips(a, b[1:], limit - 1)
    )


def unstretch(word: str) -> tuple[str, str]:
    """ "holaaaa" with the run cut to one letter and to two; the word itself twice where there is no run."""
    if not _STRETCHED.search(word):
        return word, word
    return _STRETCHED.sub(r"\1", word), _STRETCHED.sub(r"\1\1", word)


_SOUNDS = (
    (re.compile(r"qu(?=[ei])|q|ck"), "k"),
    (re.compile(r"sc(?=[ei])|c(?=[ei])|z|ss"), "s"),
    (re.compile(r"ch|x"), "#"),
    (re.compile(r"c"), "k"),
    (re.compile(r"h"), ""),
    (re.compile(r"v|w"), "b"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Spanish and Portuguese as they sound: "depilasion", "siso" and "ciso", "biernes"."""
    for letters, heard in _SOUNDS:
        word = letters.sub(heard, word)
    return word


_VOWELS = frozenset("aeiou")
_MIN_BARE = 4


def skeleton(word: str) -> str:
    """The first letter and the consonants: what is left of a word typed in haste ("dmngo")."""
    return word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


def _left_out(word: str, known: str) -> bool:
    """Whether `word` is `known` with vowels left out."""
    letters = iter(known)
    return all(letter in letters for letter in word)


class Lexicon:
    """Words worth finding behind a slip, looked up by their first or last letter and length."""

    def __init__(self, words: Iterable[str], *, by_sound: bool = False) -> None:
        """`by_sound` also finds words that are heard alike, in languages that spell as they speak."""
        self._words = frozenset(words)
        self._heard = (
            {sound(word): word for word in sorted(self._words, reverse=True) if len(word) >= _HEARD}
            if by_sound
            else {}
        )
        self._buckets: dict[tuple[str, int], list[str]] = {}
        for word in sorted(self._words):
            if len(word) >= MIN_LENGTH:
                self._buckets.setdefault((word[0], len(word)), []).append(word)
                self._buckets.setdefault(("-" + word[-1], len(word)), []).append(word)
        self._bare: dict[str, list[str]] = {}
        for word in sorted(self._words, key=len):
            if len(word) > _MIN_BARE:
                self._bare.setdefault(skeleton(word), []).append(word)
        self._seen: dict[str, str | None] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def nearest(self, word: str) -> str | None:
        """The known word one slip away (two in a long word), the same length first."""
        if word in self._seen:
            return self._seen[word]
        found = (
            self._heard.get(sound(word)) if self._heard and len(word) >= _HEARD else None
        ) or self._search(word)
        found = found or self._hasty(word)
        if len(self._seen) < 5000:
            self._seen[word] = found
        return found

    def _hasty(self, word: str) -> str | None:
        """ "sbdo", "dmngo": the known word of which only vowels are missing."""
        if len(word) < _MIN_BARE or sum(letter in _VOWELS for letter in word) * 3 > len(word):
            return None
        for known in self._bare.get(skeleton(word), ()):
            if _left_out(word, known):
                return known
        return None

    def _search(self, word: str) -> str | None:
        size = len(word)
        if not 4 <= size <= 24:
            return None
        for limit in (1, 2) if size >= LONG else (1,):
            for length in sorted(range(size - limit, size + limit + 1), key=lambda n: (abs(n - size), -n)):
                # A short word keeps its first letter: "perro" is no "cerro".
                for letter in (word[0], "-" + word[-1])[: 1 if length <= MIN_LENGTH else 2]:
                    for known in self._buckets.get((letter, length), ()):
                        if within(word, known, limit):
                            return known
        return None
