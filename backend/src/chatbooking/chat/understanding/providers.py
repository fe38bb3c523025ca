"""Which providers the text names: by full name, first name, surname, alias, short form or title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.nicknames import NICKNAMES
from chatbooking.chat.understanding.spelling import sound, within
from chatbooking.chat.understanding.text import Token
from chatbooking.chat.understanding.vocabulary import TITLES, Person, ProviderIndex

_GREETED = 2
"""How far into a message its first sentence may begin ("hi, Will you …")."""

_HEARD = 4
"""Shorter names sound like too much else."""

_JOINERS = frozenset({"de", "da", "do", "dos", "del", "-"})
_DIMINUTIVES = ("inho", "inha", "ito", "ita", "sito", "sita", "y", "ie", "ey")


class ProviderMention(NamedTuple):
    """Name words beside each other, and everybody they fit."""

    first: int
    last: int
    ids: frozenset[str]
    confidence: float


class ProviderReader:
    """The provider names of one message."""

    def __init__(
        self, tokens: Sequence[Token], text: str, index: ProviderIndex, language: Language, taken: set[int]
    ) -> None:
        self._tokens = tokens
        self._text = text
        self._index = index
        self._language = language
        self._taken = taken
        self._shouting = text.upper() == text
        self._alone = sum(token.kind == "word" for token in tokens) <= 2

    def read(self) -> list[ProviderMention]:
        """Every mention, in order."""
        found = []
        i = 0
        while i < len(self._tokens):
            mention = self._mention(i)
            if mention is None:
                i += 1
            else:
                if mention.ids:
                    found.append(mention)
                i = mention.last
        return found

    def _mention(self, i: int) -> ProviderMention | None:
        title = TITLES.get(self._tokens[i].word, "")
        start = i + 1 if title else i
        if title and start < len(self._tokens) and self._tokens[start].word == ".":
            start += 1
        people, last, confidence = self._names(start)
        if not people:
            return self._title_alone(i, title) if title else None
        if title and any(person.title == title for person in people):
            people = [person for person in people if person.title == title]
        if last - start == 1 and not title and not self._is_meant(start):
            return None
        if self._other_surname(last):
            return ProviderMention(i, last + 1, frozenset(), 0.0)
        return ProviderMention(i, last, frozenset(person.id for person in people), confidence)

    def _names(self, i: int) -> tuple[list[Person], int, float]:
        """The people all name words from token i on belong to."""
        people: list[Person] | None = None
        confidence = 1.0
        last = i
        while last < len(self._tokens):
            token = self._tokens[last]
            if people and token.word in _JOINERS and last + 1 < len(self._tokens):
                fits = self._called(last + 1, people)
                if not fits:
                    break
                people, last = fits, last + 2
                continue
            fits = self._called(last, people) if last not in self._taken else []
            if not fits:
                fits = self._initial(last, people)
                if not fits:
                    break
            if not any(person.is_called(token.word) for person in fits):
                confidence = 0.85
            people, last = fits, last + 1
        return people or [], last, confidence

    def _called(self, i: int, among: list[Person] | None) -> list[Person]:
        token = self._tokens[i]
        if token.kind != "word":
            return []
        words = [token.raw.replace("'", "")]
        if token.possessive:
            words.append(words[0].removesuffix("s"))
        for word in words:
            fits = self._people(word, i)
            kept = fits if among is None else [person for person in fits if person in among]
            if kept:
                return kept
        return []

    def _people(self, word: str, i: int) -> list[Person]:
        exact = self._index.by_word.get(word)
        if exact:
            return exact
        if word in self._language.common_words or word in self._language.lexicon:
            return []
        names = {full for full in NICKNAMES.get(word, "").split() if full in self._index.given}
        names |= {name for name in self._index.given if word in NICKNAMES.get(name, "").split()}
        names |= self._diminutive(word)
        if self._led(i) or self._alone:
            names |= self._index.begun_by(word)
        names = names or self._misspelt(word)
        return [person for name in sorted(names) for person in self._index.by_word.get(name, ())]

    def _diminutive(self, word: str) -> set[str]:
        roots = {word.removesuffix(ending) for ending in _DIMINUTIVES if word.endswith(ending)}
        return {
            name
            for name in self._index.given
            for root in roots
            if len(root) >= 3 and name.rstrip("aeio") == root
        } | {name for name in self._index.given if name in roots}

    def _misspelt(self, word: str) -> set[str]:
        """A slip in a long name; in a short one only swapped or doubled letters, or others that sound alike.

        "Nuñes" is Núñez, but "Mario" is not María.
        """
        if len(word) >= 6:
            near = self._index.lexicon.nearest(word)
            same_ending = near is not None and (
                near[-1] == word[-1] or len(near) != len(word) or sorted(near) == sorted(word)
            )
            alike = near is not None and (same_ending or sound(near) == sound(word))
            return {near} if near is not None and near[0] == word[0] and alike else set()
        return {
            name
            for name in self._index.by_word
            if (len(name) >= 3 and _muddled(word, name) and within(word, name, 1))
            or (len(name) >= _HEARD and sound(name) == sound(word))
        }

    def _initial(self, i: int, people: list[Person] | None) -> list[Person]:
        """ "Camila R." """
        letter = self._tokens[i].raw  # written out, "r" is "are"
        if not people or len(people) < 2 or len(letter) != 1 or not letter.isalpha():
            return []
        return [person for person in people if any(word[0] == letter for word in person.words[1:])]

    def _title_alone(self, i: int, title: str) -> ProviderMention | None:
        """ "La doctora", where there is just one."""
        titled = [person.id for person in self._index.people if person.title == title]
        return ProviderMention(i, i + 1, frozenset(titled), 0.7) if titled and self._led(i) else None

    def _led(self, i: int) -> bool:
        """Whether a word that introduces a person comes before ("con", "with", "la")."""
        leads = self._language.leads
        before = [token.word for token in self._tokens[max(0, i - 2) : i]]
        if not before:
            return False
        return before[-1] in leads or (before[-1] in {"la", "el", "a", "o"} and before[0] in leads)

    def _is_meant(self, i: int) -> bool:
        """A name that is also an everyday word ("will", "rojas") needs a sign that it is a name here."""
        token = self._tokens[i]
        if token.word not in self._language.common_words or token.possessive or self._led(i):
            return True
        first = i == 0 or self._tokens[i - 1].is_break
        opens = first and (i <= _GREETED or self._tokens[i - 1].word != ",")
        capital = self._text[token.start].isupper() and not self._shouting
        if capital and not opens:
            return True
        after = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        return first and (after is None or after.is_break)

    def _other_surname(self, i: int) -> bool:
        """A capitalised word after the name that is nobody's here: another person."""
        if i >= len(self._tokens) or self._shouting or self._tokens[i].kind != "word":
            return False
        token = self._tokens[i]
        known = (
            token.word in self._language.lexicon
            or token.word in self._language.common_words
            or token.word in self._language.calendar.weekdays
        )
        return self._text[token.start].isupper() and len(token.word) > 2 and not known


def _muddled(word: str, name: str) -> bool:
    """Swapped neighbours or a doubled letter: the same letters."""
    return sorted(word) == sorted(name) or (len(word) == len(name) + 1 and set(word) == set(name))
