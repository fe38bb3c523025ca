"""Whole conversations over HTTP: to a booking in three languages, and what happens to it afterwards."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud
SANTIAGO = ZoneInfo("America/Santiago")

# Everything in one sentence, then the yes.
SENTENCES = {
    "es": ("Quiero un corte de pelo con María el {day} a las 10, soy Ana Díaz, {email}", "sí"),
    "en": ("I'd like a haircut with María on {day} at 10am, I'm Ann Day, {email}", "yes"),
    "pt": ("Quero um corte de cabelo com a María dia {day} às 10h, meu nome é Ana Dias, {email}", "sim"),
}


def visit(people: People, salon: Salon, locale: str = "es") -> Visitor:
    return Visitor(people.visitor(origin=ORIGIN), salon.widget_key, locale)


def by_taps(visitor: Visitor, email: str, day: int = 3, time: int = 0) -> dict:
    """Books the haircut with María by taps: the n-th offered day, its n-th time."""
    visitor.tap("ACTION", lambda choice: "book" in choice["value"])
    visitor.tap("SERVICE", lambda choice: choice["label"].startswith("Corte"))
    visitor.tap("PROVIDER", lambda choice: choice["label"].startswith("María"))
    free_days = [choice for choice in visitor.choices("DAY") if choice["available"]]
    visitor.tap("DAY", lambda choice: choice["value"] == free_days[day]["value"])
    wanted = visitor.choices("TIME")[time]["value"]
    visitor.tap("TIME", lambda choice: choice["value"] == wanted)
    visitor.identify("Eva Rojas", email)
    visitor.tap("CONFIRM", lambda choice: "yes" in choice["value"])
    return visitor.booking()


@pytest.mark.parametrize(("locale", "ahead"), [("es", 8), ("en", 9), ("pt", 10)])
def test_one_sentence_and_a_yes_book_in_each_language(
    people: People, salon: Salon, locale: str, ahead: int
) -> None:
    day = datetime.now(SANTIAGO) + timedelta(days=ahead)
    sentence, yes = SENTENCES[locale]
    spoken = {"es": f"{day.day}/{day.month}", "en": f"{day:%B} {day.day}", "pt": f"{day.day}/{day.month}"}
    visitor = visit(people, salon, locale)

    visitor.say(sentence.format(day=spoken[locale], email=f"ana-{locale}@example.com"))
    assert visitor.last["expecting"] == "CONFIRMATION", visitor.texts()
    visitor.say(yes)

    card = visitor.booking()
    assert card["status"] == "CONFIRMED"
    assert card["reference"]
    start = datetime.fromisoformat(card["start"]).astimezone(SANTIAGO)
    assert (start.date(), start.hour, start.minute) == (day.date(), 10, 0)
    kept = salon.api("query Q($id: ID!) { booking(id: $id) { status channel providerId } }", id=card["id"])
    assert kept.field("booking") == {"status": "CONFIRMED", "channel": "CHAT", "providerId": salon.maria}


@pytest.mark.parametrize("locale", ["es", "en", "pt"])
def test_taps_alone_book_in_each_language(people: People, salon: Salon, locale: str) -> None:
    card = by_taps(visit(people, salon, locale), f"eva-{locale}@example.com")

    assert card["status"] == "CONFIRMED"
    assert card["customerName"] == "Eva Rojas"


def test_of_two_visitors_confirming_the_same_slot_one_gets_it(people: People, salon: Salon) -> None:
    visitors = [visit(people, salon) for _ in range(2)]
    day = datetime.now(SANTIAGO) + timedelta(days=15)
    for number, visitor in enumerate(visitors):
        visitor.say(
            f"corte de pelo con María el {day.day}/{day.month} a las 11, soy Luz, luz{number}@example.com"
        )
        assert visitor.last["expecting"] == "CONFIRMATION", visitor.texts()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda visitor: visitor.say("sí"), visitors))

    held = [visitor for visitor in visitors if visitor.last["messages"][-1]["booking"]]
    assert len(held) == 1
    (other,) = [visitor for visitor in visitors if visitor not in held]
    assert other.choices("TIME"), "the other one is offered the nearest free times"


def test_a_message_sent_twice_is_answered_once(people: People, salon: Salon) -> None:
    visitor = visit(people, salon)
    message_id = secrets.token_hex(8)

    first = visitor.send("quiero reservar", None, message_id).field("sendMessage")
    again = visitor.send("quiero reservar", None, message_id).field("sendMessage")

    assert again == first
    assert [m["author"] for m in visitor.transcript()].count("VISITOR") == 1


def test_a_visitor_moves_and_cancels_in_the_same_chat(people: People, salon: Salon) -> None:
    visitor = visit(people, salon)
    card = by_taps(visitor, "mover@example.com", day=4)
    later = datetime.now(SANTIAGO) + timedelta(days=16)

    visitor.say(f"quiero cambiar mi hora para el {later.day}/{later.month} a las 15:00")
    if visitor.last["expecting"] == "CONFIRMATION":
        visitor.say("sí")
    moved = visitor.booking()
    assert moved["id"] == card["id"]
    assert datetime.fromisoformat(moved["start"]).astimezone(SANTIAGO).day == later.day

    visitor.say("quiero cancelar mi reserva")
    if visitor.last["expecting"] == "CONFIRMATION":
        visitor.say("sí")
    assert visitor.booking()["status"] == "CANCELLED"
    # The hour is free again for the next one.
    again = visit(people, salon)
    again.say(f"corte de pelo con María el {later.day}/{later.month} a las 15:00, soy Sol, sol@example.com")
    assert again.last["expecting"] == "CONFIRMATION", again.texts()


def test_a_stranger_needs_contact_and_reference_to_reach_a_booking(people: People, salon: Salon) -> None:
    card = by_taps(visit(people, salon), "duena@example.com", day=5)
    stranger = visit(people, salon)

    stranger.say("quiero cancelar mi reserva, mi correo es duena@example.com")
    assert not any(message["booking"] for message in stranger.last["messages"])
    stranger.say("ABCD2345")
    assert not any(message["booking"] for message in stranger.last["messages"])
    kept = salon.api("query Q($id: ID!) { booking(id: $id) { status } }", id=card["id"])
    assert kept.field("booking")["status"] == "CONFIRMED"

    customer = visit(people, salon)
    customer.say("quiero cancelar mi reserva, mi correo es duena@example.com")
    customer.say(card["reference"])
    if customer.last["expecting"] == "CONFIRMATION":
        customer.say("sí")
    assert customer.booking()["status"] == "CANCELLED"


def test_a_reload_finds_the_whole_conversation(people: People, salon: Salon) -> None:
    visitor = visit(people, salon, "en")
    visitor.say("what do you charge for a haircut?")
    visitor.say("are you open on Sundays?")

    messages = visitor.transcript()

    assert [m["text"] for m in messages if m["author"] == "VISITOR"] == [
        "what do you charge for a haircut?",
        "are you open on Sundays?",
    ]
    assert messages[0]["author"] == "AGENT"


def test_the_business_reads_what_was_said(people: People, salon: Salon) -> None:
    visitor = visit(people, salon)
    visitor.say("hola, ¿cuánto cuesta la coloración?")

    listed = salon.api("{ conversations { items { id startedAt locale asked } } }").field("conversations")[
        "items"
    ]
    said = [
        message["text"]
        for conversation in listed
        for message in salon.api(
            "query Q($id: ID!) { transcript(conversationId: $id) { author text } }", id=conversation["id"]
        ).field("transcript")
    ]

    assert "hola, ¿cuánto cuesta la coloración?" in said
    assert "hola, ¿cuánto cuesta la coloración?" in [conversation["asked"] for conversation in listed]


@pytest.mark.parametrize("origin", ["https://elsewhere.example", ""])
def test_a_page_that_is_not_on_the_list_opens_no_chat(people: People, salon: Salon, origin: str) -> None:
    api = people.visitor(**({"origin": origin} if origin else {}))

    reply = api(
        "mutation M($input: StartConversationInput!) { startConversation(input: $input) { token } }",
        input={"widgetKey": salon.widget_key},
    )

    assert reply.error_types == {"OriginNotAllowed"}
    assert not any(reply.data.values())


def test_a_token_of_nobody_opens_nothing(people: People, salon: Salon) -> None:
    visitor = visit(people, salon)
    visitor.token = visitor.token[:-3] + "abc"

    reply = visitor.send("hola", None, "m1")

    assert reply.error_types == {"ConversationUnknown"}
    assert reply.errors[0]["message"]
