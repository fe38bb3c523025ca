"""Answers that only mean something beside what was offered: "the second", "27", "5", a bare name."""

import re
from datetime import date
from typing import Final

from chatbooking.chat.conversation import contacts
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Scene
from chatbooking.chat.model import Expecting
from chatbooking.chat.phrases import Cue, after_correction, name_in, says
from chatbooking.chat.understanding.model import Intent
from chatbooking.clock import from_iso

_PICKED: Final = ("service:", "provider:", "day:", "time:", "booking:")
_LISTED: Final = frozenset({Expecting.SERVICE, Expecting.PROVIDER, Expecting.ANYTHING})
_AFTER_THE_NAME: Final = frozenset({Expecting.CONTACT, Expecting.CONFIRMATION})
_NAME: Final = re.compile(r"[^\W\d_]+(?:['’.\- ]+[^\W\d_]+){0,5}\.?")
_EMAIL: Final = re.compile(r"[^\s@]*@[^\s@,;]*")
_SPOKEN: Final = re.compile(r"(\S+) +(?:arroba|at) +(\S+(?: +(?:punto|ponto|dot) +\S+)+)", re.IGNORECASE)
_SPOKEN_DOT: Final = re.compile(r" +(?:punto|ponto|dot) +", re.IGNORECASE)
_PADDED: Final = re.compile(r"\b0\d:\d")
_DIGITS: Final = re.compile(r"\+?\d[\d\s().-]{2,}\d")


def picked(scene: Scene, said: Said) -> str | None:
    """The offered value that a place in the list, a number or an hour stands for."""
    values = [value for value in scene.state.offered if value.startswith(_PICKED)]
    if said.time and not said.day and scene.state.expecting is Expecting.TIME:
        return _at_time(scene, values, said.time, exact=_is_exact(scene, said))
    if said.day and scene.draft.days and scene.state.expecting is Expecting.DAY:
        return _on_weekday(values, said)
    if said.about_visit or said.about_person or not values:
        return None
    if said.ordinal:
        return _nth(values, said.ordinal)
    if said.number is None:
        return None
    if scene.state.expecting is Expecting.TIME:
        return _at_hour(scene, values, said.number)
    if scene.state.expecting is Expecting.DAY:
        wanted = f"-{said.number:02}"
        return next((value for value in values if value.endswith(wanted)), None)
    return _nth(values, said.number) if scene.state.expecting in _LISTED else None


def bare_name(scene: Scene, said: Said) -> str | None:
    """A name given with nothing round it, when a name was asked for."""
    name = name_in(said.text, scene.state.locale)
    # A provider's name may be the visitor's too, and here it was the visitor's that was asked for.
    unsure = said.intent in {Intent.OTHER, Intent.BOOK} and not said.topic
    steers = said.about_when or said.service_id or said.shift or said.ordinal or said.anyone
    if not unsure or steers or not _NAME.fullmatch(name):
        return None
    return name


def corrected_name(scene: Scene, said: Said) -> str | None:
    """The name in "sorry, John Smith", once a name has been given."""
    said_after = after_correction(said.text, scene.state.locale)
    if scene.state.expecting not in _AFTER_THE_NAME or said_after is None or said.about_person:
        return None
    return bare_name(scene, said._replace(text=said_after))


def bare_contact(said: Said) -> tuple[str | None, str | None, str | None]:
    """(e-mail, phone, None) from a text with nothing round it, or (None, None, what is wrong with it)."""
    written = _EMAIL.search(_SPOKEN.sub(_spelled, said.text))
    if written:
        email = contacts.email(written.group().strip(".<>()\"'"))
        return (email, None, None) if email else (None, None, "bad_email")
    digits = _DIGITS.search(said.text)
    if digits:
        phone = contacts.phone(digits.group())
        return (None, phone, None) if phone else (None, None, "bad_phone")
    return None, None, None


def _spelled(spoken: re.Match[str]) -> str:
    """ana@correo.cl, of "ana arroba correo punto cl"."""
    user, host = spoken.groups()
    return f"{user}@{_SPOKEN_DOT.sub('.', host)}"


def _nth(values: list[str], place: int) -> str | None:
    index = place if place < 0 else place - 1
    return values[index] if -len(values) <= index < len(values) else None


def _on_weekday(values: list[str], said: Said) -> str | None:
    """A weekday said alone, of the week that was asked for: not the nearest one from today."""
    if not said.day or f"day:{said.day.isoformat()}" in values or any(map(str.isdigit, said.text)):
        return None
    days = [value for value in values if value.startswith("day:")]
    same = [v for v in days if date.fromisoformat(v[4:]).weekday() == said.day.weekday()]
    return same[0] if len(same) == 1 else None


def _is_exact(scene: Scene, said: Said) -> bool:
    """Whether the half of the day is said: 21:00, 08:00, eight in the morning."""
    afternoon = said.time is not None and said.time >= "12:00"
    return afternoon or bool(_PADDED.search(said.text)) or says(said.text, Cue.MORNING, scene.state.locale)


def _at_time(scene: Scene, values: list[str], time: str, *, exact: bool = False) -> str | None:
    """The one offered start at that time or, unless it is exact, twelve hours later ("a las 8")."""
    hour, minute = time.split(":")
    later = [] if exact else [f"{(int(hour) + 12) % 24:02}:{minute}"]
    for wanted in (time, *later):
        starts = [value for value in values if _clock(scene, value) == wanted]
        if starts:
            return starts[0] if len(starts) == 1 else None
    return None


def _at_hour(scene: Scene, values: list[str], hour: int) -> str | None:
    return _at_time(scene, values, f"{hour:02}:00", exact=hour >= 12) if hour < 24 else None


def _clock(scene: Scene, value: str) -> str:
    kind, _, start = value.partition(":")
    return f"{scene.world.local(from_iso(start)):%H:%M}" if kind == "time" else ""
