"""The answers offered with a question, and what each is called in the visitor's language.

A choice's value says everything by itself, so that a tap on an old message still means what it showed.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import blake2s
from typing import Final

from chatbooking.bookings.availability import FreeDay
from chatbooking.bookings.model import Booking
from chatbooking.catalog.model import Provider, Service
from chatbooking.chat.conversation.scene import Scene
from chatbooking.chat.conversation.state import Task
from chatbooking.chat.model import Choice, ChoiceKind
from chatbooking.chat.phrases import plain_form
from chatbooking.clock import from_iso, to_iso
from chatbooking.tenants import formats

ANYONE: Final = "anyone"
MENU: Final = ("book", "booking", "hours", "prices", "human")
_CONFIRM_LABELS: Final = {Task.CANCEL: ("yes_cancel", "no_keep"), Task.RESCHEDULE: ("yes_move", "no_keep")}


def services(scene: Scene, offered: Iterable[Service]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            ChoiceKind.SERVICE,
            f"service:{service.id}",
            service.name,
            description=service.description,
            duration_minutes=service.duration_minutes,
            price_minor=service.price_minor,
            currency=scene.world.tenant.currency,
        )
        for service in offered
    )


def providers(scene: Scene, offered: Sequence[Provider], *, or_anyone: bool = True) -> tuple[Choice, ...]:
    anyone = Choice(ChoiceKind.PROVIDER, ANYONE, scene.say("label.provider_any"))
    people = tuple(
        Choice(
            ChoiceKind.PROVIDER,
            f"provider:{provider.id}",
            provider.name,
            description=provider.bio,
            photo_url=provider.photo_url,
        )
        for provider in offered
    )
    return (anyone, *people) if or_anyone else people


def days(scene: Scene, shown: Sequence[FreeDay], *, more_from: date | None) -> tuple[Choice, ...]:
    """A strip of days, the full ones marked, and the way to later dates while there are any."""
    strip = tuple(
        Choice(
            ChoiceKind.DAY,
            f"day:{day.date.isoformat()}",
            scene.day(day.date),
            date=day.date,
            available=bool(day.slots),
        )
        for day in shown
    )
    if more_from is None:
        return strip
    return (*strip, _labelled(scene, f"days:{more_from.isoformat()}"))


def times(scene: Scene, starts: Iterable[datetime], *, with_day: bool = False) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            ChoiceKind.TIME,
            f"time:{to_iso(start)}",
            _time_label(scene, start, with_day=with_day),
            start=start,
        )
        for start in starts
    )


def bookings(scene: Scene, offered: Iterable[Booking]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            ChoiceKind.BOOKING,
            f"booking:{booking.id}",
            scene.say("label.booking", service=booking.service_name, when=scene.when(booking.start)),
            description=booking.provider_name,
            start=booking.start,
        )
        for booking in offered
    )


def yes_or_no(scene: Scene) -> tuple[Choice, ...]:
    """The answers to this summary and to no other: each carries a digest of what it answers."""
    yes, no = _confirm_labels(scene)
    asked = _asked(scene)
    return (
        Choice(ChoiceKind.CONFIRM, f"confirm:yes:{asked}", scene.say(f"label.{yes}")),
        Choice(ChoiceKind.CONFIRM, f"confirm:no:{asked}", scene.say(f"label.{no}")),
    )


def is_outdated(scene: Scene, choice: str | None) -> bool:
    """Whether it is the yes or no to a summary that is not asked about now."""
    return bool(choice and choice.startswith("confirm:") and choice not in scene.state.offered)


def actions(scene: Scene, *names: str) -> tuple[Choice, ...]:
    """`book`, `booking`, `cancel`, `reschedule`, `hours`, `prices`, `human`, `restart`."""
    return tuple(_labelled(scene, f"action:{name}") for name in names)


def wait(scene: Scene, day: date, time: str | None = None) -> Choice:
    """To be told when a full day, or an hour of it that is taken, opens up."""
    value = f"wait:{day.isoformat()}" + (f"T{time}" if time else "")
    return Choice(ChoiceKind.ACTION, value, scene.say("label.wait"))


def changes(scene: Scene, *names: str) -> tuple[Choice, ...]:
    """`service`, `provider`, `day`, `time`, `name`, `contact`."""
    return tuple(_labelled(scene, f"change:{name}") for name in names)


def taken_by_label(scene: Scene, text: str) -> str | None:
    """The value of the offered choice whose label was typed, so that typing is as good as tapping."""
    plain = plain_form(text)
    named = [value for value in scene.state.offered if plain in _spoken_labels(scene, value)]
    return named[0] if plain and len(named) == 1 else None


def _spoken_labels(scene: Scene, value: str) -> set[str]:
    kind, _, what = value.partition(":")
    if kind == "service":
        service = scene.world.catalog.service(what)
        labels = [service.name] if service else []
    elif kind == "provider":
        provider = scene.world.catalog.provider(what)
        labels = [provider.name] if provider else []
    elif kind == "day":
        labels = [scene.day(date.fromisoformat(what))]
    elif kind == "time":
        start = from_iso(what)
        labels = [_time_label(scene, start, with_day=with_day) for with_day in (False, True)]
    elif kind == "faq":
        labels = [faq.question for faq in scene.world.catalog.faqs if faq.id == what]
    elif kind == "booking":
        labels = []
    elif kind == "confirm":
        labels = [scene.say(f"label.{_confirm_labels(scene)[what.startswith('no')]}")]
    else:
        labels = [_labelled(scene, value).label]
    return {plain_form(label) for label in labels}


def _labelled(scene: Scene, value: str) -> Choice:
    kind, _, what = value.partition(":")
    key = {"anyone": "provider_any", "days": "days_later", "wait": "wait"}.get(kind, f"{kind}_{what}")
    return Choice(ChoiceKind.ACTION, value, scene.say(f"label.{key}"))


def _confirm_labels(scene: Scene) -> tuple[str, str]:
    return _CONFIRM_LABELS.get(scene.state.task or Task.BOOK, ("yes", "no"))


def _asked(scene: Scene) -> str:
    state, draft = scene.state, scene.draft
    visit = (draft.service_id, draft.provider_id, draft.start and to_iso(draft.start))
    summary = repr((state.task, state.booking_id, visit, tuple(state.person)))
    return blake2s(summary.encode(), digest_size=6).hexdigest()


def _time_label(scene: Scene, start: datetime, *, with_day: bool) -> str:
    time = formats.time_of(scene.state.locale, scene.world.local(start))
    day = scene.day(scene.world.local(start).date())
    return scene.say("label.time_on_day", day=day, time=time) if with_day else time
