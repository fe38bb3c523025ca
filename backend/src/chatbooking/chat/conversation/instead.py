"""Another day, hour, person, service, name or contact than the one that was given."""

from collections.abc import Callable
from typing import Final

from chatbooking.chat.conversation import answers, booking, offers, waiting, when
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Outcome, Scene
from chatbooking.chat.conversation.state import Task
from chatbooking.chat.model import Expecting
from chatbooking.chat.phrases import Topic

OF_VISIT: Final = frozenset({Topic.OTHER_DAY, Topic.OTHER_TIME, Topic.OTHER_PROVIDER, Topic.OTHER_SERVICE})
OF_PERSON: Final = frozenset({Topic.OTHER_NAME, Topic.OTHER_CONTACT})


def moves(said: Said) -> bool:
    """Whether it asks for a booking that is made to be another day, later or with somebody else."""
    return not said.about_visit and (bool(said.shift) or said.topic in OF_VISIT - {Topic.OTHER_SERVICE})


def asked(scene: Scene) -> Outcome:
    """What of a first booking is to be different."""
    choices = (*offers.changes(scene, *_settled(scene)), *offers.actions(scene, "restart"))
    return scene.but(expecting=Expecting.ANYTHING).ask("what_to_change", *choices)


def of_visit(scene: Scene, topic: Topic) -> Outcome:
    """The part of the visit that the topic is about, to be chosen anew."""
    scene = when.reopened(scene)
    draft = scene.draft
    if topic is Topic.OTHER_DAY:
        scene = scene.drafted(day=None, days=())
    elif topic is Topic.OTHER_TIME:
        scene = scene.drafted(time=None, window=())
    elif topic is Topic.OTHER_PROVIDER:
        return _of_provider(scene)
    else:
        scene = booking.fresh(scene, Task.BOOK).drafted(day=draft.day, time=draft.time)
    return booking.go_on(scene)


def of_person(scene: Scene, said: Said) -> Outcome:
    """The name or the contact, to be given anew; those of a booking are the business's to change."""
    going_on: dict[Task, Callable[[Scene], Outcome]] = {Task.BOOK: booking.go_on, Task.WAIT: waiting.go_on}
    go_on = going_on.get(scene.state.task) if scene.state.task else None
    if go_on is None:
        return answers.with_contact(scene, scene.reply("not_corrected"))
    person = scene.state.person
    if said.topic is Topic.OTHER_NAME:
        person = person._replace(name=None)
    else:
        person = person._replace(email=None, phone=None)
    return go_on(booking.absorb(scene.but(person=person), said))


def _of_provider(scene: Scene) -> Outcome:
    draft, service = scene.draft, scene.service()
    performers = scene.world.catalog.performers(service) if service else ()
    fresh = scene.drafted(provider_id=None, anyone=False, not_provider_id=draft.provider_id)
    if service is None or len(performers) != 1:
        return booking.go_on(fresh)
    told = scene.reply("only_performer", provider=performers[0].name, service=service.name)
    return booking.go_on(fresh).after(told)


def _settled(scene: Scene) -> tuple[str, ...]:
    """What can be different of a first booking: all that is known of it and has another answer."""
    draft, person, service = scene.draft, scene.state.person, scene.service()
    known = {
        "service": True,
        "provider": service is not None and len(scene.world.catalog.performers(service)) > 1,
        "day": draft.day or draft.start,
        "time": draft.start,
        "name": person.name,
        "contact": person.reachable,
    }
    return tuple(name for name, value in known.items() if value)
