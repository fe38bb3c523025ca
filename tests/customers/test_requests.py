"""Telling and erasing a person: what is left afterwards is looked for in the whole table."""

import json
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, holding, holds, lifecycle, queries
from chatbooking.bookings.errors import IdempotencyMismatch
from chatbooking.bookings.model import Booking, BookingStatus, Customer
from chatbooking.chat import token, turn
from chatbooking.chat.errors import ConversationUnknown
from chatbooking.customers import keeping, requests, storage
from chatbooking.customers.errors import CustomerHasBookings
from chatbooking.errors import NotFound, TemporarilyUnavailable
from chatbooking.notifications import muted
from chatbooking.storage import TenantTable
from chatbooking.storage.client import dynamodb
from chatbooking.waiting import joining, rules
from chatbooking.waiting import storage as waiting
from chatbooking.waiting.model import Wish
from chatbooking.webhooks import fanout, queue
from tests.bookings.build import NOW, at, held
from tests.bookings.build import catalog as only_service
from tests.chat.shop import NOW as TODAY
from tests.chat.shop import write_shop
from tests.chat.visitor import Visitor
from tests.conftest import ENVIRONMENT
from tests.customers.build import TENANT, book, only_book
from tests.webhooks.build import add_endpoint, event

LATER = NOW + timedelta(days=30)


def everything() -> str:
    items = dynamodb().scan(TableName=ENVIRONMENT["TABLE_NAME"])["Items"]
    return json.dumps(items, default=sorted)


def customer_id(booking: Booking) -> str:
    return str(booking.customer_id)


def test_everything_that_is_held_is_told(tenant_table: TenantTable) -> None:
    first = book(tenant_table, phone="+56987654321")
    second = book(tenant_table, "12:00", phone="+56987654321")
    lifecycle.cancel(tenant_table, TENANT, second.id, NOW, reason="Ill")
    book(tenant_table, "15:00", name="Ada", email="ada@example.com")
    keeping.update(tenant_table, customer_id(first), {"notes": "Likes the window"})

    told = requests.export(tenant_table, customer_id(first), NOW)
    assert told["customer"] == {
        "id": first.customer_id,
        "name": "Grace Hopper",
        "email": "grace@example.com",
        "phone": "+56987654321",
        "notes": "Likes the window",
        "firstSeenAt": "2026-03-02T08:00:00Z",
        "lastSeenAt": "2026-03-02T08:00:00Z",
        "wantsReminders": True,
    }
    assert [booking["id"] for booking in told["bookings"]] == [first.id, second.id]
    assert told["bookings"][1]["history"][0]["reason"] == "Ill"
    assert told["conversations"] == []
    assert "ada@" not in json.dumps(told)


def test_the_waiting_list_is_told_and_erased_and_what_was_kept_is_free_again(
    tenant_table: TenantTable,
) -> None:
    booked = book(tenant_table, name="Zelda Quux", email="zelda@quux.example")
    lifecycle.complete(tenant_table, booked.id, LATER)
    person = Customer("Zelda Quux", "zelda@quux.example")
    catalog = only_service()
    for days in (31, 32):
        wished = Wish((NOW + timedelta(days=days)).date(), "cut", person)
        entry = joining.join(tenant_table, TENANT, catalog, wished, NOW)
    kept = held(owner_id=entry.customer_id, owner_name="Zelda Quux", entry_id=entry.id, start=at(3, "15:00"))
    offered = rules.offered(entry, kept, "Ana")
    holding.keep(tenant_table, kept, also=[waiting.save(tenant_table, entry, offered)])

    told = requests.export(tenant_table, customer_id(booked), NOW)
    assert [each["status"] for each in told["waitingList"]] == ["WAITING", "OFFERED"]

    requests.erase(tenant_table, TENANT, customer_id(booked), LATER)
    assert "zelda" not in everything().lower()
    assert holds.read(tenant_table, entry.customer_id) is None


