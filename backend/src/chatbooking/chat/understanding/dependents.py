"""Those the visit is for: the name of a pet or of a child is no customer, no provider and no day."""

from __future__ import annotations

from collections.abc import Sequence

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.people import NAMES
from chatbooking.chat.understanding.text import Token

KIND = "dependent"
"""The kind of a token that is such a name: no later step reads it."""


def set_apart(tokens: Sequence[Token], text: str, language: Language) -> None:
    """Takes out the names that follow "my dog is called", "mi hija", or stand before "is my son".

    Payloads of `Language.dependents`: after `called` any word is a name, after `theirs` too where one of them
    was mentioned, after `kin` one that looks like it; `before` says that the word before the pattern is one.
    """
    mixed = text.lower() != text != text.upper()
    kin = frozenset(language.classes["kin"].split())
    behalf = {match.last for match in language.introduction_patterns.everywhere(tokens, {})}
    for match in language.dependent_patterns.everywhere(tokens, {}):
        if match.payload == "theirs" and not any(token.word in kin for token in tokens[: match.first]):
            continue
        if match.payload == "kin" and match.last in behalf:
            continue  # "a nombre de mi hija Sofía Lagos"
        place = match.first - 1 if match.payload == "before" else match.last
        if not 0 <= place < len(tokens) or tokens[place].kind != "word":
            continue
        if match.payload == "kin" and not _looks_like_one(tokens[place], language, text if mixed else ""):
            continue
        token = tokens[place]
        token.word = token.raw = f"<{KIND}>"
        token.kind = KIND


def _looks_like_one(token: Token, language: Language, text: str) -> bool:
    """A known name, a month, or a capital on a word that is no other; `text` is empty where all are alike."""
    if token.word in language.weekdays:
        return False
    if token.raw in NAMES or token.word in language.calendar.months:
        return True
    capital = bool(text) and text[token.start].isupper()
    # What was typed: "Canela" is no slip in "cancela" here.
    return capital and token.raw not in language.common_words and token.raw not in language.lexicon
