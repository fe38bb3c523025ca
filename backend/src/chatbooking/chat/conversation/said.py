"""One message as the machine takes it: typed or tapped, it is the same from here on."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar

from chatbooking.chat.phrases import Topic, name_in, topic_of
from chatbooking.chat.understanding.model import Found, Intent, Reading
from chatbooking.clock import from_iso

T = TypeVar("T")
# A booking's code: eight characters, perhaps written in two halves.
_REFERENCE = re.compile(r"\b[0-9A-Za-z]{4}[ -]?[0-9A-Za-z]{4}\b")
_ADDRESS = re.compile(r"\S*@\S*")
_LOOK_ALIKES = str.maketrans("oil", "011")
_NUMBER = re.compile(r"\D{0,3}(\d{1,2})\D{0,3}")


class Said(NamedTuple):
    """What a visitor said, whatever the way. Hours are `HH:MM`; `days` is a first and a last one."""

    text: str
    intent: Intent = Intent.OTHER
    topic: Topic | None = None
    service_id: str | None = None
    service_ids: tuple[str, ...] = ()
    provider_id: str | None = None
    provider_ids: tuple[str, ...] = ()
    day: date | None = None
    days: tuple[date, ...] = ()
    # The first day to show, where more days were asked for.
    later_from: date | None = None
    time: str | None = None
    window: tuple[str, ...] = ()
    start: datetime | None = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    anyone: bool = False
    any_time: bool = False
    soonest: bool = False
    ordinal: int | None = None
    shift: int | None = None
    # A number with nothing that says what it counts.
    number: int | None = None
    reference: str | None = None
    booking_id: str | None = None
    faq_id: str | None = None
    show_booking: bool = False
    # To be told when the day, or the hour of it, opens up.
    wait: bool = False
    # The value of the choice that was tapped; None where something was typed.
    choice: str | None = None

    @property
    def about_when(self) -> bool:
        """Whether it says anything about a day or an hour."""
        return bool(
            self.day or self.days or self.time or self.window or self.start or self.soonest or self.any_time
        )

    @property
    def about_visit(self) -> bool:
        """Whether it says anything that a booking is made of."""
        return self.about_when or bool(
            self.service_id or self.service_ids or self.provider_id or self.provider_ids or self.anyone
        )

    @property
    def about_person(self) -> bool:
        return bool(self.name or self.email or self.phone)


def typed(text: str, reading: Reading, locale: str) -> Said:
    """What a text says, by its reading and the few phrases that steer the chat itself."""
    return Said(
        text=text,
        intent=reading.intent,
        topic=topic_of(text, locale),
        service_id=_value(reading.service),
        service_ids=_value(reading.service_candidates) or (),
        provider_id=_value(reading.provider),
        provider_ids=_value(reading.provider_candidates) or (),
        day=_value(reading.date),
        days=reading.date_range.value if reading.date_range else (),
        time=f"{reading.time.value:%H:%M}" if reading.time else None,
        window=tuple(f"{end:%H:%M}" for end in reading.time_range.value) if reading.time_range else (),
        name=name_in(reading.name.value, locale) or None if reading.name else None,
        email=_value(reading.email),
        phone=_value(reading.phone),
        anyone=reading.any_provider,
        any_time=reading.any_time,
        soonest=reading.soonest,
        ordinal=reading.ordinal,
        shift=reading.shift,
        number=_number(text),
        reference=reference_in(text, sure=reading.intent is not Intent.OTHER),
    )


def tapped(text: str, value: str) -> Said | None:
    """What taking a choice says; None for a value that no choice has."""
    kind, _, what = value.partition(":")
    said = Said(text=text, intent=Intent.BOOK, choice=value)
    if kind in _PLAIN and what:
        named: dict[str, Any] = {_PLAIN[kind]: what}
        return said._replace(**named)
    if kind == "confirm":
        answer = _CONFIRM.get(what.partition(":")[0])
        return said._replace(intent=answer) if answer else None
    try:
        if kind == "day":
            return said._replace(day=date.fromisoformat(what))
        if kind == "days":
            return said._replace(later_from=date.fromisoformat(what))
        if kind == "time":
            return said._replace(start=from_iso(what))
        if kind == "wait":
            return _waited(said, what)
    except ValueError:
        return None
    return said._replace(**_FIXED[value]) if value in _FIXED else None


def _waited(said: Said, what: str) -> Said:
    """`yyyy-mm-dd`, or with an hour: `yyyy-mm-ddThh:mm`."""
    day, _, hour = what.partition("T")
    time = f"{datetime.fromisoformat(what):%H:%M}" if hour else None
    return said._replace(wait=True, day=date.fromisoformat(day), time=time)


_PLAIN: dict[str, str] = {
    "service": "service_id",
    "provider": "provider_id",
    "booking": "booking_id",
    "faq": "faq_id",
}
_CONFIRM: dict[str, Intent] = {"yes": Intent.AFFIRM, "no": Intent.DENY}
_FIXED: dict[str, dict[str, Any]] = {
    "anyone": {"anyone": True},
    "action:book": {},
    "action:booking": {"show_booking": True},
    "action:cancel": {"intent": Intent.CANCEL},
    "action:reschedule": {"intent": Intent.RESCHEDULE},
    "action:hours": {"intent": Intent.ASK_HOURS},
    "action:prices": {"intent": Intent.ASK_PRICE},
    "action:human": {"intent": Intent.ASK_HUMAN},
    "action:restart": {"intent": Intent.RESTART},
    "action:leave_list": {"topic": Topic.LEAVE_LIST},
    "change:service": {"topic": Topic.OTHER_SERVICE},
    "change:provider": {"topic": Topic.OTHER_PROVIDER},
    "change:day": {"topic": Topic.OTHER_DAY},
    "change:time": {"topic": Topic.OTHER_TIME},
    "change:name": {"topic": Topic.OTHER_NAME},
    "change:contact": {"topic": Topic.OTHER_CONTACT},
}


def reference_in(text: str, *, sure: bool = False) -> str | None:
    """A booking's code in a text, in the form of its id: lower case, look-alike letters as digits.

    Eight digits are a phone number. Words of eight letters are everywhere, so a code without a digit must
    be all that is said, and what is said must not be known (`sure`) to mean something else.
    """
    text = _ADDRESS.sub(" ", text)
    for found in _REFERENCE.finditer(text):
        code = re.sub(r"[ -]", "", found.group())
        alone = found.group() == text.strip(" .!") and code == found.group() and not sure
        if not code.isdigit() and (alone or any(map(str.isdigit, code))):
            return code.lower().translate(_LOOK_ALIKES)
    return None


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text.strip())
    return int(found.group(1)) if found else None


def _value(found: Found[T] | None) -> T | None:
    return found.value if found else None
