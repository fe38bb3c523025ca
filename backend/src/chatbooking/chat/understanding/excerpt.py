"""What is read of a long message: the sentences that speak of a booking, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from chatbooking.chat.understanding.text import MAX_CHARS, MAX_TOKENS

READ_CHARS = 480
"""A booking fits many times over, and the work stays bounded."""

_LONG = 1000
_FEWER = 24
"""How many words are read of a very long message, whose sifting is work too."""

_PLAIN = str.maketrans("áàâãäéèêëíìîïóòôõöúùûüñç", "aaaaaeeeeiiiiooooouuuunc")

_WORD = re.compile(r"\w+|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*|[.!?\n]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 120
"""Where nobody wrote a full stop, a new sentence is taken to begin after so many characters."""


def excerpt(text: str, telling: Collection[Collection[str]], kept: Collection[tuple[int, int]] = ()) -> str:
    """The text with every other sentence blanked out, so that all places stay the same.

    `telling` are sets of words that speak of a booking, `kept` stretches that must stay (an e-mail
    address).
    """
    text = text[:MAX_CHARS]
    if len(text) <= READ_CHARS and len(_WORD.findall(text)) <= MAX_TOKENS:
        return text
    sentences = list(_sentences(text))
    weights = [(_weight(text[first:last], telling), first) for first, last in sentences]
    for k, (first, last) in enumerate(sentences):
        if any(start < last and first < end for start, end in kept):
            weights[k] = (weights[k][0] + len(text), first)
    chosen = _chosen([text[first:last] for first, last in sentences], weights)
    return "".join(
        text[first:last] if k in chosen else ("\n" if k - 1 in chosen else " ").ljust(last - first)
        for k, (first, last) in enumerate(sentences)
    )


def _chosen(sentences: Sequence[str], weights: Sequence[tuple[int, int]]) -> set[int]:
    """The weightiest that there is room for, the last before the first; none without weight beside them."""
    chosen: set[int] = set()
    long = sum(map(len, sentences)) > _LONG
    chars, words = READ_CHARS, _FEWER if long else MAX_TOKENS
    for k in sorted(range(len(sentences)), key=lambda k: weights[k], reverse=True):
        size = len(_WORD.findall(sentences[k])) + 1
        if chosen and not weights[k][0]:
            break
        if len(sentences[k]) <= chars and size <= words:
            chosen.add(k)
            chars, words = chars - len(sentences[k]), words - size
    return chosen


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        first, end = match.span()
        while end - first > _LONGEST:
            cut = text.rfind(" ", first + 1, first + _LONGEST)
            cut = cut if cut > 0 else first + _LONGEST
            yield first, cut
            first = cut
        yield first, end


def _weight(sentence: str, telling: Collection[Collection[str]]) -> int:
    words = _LETTERS.findall(sentence.lower().translate(_PLAIN))
    return sum([word in known for known in telling for word in words])