def test_after_an_erasure_the_table_holds_nothing_of_the_person(tenant_table: TenantTable) -> None:
    first = book(tenant_table, name="Zelda Quux", email="zelda@quux.example", phone="+56987654321")
    second = book(tenant_table, "12:00", name="Zelda Quux", email="zelda@quux.example")
    lifecycle.cancel(tenant_table, TENANT, second.id, NOW, reason="Zelda is ill")
    lifecycle.note(tenant_table, first.id, "Zelda likes tea", NOW)
    lifecycle.complete(tenant_table, first.id, LATER)
    keeping.update(
        tenant_table, customer_id(first), {"name": "Zelda Q.", "notes": "Zelda's birthday is in May"}
    )
    book(tenant_table, "15:00", name="Ada", email="ada@example.com")
    day = agenda.key_of_day(tenant_table, "ana", first.start.date())
    busy = tenant_table.get(day)
    assert "zelda" in everything().lower()

    erased = requests.erase(tenant_table, TENANT, customer_id(first), LATER)

    assert (erased.bookings, erased.conversations) == (2, 0)
    left = everything().lower()
    assert not {word for word in ("zelda", "quux", "987654321", "birthday") if word in left}
    assert tenant_table.get(day) == busy
    stays = queries.find(tenant_table, first.id)
    assert stays is not None
    assert (stays.customer.name, stays.status, stays.start) == (
        "Erased",
        BookingStatus.COMPLETED,
        first.start,
    )
    assert (stays.customer_id, stays.service_name, stays.price_minor) == ("erased", "Haircut", 2500)
    assert [record.name for record in storage.search(tenant_table, "", 50, None).items] == ["Ada"]


def test_what_was_told_to_the_business_s_own_systems_goes_too(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "ask", lambda *_: None)
    add_endpoint(tenant_table)
    booking = book(tenant_table)
    fanout.spread(tenant_table, event(booking), NOW, 8)
    assert everything().count("grace@example.com") > 1
    requests.erase(tenant_table, TENANT, customer_id(booking), LATER)
    assert not {word for word in ("hopper", "grace@example.com") if word in everything().lower()}


def test_an_erasure_forgets_that_somebody_wanted_no_reminders(tenant_table: TenantTable) -> None:
    grace = customer_id(book(tenant_table))
    muted.mute(tenant_table, grace)
    assert requests.export(tenant_table, grace, NOW)["customer"]["wantsReminders"] is False
    requests.erase(tenant_table, TENANT, grace, LATER)
    assert not muted.is_muted(tenant_table, grace)


