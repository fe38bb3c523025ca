"""Where a conversation goes on: from what was asked last, the menu, or what was not understood."""

from typing import Final

from chatbooking.chat.conversation import answers, booking, changing, heard, offers, waiting
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Outcome, Reply, Scene
from chatbooking.chat.conversation.state import Task
from chatbooking.chat.model import Expecting

_MISSES: Final = ("misunderstood", "misunderstood_again", "misunderstood_often")


def in_between(scene: Scene, said: tuple[Reply, ...]) -> Outcome:
    """An answer to something else, after which the conversation goes on from where it was."""
    if scene.state.task is None:
        choices = () if any(reply.choices for reply in said) else offers.actions(scene, "book", "booking")
        *first, last = said
        return Outcome(scene.state, (*first, last._replace(choices=last.choices or choices)))
    return resumed(scene).after(*(reply._replace(choices=()) for reply in said))


def asked_again(scene: Scene) -> Outcome:
    """What was asked last; the menu where nothing was."""
    again = resumed(scene)
    return again if again.replies or again.action else menu(scene, "menu")


def resumed(scene: Scene) -> Outcome:
    """What was asked last, asked again; without a reply where nothing was."""
    state = scene.state
    if state.task is Task.BOOK or (state.task is Task.RESCHEDULE and state.draft.service_id):
        return heard.asked_again(scene, booking.go_on(scene))
    if state.task is Task.WAIT:
        return waiting.go_on(scene)
    if state.task in {Task.CANCEL, Task.RESCHEDULE} or state.expecting is Expecting.BOOKING_REFERENCE:
        return changing.go_on(scene, Said(text=""))
    return Outcome(state)


def menu(scene: Scene, key: str) -> Outcome:
    return scene.but(expecting=Expecting.ANYTHING).ask(key, *offers.actions(scene, *offers.MENU))


def missed(scene: Scene) -> Outcome:
    """Not understood: asked again, and from the third time on the menu and a person."""
    misses = scene.state.misses + 1
    scene = scene.but(misses=misses)
    told = scene.reply(_MISSES[min(misses, len(_MISSES)) - 1])
    if misses >= len(_MISSES):
        choices = offers.actions(scene, *offers.MENU, "restart")
        refused = answers.with_contact(scene, told)
        return refused._replace(replies=(refused.replies[0]._replace(choices=choices),))
    return asked_again(scene).after(told)
