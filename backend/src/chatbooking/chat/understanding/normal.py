"""Every word in its plain form: abbreviations written out, slips mended."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.people import NAMES
from chatbooking.chat.understanding.spelling import unstretch
from chatbooking.chat.understanding.text import Token
from chatbooking.chat.understanding.verbs import is_form
from chatbooking.chat.understanding.vocabulary import TITLES, Vocabulary


def normalize(tokens: Sequence[Token], language: Language, vocabulary: Vocabulary) -> None:
    """Abbreviations written out and slips corrected, so that rules compare plain words.

    The dot of "Dr." ends no clause.
    """
    lexicon, common = language.lexicon, language.common_words
    days = language.weekdays
    for before, token in pairwise(tokens):
        if token.word == "." and before.word in TITLES:
            token.is_break = False
    for token in tokens:
        if token.kind != "word":
            continue
        if token.possessive and token.word.removesuffix("s") in days:
            token.word = token.word.removesuffix("s")
        word = language.shorthand.get(token.word)
        if word is None:
            word = _known_form(token.word, language, vocabulary)
        if word is None and token.word not in lexicon and token.word not in common:
            word = lexicon.nearest(token.word)
        if word is not None:
            token.word = word


def _is_verb(word: str, language: Language) -> bool:
    return word.startswith(language.stems) and any(is_form(word, stem) for stem in language.stems)


def _known_form(word: str, language: Language, vocabulary: Vocabulary) -> str | None:
    """The word itself where it is known; "holaaa" as "hola"."""
    if word in language.lexicon or word in language.common_words or vocabulary.services.same(word):
        return word
    if vocabulary.services.inflected(word):
        return word
    if word in vocabulary.words or word in language.foreign_services or word in NAMES:
        return word
    if word.startswith(language.prefixes) or _is_verb(word, language):
        return word
    for cut in unstretch(word):
        form = language.shorthand.get(cut, cut)
        if form != word and (form in language.lexicon or form in language.common_words):
            return form
    return None
