"""What a message means beside what was asked or told last."""

from collections.abc import Iterable
from typing import Final

from chatbooking.catalog.model import Service
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Scene
from chatbooking.chat.model import Expecting
from chatbooking.chat.phrases import Cue, Topic, begins, plain_form
from chatbooking.chat.understanding.model import Intent

_OF_WHAT_WAS_TOLD: Final = frozenset({Intent.BOOK, Intent.ASK_PRICE})
_A_FEW_WORDS: Final = 6


def as_meant(scene: Scene, said: Said) -> Said:
    """ "I don't mind" is about what was asked: the person, or the day and the hour.

    After one service was told about, "how much is it" and "one for Friday" are about that one.
    """
    expecting = scene.state.expecting
    told = [value for value in scene.state.offered if value.startswith("service:")]
    unnamed = not (said.service_id or said.service_ids)
    about_it = said.intent in _OF_WHAT_WAS_TOLD and not (said.choice or said.booking_id or said.topic)
    if said.topic is Topic.DURATION and not said.about_when and said.intent in {Intent.OTHER, Intent.BOOK}:
        said = _how_long(scene, said)
        unnamed, about_it = not said.service_id, True
    if scene.state.task is None and len(told) == 1 and unnamed and about_it:
        said = said._replace(service_id=told[0].removeprefix("service:"))
    elif scene.state.task is None and len(told) == 1 and _and_that(scene, said):
        said = said._replace(intent=Intent.ASK_PRICE)
    if said.number is not None and expecting is Expecting.TIME and not (said.about_visit or said.choice):
        # An hour, though none of those on offer: why it is not is worth a word.
        return said._replace(intent=Intent.BOOK, time=f"{said.number:02}:00") if said.number < 24 else said
    if said.anyone and not said.about_when and expecting in {Expecting.DAY, Expecting.TIME}:
        return said._replace(anyone=False, any_time=True)
    if said.any_time and expecting is Expecting.PROVIDER:
        return said._replace(anyone=True, any_time=False)
    return said


def named_in(text: str, services: Iterable[Service]) -> tuple[Service, ...]:
    """Those of the services that a text calls by a name of theirs."""
    padded = f" {plain_form(text)} "
    return tuple(
        s for s in services if any(f" {plain_form(name)} " in padded for name in (s.name, *s.aliases))
    )


def _how_long(scene: Scene, said: Said) -> Said:
    """A question that the price answers too; which service it is about is read from the text alone."""
    named = named_in(said.text, scene.world.catalog.bookable())
    service_id = said.service_id or (named[0].id if len(named) == 1 else None)
    return said._replace(intent=Intent.ASK_PRICE, service_id=service_id)


def _and_that(scene: Scene, said: Said) -> bool:
    """Whether it is "and a shave?", right after one service was told about."""
    alone = said.service_id and not (said.about_when or said.provider_id or said.anyone or said.about_person)
    asks = alone and not said.choice and said.intent is Intent.BOOK and len(said.text.split()) <= _A_FEW_WORDS
    return bool(asks and begins(said.text, Cue.AND_THAT, scene.state.locale))
