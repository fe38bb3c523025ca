"""A small business for the tests, set up by its owner through the API as a person would do it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.cloud.api import Api
from tests.cloud.people import People, Person

ORIGIN = "https://salon.example"
WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]


@dataclass(frozen=True)
class Salon:
    """Two providers, two services that both perform, open daily from 09:00 to 18:00 with a lunch break."""

    owner: Person
    api: Api
    widget_key: str
    haircut: str
    colour: str
    maria: str
    jorge: str


def open_salon(people: People, business: str = "Peluquería Prueba", zone: str = "America/Santiago") -> Salon:
    owner = people.owner(business, zone=zone)
    api = people.api(owner)
    key = api(
        "mutation M($input: WidgetKeyInput!) { createWidgetKey(input: $input) { key } }",
        input={"label": "web", "allowedOrigins": [ORIGIN]},
    ).field("createWidgetKey")["key"]
    maria, jorge = (provider(api, name) for name in ("María Pérez", "Jorge Soto"))
    haircut = service(api, "Corte de pelo", 30, [maria, jorge], aliases=["haircut", "corte de cabelo"])
    colour = service(api, "Coloración", 90, [maria], aliases=["hair colouring", "tintura"])
    return Salon(owner, api, key, haircut, colour, maria, jorge)


def occupy(salon: Salon) -> frozenset[str]:
    """A booking and a block of next week, and the ids that they have brought about."""
    day = datetime.now(UTC).date() + timedelta(days=7)
    booked = salon.api(
        "mutation M($input: CreateBookingInput!)"
        " { createBooking(input: $input) { id reference customerId } }",
        input={
            "serviceId": salon.haircut,
            "providerId": salon.maria,
            "start": f"{day}T15:00:00Z",
            "customer": {"name": "Prudencia Reservada", "email": "prudencia@example.com"},
            "idempotencyToken": "occupied",
        },
    ).field("createBooking")
    block = salon.api(
        "mutation M($input: BlockInput!) { createBlock(input: $input) { id } }",
        input={"providerId": salon.jorge, "start": f"{day}T15:00:00Z", "end": f"{day}T16:00:00Z"},
    ).field("createBlock")
    return frozenset({*booked.values(), block["id"], "prudencia@example.com"})


def provider(api: Api, name: str) -> str:
    made = api(
        "mutation M($input: ProviderInput!) { createProvider(input: $input) { id } }", input={"name": name}
    ).field("createProvider")
    hours = [
        {
            "weekday": day,
            "windows": [{"start": "09:00", "end": "18:00"}],
            "breaks": [{"start": "13:00", "end": "14:00"}],
        }
        for day in WEEK
    ]
    api(
        "mutation M($id: ID!, $hours: [DayHoursInput!]!)"
        " { setWeeklyHours(providerId: $id, hours: $hours) { id } }",
        id=made["id"],
        hours=hours,
    ).field("setWeeklyHours")
    return str(made["id"])


def service(api: Api, name: str, minutes: int, providers: list[str], aliases: list[str]) -> str:
    made = api(
        "mutation M($input: ServiceInput!) { createService(input: $input) { id } }",
        input={
            "name": name,
            "durationMinutes": minutes,
            "bufferAfterMinutes": 10,
            "priceMinor": 15000,
            "providerIds": providers,
            "aliases": aliases,
        },
    ).field("createService")
    return str(made["id"])


def ask_people(people: People, salon: Salon) -> set[str]:
    """The ids of a frequent question, of an invitation with the token that was mailed, and of a conversation
    with its token."""
    faq = salon.api(
        "mutation M($input: FaqInput!) { createFaq(input: $input) { id } }",
        input={"locale": "es", "question": "¿Hay estacionamiento?", "answer": "Sí, atrás."},
    ).field("createFaq")["id"]
    email = people.credentials("guest")[0]
    invitation = people.invite(salon.owner, email, "VIEWER")["id"]
    token = people.visitor(origin=ORIGIN)(
        "mutation M($input: StartConversationInput!) { startConversation(input: $input) { token } }",
        input={"widgetKey": salon.widget_key},
    ).field("startConversation")["token"]
    conversation = salon.api("{ conversations { items { id } } }").field("conversations")["items"][0]["id"]
    return {faq, invitation, people.mailed_token(email), token, conversation}


def listen(salon: Salon) -> set[str]:
    """The ids of a webhook where nobody answers and of a message to it, and its secret."""
    made = salon.api(
        "mutation M($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id } } }",
        input={"url": "http://127.0.0.1:9/", "events": ["BOOKING_CREATED"], "active": False},
    ).field("createWebhook")
    id_ = made["webhook"]["id"]
    sent = salon.api("mutation M($id: ID!) { sendTestWebhook(id: $id) { id } }", id=id_)
    return {id_, made["secret"], sent.field("sendTestWebhook")["id"]}
