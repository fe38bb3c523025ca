"""Two workers with the same news at the same moment, on the official engine: moto cannot tell them apart."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest

from chatbooking.notifications import once
from chatbooking.notifications.once import LEASE, Busy, Message, Subject
from chatbooking.storage import TenantTable
from tests.notifications.test_once import FACTS, NOW

pytestmark = pytest.mark.engine

WORKERS = 8


def test_of_many_workers_one_tells(table: TenantTable) -> None:
    subject = Subject(table, "b1", "CUSTOMER")
    with ThreadPoolExecutor(WORKERS) as pool:
        for turn in range(5):
            gate, now = Barrier(WORKERS), NOW + turn * LEASE + timedelta(seconds=turn)

            def work(number: int, gate: Barrier = gate, now: datetime = now, turn: int = turn) -> bool:
                entry = once.read(subject)
                gate.wait()
                facts = {**FACTS, "turn": turn}
                try:
                    found = once.claim(subject, entry, facts, Message(f"m{number}", NOW, "c"), now)
                    if found is None:
                        return False
                    found.sending(now)
                    found.sent()
                except Busy:
                    return False
                return True

            assert sum(pool.map(work, range(WORKERS))) == 1
