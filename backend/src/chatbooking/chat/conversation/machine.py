"""One step of the conversation: what was said, in the state it was said in, to replies and a next state."""

from collections.abc import Callable
from typing import Final

from chatbooking.chat.conversation import (
    answers,
    booking,
    changing,
    context,
    faqs,
    heard,
    instead,
    offers,
    picking,
    several,
    thread,
    waiting,
    when,
)
from chatbooking.chat.conversation.said import Said, tapped
from chatbooking.chat.conversation.scene import Outcome, Reply, Scene, World
from chatbooking.chat.conversation.state import State, Task
from chatbooking.chat.model import Choice, ChoiceKind, Expecting
from chatbooking.chat.phrases import Topic
from chatbooking.chat.understanding.model import Intent

_Answer = Callable[[Scene, Said], tuple[Reply, ...]]
_QUESTIONS: Final[dict[Intent, _Answer]] = {
    Intent.ASK_HOURS: answers.opening_hours,
    Intent.ASK_PRICE: answers.prices,
    Intent.LIST_SERVICES: answers.services,
    Intent.ASK_HUMAN: answers.person,
}
_SIDE_TOPICS: Final = frozenset({Topic.WHERE, Topic.CONTACT, Topic.WHY, Topic.WHO, Topic.SMALL_TALK})
_OF_A_BOOKING: Final = frozenset({Intent.CANCEL, Intent.RESCHEDULE})
_PUTTING_TOGETHER: Final = frozenset({Task.BOOK, Task.RESCHEDULE})


def greeting(state: State, world: World) -> Outcome:
    """What a conversation opens with: the business's own words, in the language they were written in."""
    scene = Scene(state, world)
    own = world.tenant.look.greeting if state.locale == world.tenant.locale else None
    text = own or scene.say("greeting", business=world.tenant.name)
    return remembered(Outcome(state, (Reply(text, offers.actions(scene, *offers.MENU)),)))


def step(state: State, said: Said, world: World) -> Outcome:
    """The answer to one message; with an action, what is said depends on how that goes."""
    scene = Scene(state, world)
    if not said.choice:
        value = offers.taken_by_label(scene, said.text) or picking.picked(scene, said)
        said = (tapped(said.text, value) if value else None) or said
    if offers.is_outdated(scene, said.choice):
        outcome = thread.asked_again(scene).after(scene.reply("outdated"))
    else:
        outcome = (
            _known_question(scene, said)
            or _of_waiting(scene, said)
            or _beside(scene, said)
            or _answered(scene, context.as_meant(scene, said))
        )
        if several.wished_for(scene._replace(state=outcome.state), said):
            outcome = outcome.after(scene.reply("one_at_a_time"))
    if outcome.state.misses == state.misses:
        outcome = outcome._replace(state=outcome.state.but(misses=0))
    return remembered(outcome)


def _known_question(scene: Scene, said: Said) -> Outcome | None:
    """The answer that the business has written to what was asked or tapped."""
    if answer := faqs.answered(scene, said):
        return thread.in_between(scene, answer)
    # The choice of a question that has been taken back since.
    return thread.asked_again(scene) if said.faq_id else None


def _of_waiting(scene: Scene, said: Said) -> Outcome | None:
    """Onto the waiting list or off it, which no intent is about."""
    if said.topic is Topic.LEAVE_LIST:
        return waiting.leave(scene)
    return waiting.begin(scene, said) if said.wait or said.topic is Topic.WAIT else None


def _beside(scene: Scene, said: Said) -> Outcome | None:
    """What is neither a visit nor a question: a correction, a lost code, a delay, a good-bye."""
    if said.topic in instead.OF_PERSON:
        return instead.of_person(scene, said)
    if said.topic is Topic.NO_CODE and scene.state.expecting is Expecting.BOOKING_REFERENCE:
        return changing.without_code(scene)
    if said.topic is Topic.LATE and said.intent not in _OF_A_BOOKING:
        return thread.in_between(scene, answers.topical(scene, said.topic))
    return _goodbye(scene, said) if said.topic is Topic.GOODBYE else None


def _goodbye(scene: Scene, said: Said) -> Outcome | None:
    state = scene.state
    if said.intent in _QUESTIONS or said.intent is Intent.RESTART or said.about_visit:
        return None
    if state.task is None:
        return scene.ask("goodbye")
    # "That's all" beside a summary is none.
    leaves = state.task is Task.BOOK and state.expecting is not Expecting.CONFIRMATION
    return _abandoned(scene) if leaves else None


