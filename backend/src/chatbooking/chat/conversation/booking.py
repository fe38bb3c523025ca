"""Putting a visit together: each function settles one part of the draft or asks for it."""

from chatbooking.catalog.model import Provider, Service
from chatbooking.chat.conversation import cards, contacts, names, offers, when
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Create, Move, Outcome, Reply, Scene
from chatbooking.chat.conversation.state import Draft, Task
from chatbooking.chat.model import Expecting
from chatbooking.clock import to_iso
from chatbooking.tenants import formats


def go_on(scene: Scene, told: Reply | None = None) -> Outcome:
    """The next question, or the summary that waits for a yes. `told`: why the wished start is not free."""
    service = scene.service()
    if service is None:
        settled = _service(scene)
        if isinstance(settled, Outcome):
            return settled
        scene = settled
        service = scene.service()
        assert service is not None
    for settle in (_provider, lambda s, of: when.settle(s, of, told), _name, _contact):
        step = settle(scene, service)
        if isinstance(step, Outcome):
            return step
        scene = step
    return _summary(scene, service)


def absorb(scene: Scene, said: Said) -> Scene:
    """The scene with everything taken over that was said of the visit and the visitor."""
    scene = _with_person(scene, said)
    before = scene.draft
    scene = _with_when(_with_whom(_with_service(scene, said), said), said)
    changed = (before.service_id, before.provider_id) != (scene.draft.service_id, scene.draft.provider_id)
    return when.reopened(scene) if changed and not said.start else scene


def agreed(scene: Scene) -> Outcome:
    """The yes to the summary: what is to be done."""
    draft = scene.draft
    assert draft.start is not None
    if scene.state.task is Task.RESCHEDULE:
        assert scene.state.booking_id is not None
        return Outcome(scene.state, action=Move(scene.state.booking_id, draft.provider_id, draft.start))
    assert draft.service_id is not None
    return Outcome(scene.state, action=Create(draft.service_id, draft.provider_id, draft.start))


def _with_person(scene: Scene, said: Said) -> Scene:
    person = scene.state.person
    known = person._replace(
        name=names.written(said.name) if said.name else person.name,
        email=contacts.email(said.email) or person.email,
        phone=contacts.phone(said.phone) or person.phone,
    )
    return scene.but(person=known)


def _with_service(scene: Scene, said: Said) -> Scene:
    if said.service_id:
        return scene.drafted(service_id=said.service_id, service_ids=())
    if said.service_ids and scene.draft.service_id not in said.service_ids:
        return scene.drafted(service_id=None, service_ids=said.service_ids)
    return scene


def _with_whom(scene: Scene, said: Said) -> Scene:
    if said.provider_id:
        return scene.drafted(
            provider_id=said.provider_id, provider_ids=(), anyone=False, not_provider_id=None
        )
    if said.provider_ids and scene.draft.provider_id not in said.provider_ids:
        return scene.drafted(provider_id=None, provider_ids=said.provider_ids, anyone=False)
    if said.anyone:
        return scene.drafted(provider_id=None, provider_ids=(), anyone=True, not_provider_id=None)
    return scene


def _with_when(scene: Scene, said: Said) -> Scene:
    if said.start:
        # What is on offer was free a moment ago; anything else has to be looked up.
        if f"time:{to_iso(said.start)}" in scene.state.offered:
            return scene.drafted(start=said.start, soonest=False)
        return when.reopened(scene.drafted(start=said.start))
    if said.later_from:
        scene = when.reopened(scene)
        return scene.drafted(day=None, days=(said.later_from, scene.world.last_day), soonest=False)
    if not said.about_when:
        return scene
    scene = when.reopened(scene)
    if said.day:
        scene = scene.drafted(day=said.day, days=())
    elif said.days:
        scene = scene.drafted(day=None, days=(said.days[0], said.days[-1]))
    if said.time:
        scene = scene.drafted(time=said.time, window=(), shifted=0)
    elif said.window:
        scene = scene.drafted(time=None, window=said.window, shifted=0)
    if said.soonest or said.any_time:
        scene = scene.drafted(soonest=True, time=said.time, window=said.window or scene.draft.window)
    return scene