def test_erasing_again_finds_nothing_left(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    requests.erase(tenant_table, TENANT, customer_id(booking), LATER)
    before = everything()
    again = requests.erase(tenant_table, TENANT, customer_id(booking), LATER)
    assert (again.bookings, again.conversations) == (0, 0)
    assert everything() == before
    with pytest.raises(NotFound):
        requests.export(tenant_table, customer_id(booking), LATER)
    with pytest.raises(NotFound):
        keeping.update(tenant_table, customer_id(booking), {"notes": "x"})


def test_who_is_still_expected_is_not_erased(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    second = book(tenant_table, "12:00")
    before = everything()
    with pytest.raises(CustomerHasBookings) as refused:
        requests.erase(tenant_table, TENANT, customer_id(booking), NOW)
    assert refused.value.parameters == {"count": 2, "next": "2026-03-03T10:00:00Z"}
    assert everything() == before

    for each in (booking, second):
        lifecycle.cancel(tenant_table, TENANT, each.id, NOW)
    assert requests.erase(tenant_table, TENANT, customer_id(booking), NOW).bookings == 2


def test_an_erasure_that_was_cut_short_is_finished_by_the_next(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    booking = book(tenant_table)
    book(tenant_table, "12:00")
    with monkeypatch.context() as patch:

        def lost(*_: Any) -> None:
            raise TemporarilyUnavailable

        patch.setattr(keeping, "forget", lost)
        with pytest.raises(TemporarilyUnavailable):
            requests.erase(tenant_table, TENANT, customer_id(booking), LATER)
    requests.erase(tenant_table, TENANT, customer_id(booking), LATER)
    assert "hopper" not in everything().lower()


def test_a_booking_that_the_stream_tells_late_does_not_bring_the_person_back(
    tenant_table: TenantTable,
) -> None:
    booking = book(tenant_table)
    requests.erase(tenant_table, TENANT, customer_id(booking), LATER)
    keeping.learn(tenant_table, booking)
    assert storage.search(tenant_table, "", 50, None).items == []


def test_who_books_again_after_an_erasure_is_a_new_customer(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    requests.erase(tenant_table, TENANT, customer_id(booking), NOW)
    again = book(tenant_table, "12:00", now=NOW + timedelta(minutes=1))
    (record,) = storage.search(tenant_table, "", 50, None).items
    assert (record.id, record.first_seen_at) == (booking.customer_id, again.created_at)


def test_another_businesss_customer_is_not_found(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    other = TenantTable("other")
    for attempt in (
        lambda: requests.export(other, customer_id(booking), LATER),
        lambda: requests.erase(other, TENANT, customer_id(booking), LATER),
        lambda: keeping.update(other, customer_id(booking), {"notes": "x"}),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_an_erased_bookings_request_makes_no_second_booking(tenant_table: TenantTable) -> None:
    booking = book(tenant_table)
    lifecycle.cancel(tenant_table, TENANT, booking.id, NOW)
    requests.erase(tenant_table, TENANT, customer_id(booking), NOW)
    with pytest.raises(IdempotencyMismatch):
        only_book(tenant_table)


def booked_by_chat() -> tuple[TenantTable, Visitor, Booking]:
    table = write_shop()
    visitor = Visitor()
    for value in ("action:book", "service:massage", "provider:maria", "day:2026-11-27", "time:"):
        visitor.tap(value)
    visitor.say("Ana Pérez")
    visitor.say("ana@example.com")
    visitor.tap("confirm:yes")
    card = visitor.card
    assert card is not None
    booking = queries.find(table, str(card.id))
    assert booking is not None
    keeping.learn(table, booking)
    return table, visitor, booking


def test_a_conversation_is_told_and_goes_with_the_person(table_name: str) -> None:
    table, visitor, booking = booked_by_chat()
    changed_elsewhere = Visitor()
    changed_elsewhere.say("quiero ver mi reserva")
    changed_elsewhere.say(f"ana@example.com {booking.reference}")
    changed_elsewhere.say("cancelar")
    changed_elsewhere.tap("confirm:yes")
    bystander = Visitor()

    told = requests.export(table, customer_id(booking), TODAY)
    texts = [message["text"] for each in told["conversations"] for message in each["messages"]]
    assert "Ana Pérez" in texts
    assert len(told["conversations"]) == 2
    (change,) = told["bookings"][0]["history"]
    assert (change["kind"], change["actor"]) == ("CANCELLED", "CUSTOMER")

    erased = requests.erase(table, TENANT, customer_id(booking), TODAY)

    assert (erased.bookings, erased.conversations) == (1, 2)
    assert not {word for word in ("ana@example.com", "Ana P") if word in everything()}
    for gone in (visitor, changed_elsewhere):
        with pytest.raises(ConversationUnknown):
            turn.resume(gone.token, gone.now)
    assert turn.resume(bystander.token, bystander.now).messages
    headers = table.query_all(table.pk("CONVERSATIONS"), index="byTime")
    assert [header["id"] for header in headers] == [token.read(bystander.token).conversation_id]


def test_a_message_that_comes_while_its_conversation_is_erased_leaves_nothing(
    table_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, visitor, booking = booked_by_chat()
    visitor.say("cancelar")
    visitor.tap("confirm:yes")
    look = TenantTable.query_all

    def talked_meanwhile(self: TenantTable, pk: str, **options: Any) -> Any:
        found = look(self, pk, **options)
        if pk == table.pk("CHAT", token.read(visitor.token).conversation_id):
            monkeypatch.setattr(TenantTable, "query_all", look)
            with suppress(ConversationUnknown):
                visitor.say("y mi teléfono es +56 9 1111 2222, soy Ana Pérez")
        return found

    monkeypatch.setattr(TenantTable, "query_all", talked_meanwhile)
    requests.erase(table, TENANT, customer_id(booking), TODAY)
    assert not {word for word in ("ana@example.com", "Ana P", "1111 2222") if word in everything()}
