"""A short hammer run, and proof that its audit would have seen each of the five faults."""

from dataclasses import replace
from datetime import date

import pytest

from chatbooking.bookings import agenda, blocking, blocks, holding, holds, lifecycle, storage
from chatbooking.bookings.agenda import Hold
from chatbooking.bookings.blocking import Wish
from chatbooking.bookings.blocks import Block
from chatbooking.bookings.model import Booking
from chatbooking.storage import TenantTable, transact
from chatbooking.tenants.storage import counters
from tests.bookings.build import NOW, at, catalog, held, request, tenant
from tests.engine.audit import Findings, Told, audit
from tests.engine.hammer import hammer

pytestmark = pytest.mark.engine

SOUND = Findings(attempts=0, bookings=1, blocks=0, holds=0, overlaps=0, lost=0, duplicates=0, stray_cells=0)


@pytest.fixture
def booking(table: TenantTable) -> Booking:
    return lifecycle.create(table, tenant(), catalog(), request(at(3, "10:00"), notes="t1"), NOW)


def told_of(*bookings: Booking) -> Told:
    told = Told()
    for each in bookings:
        told.hear(each)
        told.tokens["t1"].add(each.id)
    return told


def copied(table: TenantTable, booking: Booking, **changes: str) -> Booking:
    """The booking once more under another id, its cells not claimed, and not counted."""
    other = replace(booking, **{"id": "other", "counted_on": None, **changes})  # type: ignore[arg-type]
    transact([storage.insert(table, other, "request")])
    return other


def test_a_short_run_of_many_callers_leaves_everything_sound(
    environment: str, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", engine)
    monkeypatch.setenv("TABLE_NAME", environment)
    findings = hammer(engine, callers=64, actions=800, seed=7, processes=2)
    assert findings.sound, findings
    # A run that did next to nothing would be sound too. How much a seed does varies with the callers' order.
    assert findings.bookings > 150
    assert findings.blocks > 5
    assert findings.holds > 5
    assert findings.attempts > 800


def test_the_audit_has_nothing_to_say_about_a_sound_table(booking: Booking) -> None:
    assert audit(told_of(booking)) == SOUND


def test_the_audit_sees_an_overlap(table: TenantTable, booking: Booking) -> None:
    copied(table, booking, notes="t2")
    assert audit(told_of(booking)) == replace(SOUND, bookings=2, overlaps=12)


def test_the_audit_sees_a_duplicate(table: TenantTable, booking: Booking) -> None:
    other = copied(table, booking, provider_id="bob")
    transact(agenda.claim(table, Hold.of(other)))
    assert audit(told_of(booking, other)) == replace(SOUND, bookings=2, duplicates=2)


def test_the_audit_sees_a_booking_that_is_lost_and_a_change_that_is(booking: Booking) -> None:
    assert audit(told_of(replace(booking, version=1))) == replace(SOUND, lost=1)
    assert audit(told_of(booking, replace(booking, id="gone"))).lost == 1


def test_the_audit_sees_cells_that_are_lost(table: TenantTable, booking: Booking) -> None:
    transact(agenda.release(table, Hold.of(booking)))
    assert audit(told_of(booking)) == replace(SOUND, lost=12)


def test_the_audit_sees_a_block_that_is_lost_or_back(table: TenantTable, booking: Booking) -> None:
    wish = Wish("ana", at(3, "14:00"), at(3, "15:00"))
    block = blocking.create(table, catalog(), wish, NOW)
    told = told_of(booking)
    told.hear_block(block)
    assert audit(told) == replace(SOUND, blocks=1)

    told.hear_block(replace(block, version=1))
    assert audit(told).lost == 1
    told.blocks[block.id] = block
    told.unblocked.add(block.id)
    assert audit(told).lost == 1

    blocking.delete(table, block.id)
    assert audit(told).lost == 1
    told.unblocking.add(block.id)
    assert audit(told) == replace(SOUND, blocks=1)


def test_the_audit_sees_counters_that_are_off(table: TenantTable, booking: Booking) -> None:
    assert booking.counted_on
    transact(counters.booked(table, booking.id, [(booking.counted_on, -1)]))
    assert audit(told_of(booking)) == replace(SOUND, miscounted=1)
    transact(counters.booked(table, booking.id, [(date(2026, 4, 1), 2)]))
    assert audit(told_of(booking)) == replace(SOUND, miscounted=3)


def test_the_audit_sees_a_block_over_a_booking(table: TenantTable, booking: Booking) -> None:
    block = Block("over", "ana", at(3, "10:30"), at(3, "11:30"), NOW)
    transact([blocks.insert(table, block)])
    assert audit(told_of(booking)) == replace(SOUND, overlaps=6, lost=6)


def test_the_audit_sees_a_hold_that_is_lost_or_back(table: TenantTable, booking: Booking) -> None:
    kept = held(start=at(3, "14:00"))
    holding.keep(table, kept)
    told = told_of(booking)
    told.held.add(kept.id)
    assert audit(told) == replace(SOUND, holds=1)

    told.ended.add(kept.id)
    assert audit(told).lost == 1
    told.ended.clear()
    holding.release(table, kept)
    assert audit(told).lost == 1
    told.ending.add(kept.id)
    assert audit(told) == replace(SOUND, holds=1)


def test_the_audit_sees_a_hold_over_a_booking(table: TenantTable, booking: Booking) -> None:
    transact([holds.insert(table, held(start=at(3, "10:30")))])
    assert audit(told_of(booking)) == replace(SOUND, overlaps=6, lost=6)


def test_the_audit_sees_cells_that_nobody_holds(table: TenantTable, booking: Booking) -> None:
    transact(
        [
            table.update(
                agenda.key_of_day(table, "bob", date(2026, 3, 3)), "ADD busy :b", label="", values={":b": {5}}
            )
        ]
    )
    assert audit(told_of(booking)) == replace(SOUND, stray_cells=1)