def _service(scene: Scene) -> Scene | Outcome:
    bookable = scene.world.catalog.bookable()
    draft = scene.draft
    if not bookable:
        return scene.at_rest().ask("no_services")
    told = (scene.reply("service_gone"),) if draft.service_id else ()
    named = tuple(service for service in bookable if service.id in draft.service_ids)
    key = "ask_service_of" if named else "ask_service"
    parameters: dict[str, str] = {}
    provider = scene.world.catalog.provider(draft.provider_id or "")
    if provider and named:
        named = tuple(service for service in named if provider.id in service.provider_ids) or named
    if provider and not named:
        named = tuple(service for service in bookable if provider.id in service.provider_ids)
        key, parameters = ("provider_without_service", {"provider": provider.name}) if named else (key, {})
    wanted = named or bookable
    if len(wanted) == 1 and not told:
        return scene.drafted(service_id=wanted[0].id, service_ids=())
    scene = scene.drafted(service_id=None).but(expecting=Expecting.SERVICE)
    return scene.ask(key, *offers.services(scene, wanted), **parameters).after(*told)


def _provider(scene: Scene, service: Service) -> Scene | Outcome:
    draft = scene.draft
    performers = scene.world.catalog.performers(service)
    if len(performers) == 1 and draft.provider_id in (None, performers[0].id):
        return scene.drafted(provider_id=performers[0].id, provider_ids=())
    if draft.provider_id in [provider.id for provider in performers] or draft.anyone:
        return scene
    named = tuple(provider for provider in performers if provider.id in draft.provider_ids)
    others = tuple(provider for provider in performers if provider.id != draft.not_provider_id)
    if len(named) == 1:
        return scene.drafted(provider_id=named[0].id, provider_ids=())
    if draft.not_provider_id and len(others) == 1:
        return scene.drafted(provider_id=others[0].id, not_provider_id=None)
    stranger = scene.world.catalog.provider(draft.provider_id or "")
    return _ask_provider(scene.drafted(provider_id=None), service, named, others, stranger)


def _ask_provider(
    scene: Scene,
    service: Service,
    named: tuple[Provider, ...],
    others: tuple[Provider, ...],
    stranger: Provider | None,
) -> Outcome:
    scene = scene.but(expecting=Expecting.PROVIDER)
    if named:
        names = formats.listed(scene.state.locale, [provider.name for provider in named], either=True)
        return scene.ask("ask_provider_of", *offers.providers(scene, named, or_anyone=False), options=names)
    choices = offers.providers(scene, others)
    if stranger:
        return scene.ask("not_performed", *choices, provider=stranger.name, service=service.name)
    return scene.ask("ask_provider", *choices, service=service.name)


def _name(scene: Scene, _: Service) -> Scene | Outcome:
    if scene.state.person.name or scene.state.task is Task.RESCHEDULE:
        return scene
    assert scene.draft.start is not None
    parameters = {"when": scene.when(scene.draft.start), "whom": scene.with_drafted()}
    return scene.but(expecting=Expecting.NAME).ask("ask_name", **parameters)


def _contact(scene: Scene, _: Service) -> Scene | Outcome:
    person = scene.state.person
    if person.reachable or scene.state.task is Task.RESCHEDULE:
        return scene
    return scene.but(expecting=Expecting.CONTACT).ask("ask_contact", name=(person.name or "").split()[0])


def _summary(scene: Scene, service: Service) -> Outcome:
    """What was understood, said back before anything is booked."""
    draft, moving = scene.draft, scene.state.task is Task.RESCHEDULE
    assert draft.start is not None
    provider = scene.world.catalog.provider(draft.provider_id or "")
    scene = scene.but(expecting=Expecting.CONFIRMATION)
    text = scene.say(
        "confirm_move" if moving else "confirm",
        service=service.name,
        when=scene.when(draft.start),
        name=scene.state.person.name or "",
        whom=scene.with_drafted(),
    )
    card = cards.summary(scene, service, draft.start, provider.name if provider else None)
    return Outcome(scene.state, (Reply(text, offers.yes_or_no(scene), card),))


def fresh(scene: Scene, task: Task) -> Scene:
    """A new task from nothing; who the visitor is stays known."""
    return scene.but(task=task, draft=Draft(), booking_id=None)