def _answered(scene: Scene, said: Said) -> Outcome:
    resting = scene.state.task is None
    if said.intent is Intent.RESTART:
        return thread.menu(scene.at_rest(), "restarted")
    if said.intent in _QUESTIONS:
        return _told(scene, said)
    if said.intent is Intent.GREET and said.topic is not Topic.SMALL_TALK:
        again = scene.reply("hello_again")
        return thread.menu(scene, "hello") if resting else thread.resumed(scene).after(again)
    if said.intent is Intent.THANKS:
        return thread.in_between(scene, (scene.reply("thanks"),))
    if said.intent is Intent.AFFIRM:
        return _yes(scene)
    if said.intent is Intent.DENY:
        return _no(scene)
    if said.intent is Intent.CANCEL:
        return _cancel(scene, said)
    if said.intent is Intent.RESCHEDULE:
        return _reschedule(scene, said)
    return _details(scene, said)


def _told(scene: Scene, said: Said) -> Outcome:
    """The answer to a question; "how much is it, and is Saturday free" begins the visit that it is about."""
    begins = said.intent is Intent.ASK_PRICE and said.service_id and said.day and scene.state.task is None
    if not begins:
        return thread.in_between(scene, _QUESTIONS[said.intent](scene, said))
    told = answers.prices(scene.but(task=Task.BOOK), said)
    return _taken_in(scene, said._replace(intent=Intent.BOOK)).after(*told)


def _reschedule(scene: Scene, said: Said) -> Outcome:
    """A booking to move; before the first one is made, "change it to Friday" is about the one in hand."""
    draft = scene.draft
    unfinished = scene.state.task is Task.BOOK and not scene.state.bookings
    begun = draft.day or draft.time or draft.start
    # "Can I change my haircut for a beard trim": what is moved by it keeps its service.
    swapped = draft.service_id and said.service_id not in {None, draft.service_id}
    if unfinished and (begun or swapped) and (said.about_visit or said.shift):
        return _details(scene, said._replace(intent=Intent.BOOK))
    return changing.begin(scene, said, Task.RESCHEDULE)


def _details(scene: Scene, said: Said) -> Outcome:
    """A message that is about the visit, the visitor or the chat itself, or that was not understood."""
    state = scene.state
    if state.expecting is Expecting.BOOKING_REFERENCE and (said.reference or said.about_person):
        return changing.go_on(scene, said)
    if name := picking.corrected_name(scene, said):
        said = Said(text=said.text, intent=Intent.BOOK, name=name)
    personal = _with_bare_person(scene, said)
    if isinstance(personal, Outcome):
        return personal
    said = personal
    if state.task in {*_PUTTING_TOGETHER, Task.WAIT} and not said.about_when:
        if said.topic in instead.OF_VISIT and not said.about_visit:
            return instead.of_visit(
                scene if state.task is not Task.WAIT else scene.but(task=Task.BOOK), said.topic
            )
        if said.shift:
            return _shifted(scene, said.shift)
    return _content(scene, said)


def _content(scene: Scene, said: Said) -> Outcome:
    """What a message is about, where it neither picks nor changes what was on offer."""
    state = scene.state
    if said.show_booking or (said.topic is Topic.MY_BOOKING and not said.about_visit):
        return changing.begin(scene, said, Task.SHOW)
    # "Her e-mail is …" is no question for ours.
    given = said.topic is Topic.CONTACT and (said.email or said.phone)
    if state.task is None and state.bookings and instead.moves(said):
        return changing.begin(scene, said, Task.RESCHEDULE)
    if said.topic in _SIDE_TOPICS and not said.about_visit and not given:
        return thread.in_between(scene, answers.topical(scene, said.topic))
    if said.about_visit or said.about_person or said.later_from or said.booking_id:
        return _taken_in(scene, said)
    if said.topic is Topic.LANGUAGE:
        return thread.asked_again(scene)
    if said.topic is Topic.MENU:
        return thread.menu(scene, "menu")
    # "The second" or "later" beside nothing that has one: no wish for another booking.
    adrift = bool(said.ordinal or said.shift)
    if said.intent is not Intent.BOOK or (adrift and state.task is None):
        return faqs.perhaps(scene, said) or thread.missed(scene)
    if state.task is Task.BOOK or adrift:
        return thread.asked_again(scene)
    return booking.go_on(booking.fresh(scene, Task.BOOK))


