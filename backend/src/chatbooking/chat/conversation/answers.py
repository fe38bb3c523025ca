"""Questions about the business: what it offers and charges, when it is open, where it is, who to call.

Each gives the sentences only; the conversation then goes on from where it was.
"""

from collections.abc import Sequence

from chatbooking.catalog.model import Service
from chatbooking.chat.conversation import hours, offers
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Outcome, Reply, Scene
from chatbooking.chat.phrases import Topic
from chatbooking.tenants import formats


def opening_hours(scene: Scene, said: Said) -> tuple[Reply, ...]:
    """The week, or the day that was asked about."""
    providers = [provider for provider in scene.world.catalog.providers if provider.active]
    zone = scene.world.tenant.time_zone
    if said.day:
        windows = hours.of_date(providers, said.day, zone)
        if not windows:
            return (scene.reply("day_closed", day=scene.day(said.day)),)
        told = {"day": scene.day(said.day), "hours": hours.said(scene, windows)}
        return (scene.reply("hours_open", **told),)
    week = hours.of_week(providers, scene.world.today, zone)
    if not any(week):
        return (scene.reply("hours_unknown"), *contact(scene))
    return (scene.reply("hours", hours=hours.said_for_week(scene, week)),)


def prices(scene: Scene, said: Said) -> tuple[Reply, ...]:
    """What the service that was named costs, else the one being booked, else all of them."""
    drafted = None if said.service_ids else scene.draft.service_id
    service = scene.world.catalog.service(said.service_id or drafted or "")
    if service:
        return (_inviting(scene, service, scene.reply(_price_key(service), **_figures(scene, service))),)
    return (_listed(scene, "prices", _among(scene, said)),)


def services(scene: Scene, said: Said) -> tuple[Reply, ...]:
    """What is offered, or whether a service is."""
    service = scene.world.catalog.service(said.service_id or "")
    if service and service in scene.world.catalog.bookable():
        figures = {**_figures(scene, service), "price": _price(scene, service)}
        return (_inviting(scene, service, scene.reply("service_offered", **figures)),)
    if not scene.world.catalog.bookable():
        return (scene.reply("no_services"),)
    return (_listed(scene, "services", _among(scene, said)),)


def person(scene: Scene, _: Said) -> tuple[Reply, ...]:
    return (_joined(scene.reply("human"), contact(scene)),)


def topical(scene: Scene, topic: Topic) -> tuple[Reply, ...]:
    """The answer to a phrase about the business or the chat; nothing where the topic asks for none."""
    business = scene.world.tenant.name
    address = scene.world.tenant.contact.address
    if topic is Topic.WHERE and address:
        return (scene.reply("where", address=address),)
    if topic is Topic.WHERE:
        return (_joined(scene.reply("where_unknown"), contact(scene)),)
    if topic is Topic.CONTACT:
        return contact(scene)
    if topic is Topic.LATE:
        return (_joined(scene.reply("late"), contact(scene)),)
    if topic is Topic.WHY:
        return (scene.reply("why"),)
    if topic is Topic.WHO:
        return (scene.reply("who_i_am", business=business),)
    return (scene.reply("small_talk"),) if topic is Topic.SMALL_TALK else ()


def contact(scene: Scene) -> tuple[Reply, ...]:
    """How to reach the business, by all that it tells of itself."""
    told = scene.world.tenant.contact
    if told.phone and told.email:
        return (scene.reply("contact_both", phone=told.phone, email=told.email),)
    if told.phone:
        return (scene.reply("contact_phone", phone=told.phone),)
    if told.email:
        return (scene.reply("contact_email", email=told.email),)
    if told.website:
        return (scene.reply("contact_website", website=told.website),)
    return (scene.reply("contact_unknown", business=scene.world.tenant.name),)


def with_contact(scene: Scene, said: Reply) -> Outcome:
    """A refusal, and whom to ask instead."""
    return Outcome(scene.state, (_joined(said, contact(scene)),))


def _inviting(scene: Scene, service: Service, told: Reply) -> Reply:
    """The answer, and an offer to book what was asked about while nothing else is under way."""
    if scene.state.task or service not in scene.world.catalog.bookable():
        return told
    return Reply(told.text + " " + scene.say("shall_i_book"), offers.services(scene, (service,)))


def _joined(first: Reply, rest: Sequence[Reply]) -> Reply:
    return Reply(" ".join(reply.text for reply in (first, *rest)), first.choices)


def _among(scene: Scene, said: Said) -> tuple[Service, ...]:
    bookable = scene.world.catalog.bookable()
    return tuple(service for service in bookable if service.id in said.service_ids) or bookable


def _listed(scene: Scene, key: str, listed: Sequence[Service]) -> Reply:
    """A line for each service, and the services to tap."""
    lines = [
        f"{service.name}: {_price(scene, service)}, {formats.duration(service.duration_minutes)}"
        for service in listed
    ]
    text = "\n".join([scene.say(key), *lines])
    return Reply(text, offers.services(scene, listed))


def _figures(scene: Scene, service: Service) -> dict[str, str]:
    return {
        "service": service.name,
        "price": _price(scene, service),
        "duration": formats.duration(service.duration_minutes),
    }


def _price_key(service: Service) -> str:
    if service.price_minor is None:
        return "price_on_request"
    return "price" if service.price_minor else "price_free"


def _price(scene: Scene, service: Service) -> str:
    if service.price_minor is None:
        return scene.say("on_request")
    if service.price_minor == 0:
        return scene.say("free_of_charge")
    return formats.money(scene.state.locale, service.price_minor, scene.world.tenant.currency)
