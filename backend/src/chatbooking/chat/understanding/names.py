"""The customer's own name: after an introduction, or at the head of their contact details."""

from __future__ import annotations

from collections.abc import Sequence

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.people import NAMES
from chatbooking.chat.understanding.text import Token
from chatbooking.chat.understanding.vocabulary import Vocabulary

_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "das", "del", "la", "las", "los", "van", "von", "di", "e", "y"}
)
_STATES = ("ed", "ing", "ly", "ful", "less", "ous")
"""How words for a state end in English: "I'm bored"."""

_MAX_WORDS = 6


class NameReader:
    """Finds the name among the tokens of one message."""

    def __init__(
        self, tokens: Sequence[Token], text: str, language: Language, vocabulary: Vocabulary
    ) -> None:
        self._tokens = tokens
        self._text = text
        self._language = language
        self._vocabulary = vocabulary
        self._labels = frozenset(language.contact_labels.split())
        self._mixed = text.lower() != text != text.upper()
        self._with_contact = any(token.kind in {"email", "phone"} for token in tokens)

    def read(self) -> tuple[int, int] | None:
        """The tokens of the name, if it is given."""
        for match in self._language.introduction_patterns.scan(self._tokens, {}):
            if match.payload == "weak" and not self._looks_like_one(match.last):
                continue
            last = self._name_from(match.last, sure=match.payload == "sure")
            if last > match.last:
                return match.last, last
        return self._block()

    def _looks_like_one(self, i: int) -> bool:
        """Whether a name, or a word with a capital, stands here: "for Ana", not "for shaves"."""
        if i >= len(self._tokens) or self._tokens[i].raw in self._vocabulary.providers.by_word:
            return False
        token = self._tokens[i]
        calendar = self._language.calendar
        if token.word in self._language.weekdays or token.word in {*calendar.months, *calendar.short_months}:
            return False
        return token.raw in NAMES or (self._mixed and self._text[token.start].isupper())

    def _name_from(self, i: int, *, sure: bool) -> int:
        """The token after a name that begins here; i itself where none does.

        "Soy" and "I'm" begin other things too ("soy alérgica"): after them each word must look like one.
        """
        last = i
        while last < len(self._tokens) and last - i < _MAX_WORDS:
            token = self._tokens[last]
            if token.kind != "word":
                break
            after = self._after_particles(last)
            if (
                i < last < after
                and after < len(self._tokens)
                and self._is_name(after, sure=False, first=False)
            ):
                last = after
            elif not self._is_name(
                last, sure=sure and last == i, first=last == i, after_sure=sure and last > i
            ):
                break
            else:
                last += 1
                if last + 1 < len(self._tokens) and self._tokens[last].word == "-" and self._is_word(last):
                    last += 1
        return last

    def _after_particles(self, i: int) -> int:
        """ "Juan de la Cruz": the token after "de la"."""
        while i < len(self._tokens) and self._tokens[i].word in _PARTICLES:
            i += 1
        return i

    def _is_name(self, i: int, *, sure: bool, first: bool, after_sure: bool = False) -> bool:
        token = self._tokens[i]
        if token.kind != "word" or token.raw in self._labels:
            return False
        word = token.raw.replace("'", "")
        capital = self._text[token.start].isupper() and self._mixed
        common = word in self._language.common_words or word in self._language.lexicon
        if capital and word in NAMES:
            return True
        if sure:
            return capital or word not in self._language.filler_words
        if word in self._vocabulary.services.ids_of_word and not capital:
            return False
        if common and first and word in self._vocabulary.providers.by_word:
            return self._closes(i)
        if common:
            return self._is_common_name(i, word, capital=capital, first=first, after_sure=after_sure)
        calendar = self._language.calendar
        if word in calendar.weekdays or word in calendar.months:
            return False
        return capital or (token.word == word and not word.endswith(_STATES))

    def _is_common_name(self, i: int, word: str, *, capital: bool, first: bool, after_sure: bool) -> bool:
        """An everyday word that is a name where it stands: "my name is Grant Will and …"."""
        if word in NAMES and first and self._closes(i):
            return True
        if not first and self._tokens[i - 1].raw in NAMES and self._completes(i):
            return True
        if after_sure:
            closes = capital and len(word) > 1 and self._ends_name(i)
            return closes or (word not in self._language.lexicon and word not in self._language.filler_words)
        if capital and not first:
            return word not in self._language.filler_words or self._closes(i)
        return capital and self._with_contact and self._closes(i)

    def _completes(self, i: int) -> bool:
        """Whether an everyday word is the surname of a known first name: "diego paz, diego@…"."""
        word = self._tokens[i].raw
        if word in self._language.lexicon or word in self._language.filler_words:
            return False
        after = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        return self._ends_name(i) or (after is not None and after.kind in {"email", "phone"})

    def _ends_name(self, i: int) -> bool:
        """The same, or "and" follows."""
        return self._closes(i) or self._tokens[i + 1].word in {"and", "y", "e"}

    def _closes(self, i: int) -> bool:
        """Whether a pause or the end follows: "soy Sol, sol@…" is a name where "soy sol y sombra" is not."""
        return i + 1 >= len(self._tokens) or self._tokens[i + 1].is_break

    def _block(self) -> tuple[int, int] | None:
        """The name that begins a block of contact details, before the e-mail or the phone."""
        contact = next((i for i, t in enumerate(self._tokens) if t.kind in {"email", "phone"}), None)
        if contact is None:
            return None
        end = contact
        while end > 0 and (not self._is_word(end - 1) or self._tokens[end - 1].raw in self._labels):
            end -= 1
        start = end
        while start > 0 and self._is_word(start - 1) and not self._tokens[start - 1].is_break:
            start -= 1
        while start < end and not self._is_name(start, sure=False, first=True):
            start += 1
        calendar = self._language.calendar
        alone = end - start == 1 and self._tokens[start].word in {*calendar.months, *calendar.short_months}
        if start == end or alone or not self._looks_whole(start, end):
            return None
        return start, end

    def _looks_whole(self, start: int, end: int) -> bool:
        last = self._name_from(start, sure=False)
        before = self._tokens[start - 1] if start else None
        begins = (
            before is None
            or not self._is_word(start - 1)
            or (self._mixed and self._text[self._tokens[start].start].isupper())
        )
        return last == end and begins and end - start <= _MAX_WORDS

    def _is_word(self, i: int) -> bool:
        token = self._tokens[i]
        hyphen = token.word == "-" and i > 0 and self._tokens[i - 1].end == token.start
        return token.kind == "word" or hyphen