def _taken_in(scene: Scene, said: Said) -> Outcome:
    """Details of a visit or a visitor, into the draft they belong to."""
    task = scene.state.task
    if task is Task.WAIT and not (said.booking_id or said.later_from):
        return waiting.go_on(booking.absorb(scene, said))
    if said.booking_id or (task in {Task.CANCEL, Task.SHOW} and not said.about_visit):
        return changing.go_on(scene if task else scene.but(task=Task.SHOW), said)
    if task is Task.CANCEL and not scene.state.booking_id and said.day:
        return changing.go_on(scene, said)
    another = task is Task.RESCHEDULE and said.service_id not in (None, scene.draft.service_id)
    if task not in _PUTTING_TOGETHER or another:
        scene = booking.fresh(scene, Task.BOOK)
    before, scene = scene, booking.absorb(scene, said)
    if scene.state.task is Task.RESCHEDULE and not scene.draft.service_id:
        return changing.go_on(scene, said)
    return heard.acknowledged(before, booking.go_on(scene), said)


def _with_bare_person(scene: Scene, said: Said) -> Said | Outcome:
    """The message with the name or contact that it is, where one was asked for; or what is wrong with it."""
    if scene.state.expecting is Expecting.NAME and not said.name:
        name = picking.bare_name(scene, said)
        if name:
            return Said(text=said.text, intent=Intent.BOOK, name=name, email=said.email, phone=said.phone)
    if scene.state.expecting in {Expecting.NAME, Expecting.CONTACT} and not (said.email or said.phone):
        email, phone, wrong = picking.bare_contact(said)
        if wrong:
            return scene.ask(wrong)
        if email or phone:
            return said._replace(email=email, phone=phone)
    return said


def _yes(scene: Scene) -> Outcome:
    state = scene.state
    if state.expecting is Expecting.CONFIRMATION:
        return changing.agreed(scene) if state.task is Task.CANCEL else booking.agreed(scene)
    values = [value for value in state.offered if value.startswith(("service:", "day:", "time:", "booking:"))]
    only = tapped("", values[0]) if len(values) == 1 else None
    if only:
        return _taken_in(scene, only)
    return thread.asked_again(scene)


def _no(scene: Scene) -> Outcome:
    """Something else is wanted; where nothing is settled, or that has been asked already, nothing is."""
    task = scene.state.task
    if task is Task.BOOK and (scene.state.expecting is Expecting.ANYTHING or not scene.draft.service_id):
        return _abandoned(scene)
    if task is Task.BOOK:
        return instead.asked(scene)
    return scene.at_rest().ask("kept" if task in {Task.CANCEL, Task.RESCHEDULE} else "goodbye")


def _abandoned(scene: Scene) -> Outcome:
    return scene.at_rest().ask("abandoned", *offers.actions(scene, "book", "cancel", "human"))


def _cancel(scene: Scene, said: Said) -> Outcome:
    """A booking to give up; in the middle of making the first one, it is that which is given up."""
    unfinished = scene.state.task is Task.BOOK and not scene.state.bookings
    if (unfinished or scene.state.task is Task.WAIT) and not said.about_visit:
        return _abandoned(scene)
    return changing.begin(scene, said, Task.CANCEL)


def _shifted(scene: Scene, shift: int) -> Outcome:
    """'Later' or 'earlier' than what is settled, wished or on offer."""
    if scene.state.expecting is Expecting.DAY:
        days = [value.removeprefix("day:") for value in scene.state.offered if value.startswith("day:")]
        more = [value for value in scene.state.offered if value.startswith("days:")]
        beyond = tapped("", more[0]) if more and days and shift > 0 else None
        return _taken_in(scene, beyond) if beyond else instead.of_visit(scene, Topic.OTHER_DAY)
    scene = when.reopened(scene)
    draft = scene.draft
    if draft.day is None:
        return booking.go_on(scene)
    pivot = draft.time or (draft.window[0 if shift < 0 else 1] if draft.window else "12:00")
    # The hour itself is neither later nor earlier than itself: as text, "17:00" < "17:00+".
    window = ("00:00", pivot) if shift < 0 else (f"{pivot}+" if draft.time else pivot, "24:00")
    return booking.go_on(scene.drafted(time=None, window=window, shifted=shift))


def remembered(outcome: Outcome) -> Outcome:
    """The outcome whose state knows what was offered last."""
    offered = [reply.choices for reply in outcome.replies if reply.choices]
    values = tuple(choice.value for choice in offered[-1] if _open(choice)) if offered else ()
    return outcome._replace(state=outcome.state.but(offered=values))


def _open(choice: Choice) -> bool:
    return choice.kind is not ChoiceKind.DAY or choice.available is True
