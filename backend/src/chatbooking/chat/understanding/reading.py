"""From a message to its reading: each step finds one kind of thing, and what is ruled out falls away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from chatbooking.chat.understanding.combine import Joints, as_found, combine_days, combine_hours
from chatbooking.chat.understanding.existing import Existing
from chatbooking.chat.understanding.facts import OWN, Facts
from chatbooking.chat.understanding.intents import IntentReader
from chatbooking.chat.understanding.language import of_locale
from chatbooking.chat.understanding.mentions import Mentions
from chatbooking.chat.understanding.model import BARE, Found, Intent, Reading
from chatbooking.chat.understanding.moments import Moment
from chatbooking.chat.understanding.others import names_anothers
from chatbooking.chat.understanding.polarity import PAIRED
from chatbooking.chat.understanding.providers import ProviderMention
from chatbooking.chat.understanding.services import Resolved
from chatbooking.chat.understanding.text import MAX_CHARS
from chatbooking.chat.understanding.vocabulary import Vocabulary

T = TypeVar("T")

_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2007\u2009\u202f"), " ")
"""What web pages put into telephone numbers."""

_FROM = frozenset({"from", "de", "do", "da", "del"})

_AND = frozenset({"+", "plus", "then", "mais", "mas", "luego"})
"""What joins two services, beside "and"."""

_RATHER = frozenset({"ao", "over"})
"""Between two people, the second is the one not wanted: "prefiro a Beatriz ao Ricardo"."""


def understand(text: str, locale: str, now: datetime, timezone: str, vocabulary: Vocabulary) -> Reading:
    """What a customer's message says, by the conventions in docs/understanding.md.

    "Today" is the date of `now` in the business's `timezone`. Of a long message the sentences
    that speak of a booking are read (480 characters of the first 4,000).
    """
    text = text[:MAX_CHARS].translate(_SPACES)
    return _Message(Mentions(text, of_locale(locale), now, timezone, vocabulary)).read()


class _Message:
    """What is mentioned, made into one reading."""

    def __init__(self, said: Mentions) -> None:
        self._said = said
        self.tokens = said.tokens
        self.language = said.language
        self.scopes = said.scopes

    def read(self) -> Reading:
        """The reading: intent first, for it decides which entities count."""
        moments = [m for m in self._said.moments if self._said.stands(m.first, m.last)]
        providers = [m for m in self._said.providers if self._said.stands(m.first, m.last)]
        resolved, candidates = self._read_services()
        intent, confidence = self._intent(moments, providers, resolved is not None or bool(candidates))
        if intent is Intent.CANCEL:
            self.scopes.forgive_absence()
            return self._with_all(Reading(intent, confidence))
        if intent in BARE:
            return self._plain(intent, confidence)
        if intent is Intent.ASK_HUMAN:
            return self._with_contact(Reading(intent, confidence))
        return self._with_all(Reading(intent, confidence))

    def _with_all(self, reading: Reading) -> Reading:
        """The reading with every entity that stands."""
        moments = [m for m in self._said.moments if self._said.stands(m.first, m.last)]
        providers = [m for m in self._said.providers if self._said.stands(m.first, m.last)]
        if reading.intent is Intent.RESCHEDULE:
            moments = Existing(
                self.tokens, self.language, self._said.services.words, self.asked_to_move
            ).new_ones(moments)
            providers = self._new_providers(providers)
        reading = self._with_moments(reading, moments)
        reading = self._with_service(reading, *self._read_services())
        reading = self._with_provider(reading, providers)
        return self._with_answers(self._with_contact(reading))

    def _new_providers(self, mentions: list[ProviderMention]) -> list[ProviderMention]:
        """ "From Mike to Jay": of two, the one that the appointment is moved away from falls away."""
        old = [m for m in mentions if m.first and self.tokens[m.first - 1].word in _FROM]
        return [m for m in mentions if m not in old] or mentions

    def _intent(
        self, moments: Sequence[Moment], providers: Sequence[ProviderMention], service: bool
    ) -> tuple[Intent, float]:
        covered = [False] * len(self.tokens)
        spans: list[Iterable[int]] = [range(m.first, m.last) for m in self._said.moments]
        spans += [range(m.first, m.last) for m in self._said.providers]
        foreign = self.language.foreign_services
        elsewhere = [i for i, token in enumerate(self.tokens) if token.word in foreign]
        spans += [
            self._said.service_places(),
            elsewhere,
            self._said.answered,
            self._said.idle,
            range(*self._said.name) if self._said.name else (),
        ]
        for span in spans:
            for place in span:
                covered[place] = True
        contact = self._said.email is not None or self._said.phone is not None or self._said.name is not None
        served = [False] * len(self.tokens)
        for place in self._said.service_places():
            served[place] = True
        facts = Facts(
            covered=covered,
            served=served,
            service=service,
            moments=[m.first for m in moments],
            contact=contact,
            details=bool(moments or providers or service),
            named=bool(self._said.moments or self._said.providers or self._said.services.strong),
            mentions=self._said.names_something(),
            anothers=names_anothers(
                self.tokens, self.language, self._said.known_people(), self._said.services.strong
            ),
            wanted_elsewhere=bool(elsewhere),
            own_part=self._is_own(min(self._standing_services(), default=0)),
            answer=bool(self._said.answers) or bool(self._said.shifts),
            name_at=self._said.name[0] if self._said.name else -1,
            swapped=self._said.swap is not None and not self._said.swap.booked,
            exchanged=self._said.swap is not None and self._said.swap.booked,
            shifted=bool(self._said.shifts) or self._said.answers.shift is not None,
        )
        reader = IntentReader(self.tokens, self.language, self.scopes, facts)
        self.asked_to_move = reader.asked_to_move
        return reader.read()

    def _standing_services(self) -> list[int]:
        return [i for i in self._said.services.strong if not self.scopes.past[i]]

    def _is_own(self, place: int) -> bool:
        return place > 0 and self.tokens[place - 1].word in OWN

    def _latest(self, spans: Sequence[T], starts: Sequence[int]) -> list[T]:
        """After a correction the last version of a slot stands."""
        last = max((self.scopes.epoch[start] for start in starts), default=0)
        return [span for span, start in zip(spans, starts, strict=True) if self.scopes.epoch[start] == last]

    def _asked(self, moments: Sequence[Moment]) -> list[Moment]:
        """Without what only tells why ("I finish at 5, so 6"), where anything else is said."""
        asked = [m for m in moments if not self.scopes.context[m.first]]
        return asked or list(moments)

    def _with_moments(self, reading: Reading, moments: Sequence[Moment]) -> Reading:
        bare = [m for m in moments if m.day is None]
        joints = Joints(self.tokens, {i for m in bare for i in range(m.first, m.last)})
        days = self._asked([m for m in moments if m.day is not None])
        hours = self._asked([m for m in moments if m.hours is not None])
        if hours and not days:
            days = [m for m in self._said.moments if m.day and self.scopes.negative[m.first] == PAIRED]
        days = self._latest(days, [m.first for m in days])
        hours = self._latest(hours, [m.first for m in hours])
        date, date_range = as_found(self.tokens, combine_days(days, joints))
        said = combine_hours(hours, joints, self.language)
        if said is None:
            return reading._replace(date=date, date_range=date_range)
        (first, last), start, end, confidence = said
        place = (self.tokens[start].start, self.tokens[end - 1].end, confidence)
        exact = Found(first, *place) if first == last else None
        stretch = None if first == last else Found((first, last), *place)
        return reading._replace(date=date, date_range=date_range, time=exact, time_range=stretch)

    def _read_services(self) -> tuple[Resolved | None, frozenset[str]]:
        """What the service words name, and the services that stay possible."""
        standing = [i for i in sorted(self._said.services.words) if self._said.stands(i, i + 1)]
        standing = self._latest(standing, standing)
        out: frozenset[str] = frozenset()
        for side in self._sides(
            [i for i in sorted(self._said.services.words) if self.scopes.negative[i]], ruled_out=True
        ):
            ruled_out = self._said.services.resolve(side)
            out |= ruled_out.ids if ruled_out else self._said.services.narrowed_by(side)
        found = [
            resolved for side in self._sides(standing) if (resolved := self._said.services.resolve(side))
        ]
        if not found:
            return None, frozenset()
        ids: frozenset[str] = frozenset().union(*(resolved.ids for resolved in found))
        ids = ids - out or ids
        confidence = min(resolved.confidence for resolved in found)
        whole = Resolved(ids, found[0].first, found[-1].last, found[0].whole, confidence)
        return whole, ids

    def _sides(self, places: Sequence[int], *, ruled_out: bool = False) -> list[list[int]]:
        """The service words on each side of an "or" or "and" that is not inside a name."""
        either = set(self.language.calendar.either.split())
        both = _AND | set(self.language.calendar.both.split())
        if ruled_out:
            either |= {"ni", "nem", "nor", *both}
        sides: list[list[int]] = [[]]
        for k, place in enumerate(places):
            previous = places[k - 1] if k else place
            between = {token.word for token in self.tokens[previous:place]}
            joined = bool(between & both) and self._are_two(previous, place)
            if between & either or joined:
                sides.append([])
            sides[-1].append(place)
        return [side for side in sides if side]

    def _are_two(self, first: int, last: int) -> bool:
        """Whether two service words with an "and" between them are of two services."""
        services = self._said.services
        return not services.is_one_name(range(first, last + 1)) and not services.share_a_service(first, last)

    def _with_service(self, reading: Reading, resolved: Resolved | None, ids: frozenset[str]) -> Reading:
        if resolved is None or not ids:
            return reading
        place = (self.tokens[resolved.first].start, self.tokens[resolved.last - 1].end, resolved.confidence)
        if len(ids) == 1:
            return reading._replace(service=Found(next(iter(ids)), *place))
        return reading._replace(service_candidates=Found(tuple(sorted(ids)), *place))

    def _with_provider(self, reading: Reading, mentions: Sequence[ProviderMention]) -> Reading:
        latest = self._latest(mentions, [m.first for m in mentions])
        if not latest:
            return reading
        if len(latest) > 1 and any(
            token.word in _RATHER for token in self.tokens[latest[0].last : latest[-1].first]
        ):
            latest = latest[:1]
        ids = frozenset.intersection(*(m.ids for m in latest)) or frozenset().union(*(m.ids for m in latest))
        out = [m for m in self._said.providers if self.scopes.negative[m.first] and len(m.ids) == 1]
        ids = ids - frozenset().union(*(m.ids for m in out)) or ids
        start, end = self.tokens[latest[0].first].start, self.tokens[latest[-1].last - 1].end
        confidence = min(m.confidence for m in latest)
        if len(ids) == 1:
            return reading._replace(provider=Found(next(iter(ids)), start, end, confidence))
        return reading._replace(provider_candidates=Found(tuple(sorted(ids)), start, end, confidence))

    def _with_contact(self, reading: Reading) -> Reading:
        name = None
        if self._said.name is not None:
            start, end = self.tokens[self._said.name[0]].start, self.tokens[self._said.name[1] - 1].end
            name = Found(" ".join(self._said.text[start:end].split()), start, end, 0.9)
        return reading._replace(name=name, email=self._said.email, phone=self._said.phone)

    def _with_answers(self, reading: Reading) -> Reading:
        answers = self._said.answers
        shift = (
            answers.shift
            if answers.shift is not None
            else (self._said.shifts[-1] if self._said.shifts else None)
        )
        return reading._replace(
            any_provider=answers.any_provider,
            any_time=answers.any_time,
            soonest=answers.soonest,
            ordinal=answers.ordinal,
            shift=shift,
        )

    def _plain(self, intent: Intent, confidence: float) -> Reading:
        """An intent without entities; "la segunda, gracias" still answers an offer."""
        return self._with_answers(Reading(intent, confidence))
