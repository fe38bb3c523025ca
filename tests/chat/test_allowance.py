"""What a business has used decides whether visitors are answered, and never costs them a conversation."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.chat import turn
from chatbooking.chat.errors import TooManyMessages
from chatbooking.chat.model import Author, Expecting
from chatbooking.storage import TenantTable, transact
from chatbooking.tenants import limits
from chatbooking.tenants.errors import PlanLimitReached, TooManyConversations
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import LIMITS, Metered
from chatbooking.tenants.storage import change_tenant, counters
from chatbooking.tenants.storage.counters import Tally
from tests.chat.shop import NOW
from tests.chat.visitor import Visitor

TODAY = date(2026, 11, 24)


def use(table: TenantTable, meter: Metered, count: int) -> None:
    name = f"{counters.LETTERS[meter]}{TODAY.day:02}"
    kind = counters.booking_shards if meter is Metered.BOOKINGS else counters.chat_shards
    key = kind(table, "2026-11")[3]
    transact([table.update(key, f"ADD {name} :n", label="seed", values={":n": count})])


def used(table: TenantTable, month: str = "2026-11") -> dict[Metered, int]:
    tally = counters.read_month(table, month)
    return {meter: tally.of(meter) for meter in counters.LETTERS}


def told(table: TenantTable) -> list[str]:
    pk = table.pk("USAGE", "2026-11")
    return [item["SK"] for item in table.query_all(pk, begins=counters.TOLD)]


def booked(visitor: Visitor) -> Visitor:
    for value in ("action:book", "service:massage", "anyone", "day:2026-11-27", "time:"):
        visitor.tap(value)
    visitor.say("Ana Pérez")
    visitor.say("ana@example.com")
    visitor.tap("confirm:yes")
    return visitor


def test_a_conversation_counts_with_its_first_message_and_each_message_once(shop: TenantTable) -> None:
    visitor, silent = Visitor(), Visitor()
    assert used(shop)[Metered.CONVERSATIONS] == 0
    visitor.say("hola", id="one")
    visitor.say("hola", id="one")
    visitor.say("¿dónde están?", id="two")
    assert used(shop) == {Metered.MESSAGES: 2, Metered.CONVERSATIONS: 1, Metered.BOOKINGS: 0}
    assert silent.messages


def test_a_booking_made_in_the_chat_counts_with_its_messages(shop: TenantTable) -> None:
    booked(Visitor())
    assert used(shop) == {Metered.MESSAGES: 8, Metered.CONVERSATIONS: 1, Metered.BOOKINGS: 1}


def test_a_message_counts_in_the_month_of_the_business(shop: TenantTable) -> None:
    # The first of December by UTC, the last of November in Santiago.
    visitor = Visitor(at=NOW.replace(day=30) + timedelta(hours=12))
    visitor.say("hola")
    assert used(shop)[Metered.MESSAGES] == 1
    use(shop, Metered.MESSAGES, 3_000)
    with pytest.raises(PlanLimitReached):
        visitor.say("hola")
    visitor.now += timedelta(hours=5)
    assert visitor.say("hola")
    assert used(shop, "2026-12") == {Metered.MESSAGES: 1, Metered.CONVERSATIONS: 0, Metered.BOOKINGS: 0}


@pytest.mark.parametrize("meter", [Metered.MESSAGES, Metered.CONVERSATIONS])
def test_a_used_up_month_is_told_with_the_business_s_contact_and_nothing_is_lost(
    shop: TenantTable, meter: Metered
) -> None:
    begun, new = Visitor(), Visitor()
    begun.say("hola")
    use(shop, meter, 10**5)
    before = used(shop)

    with pytest.raises(PlanLimitReached) as refused:
        new.say("Masaje", id="again")

    assert refused.value.parameters["contact"] == "+56 2 2345 6789, hola@aurora.cl"
    assert refused.value.parameters["retryAt"] == "2026-12-01T03:00:00Z"
    assert used(shop) == before
    assert told(shop) == [f"TOLD#{meter}#100#FREE"]
    if meter is Metered.CONVERSATIONS:
        assert begun.say("¿dónde están?"), "a conversation that has begun goes on"
    # The conversation is where it was, and the same message is answered once there is room.
    assert len(turn.resume(new.token, new.now).messages) == 1
    change_tenant(shop, lambda tenant: replace(tenant, plan=Plan.BUSINESS))
    assert new.say("Masaje", id="again")
    said = [m.text for m in turn.resume(new.token, new.now).messages if m.author is Author.VISITOR]
    assert said == ["Masaje"]


def test_even_that_it_is_too_late_to_change_it_is_told(shop: TenantTable) -> None:
    visitor = booked(Visitor())
    for meter in counters.LETTERS:
        use(shop, meter, 10**5)
    visitor.tap("action:reschedule")
    visitor.tap("day:2026-11-24")
    visitor.tap("time:")
    visitor.tap("confirm:yes")
    # Today, an hour from now: what is said to an old button comes to rest, and has to be said.
    assert "hola@aurora.cl" in visitor.say("Cancelar mi reserva", "action:cancel")


def test_a_customer_reaches_a_booking_however_much_the_business_has_used(shop: TenantTable) -> None:
    visitor = booked(Visitor())
    for meter in counters.LETTERS:
        use(shop, meter, 10**5)

    with pytest.raises(PlanLimitReached):
        visitor.say("¿cuánto cuesta?")
    visitor.tap("action:reschedule")
    visitor.tap("day:2026-11-30")
    visitor.tap("time:")
    visitor.tap("confirm:yes")
    assert visitor.card
    visitor.tap("action:cancel")
    visitor.tap("confirm:yes")
    assert visitor.card.status == "CANCELLED"
    # From another conversation too, with the code.
    other = Visitor()
    other.say("quiero cancelar mi reserva")
    assert other.waits_for(Expecting.BOOKING_REFERENCE)


@pytest.mark.parametrize(("locale", "word"), [("es", "reservas"), ("en", "bookings"), ("pt", "agendamentos")])
def test_a_month_without_room_for_bookings_is_told_in_the_chat(
    shop: TenantTable, locale: str, word: str
) -> None:
    visitor = Visitor(locale)
    use(shop, Metered.BOOKINGS, 50)
    booked(visitor)
    assert visitor.card is None
    assert word in visitor.text
    assert "+56 2 2345 6789" in visitor.text
    assert used(shop)[Metered.BOOKINGS] == 50
    # Bookings that are used up are no reason not to talk.
    assert visitor.say("hola")


def test_owners_are_told_with_the_message_that_reaches_a_threshold(shop: TenantTable) -> None:
    visitor = Visitor()
    use(shop, Metered.MESSAGES, 2_398)
    visitor.say("hola")
    assert told(shop) == []
    visitor.say("hola")
    assert told(shop) == ["TOLD#MESSAGES#80#FREE"]
    use(shop, Metered.MESSAGES, 599)
    visitor.say("hola")
    assert told(shop) == ["TOLD#MESSAGES#100#FREE", "TOLD#MESSAGES#80#FREE"]


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan with room for three messages and two conversations a minute."""
    free = replace(LIMITS[Plan.FREE], messages_a_minute=3, conversations_a_minute=2)
    monkeypatch.setitem(LIMITS, Plan.FREE, free)


