import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.bookings import agenda, events, holds, lifecycle
from chatbooking.bookings.events import BookingEvent
from chatbooking.bookings.model import Booking
from chatbooking.bookings.stream import Written
from chatbooking.records import encode
from chatbooking.settings import settings
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.waiting import answering, following, joining, queue, schedules, storage
from chatbooking.waiting.model import Entry
from tests.bookings.build import NOW, at, held, service, tenant
from tests.waiting.build import (
    DAY,
    LENGTH,
    OFFER,
    TENANT,
    book,
    cancel,
    follow,
    open_business,
    status,
    wait,
    wish,
)

FRINGE = service("fringe", 15, name="Fringe", provider_ids=("ana",))
SHORT = OFFER._replace(services=(*OFFER.services, FRINGE))
LATER = NOW + timedelta(minutes=1)
OVER = NOW + LENGTH


def event(table: TenantTable, was: Booking, now: Booking) -> dict[str, Any]:
    told = events.event_of(Written(table, was, now))
    assert isinstance(told, BookingEvent)
    return {"type": "booking", "tenantId": table.tenant_id, "event": encode(told)}


def cancelled(table: TenantTable, hour: str) -> dict[str, Any]:
    was = book(table, at(3, hour))
    return event(table, was, cancel(table, at(3, hour)))


def lapsed(entry: Entry, **others: Any) -> dict[str, Any]:
    return {"type": "hold.lapsed", "tenantId": "acme", "entryId": entry.id, **others}


