"""From typed text to tokens: letters without case or accents, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_CHARS = 4000
MAX_TOKENS = 60
MAX_NUMBERS = 9
"""What is looked at of a message; of a long one, `excerpt` chooses what is read."""

BREAKS = frozenset({",", ".", ";", "!", "?", "\n", "(", ")", ":", "…", "¿", "¡", "—", "–"})
"""Marks that end a clause. Hyphens do not: they join words and ranges."""

_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]")
"""Letters that fold in one go, or one that has to be looked at."""

_SYMBOLS = "\u2600"
"""From here on stand emoji: people end a sentence with one."""

_TOKEN = re.compile(
    r"""
      (?P<date>\d{4}-\d{1,2}-\d{1,2}(?!\d)
              |\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])
              |\d{1,2}([.-])\d{1,2}\2\d{2,4}(?!\d)
              |(?:0\d-[01]\d|[0-3]\d-0\d)(?!\d))
    | (?P<chat>2day|2morrow|2moro|2nite|2night|2mrw|b4|gr8|l8r)(?![^\W_])
    | (?P<clock>\d{1,2}(?:\s?:\s?|\s?h\s?|\.)[0-5]\d(?!\d|[.,]\d))
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th|ro|ra|er|do|da|to|o|a)(?![^\W\d_]))
    | (?P<number>\d+(?:[.,]\d{3})*)
    | (?P<meridiem>(?<=\d)[ap]\s?\.?\s?m(?![^\W_])\.?|(?<=[\d\s])[ap]\.\s?m(?![^\W_])\.?)
    | (?P<word>[pcswd]/(?=\s|[^\W\d_])|[^\W\d_]+(?:['’´`][^\W\d_]+)*(?:(?<=s)')?)
    | (?P<mark>\n|\S)
    """,
    re.VERBOSE,
)


class Token:
    """One word, number or mark. `word` is what rules compare; `raw` is what was typed, folded."""

    __slots__ = ("end", "is_break", "kind", "possessive", "raw", "start", "word")

    def __init__(self, raw: str, kind: str, start: int, end: int) -> None:
        self.raw = raw
        self.word = raw
        self.kind = kind
        self.start = start
        self.end = end
        self.possessive = False
        self.is_break = raw in BREAKS or raw[0] >= _SYMBOLS
        """Whether a clause ends here."""

    def __repr__(self) -> str:
        return f"{self.word}/{self.kind}"


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """A letter without case and accents ("É" → "e", "ñ" → "n", "º" → "o"); an emoji's modifiers vanish."""
    if char in "’´`‘":
        return "'"
    if char == "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return ""
    decomposed = unicodedata.normalize("NFKD", char)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def fold(text: str) -> tuple[str, list[int]]:
    """The text as rules read it, and for each of its characters the place in the original."""
    if text.isascii():
        return text.lower(), list(range(len(text) + 1))
    chars: list[str] = []
    places: list[int] = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        if text[start] < "\x80":
            chars.append(run.group().lower())
            places.extend(range(start, end))
        else:
            folded = _fold_char(text[start])
            chars.append(folded)
            places.extend([start] * len(folded))
    places.append(len(text))
    return "".join(chars), places


def word_list(words: str) -> tuple[str, ...]:
    """Words written in one string."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """The same, to look them up."""
    return frozenset(words.split())


def words_of(text: str) -> list[str]:
    """The folded words and numbers of a name in a catalog."""
    return [token.word for token in tokenize(text) if token.kind != "mark"]


def tokenize(text: str, blanks: tuple[tuple[int, int, str], ...] = ()) -> list[Token]:
    """Tokens of the text; each blank (start, end, kind) is read as one token of that kind."""
    cut = text[:MAX_CHARS]
    for start, end, _ in blanks:
        # A letter-free filler of the same length keeps every other place where it was.
        cut = cut[:start] + "\x00" * (end - start) + cut[end:]
    folded, places = fold(cut)
    tokens: list[Token] = []
    numbers = 0
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or "mark"
        kind = "word" if kind == "chat" else kind
        raw = match.group()
        if kind == "mark" and raw == "\x00":
            continue
        start = places[match.start()]
        tokens.append(_plain(Token(raw, kind, start, places[match.end() - 1] + 1)))
        numbers += kind not in {"word", "mark", "meridiem"}
        if len(tokens) == MAX_TOKENS or numbers == MAX_NUMBERS:
            break
    for start, end, kind in blanks:
        tokens.append(Token(f"<{kind}>", kind, start, end))
    if blanks:
        tokens.sort(key=lambda token: token.start)
    return tokens


def _plain(token: Token) -> Token:
    """Apostrophes and the dots of "p.m." do not count; "Friday's" is kept apart from "Fridays"."""
    if token.kind == "word" and "'" in token.raw:
        if token.raw.endswith("'s"):
            token.possessive = True
        token.word = token.raw.replace("'", "")
    elif token.kind == "meridiem":
        token.word = token.raw[0] + "m"
    return token
