"""Many at once offer, accept, decline and lapse what comes free: no gap goes to two, nobody gets two."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from chatbooking.bookings import lifecycle
from chatbooking.bookings.errors import HoldOver
from chatbooking.errors import ChangedMeanwhile
from chatbooking.storage import TenantTable
from chatbooking.waiting import answering, offering, storage
from chatbooking.waiting.model import WaitingStatus
from tests.bookings.build import NOW, at
from tests.engine.audit import Told, audit
from tests.waiting.build import DAY, LENGTH, TENANT, book, open_business, wait

pytestmark = pytest.mark.engine
PEOPLE = [f"Person{number:02}" for number in range(20)]
OVER = NOW + LENGTH


def test_cancellations_and_answers_at_once_leave_every_gap_with_one_person(table: TenantTable) -> None:
    open_business(table)
    visits = [
        book(table, at(3, hour), who, notes=f"{who} {hour}")
        for who in ("ana", "bob")
        for hour in ("09:00", "10:00", "11:00")
    ]
    entries = [wait(table, name, NOW + timedelta(seconds=n)).id for n, name in enumerate(PEOPLE)]
    chance = random.Random(7)

    def look(_: object = None) -> None:
        for _ in range(3):
            try:
                offering.offer_day(table, DAY, NOW, LENGTH, lambda *_: None)
            except ChangedMeanwhile:
                continue
            return

    def give_up(number: int) -> None:
        lifecycle.cancel(table, TENANT, visits[number].id, NOW)
        look()

    def answer(entry_id: str) -> None:
        how = chance.random()
        try:
            if how < 0.4:
                answering.accept(table, entry_id, NOW)
            elif how < 0.7:
                answering.leave(table, entry_id)
            else:
                offering.lapse(table, entry_id, OVER)
        except HoldOver:
            return
        look()

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(give_up, range(len(visits))))
        for _ in range(3):
            offered = [each.id for each in storage.of_day(table, DAY) if each.status is WaitingStatus.OFFERED]
            # Each is answered twice, by two people who share a mailbox, while everybody looks.
            list(pool.map(answer, [*offered, *offered]))
        list(pool.map(look, range(6)))

    found = storage.of_day(table, DAY)
    kept = [each.offer for each in found if each.status is WaitingStatus.OFFERED and each.offer]
    taken = Counter((each.provider_id, each.start) for each in kept)
    assert not [place for place, count in taken.items() if count > 1]
    assert len(found) == len(entries)
    findings = audit(Told())
    assert (findings.overlaps, findings.lost, findings.stray_cells) == (0, 0, 0)
    booked = [each for each in found if each.status is WaitingStatus.BOOKED]
    # Every hour of the day is somebody's: booked or kept, as long as there is somebody left to offer it to.
    waiting = [each for each in found if each.status is WaitingStatus.WAITING]
    assert len(booked) + len(kept) == len(visits) or not waiting