def test_a_cancellation_is_offered_to_the_first_however_often_it_is_told(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    message = cancelled(full, "10:00")
    assert [follow(message) for _ in range(3)] == [1, 0, 0]
    assert (status(full, first), status(full, second)) == ("OFFERED", "WAITING")


def test_a_move_frees_the_day_it_leaves(full: TenantTable) -> None:
    entry = wait(full)
    was = book(full, at(3, "10:00"))
    now = lifecycle.reschedule(full, TENANT, OFFER, was.id, at(4, "10:00"), NOW)
    assert follow(event(full, was, now)) == 1
    assert status(full, entry) == "OFFERED"


def test_a_move_to_another_person_frees_the_time_of_the_first(full: TenantTable) -> None:
    entry = wait(full, provider_id="ana")
    cancel(full, at(3, "10:00"), "bob")
    was = book(full, at(3, "10:00"))
    now = lifecycle.reschedule(full, TENANT, OFFER, was.id, at(3, "10:00"), NOW, provider_id="bob")
    assert follow(event(full, was, now)) == 1
    assert status(full, entry) == "OFFERED"


def test_a_visit_that_is_made_shorter_frees_its_end(full: TenantTable) -> None:
    open_business(full, tenant(slot_interval_minutes=15), SHORT)
    entry = joining.join(full, TENANT, SHORT, wish(service_id="fringe"), NOW)
    was = book(full, at(3, "10:00"))
    now = lifecycle.reschedule(full, TENANT, OFFER, was.id, was.start, NOW, duration_minutes=45)
    assert follow(event(full, was, now)) == 1
    offer = (storage.read(full, entry.id) or entry).offer
    assert offer is not None
    assert offer.start == at(3, "10:45")


def test_days_are_the_businesss_own(full: TenantTable) -> None:
    """Three in the afternoon in London is the next day in Auckland."""
    open_business(full, tenant("Pacific/Auckland", slot_interval_minutes=60))
    entry = wait(full, date=date(2026, 3, 4))
    was = replace(book(full, at(3, "11:00")), start=at(3, "15:00"), end=at(3, "16:00"))
    seen = replace(was, status="CANCELLED", version=1)
    assert entry.date in following._days(full, event(full, was, seen), NOW)


def test_a_message_from_before_the_cancellation_was_undone_offers_nothing(full: TenantTable) -> None:
    entry = wait(full)
    message = cancelled(full, "10:00")
    lifecycle.restore(full, book(full, at(3, "10:00")).id, NOW)
    assert follow(message) == 0
    assert status(full, entry) == "WAITING"


def test_the_end_of_a_hold_lapses_the_offer_and_makes_the_next(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    follow(cancelled(full, "10:00"))
    assert follow(lapsed(first), OVER - timedelta(seconds=1)) == 0
    assert status(full, first) == "OFFERED"
    assert follow(lapsed(first), OVER) == 1
    assert follow(lapsed(first), OVER) == 0
    assert (status(full, first), status(full, second)) == ("LAPSED", "OFFERED")


def test_an_answered_offer_has_no_end(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    follow(cancelled(full, "10:00"))
    answering.accept(full, first.id, NOW)
    assert follow(lapsed(first), OVER) == 0
    assert (status(full, first), status(full, second)) == ("BOOKED", "WAITING")


def test_who_has_booked_is_offered_nothing_by_another_conversation_of_theirs(full: TenantTable) -> None:
    first, again = (wait(full, "Ada", conversation_id=conversation) for conversation in ("c1", "c2"))
    other = wait(full, "Bea", LATER)
    follow(cancelled(full, "10:00"))
    answering.accept(full, first.id, NOW)
    assert follow(cancelled(full, "11:00")) == 1
    assert [status(full, entry) for entry in (first, again, other)] == ["BOOKED", "WAITING", "OFFERED"]


def test_who_declines_lets_the_next_one_have_it(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    follow(cancelled(full, "10:00"))
    answering.leave(full, first.id)
    assert follow(lapsed(first)) == 1
    assert (status(full, first), status(full, second)) == ("LEFT", "OFFERED")


def test_a_person_gets_the_other_offer_once_the_first_is_over(full: TenantTable) -> None:
    first = wait(full, "Ada")
    other = wait(full, "Ada", date=DAY + timedelta(days=1))
    follow(cancelled(full, "10:00"))
    joined = {"type": "waiting.joined", "tenantId": "acme", "entryId": other.id}
    assert follow(joined) == 0
    answering.leave(full, first.id)
    assert follow(lapsed(first)) == 1
    assert status(full, other) == "OFFERED"


def test_who_comes_just_after_the_gap_gets_it_too(full: TenantTable) -> None:
    follow(cancelled(full, "10:00"))
    entry = wait(full)
    assert follow({"type": "waiting.joined", "tenantId": "acme", "entryId": entry.id}) == 1


def test_a_hold_that_the_table_removed_gives_its_time_to_the_next(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    follow(cancelled(full, "10:00"))
    kept = holds.read(full, first.customer_id)
    assert kept is not None
    carry_out(full.delete(Key(full.pk("HOLD", first.customer_id), "HOLD"), label="expiry"))
    cells = holds.cells_of(kept).cells
    removed = {"holdId": kept.id, "providerId": "ana", "first": cells.start, "end": cells.stop}
    assert follow(lapsed(first, removed=removed), OVER) == 1
    assert (status(full, first), status(full, second)) == ("LAPSED", "OFFERED")
    assert follow(lapsed(first, removed=removed), OVER) == 0
    assert set(range(120, 132)) <= _busy(full), "given back once, and held by the next since"


def test_an_entry_that_is_gone_is_no_failure(full: TenantTable) -> None:
    assert follow({"type": "hold.lapsed", "tenantId": "acme", "entryId": "20260303gone"}) == 0
    assert follow({"type": "waiting.joined", "tenantId": "acme", "entryId": "what"}) == 0


def test_the_function_fails_by_the_message(full: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = wait(full)
    told: list[str] = []
    monkeypatch.setattr(queue, "system_clock", lambda: NOW)
    monkeypatch.setattr(queue, "announce", lambda _, kept: told.append(kept.entry_id))
    bodies = [{"type": "booking", "tenantId": "nobody", "event": {}}, cancelled(full, "10:00")]
    answer = queue.handle({"Records": [_record(str(n), body) for n, body in enumerate(bodies)]}, None)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "0"}]}
    assert (status(full, entry), told) == ("OFFERED", [entry.id])


def test_the_end_of_a_hold_is_a_schedule_of_its_own(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    arn = "arn:aws:sqs:eu-west-1:123456789012:waiting"
    for variable, value in {
        "HOLD_SCHEDULES": "default",
        "HOLD_SCHEDULER_ROLE": "arn:aws:iam::123456789012:role/holds",
        "WAITING_QUEUE_ARN": arn,
        "WAITING_FAILED_ARN": f"{arn}-failed",
    }.items():
        monkeypatch.setenv(variable, value)
    settings.cache_clear()
    schedules.scheduler.cache_clear()
    schedules.announce(tenant_table, held())
    made = schedules.scheduler().get_schedule(Name="acme-h1", GroupName="default")
    assert made["ScheduleExpression"] == "at(2026-03-02T08:30:02)"
    assert made["ScheduleExpressionTimezone"] == "UTC"
    assert made["ActionAfterCompletion"] == "DELETE"
    assert made["Target"]["Arn"] == arn
    assert made["Target"]["DeadLetterConfig"] == {"Arn": f"{arn}-failed"}
    assert json.loads(made["Target"]["Input"]) == {
        "type": "hold.lapsed",
        "tenantId": "acme",
        "entryId": "e1",
    }
    schedules.scheduler.cache_clear()


def _record(number: str, body: dict[str, Any]) -> dict[str, Any]:
    return {"messageId": number, "body": json.dumps(body), "eventSource": "aws:sqs"}


def _busy(table: TenantTable) -> frozenset[int]:
    return agenda.busy_of(table.get(agenda.key_of_day(table, "ana", DAY)))
