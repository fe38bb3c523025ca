"""Turns against the table: what is stored, repeated, refused, and how many requests it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.model import BookingStatus, Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog.storage import load
from chatbooking.chat import businesses, storage, token, turn
from chatbooking.chat.errors import ConversationExpired, ConversationUnknown, TooManyMessages
from chatbooking.chat.model import Author, Expecting
from chatbooking.errors import DomainError, InvalidInput, TenantClosed, TenantSuspended
from chatbooking.storage import Key, TenantTable, transact
from chatbooking.storage.client import dynamodb
from chatbooking.tenants.errors import OriginNotAllowed
from chatbooking.tenants.model import TenantStatus
from chatbooking.tenants.storage import change_tenant, tenant_key
from tests.chat.shop import KEY, NOW, ORIGIN, a_catalog, a_tenant, write_shop
from tests.chat.visitor import Visitor


@contextmanager
def requests_counted() -> Iterator[list[str]]:
    """The names of the requests that reach DynamoDB meanwhile."""
    sent: list[str] = []

    def note(model: Any, **_: Any) -> None:
        sent.append(model.name)

    events = dynamodb().meta.events
    events.register("before-call.dynamodb", note, unique_id="counted")
    yield sent
    events.unregister("before-call.dynamodb", unique_id="counted")


def until_confirmation(visitor: Visitor, *, day: str = "day:2026-11-27", time: str = "time:") -> Visitor:
    for value in ("action:book", "service:massage", "provider:maria", day, time):
        visitor.tap(value)
    visitor.say("Ana Pérez")
    visitor.say("ana@example.com")
    assert visitor.expecting is Expecting.CONFIRMATION, visitor.text
    return visitor


def items_of(table: TenantTable, visitor: Visitor) -> list[dict[str, Any]]:
    return table.query_all(table.pk("CHAT", token.read(visitor.token).conversation_id))


def book(table: TenantTable, text: str = "other") -> str:
    """Somebody else books the first hour of Friday with María."""
    tenant, catalog = load(table)
    start = NOW.replace(day=27, hour=12, minute=0)
    request = NewBooking(
        "massage", "maria", start, Customer("Eva", f"{text}@example.com"), Channel.CHAT, text
    )
    return lifecycle.create(table, tenant, catalog, request, NOW).id


def test_a_conversation_begins_with_a_greeting_in_the_language_asked_for(shop: TenantTable) -> None:
    opened = turn.start(KEY, ORIGIN, NOW, locale="pt-BR", page="/precos")

    assert opened.locale == "pt"
    assert opened.messages[0].text.startswith("Oi!")
    assert opened.expires_at == NOW + timedelta(hours=24)
    assert opened.messages[0].choices[0].value == "action:book"


def test_without_a_language_the_business_has_the_say(shop: TenantTable) -> None:
    assert turn.start(KEY, ORIGIN, NOW, locale="fr").locale == "es"
    assert turn.start(KEY, ORIGIN, NOW).locale == "es"


def test_a_page_that_may_not_use_the_key_opens_nothing(shop: TenantTable) -> None:
    with pytest.raises(OriginNotAllowed):
        turn.start(KEY, "https://elsewhere.example", NOW)


def test_taps_alone_book_and_the_business_finds_the_booking_in_the_conversation(shop: TenantTable) -> None:
    visitor = until_confirmation(Visitor())
    visitor.tap("confirm:yes")

    card = visitor.card
    assert card is not None
    assert card.id is not None
    booked = queries.find(shop, card.id)
    assert booked is not None
    assert (booked.status, booked.channel) == (BookingStatus.CONFIRMED, Channel.CHAT)
    assert (booked.customer.name, booked.customer.email) == ("Ana Pérez", "ana@example.com")
    header = next(item for item in items_of(shop, visitor) if item["SK"] == "CONVERSATION")
    assert header["bookingId"] == booked.id
    assert header["id"] == booked.conversation_id


def test_a_booking_keeps_the_visitors_language_and_zone_for_what_they_will_be_written(
    shop: TenantTable,
) -> None:
    visitor = until_confirmation(Visitor("en", time_zone="Europe/Madrid"))
    visitor.tap("confirm:yes")
    (booking,) = queries.of_customer(shop, "ana@example.com", NOW)
    assert (booking.customer.locale, booking.customer.time_zone) == ("en", "Europe/Madrid")


def test_the_summary_says_back_day_hour_person_and_name_before_anything_is_booked(shop: TenantTable) -> None:
    visitor = until_confirmation(Visitor())

    assert "Masaje Relajante, viernes 27 de noviembre a las 09:00 con María Fuentes" in visitor.text
    assert visitor.card is not None
    assert visitor.card.id is None
    assert visitor.card.customer_name == "Ana Pérez"


def test_a_message_sent_again_gets_the_same_turn_and_happens_once(shop: TenantTable) -> None:
    visitor = until_confirmation(Visitor())
    sent = turn.Sent(visitor.token, "yes", "Sí, reservar", visitor.value("confirm:yes"))

    first = turn.send(sent, lambda: visitor.now)
    again = turn.send(sent, lambda: visitor.now + timedelta(minutes=5))

    assert again == first
    messages = turn.resume(visitor.token, visitor.now).messages
    assert [m.text for m in messages].count("Sí, reservar") == 1
    assert len(shop.query_all(shop.pk("BOOKINGS"), index="byTime")) == 1


def test_a_repeat_is_answered_even_after_the_conversation_has_expired(shop: TenantTable) -> None:
    visitor = Visitor()
    sent = turn.Sent(visitor.token, "m1", "Precios", "action:prices")
    first = turn.send(sent, lambda: NOW)

    assert turn.send(sent, lambda: NOW + timedelta(days=2)) == first


def test_another_message_that_came_first_is_built_upon(
    shop: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = Visitor()
    original, raced = storage.read, list[bool]()

    def read_and_lose_the_race(*asked: Any) -> Any:
        snapshot = original(*asked)
        if not raced:
            raced.append(True)
            turn.send(turn.Sent(visitor.token, "faster", "Reservar", "action:book"), lambda: NOW)
        return snapshot

    monkeypatch.setattr(storage, "read", read_and_lose_the_race)
    visitor.say("Masaje Relajante", "service:massage")

    assert visitor.expecting is Expecting.PROVIDER
    said = [m.text for m in turn.resume(visitor.token, NOW).messages if m.author is Author.VISITOR]
    assert said == ["Reservar", "Masaje Relajante"]


def test_a_message_whose_twin_came_first_gets_the_twins_turn(
    shop: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = until_confirmation(Visitor())
    sent = turn.Sent(visitor.token, "yes", "Sí, reservar", visitor.value("confirm:yes"))
    original, twins = storage.read, list[Any]()

    def read_while_the_twin_is_answered(*asked: Any) -> Any:
        snapshot = original(*asked)
        if not twins:
            twins.append(None)
            twins[0] = turn.send(sent, lambda: visitor.now)
        return snapshot

    monkeypatch.setattr(storage, "read", read_while_the_twin_is_answered)
    answered = turn.send(sent, lambda: visitor.now + timedelta(seconds=1))

    assert answered == twins[0]
    assert len(shop.query_all(shop.pk("BOOKINGS"), index="byTime")) == 1


def test_of_two_visitors_with_the_same_hour_one_is_offered_the_nearest(shop: TenantTable) -> None:
    first, second = until_confirmation(Visitor()), until_confirmation(Visitor())

    first.tap("confirm:yes")
    second.tap("confirm:yes")

    assert first.card is not None
    assert first.card.reference
    assert second.text.startswith("Uy, alguien acaba de tomar esa hora.")
    assert second.waits_for(Expecting.TIME)
    assert second.choices[0].value == "time:2026-11-27T13:00:00Z"
    second.tap("time:")
    assert second.waits_for(Expecting.CONFIRMATION)


def test_a_turn_takes_at_most_three_requests(shop: TenantTable) -> None:
    visitor = Visitor()
    taps = ["action:book", "service:massage", "anyone", "day:2026-11-27", "time:"]
    for value in taps:
        with requests_counted() as sent:
            visitor.tap(value)
        assert len(sent) <= 3, (value, sent)
    for text in ("Ana Pérez", "ana@example.com", "¿cuánto cuesta?"):
        with requests_counted() as sent:
            visitor.say(text)
        assert len(sent) <= 3, (text, sent)
    with requests_counted() as sent:
        visitor.tap("confirm:yes")
    assert visitor.card is not None
    assert visitor.card.reference
    assert sent == ["BatchGetItem", "BatchGetItem", "TransactWriteItems"]


def test_a_catalog_is_read_again_when_its_version_has_risen(shop: TenantTable) -> None:
    visitor = Visitor()
    catalog = a_catalog()
    shorter = type(catalog)((), catalog.services[:2], catalog.providers)
    for item in shop.query_all(shop.pk()):
        if item["SK"] == "SERVICE#facial":
            transact([shop.delete(Key(item["PK"], item["SK"]), label="gone")])
    key = tenant_key(shop)
    transact([shop.update(key, "SET catalogVersion = :v", label="version", values={":v": 1})])

    visitor.tap("action:book")

    assert [c.label for c in visitor.choices] == [service.name for service in shorter.services]


def test_what_the_business_changes_of_itself_holds_at_once(shop: TenantTable) -> None:
    visitor = Visitor()
    key = tenant_key(shop)
    values = {":c": {"phone": "+56 9 1111 2222"}}
    transact([shop.update(key, "SET contact = :c", label="contact", values=values)])

    assert "+56 9 1111 2222" in visitor.tap("action:human")


def test_a_reload_finds_every_message_with_its_choices(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.tap("action:book")
    visitor.tap("service:massage")

    resumed = turn.resume(visitor.token, visitor.now)

    assert resumed.expecting is Expecting.PROVIDER
    assert [m.author for m in resumed.messages] == [
        Author.AGENT, Author.VISITOR, Author.AGENT, Author.VISITOR, Author.AGENT
    ]  # fmt: skip
    assert resumed.messages[-1] == visitor.messages[-1]
    assert len({m.id for m in resumed.messages}) == 5


def test_every_item_is_removed_by_the_table_in_time(shop: TenantTable) -> None:
    visitor = until_confirmation(Visitor())
    visitor.tap("confirm:yes")

    latest = int((visitor.now + storage.OPEN_FOR + storage.KEPT_FOR).timestamp())
    items = items_of(shop, visitor)
    assert {item["SK"].partition("#")[0] for item in items} == {"CONVERSATION", "STATE", "MESSAGE", "TURN"}
    assert all(latest - 86_400 * 2 <= item["expiresAt"] <= latest for item in items)


def test_a_conversation_slides_on_and_ends_a_day_after_its_last_message(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.now = NOW + timedelta(hours=23)
    visitor.tap("action:prices")
    assert turn.resume(visitor.token, NOW + timedelta(hours=40)).messages

    with pytest.raises(ConversationExpired):
        turn.resume(visitor.token, NOW + timedelta(hours=48))
    visitor.now = NOW + timedelta(hours=48)
    with pytest.raises(ConversationExpired):
        visitor.say("hola")


def test_a_wrong_secret_or_another_tenants_token_opens_nothing(shop: TenantTable) -> None:
    visitor = Visitor()
    mine = token.read(visitor.token)
    stranger = token.issue("acme")
    forged = [
        token.Credentials("acme", mine.conversation_id, stranger.secret),
        token.Credentials("other", mine.conversation_id, mine.secret),
        stranger,
    ]
    for credentials in forged:
        with pytest.raises(ConversationUnknown):
            turn.resume(credentials.text(), NOW)
        with pytest.raises(ConversationUnknown):
            turn.send(turn.Sent(credentials.text(), "m1", "hola"), lambda: NOW)


def test_a_stored_turn_is_not_given_to_a_wrong_secret(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say("Precios", "action:prices", id="known")
    mine = token.read(visitor.token)
    forged = token.Credentials("acme", mine.conversation_id, token.issue("acme").secret)

    with pytest.raises(ConversationUnknown):
        turn.send(turn.Sent(forged.text(), "known", "Precios"), lambda: NOW)


@pytest.mark.parametrize(
    ("text", "message_id", "field", "rule"),
    [
        ("x" * 1001, "m", "text", "TOO_LONG"),
        ("  ", "m", "text", "REQUIRED"),
        ("hola", "", "messageId", "REQUIRED"),
        ("hola", "m" * 65, "messageId", "TOO_LONG"),
    ],
)
def test_a_message_has_a_text_and_an_id_of_sound_length(
    shop: TenantTable, text: str, message_id: str, field: str, rule: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        turn.send(turn.Sent(Visitor().token, message_id, text), lambda: NOW)

    assert (refused.value.field, refused.value.rule) == (field, rule)


def test_a_choice_that_none_has_is_neither_kept_nor_too_much_for_the_calendar(shop: TenantTable) -> None:
    visitor = Visitor()
    with pytest.raises(InvalidInput) as refused:
        visitor.say("María", "provider:" + "x" * 300_000)
    assert (refused.value.field, refused.value.rule) == ("choice", "TOO_LONG")
    visitor.tap("action:book")
    for moment in ("9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00Z"):
        assert visitor.say("then", f"time:{moment}")
        assert visitor.waits_for(Expecting.SERVICE)


def test_nobody_types_more_than_twenty_messages_a_minute(shop: TenantTable) -> None:
    visitor = Visitor()
    send = [turn.Sent(visitor.token, f"m{n}", "Precios", "action:prices") for n in range(21)]
    for sent in send[:20]:
        turn.send(sent, lambda: NOW)

    with pytest.raises(TooManyMessages) as refused:
        turn.send(send[20], lambda: NOW + timedelta(seconds=18))
    assert refused.value.parameters == {"retryAfterSeconds": 42}
    assert turn.send(send[20], lambda: NOW + timedelta(seconds=60)).messages


def test_only_the_fingerprint_of_the_secret_is_stored(shop: TenantTable) -> None:
    visitor = Visitor()
    secret = token.read(visitor.token).secret

    assert secret not in str(items_of(shop, visitor))


def test_a_booking_cancelled_meanwhile_by_the_business_is_told_as_it_is(shop: TenantTable) -> None:
    visitor = until_confirmation(Visitor())
    visitor.tap("confirm:yes")
    visitor.tap("action:cancel")
    assert visitor.card is not None
    assert visitor.card.id is not None
    lifecycle.cancel(shop, a_tenant(), visitor.card.id, visitor.now)

    visitor.tap("confirm:yes")

    assert visitor.card is not None
    assert visitor.card.status is BookingStatus.CANCELLED
    assert turn.resume(visitor.token, visitor.now).messages[-1].booking == visitor.card


def test_businesses_are_forgotten_one_by_one_when_there_are_many(
    table_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    businesses.forget()
    monkeypatch.setattr(businesses, "_MOST", 1)
    for name in ("one", "two"):
        businesses.business(write_shop(a_tenant(id=name)))

    assert list(businesses._kept) == ["two"]
    businesses.forget()


@pytest.mark.parametrize(
    ("status", "error"),
    [(TenantStatus.CLOSED, TenantClosed), (TenantStatus.SUSPENDED, TenantSuspended)],
)
def test_a_business_that_closes_answers_nobody_any_more(
    shop: TenantTable, status: TenantStatus, error: type[DomainError]
) -> None:
    visitor = Visitor("es")
    change_tenant(shop, lambda tenant: replace(tenant, status=status))

    with pytest.raises(error):
        visitor.say("hola")
    with pytest.raises(error):
        Visitor("es")

    change_tenant(shop, lambda tenant: replace(tenant, status=TenantStatus.ACTIVE))
    visitor.say("hola")
    assert visitor.expecting is Expecting.ANYTHING
