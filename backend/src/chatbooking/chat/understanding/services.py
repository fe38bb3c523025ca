"""Which services the text names: by a whole name where there is one, by their words where there is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.people import NAMES
from chatbooking.chat.understanding.text import Token
from chatbooking.chat.understanding.vocabulary import AND, LINKS, ServiceIndex

_SPELT = 15
"""From here on a number in words may be one of a name ("masaje de noventa minutos")."""

NOBODY: frozenset[str] = frozenset()


class ServiceWord(NamedTuple):
    """A token that can be words of the catalog. `weak` ones are everyday words that only narrow down."""

    place: int
    same: frozenset[str]
    like: frozenset[str]
    weak: bool
    confidence: float

    def words(self) -> frozenset[str]:
        """All it can stand for."""
        return self.same | self.like


class Resolved(NamedTuple):
    """Services some words of the text fit, and where."""

    ids: frozenset[str]
    first: int
    last: int
    whole: bool
    confidence: float


class ServiceReader:
    """The service words of one message."""

    def __init__(self, tokens: Sequence[Token], index: ServiceIndex, language: Language) -> None:
        self._tokens = tokens
        self._index = index
        self._language = language
        self.words: dict[int, ServiceWord] = {}
        self._plain: dict[int, ServiceWord] = {}
        for i in range(len(tokens)):
            word = self._read(i)
            if word is not None:
                says_nothing = self._is_plain(tokens[i].word)
                (self._plain if says_nothing else self.words)[i] = word

    @property
    def strong(self) -> list[int]:
        """Places of words that speak of a service by themselves."""
        return [place for place, word in self.words.items() if not word.weak]

    def _is_plain(self, word: str) -> bool:
        """A word that means just "appointment" counts only inside a whole name ("consulta geral")."""
        alone = any(words == (word,) for words, _ in self._index.names.get(word, ()))
        return word in self._language.appointments and not alone

    def _read(self, i: int) -> ServiceWord | None:
        token, index = self._tokens[i], self._index
        if token.kind not in {"word", "number"} or token.word in LINKS or token.raw in AND:
            return None
        word = token.raw.replace("'", "")
        spelt = self._language.calendar.numbers.get(word, 0)
        if spelt >= _SPELT and self._number_counts(i):
            word = str(spelt)
        weak = word in self._language.common_words
        pair = self._pair(i)
        if pair:
            return ServiceWord(i, pair, NOBODY, False, 0.9)
        same = index.same(word)
        if same:
            if token.kind == "number" and not self._number_counts(i):
                return None
            return ServiceWord(i, same, NOBODY, weak, 1.0)
        if token.kind == "number":
            return None
        if weak:
            inflected = index.inflected(word)
            return ServiceWord(i, NOBODY, inflected, True, 0.8) if inflected else None
        return self._guess(i, word)

    def _guess(self, i: int, word: str) -> ServiceWord | None:
        """A word of the same stem, or one slip away unless it is a word of its own."""
        inflected = self._index.inflected(word)
        if inflected:
            return ServiceWord(i, NOBODY, inflected, False, 0.85)
        language = self._language
        known = (
            word in NAMES
            or word in language.lexicon
            or word in language.appointments
            or word in language.foreign_services
        )
        near = NOBODY if known else self._index.near(word)
        if near:
            return ServiceWord(i, near, NOBODY, False, 0.8)
        whole = self._index.joined.get(word)
        return ServiceWord(i, frozenset({word}), NOBODY, False, 0.9) if whole else None

    def _pair(self, i: int) -> frozenset[str]:
        """ "hair cut" for "haircut"."""
        if i + 1 >= len(self._tokens) or self._tokens[i + 1].kind != "word":
            return NOBODY
        return self._index.same(self._tokens[i].word + self._tokens[i + 1].word)

    def _number_counts(self, i: int) -> bool:
        """A number is a service word beside another one or before "min", not as an hour or a price."""
        after = self._tokens[i + 1].word if i + 1 < len(self._tokens) else ""
        if after in {"min", "mins", "minutos", "minuto", "minutes", "minute", "'"}:
            return True
        if after == "-" and i + 2 < len(self._tokens) and self._tokens[i + 2].word.startswith("min"):
            return True
        before = range(max(0, i - 2), i)
        return any(k in self.words and not self._tokens[k].raw.isdecimal() for k in before)

    def resolve(self, places: Sequence[int]) -> Resolved | None:
        """What the service words at these places name, together."""
        return self._whole(places) or self._by_words(places)

    def is_one_name(self, places: Sequence[int]) -> bool:
        """Whether a single name reaches from the first place to the last ("masaje para embarazadas")."""
        words = [place for place in places if place in self.words]
        if not words:
            return False
        names = self._whole_names(words, lambda word: word.words())
        return any(first <= words[0] and words[-1] < last for first, last, _ in names)

    def _whole(self, places: Sequence[int]) -> Resolved | None:
        for words_of in (lambda word: word.same, lambda word: word.words()):
            found = self._whole_names(places, words_of)
            if found:
                ids = frozenset(name_id for _, _, names in found for name_id in names)
                confidence = min(self._at(first).confidence for first, _, _ in found)
                return Resolved(ids, found[0][0], found[-1][1], True, confidence)
        return None

    def _whole_names(
        self, places: Sequence[int], words_of: Callable[[ServiceWord], frozenset[str]]
    ) -> list[tuple[int, int, set[str]]]:
        """The longest whole names, leftmost first, none over another."""
        found: list[tuple[int, int, set[str]]] = []
        allowed = set(places) | set(self._plain)
        for i in sorted(allowed):
            if found and i < found[-1][1]:
                continue
            best: tuple[int, set[str]] = (i, set())
            for last, service_id in self._names_at(i, allowed, words_of):
                if not any(i <= place < last for place in places):
                    continue
                if last > best[0]:
                    best = (last, {service_id})
                elif last == best[0]:
                    best[1].add(service_id)
            if best[1]:
                found.append((i, *best))
        return found

    def _names_at(
        self, i: int, allowed: set[int], words_of: Callable[[ServiceWord], frozenset[str]]
    ) -> list[tuple[int, str]]:
        found = []
        for first_word in words_of(self._at(i)):
            for joined in [self._index.joined[first_word]] if first_word in self._index.joined else []:
                found += [(i + 1, sid) for words, sid in self._index.names[joined[0]] if words == joined]
            for words, service_id in self._index.names.get(first_word, ()):
                last = self._follow(words, i, allowed, words_of)
                if last is not None:
                    found.append((last, service_id))
        return found

    def _follow(
        self,
        words: Sequence[str],
        i: int,
        allowed: set[int],
        words_of: Callable[[ServiceWord], frozenset[str]],
    ) -> int | None:
        """The token after a name that begins at i, its linking words left out or added."""
        place = i
        for k, word in enumerate(words):
            while k and place < len(self._tokens) and self._links(place):
                place += 1
            if place >= len(self._tokens):
                return None
            token = self._tokens[place]
            if word == "&":
                if token.raw not in AND:
                    return None
            elif place not in allowed or word not in words_of(self._at(place)):
                return None
            place += 2 if place in allowed and self._pair(place) else 1
        return place

    def _at(self, place: int) -> ServiceWord:
        return self.words.get(place) or self._plain[place]

    def _links(self, place: int) -> bool:
        token = self._tokens[place]
        return (token.raw in LINKS and token.raw not in AND) or token.raw == "-"

    def _by_words(self, places: Sequence[int]) -> Resolved | None:
        """The services that have all the words. Everyday words narrow, and never decide alone."""
        strong = [self.words[i] for i in places if not self.words[i].weak]
        if not strong or self._is_another_service([word.place for word in strong]):
            return None
        ids = frozenset.intersection(*(self._ids(word) for word in strong))
        for i in places:
            narrowed = ids & self._ids(self.words[i])
            ids = narrowed or ids
        if not ids:
            return None
        confidence = 0.9 * min(word.confidence for word in strong)
        return Resolved(ids, strong[0].place, strong[-1].place + 1, False, confidence)

    def narrowed_by(self, places: Sequence[int]) -> frozenset[str]:
        """The services that have all the words, be they everyday ones ("other than the hot stone one")."""
        return frozenset.intersection(*(self._ids(self.words[i]) for i in places))

    def share_a_service(self, one: int, other: int) -> bool:
        """Whether one service has both words."""
        return bool(self._ids(self.words[one]) & self._ids(self.words[other]))

    def _ids(self, word: ServiceWord) -> frozenset[str]:
        return frozenset(sid for known in word.words() for sid in self._index.ids_of_word.get(known, ()))

    def _is_another_service(self, places: Sequence[int]) -> bool:
        """A word of a service that this business lacks, beside the ones that it has: "masaje tailandés"."""
        for i in places:
            for j in (i - 3, i - 2, i - 1, i + 1, i + 2, i + 3):
                near = self._tokens[j].word if 0 <= j < len(self._tokens) else ""
                if near in self._language.foreign_services and j not in self.words:
                    return True
        return False
