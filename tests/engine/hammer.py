"""`python -m tests.engine.hammer`: the agenda under fire, on the official engine.

Many callers book, cancel, restore, move, stretch, block, hold, accept, decline and repeat themselves at
random, on a line that loses requests and answers; some holds lapse, and the expiry removes some.
Afterwards the table is held against what they were told. Ends with one line; exit status 1 unless the last
five figures are zero.
"""

import argparse
import multiprocessing
import os
import random
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from threading import Lock

from chatbooking.bookings import blocking, holding, holds, lifecycle, queries
from chatbooking.bookings.blocking import Wish
from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import Booking
from chatbooking.bookings.requests import NewBooking
from chatbooking.errors import DomainError, TemporarilyUnavailable
from chatbooking.storage import Key, TenantTable, TransactionRefused, transact
from tests.bookings.build import (
    NOW,
    at,
    catalog,
    customer,
    every_day,
    held,
    provider,
    request,
    service,
    tenant,
)
from tests.conftest import ENVIRONMENT, create_table, forget_clients
from tests.engine.audit import Findings, Told, audit
from tests.engine.dynamodb_local import EngineMissing, running
from tests.engine.unreliable import make_unreliable

PROVIDERS = ("ana", "bob", "eva", "joe", "kim", "leo", "mia", "ned")
# Minutes of the visit and of the buffers around it; the last one is as long as a visit may be.
SERVICES = {"fringe": (15, 0, 0), "cut": (45, 5, 10), "colour": (120, 0, 15), "party": (450, 15, 15)}
DAYS = 7
# So few that they get in each other's way: a person is kept one time at most.
_WAITING = tuple(f"person{number}" for number in range(40))

_PEOPLE = tuple(provider(name, weekly_hours=every_day("00:00-24:00")) for name in PROVIDERS)
_OFFER = catalog(
    *_PEOPLE,
    services=tuple(
        service(
            name, minutes, buffer_before_minutes=before, buffer_after_minutes=after, provider_ids=PROVIDERS
        )
        for name, (minutes, before, after) in SERVICES.items()
    ),
)
_TENANT = tenant(minimum_notice_minutes=0, change_notice_minutes=0)


