"""What of a message is said back, where the next question does not show that it was heard."""

from typing import Final

from chatbooking.chat.conversation import hours, when
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Outcome, Reply, Scene
from chatbooking.chat.model import Expecting
from chatbooking.tenants import formats

_BEFORE_THE_DAY: Final = frozenset({Expecting.SERVICE, Expecting.PROVIDER})
_BEFORE_THE_CONTACT: Final = frozenset({*_BEFORE_THE_DAY, Expecting.DAY, Expecting.TIME, Expecting.NAME})


def acknowledged(before: Scene, outcome: Outcome, said: Said) -> Outcome:
    """The outcome, with the new start, wish, name or contact said back; a reason is not given twice."""
    state = outcome.state
    after = before.but(draft=state.draft, person=state.person)
    if state.expecting in _BEFORE_THE_DAY and said.about_when and (refused := _refused(after)):
        return outcome._replace(state=after.drafted(day=None).state.but(**_asking(outcome))).after(refused)
    if not said.about_visit and state.draft == before.draft:
        outcome = asked_again(before, outcome)
    elif state.expecting is before.state.expecting:
        outcome = _without_praise(before, outcome)
    told = _told(before, after, state.expecting)
    return outcome.after(told) if told else outcome


def asked_again(before: Scene, outcome: Outcome) -> Outcome:
    """The outcome with its question alone, where it had been asked already: why it is asked is known."""
    if outcome.state.expecting is not before.state.expecting:
        return outcome
    return _without_praise(before, outcome._replace(replies=outcome.replies[-1:]))


def _without_praise(before: Scene, outcome: Outcome) -> Outcome:
    """The outcome with a shorter question, where service and person are those of before."""
    now, state = before.but(draft=outcome.state.draft), outcome.state
    if not outcome.replies or state.person != before.state.person or now.service() != before.service():
        return outcome
    *reasons, question = outcome.replies
    return outcome._replace(replies=(*reasons, _shorter(now, question, state.expecting)))


def _shorter(scene: Scene, question: Reply, expecting: Expecting) -> Reply:
    """The question without the thanks or the praise that it came with the first time."""
    service, name = scene.service(), scene.state.person.name
    if expecting is Expecting.PROVIDER and service:
        asked, again = scene.reply("ask_provider", service=service.name), scene.reply("ask_provider_again")
    elif expecting is Expecting.CONTACT and name:
        asked, again = scene.reply("ask_contact", name=name.split()[0]), scene.reply("ask_contact_again")
    else:
        return question
    return question._replace(text=again.text) if question.text == asked.text else question


def _refused(scene: Scene) -> Reply | None:
    """Why the wished day is none to look at, whoever the visit is with."""
    day, service = scene.draft.day, scene.service()
    if day is None:
        return None
    if unreachable := when.out_of_reach(scene):
        return unreachable
    everybody = [provider for provider in scene.world.catalog.providers if provider.active]
    people = when.wished_providers(scene, service) if service else everybody
    closed = not hours.of_date(people, day, scene.world.tenant.time_zone)
    return scene.reply("day_closed", day=scene.day(day)) if closed else None


def _asking(outcome: Outcome) -> dict[str, object]:
    return {"expecting": outcome.state.expecting, "task": outcome.state.task}


def _told(before: Scene, after: Scene, expecting: Expecting) -> Reply | None:
    draft, start = after.draft, after.draft.start
    if expecting is Expecting.CONTACT and start not in {None, before.draft.start}:
        assert start is not None
        return after.reply("noted", when=after.when(start), whom=after.with_drafted())
    wish = _wish(after)
    if expecting in _BEFORE_THE_DAY and wish and wish != _wish(before):
        whom = after.with_drafted() if draft.provider_id != before.draft.provider_id else ""
        return after.reply("noted_wish", when=wish, whom=whom)
    return _person_told(before, after) if expecting in _BEFORE_THE_CONTACT else None


def _wish(scene: Scene) -> str:
    """'el viernes 27 de noviembre, de 12:00 a 19:00', or as much of it as is wished for."""
    hours_wished = ""
    if scene.draft.window and not scene.draft.shifted:
        start, end = (formats.hour_text(scene.state.locale, hour) for hour in scene.draft.window)
        hours_wished = scene.say("hours_window", start=start, end=end)
    return ", ".join(part for part in (_day_wished(scene), hours_wished) if part)


def _day_wished(scene: Scene) -> str:
    """'el viernes 27 de noviembre', with the hour where it is one."""
    draft, locale = scene.draft, scene.state.locale
    time = formats.hour_text(locale, draft.time) if draft.time else ""
    if draft.day:
        day = scene.day(draft.day)
        return scene.say("wish_at", day=day, time=time) if time else scene.say("wish_day", day=day)
    if draft.days:
        first, last = (scene.day(draft.days[end]) for end in (0, -1))
        return scene.say("wish_days", first=first, last=last)
    return scene.say("wish_time", time=time) if time else ""


def _person_told(before: Scene, after: Scene) -> Reply | None:
    old, new = before.state.person, after.state.person
    if new.name and new.name != old.name:
        return after.reply("noted_name", name=new.name.split()[0])
    return after.reply("noted_contact") if new != old else None
