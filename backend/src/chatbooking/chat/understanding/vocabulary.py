"""The names of a catalog, indexed once so that each message is read in time."""

from __future__ import annotations

from collections.abc import Sequence

from chatbooking.chat.understanding.model import Entry
from chatbooking.chat.understanding.spelling import Lexicon, sound
from chatbooking.chat.understanding.stems import singulars, stems
from chatbooking.chat.understanding.text import tokenize, word_set, words_of

LINKS = word_set(
    "de d del la el los las lo do da dos das o os a as the of with con com para pra pro for my mi meu"
    " minha um uma un una an in no na em en su seu sua mis min mins minutos minuto minutes minute"
)
"""Words inside a name that a customer may leave out or add."""

AND = frozenset({"y", "e", "and", "&", "+", "n", "plus"})

TITLES = {"dr": "m", "doutor": "m", "doctor": "m", "dra": "f", "doutora": "f", "doctora": "f"}


def name_words(name: str) -> tuple[str, ...]:
    """The words that count in a service's name; every "and" is one word."""
    kept = []
    for token in tokenize(name):
        if token.word in AND:
            kept.append("&")
        elif token.kind != "mark" and token.word not in LINKS:
            kept.append(token.word)
    return tuple(kept)


class ServiceIndex:
    """Services by their names and by the words of them."""

    def __init__(self, services: Sequence[Entry]) -> None:
        self.names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.ids_of_word: dict[str, set[str]] = {}
        self.joined: dict[str, tuple[str, ...]] = {}
        self._forms: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        for service in services:
            for name in (service.name, *service.aliases):
                self._add(service.id, name_words(name))
        self._lexicon = Lexicon(self.ids_of_word, by_sound=True)
        self._exact: dict[str, frozenset[str]] = {}

    def _add(self, service_id: str, words: tuple[str, ...]) -> None:
        if not words:
            return
        self.names.setdefault(words[0], []).append((words, service_id))
        if len(words) > 1:
            self.joined["".join(words)] = words
        for word in words:
            if word != "&":
                self.ids_of_word.setdefault(word, set()).add(service_id)
                for form in singulars(word):
                    self._forms.setdefault(form, set()).add(word)
                for stem in stems(word):
                    self._stems.setdefault(stem, set()).add(word)

    def same(self, word: str) -> frozenset[str]:
        """The catalog's words that this is: itself, its singular or its plural."""
        return frozenset(known for form in singulars(word) for known in self._forms.get(form, ()))

    def near(self, word: str) -> frozenset[str]:
        """Those it is a slip away from."""
        found = self._lexicon.nearest(word)
        alike = found is not None and (found[0] == word[0] or sound(found) == sound(word))
        return self.same(found) if found is not None and alike else frozenset()

    def inflected(self, word: str) -> frozenset[str]:
        """Those of the same stem."""
        return frozenset(known for stem in stems(word) for known in self._stems.get(stem, ()))


class Person:
    """A provider's name taken apart."""

    __slots__ = ("aliases", "given", "id", "title", "words")

    def __init__(self, entry: Entry) -> None:
        words = words_of(entry.name)
        self.id = entry.id
        self.title = next((TITLES[word] for word in words if word in TITLES), "")
        self.words = tuple(word for word in words if word not in TITLES and word not in LINKS)
        self.given = self.words[0] if self.words else ""
        self.aliases = frozenset(
            word for alias in entry.aliases for word in words_of(alias) if word not in TITLES
        )

    def is_called(self, word: str) -> bool:
        """Whether this word is one of the person's names."""
        return word in self.words or word in self.aliases


class ProviderIndex:
    """Providers by the words of their names."""

    def __init__(self, providers: Sequence[Entry]) -> None:
        self.people = [Person(provider) for provider in providers]
        self.by_word: dict[str, list[Person]] = {}
        for person in self.people:
            for word in {*person.words, *person.aliases}:
                self.by_word.setdefault(word, []).append(person)
        self.given = frozenset(person.given for person in self.people if person.given)
        self._by_prefix: dict[str, set[str]] = {}
        for name in self.given:
            for size in range(3, len(name)):
                self._by_prefix.setdefault(name[:size], set()).add(name)
        self.lexicon = Lexicon(self.by_word)

    def begun_by(self, prefix: str) -> frozenset[str]:
        """First names that begin so: "Cami" for Camila."""
        return frozenset(self._by_prefix.get(prefix, ()))


class Vocabulary:
    """What a business calls its services and providers. Built once per catalog and reused."""

    def __init__(self, services: Sequence[Entry], providers: Sequence[Entry]) -> None:
        self.services = ServiceIndex(services)
        self.providers = ProviderIndex(providers)
        self.words = frozenset(self.services.ids_of_word) | frozenset(self.providers.by_word)
