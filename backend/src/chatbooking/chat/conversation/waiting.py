"""A day with no room: onto the waiting list, and off it again.

Who waits is told by mail, so a name and an address are asked for where they are missing. Whoever names a day
that has room after all is shown it instead.
"""

from datetime import date, datetime, timedelta
from typing import Final

from chatbooking.catalog.model import Service
from chatbooking.chat.conversation import answers, booking, offers, when
from chatbooking.chat.conversation.said import Said, tapped
from chatbooking.chat.conversation.scene import Join, Leave, Outcome, Scene
from chatbooking.chat.conversation.state import Draft, Task
from chatbooking.chat.model import Expecting
from chatbooking.tenants import formats

_STRIP_DAYS: Final = 14
_ONE_DAY: Final = timedelta(days=1)


def begin(scene: Scene, said: Said) -> Outcome:
    """The wish to be told: of the day that is named, else of the one that was just found full."""
    offered = [value for value in scene.state.offered if value.startswith("wait:")]
    if not said.about_when and offered:
        full = tapped(said.text, offered[-1])
        said = said._replace(day=full.day, time=full.time) if full else said
    scene = when.reopened(scene)
    if said.about_when:
        scene = scene.drafted(day=None, days=(), time=None, window=(), shifted=0)
    return go_on(booking.absorb(scene.but(task=Task.WAIT), said._replace(soonest=False, any_time=False)))


def go_on(scene: Scene) -> Outcome:
    """What is still to be asked, or the action."""
    service = scene.service()
    if service is None:
        return _ask_service(scene)
    if scene.draft.provider_id not in [each.id for each in scene.world.catalog.performers(service)]:
        scene = scene.drafted(provider_id=None, provider_ids=())
    draft, person = scene.draft, scene.state.person
    if draft.day is None:
        return _ask_day(scene, service)
    if not _is_taken(scene, service, draft.day):
        return booking.go_on(scene.but(task=Task.BOOK))
    if not person.name:
        return scene.but(expecting=Expecting.NAME).ask("wait_ask_name", when=_wished(scene, draft))
    if not person.email:
        key = "wait_needs_email" if person.phone else "wait_ask_email"
        return scene.but(expecting=Expecting.CONTACT).ask(key, name=person.name.split()[0])
    window = _window(scene, service, draft.day)
    return Outcome(scene.state, action=Join(service.id, draft.provider_id, draft.day, draft.time, window))


def leave(scene: Scene) -> Outcome:
    """Off the list, where it was joined in this conversation; else who can help is named."""
    if scene.state.waits:
        return Outcome(scene.state, action=Leave(scene.state.waits))
    return answers.with_contact(scene.at_rest(), scene.reply("wait_unknown"))


def joined(scene: Scene) -> str:
    """What stands behind 'if something opens up': the day, perhaps with hours."""
    return _wished(scene, scene.draft)


def _ask_service(scene: Scene) -> Outcome:
    bookable = scene.world.catalog.bookable()
    if len(bookable) == 1:
        return go_on(scene.drafted(service_id=bookable[0].id, service_ids=()))
    if not bookable:
        return scene.at_rest().ask("no_services")
    named = tuple(each for each in bookable if each.id in scene.draft.service_ids)
    key = "ask_service_of" if named else "ask_service"
    return scene.but(expecting=Expecting.SERVICE).ask(key, *offers.services(scene, named or bookable))


def _ask_day(scene: Scene, service: Service) -> Outcome:
    """Which of the full days is meant; where none is full, all is well."""
    world, named = scene.world, scene.draft.days
    first = max(named[0], world.today) if named else world.today
    last = min(named[-1] if named else first + _STRIP_DAYS * _ONE_DAY, world.last_day)
    days = [first + _ONE_DAY * number for number in range((last - first).days + 1)]
    full = [day for day in days[:_STRIP_DAYS] if _is_taken(scene, service, day)]
    if not full:
        return booking.go_on(scene.but(task=Task.BOOK))
    if len(full) == 1:
        return go_on(scene.drafted(day=full[0], days=()))
    choices = [offers.wait(scene, day)._replace(label=scene.day(day)) for day in full]
    return scene.but(expecting=Expecting.DAY).ask("wait_ask_day", *choices)


def _is_taken(scene: Scene, service: Service, day: date) -> bool:
    """Whether nothing that was wished for is free on a day that is neither closed nor over."""
    if not when.could_open_up(scene, service, day):
        return False
    (free,) = scene.world.free_days(service, when.wished_providers(scene, service), day, day)
    return not any(when.fits(scene, slot) for slot in free.slots)


def _window(scene: Scene, service: Service, day: date) -> tuple[str, ...]:
    """The hours to wait for. About the wished one, unless what is free about it was not wanted."""
    draft = scene.draft
    if not draft.time:
        return draft.window if not draft.shifted else ()
    local = datetime.fromisoformat(f"{day.isoformat()}T{draft.time}")
    near = timedelta(minutes=when.NEAR_MINUTES)
    around = (_clock(local - near, day), _clock(local + near, day, end=True))
    providers = when.wished_providers(scene, service)
    (free,) = scene.world.free_days(service, providers, day, day)
    seen = any(around[0] <= f"{scene.world.local(slot.start):%H:%M}" < around[1] for slot in free.slots)
    return (draft.time, _clock(local + timedelta(minutes=5), day, end=True)) if seen else around


def _clock(local: datetime, day: date, *, end: bool = False) -> str:
    """An hour of that day; its ends where the hour lies beyond them."""
    if local.date() == day:
        return f"{local:%H:%M}"
    return "24:00" if end else "00:00"


def _wished(scene: Scene, draft: Draft) -> str:
    assert draft.day is not None
    day = scene.day(draft.day)
    if draft.time:
        return scene.say("wait_around", day=day, time=formats.hour_text(scene.state.locale, draft.time))
    if draft.window and not draft.shifted:
        start, end = (formats.hour_text(scene.state.locale, hour) for hour in draft.window)
        return scene.say("wait_between", day=day, start=start, end=end)
    return day
