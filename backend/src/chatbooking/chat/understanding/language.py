"""What a language brings: words and patterns, and nothing else. Every engine reads one of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import import_module

from chatbooking.chat.understanding.patterns import PatternSet
from chatbooking.chat.understanding.spelling import Lexicon

Rules = tuple[tuple[str, str], ...]

_TELLING = ("book", "cancel", "reschedule", "ask_price", "ask_hours", "ask_human")

CODES = ("es", "en", "pt")
DEFAULT = "en"


@dataclass(frozen=True, eq=False, repr=False)
class Calendar:
    """How days and hours are said. Read in every locale, for people mix languages when they say a day."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    clocks: Rules
    halves: Rules
    times: Rules
    dates: Rules
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    """Weekdays that are other words in other languages: read in their own locale only."""
    short_months: Mapping[str, int] = field(default_factory=dict)
    local_dates: Rules = ()
    number_joiner: str = ""
    """The word between tens and units ("treinta y cinco")."""
    either: str = "or"
    until: str = "to"
    both: str = "and"
    between: str = "between"
    joint_fillers: str = ""
    """Words that may stand between two joined days or hours ("o el")."""
    classes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """One language."""

    code: str
    calendar: Calendar
    month_first: bool
    parts: Mapping[str, tuple[str, str]]
    shorthand: Mapping[str, str]
    """Chat abbreviations and regional spellings, and the word each stands for."""
    common: str
    """Everyday words: never taken for a slip in another word, nor for a name without a sign of one."""
    verbs: str
    """Stems of everyday verbs: no form of one is a slip in another word."""
    fillers: str
    """Words that say nothing about what the message is for."""
    classes: Mapping[str, str]
    intents: Mapping[str, str]
    """Cues of each intent, a pattern a line."""
    courtesies: Mapping[str, str]
    polarity: Rules
    answers: Rules
    introductions: Rules
    dependents: Rules
    """What a pet's or child's name follows or precedes."""
    contact_labels: str
    provider_leads: str
    elsewhere_services: str
    """Services of this trade that a catalog may lack: next to a service word they make it another service."""
    appointment_words: str
    asked_endings: tuple[str, ...] = ()
    """How verbs end that ask what you or they do ("¿bañan gatos?")."""
    swap_verbs: tuple[str, ...] = ()
    """Stems of the verbs that give one thing for another ("cambio el facial por un masaje")."""
    swap_links: str = ""
    """The words between the two."""
    spelt_as_heard: bool = False
    """Whether writers who do not know a spelling write what they hear ("depilasion")."""

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Words with a life of their own."""
        return frozenset(f"{self.common} {self.fillers}".split())

    @cached_property
    def filler_words(self) -> frozenset[str]:
        """Words that say nothing about what the message is for."""
        return frozenset(self.fillers.split())

    @cached_property
    def foreign_services(self) -> frozenset[str]:
        """Well-known services, of which a catalog has only some."""
        return frozenset(self.elsewhere_services.split())

    @cached_property
    def appointments(self) -> frozenset[str]:
        """Words that mean just "appointment", "service" or "treatment"."""
        return frozenset(self.appointment_words.split())

    @cached_property
    def intent_patterns(self) -> PatternSet[str]:
        """Cues for what is wanted."""
        rules = _rules(self.intents)
        return PatternSet(rules, self.classes)

    @cached_property
    def courtesy_patterns(self) -> PatternSet[str]:
        """Greetings, thanks, yes and no."""
        rules = _rules(self.courtesies)
        return PatternSet(rules, self.classes)

    @cached_property
    def polarity_patterns(self) -> PatternSet[str]:
        """Negations, corrections, past visits."""
        return PatternSet(self.polarity, self.classes)

    @cached_property
    def answer_patterns(self) -> PatternSet[str]:
        """Answers to an offer."""
        return PatternSet(self.answers, self.classes)

    @cached_property
    def introduction_patterns(self) -> PatternSet[str]:
        """What comes before the customer's own name."""
        return PatternSet(self.introductions, self.classes)

    @cached_property
    def dependent_patterns(self) -> PatternSet[str]:
        """What tells the name of somebody the visit is for."""
        return PatternSet(self.dependents, self.classes)

    @cached_property
    def leads(self) -> frozenset[str]:
        """Words that may come before a provider's name."""
        return frozenset(self.provider_leads.split())

    @cached_property
    def small_words(self) -> frozenset[str]:
        """What may stand between a mention and the word that rules it out."""
        return frozenset(self.calendar.joint_fillers.split()) | self.filler_words

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """Weekdays, long and short."""
        return frozenset({*self.calendar.weekdays, *self.calendar.short_weekdays})

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """Beginnings whose every ending is a known word."""
        return tuple(self.intent_patterns.prefixes)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Verbs whose every form is a known word."""
        return (*self.intent_patterns.stems, *self.verbs.split())

    @cached_property
    def telling(self) -> frozenset[str]:
        """Words that speak of a booking: of long messages the sentences with most of them are read."""
        requests = {name: self.intents[name] for name in _TELLING}
        words = PatternSet(_rules(requests), self.classes).vocabulary - self.common_words
        return frozenset(words) | self.weekdays | self.appointments | frozenset(self.calendar.months)

    @cached_property
    def correctors(self) -> frozenset[str]:
        """Words of the marks that take something back."""
        marks = PatternSet(
            (rule for rule in self.polarity if rule[1] in {"correct", "no", "nope"}), self.classes
        )
        return frozenset(marks.vocabulary)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words worth finding behind a typing error."""
        words: set[str] = set()
        for patterns in (
            self.intent_patterns,
            self.courtesy_patterns,
            self.polarity_patterns,
            self.answer_patterns,
            self.introduction_patterns,
        ):
            words |= patterns.vocabulary
        calendar = self.calendar
        for rules in (calendar.clocks, calendar.halves, calendar.times, calendar.dates):
            words |= PatternSet(rules, calendar.classes).vocabulary
        words.update(calendar.weekdays, calendar.months, calendar.numbers, self.appointments)
        return Lexicon((word for word in words if word.isalpha()), by_sound=self.spelt_as_heard)


def _rules(blocks: Mapping[str, str]) -> Rules:
    return tuple(
        (line, name) for name, block in blocks.items() for line in block.splitlines() if line.strip()
    )


@lru_cache(maxsize=8)
def load(code: str) -> Language:
    """The language of a code, imported when first needed."""
    language = import_module(f"chatbooking.chat.understanding.languages.{code}").LANGUAGE
    assert isinstance(language, Language)
    return language


def of_locale(locale: str) -> Language:
    """The language of a locale such as "pt-BR"; English for one not spoken here."""
    code = locale.replace("_", "-").split("-")[0].lower()
    return load(code if code in CODES else DEFAULT)