def test_the_business_as_a_whole_has_a_pace(shop: TenantTable, narrow: None) -> None:
    at = NOW.replace(second=0)
    visitors = [Visitor(at=at), Visitor(at=at)]

    def send(place: int, id: str, second: int) -> Any:
        visitor = visitors[place]
        return turn.send(turn.Sent(visitor.token, id, "hola"), lambda: at + timedelta(seconds=second))

    for number, place in enumerate((0, 1, 0)):
        send(place, f"m{number}", 10 + number)
    with pytest.raises(TooManyMessages) as refused:
        send(1, "late", 20)
    assert refused.value.parameters == {"retryAfterSeconds": 40}
    assert send(1, "late", 60).messages
    with pytest.raises(TooManyConversations) as crowded:
        Visitor(at=at)
    assert crowded.value.parameters == {"retryAfterSeconds": 60}
    assert Visitor(at=at + timedelta(seconds=60)).messages


def test_the_minute_is_counted_anew(shop: TenantTable) -> None:
    first = counters.talked(shop, "c", TODAY, NOW, Tally({}), first=True)
    transact([first])
    month = limits.month_of(TODAY)
    for after, expected in ((0, 2), (60, 1)):
        now = NOW + timedelta(seconds=after)
        seen = counters.read_chat(shop, month)
        transact([counters.talked(shop, "c", TODAY, now, seen, first=False)])
        assert counters.read_chat(shop, month).in_minute(counters.minute_of(now)) == expected