class Crowd:
    """The callers of one process: what they share is what they were told."""

    def __init__(self, name: str, seed: int) -> None:
        self.name, self.table, self.told = name, TenantTable("acme"), Told()
        self._random = random.Random(seed)
        self._recent: deque[NewBooking] = deque(maxlen=30)
        self._known: list[str] = []
        self._blocks: list[str] = []
        self._holds: list[HeldVisit] = []
        self._lock = Lock()

    def act(self, number: int) -> None:
        """One random action, repeated until it is answered; a refusal is an answer."""
        act = self._action(number)
        while True:
            with self._lock:
                self.told.attempts += 1
            try:
                act()
            except TemporarilyUnavailable:
                continue
            except DomainError:
                return
            return

    def _action(self, number: int) -> partial[None]:
        with self._lock:
            chance = self._random.random()
            if chance < 0.4 or not self._known:
                return partial(self._book, self._wish(f"{self.name}-{number}"))
            if chance < 0.5:
                return partial(self._book, self._random.choice(self._recent))
            if chance < 0.6:
                return self._blocking()
            if chance < 0.68:
                return self._holding(number)
            booking_id = self._random.choice(self._known[-400:])
            if chance < 0.78:
                return partial(self._cancel, booking_id)
            if chance < 0.84:
                return partial(self._restore, booking_id)
            if chance < 0.9:
                return partial(self._stretch, booking_id, 5 * self._random.randrange(1, 30))
            return partial(self._move, booking_id, self._start(), self._random.choice([None, *PROVIDERS]))

    def _blocking(self) -> partial[None]:
        """A block made, or one of the last ones moved or taken away."""
        start, minutes = self._start(), 5 * self._random.randrange(1, 20)
        wish = Wish(self._random.choice(PROVIDERS), start, start + timedelta(minutes=minutes))
        if not self._blocks or self._random.random() < 0.5:
            return partial(self._block, wish)
        block_id = self._random.choice(self._blocks[-100:])
        if self._random.random() < 0.5:
            return partial(self._unblock, block_id)
        return partial(self._move_block, block_id, wish)

    def _holding(self, number: int) -> partial[None]:
        """Time kept for somebody, or one of the last times accepted, given back or removed by the expiry."""
        chance = self._random.random()
        if chance < 0.5 or not self._holds:
            service_id = self._random.choice(list(SERVICES))
            minutes, before, after = SERVICES[service_id]
            kept = held(
                id=f"{self.name}-{number}",
                owner_id=self._random.choice(_WAITING),
                service_id=service_id,
                provider_id=self._random.choice(PROVIDERS),
                start=self._start(),
                duration_minutes=minutes,
                buffer_before_minutes=before,
                buffer_after_minutes=after,
                until=NOW + timedelta(minutes=self._random.choice([30, 30, -1])),
            )
            return partial(self._keep, kept)
        kept = self._random.choice(self._holds[-60:])
        if chance < 0.75:
            return partial(self._accept, kept)
        return partial(self._release if chance < 0.9 else self._expire, kept)

    def _wish(self, token: str) -> NewBooking:
        wish = request(
            self._start(),
            token,
            service_id=self._random.choices(list(SERVICES), [12, 12, 3, 1])[0],
            provider_id=self._random.choice([None, *PROVIDERS]),
            notes=token,
        )
        self._recent.append(wish)
        return wish

    def _start(self) -> datetime:
        """Any five minutes of the days, half of the time around a UTC midnight."""
        day, minutes = self._random.randrange(1, DAYS), 5 * self._random.randrange(288)
        if self._random.random() < 0.5:
            minutes = 5 * self._random.randrange(-36, 12)
        return at(3, "00:00") + timedelta(days=day, minutes=minutes)

    def _book(self, wish: NewBooking) -> None:
        booking = lifecycle.create(self.table, _TENANT, _OFFER, wish, NOW)
        with self._lock:
            self.told.tokens[wish.token].add(booking.id)
            self._known.append(booking.id)
        self._hear(booking)

    def _cancel(self, booking_id: str) -> None:
        self._hear(lifecycle.cancel(self.table, _TENANT, booking_id, NOW, reason="hammer"))

    def _move(self, booking_id: str, start: datetime, provider_id: str | None) -> None:
        self._hear(
            lifecycle.reschedule(self.table, _TENANT, _OFFER, booking_id, start, NOW, provider_id=provider_id)
        )

    def _restore(self, booking_id: str) -> None:
        self._hear(lifecycle.restore(self.table, booking_id, NOW))

    def _stretch(self, booking_id: str, minutes: int) -> None:
        booking = queries.find(self.table, booking_id, consistent=True)
        assert booking is not None
        self._hear(
            lifecycle.reschedule(
                self.table,
                _TENANT,
                _OFFER,
                booking_id,
                booking.start,
                NOW,
                duration_minutes=minutes,
            )
        )

    def _block(self, wish: Wish) -> None:
        block = blocking.create(self.table, _OFFER, wish, NOW)
        with self._lock:
            self._blocks.append(block.id)
            self.told.hear_block(block)

    def _move_block(self, block_id: str, wish: Wish) -> None:
        block = blocking.update(self.table, _OFFER, block_id, wish)
        with self._lock:
            self.told.hear_block(block)

    def _unblock(self, block_id: str) -> None:
        with self._lock:
            self.told.unblocking.add(block_id)
        blocking.delete(self.table, block_id)
        with self._lock:
            self.told.unblocked.add(block_id)

    def _keep(self, kept: HeldVisit) -> None:
        holding.keep(self.table, kept)
        with self._lock:
            self._holds.append(kept)
            self.told.held.add(kept.id)

    def _accept(self, kept: HeldVisit) -> None:
        self._ending(kept)
        booking = holding.accept(self.table, _TENANT, _OFFER, kept, customer(), NOW)
        with self._lock:
            self.told.tokens[f"hold:{kept.id}"].add(booking.id)
            self.told.ended.add(kept.id)
            self._known.append(booking.id)
        self._hear(booking)

    def _release(self, kept: HeldVisit) -> None:
        self._ending(kept)
        holding.release(self.table, kept)
        with self._lock:
            self.told.ended.add(kept.id)

    def _expire(self, kept: HeldVisit) -> None:
        """As the table's TTL does it: the item alone; the cells later and twice, as a stream may tell it."""
        self._ending(kept)
        removed = Key(self.table.pk("HOLD", kept.id), "BY EXPIRY")
        try:
            transact([holds.remove(self.table, kept), self.table.put(removed, {}, label="expiry")])
        except TransactionRefused:
            if self.table.get(removed, consistent=True) is None:
                return
        for _ in range(2):
            holding.release_removed(self.table, kept.id, holds.cells_of(kept), NOW)
        with self._lock:
            self.told.ended.add(kept.id)

    def _ending(self, kept: HeldVisit) -> None:
        with self._lock:
            self.told.ending.add(kept.id)

    def _hear(self, booking: Booking) -> None:
        with self._lock:
            self.told.hear(booking)


def crowd(name: str, seed: int, callers: int, actions: int) -> Told:
    """One process: so many callers at once, so many actions between them."""
    make_unreliable()
    people = Crowd(name, seed)
    with ThreadPoolExecutor(callers) as pool:
        list(pool.map(people.act, range(actions)))
    return people.told


def hammer(address: str, *, callers: int, actions: int, seed: int, processes: int) -> Findings:
    """All crowds at once on a fresh table of the engine at this address."""
    os.environ.update(ENVIRONMENT, AWS_ENDPOINT_URL=address, TABLE_NAME=f"hammer-{seed}-{actions}")
    forget_clients()
    create_table(os.environ["TABLE_NAME"])
    told = Told()
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        share = (callers // processes, actions // processes)
        work = [(f"p{number}", seed + number, *share) for number in range(processes)]
        for heard in pool.starmap(crowd, work):
            told.add(heard)
    return audit(told)


def main() -> int:
    parser = argparse.ArgumentParser(description="The agenda under fire.")
    parser.add_argument("--callers", type=int, default=64, help="at once, all processes together")
    parser.add_argument(
        "--actions", type=int, default=20_000, help="bookings, changes, blocks, holds, repeats"
    )
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.callers} callers, {options.actions} actions", file=sys.stderr)
    try:
        with running() as address:
            findings = hammer(address, **vars(options))
    except EngineMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    print(findings)
    return 0 if findings.sound else 1


if __name__ == "__main__":
    sys.exit(main())
