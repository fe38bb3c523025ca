"""More than one booking wished for in one message: two people, two services. They are made one by one."""

from chatbooking.catalog.model import Service
from chatbooking.chat.conversation.context import named_in
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Scene
from chatbooking.chat.conversation.state import Task
from chatbooking.chat.phrases import Cue, says
from chatbooking.texts import LOCALES


def wished_for(scene: Scene, said: Said) -> bool:
    """Whether a typed message asks for more than the one booking that is being put together."""
    if said.choice or scene.state.task is not Task.BOOK:
        return False
    return _for_several_people(scene, said) or _of_several_services(scene, said)


def _for_several_people(scene: Scene, said: Said) -> bool:
    if not says(said.text, Cue.SEVERAL, scene.state.locale):
        return False
    ids = {said.service_id, scene.draft.service_id, *said.service_ids}
    return not any(_is_shared(service) for service in scene.world.catalog.services if service.id in ids)


def _is_shared(service: Service) -> bool:
    """Whether it is one booking for several people anyway: a couple's massage."""
    text = " ".join([service.name, *service.aliases, service.description or ""])
    return any(says(text, Cue.TOGETHER, locale) for locale in LOCALES)


def _of_several_services(scene: Scene, said: Said) -> bool:
    """Whether two of the services that it may mean are named in full, and not one or the other."""
    if len(said.service_ids) < 2 or says(said.text, Cue.EITHER, scene.state.locale):
        return False
    meant = [service for service in scene.world.catalog.services if service.id in said.service_ids]
    return len(named_in(said.text, meant)) > 1
