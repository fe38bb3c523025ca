"""What one message mentions: contact, name, days and hours, services, providers; and what is ruled out."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from chatbooking.chat.understanding.answers import read_answers
from chatbooking.chat.understanding.contact import find_email, find_phone
from chatbooking.chat.understanding.dependents import set_apart
from chatbooking.chat.understanding.excerpt import excerpt
from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.moments import NOTHING, find_moments
from chatbooking.chat.understanding.names import NameReader
from chatbooking.chat.understanding.normal import normalize
from chatbooking.chat.understanding.polarity import Scopes
from chatbooking.chat.understanding.providers import ProviderReader
from chatbooking.chat.understanding.services import ServiceReader
from chatbooking.chat.understanding.swaps import find_swap
from chatbooking.chat.understanding.text import tokenize
from chatbooking.chat.understanding.vocabulary import Vocabulary

_NEAR = 2
"""How far from a service word an everyday one still belongs to it ("fotos de grávida")."""

_FAR = 6
"""The same where both are words of one service ("a massage, but not the hot stone one")."""


class Mentions:
    """Steps 1 to 7 of docs/understanding.md; each sees what the earlier ones found."""

    def __init__(
        self, text: str, language: Language, now: datetime, timezone: str, vocabulary: Vocabulary
    ) -> None:
        self.text = text
        self.language = language
        self.vocabulary = vocabulary
        self.email = find_email(text)
        self.phone = find_phone(text, self.email)
        blanks = [(self.email, "email"), (self.phone, "phone")]
        contact = tuple((f.start, f.end, kind) for f, kind in blanks if f is not None)
        read = excerpt(
            text, (language.telling, vocabulary.words), [(start, end) for start, end, _ in contact]
        )
        self.tokens = tokenize(read, contact)
        normalize(self.tokens, language, vocabulary)
        set_apart(self.tokens, text, language)
        self.name = NameReader(self.tokens, text, language, vocabulary).read()
        own = set(range(*self.name)) if self.name else set()
        today = now.astimezone(ZoneInfo(timezone)).date()
        everything = find_moments(self.tokens, language, today)
        self.moments = [m for m in everything if m.form not in NOTHING and not own & {m.first}]
        self.services = ServiceReader(self.tokens, vocabulary.services, language)
        for i in own | {i for m in self.moments if m.day or m.hours for i in range(m.first, m.last)}:
            self.services.words.pop(i, None)
        provider_reader = ProviderReader(
            self.tokens, text, vocabulary.providers, language, own | set(self.services.words)
        )
        self.providers = [m for m in provider_reader.read() if m.first not in own]
        taken = own | {i for m in self.moments for i in range(m.first, m.last)} | set(self.services.words)
        self.answers, self.answered = read_answers(self.tokens, language, taken)
        self.shifts = [1 if m.form == "shift+" else -1 for m in everything if m.form in {"shift+", "shift-"}]
        self.habits = [m for m in everything if m.form == "habit"]
        self.idle = {i for m in everything if m.form in NOTHING for i in range(m.first, m.last)}
        gone = [False] * len(self.tokens)
        for moment in everything:
            if moment.form == "past":
                gone[moment.first] = True
        slots = self._slots(own)
        self.scopes = Scopes(self.tokens, language, slots=slots, past=gone)
        self.swap = find_swap(self.tokens, language, slots, self.services.is_one_name)
        if self.swap:
            self.scopes.give_up(self.swap.old)

    def _slots(self, own: set[int]) -> list[str]:
        """The slot each token is a mention of."""
        slots = [""] * len(self.tokens)
        spans: list[tuple[int, int, str]] = [(i, i + 1, "service") for i in self.service_places()]
        spans += [(m.first, m.last, "provider") for m in self.providers]
        spans += [(m.first, m.last, "date" if m.day else "time") for m in self.moments]
        spans += [(i, i + 1, "name") for i in own]
        for first, last, slot in spans:
            for place in range(first, last):
                slots[place] = slot
        return slots

    def service_places(self) -> list[int]:
        """The words that speak of a service, and the everyday ones right beside them ("hot shave")."""
        words = self.services.words
        strong = set(self.services.strong)
        return [i for i in words if any(self._belongs(i, other) for other in strong)]

    def _belongs(self, i: int, strong: int) -> bool:
        distance = abs(i - strong)
        return distance <= _NEAR or (distance <= _FAR and self.services.share_a_service(i, strong))

    def stands(self, first: int, last: int) -> bool:
        """Whether a mention is neither ruled out nor of the past."""
        scopes = self.scopes
        return not any(scopes.negative[i] or scopes.past[i] for i in range(first, last))

    def names_something(self) -> bool:
        """Whether any entity is named, be it ruled out or of habit, but not one of the past."""
        firsts = [m.first for m in (*self.moments, *self.habits)]
        firsts += [m.first for m in self.providers] + self.services.strong
        return any(not self.scopes.past[first] for first in firsts)

    def known_people(self) -> set[int]:
        """The tokens that name a provider or the customer."""
        known = set(range(*self.name)) if self.name else set()
        return known | {place for m in self.providers for place in range(m.first, m.last)}
