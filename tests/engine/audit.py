"""Everything in the table held against what callers were told: what must be zero is counted here."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from chatbooking.bookings import holds
from chatbooking.bookings.agenda import Hold, busy_of
from chatbooking.bookings.blocks import Block, hold_of
from chatbooking.bookings.grid import first_cell
from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import Booking, BookingStatus
from chatbooking.bookings.statuses import holds_cells
from chatbooking.records import decode
from chatbooking.settings import settings
from chatbooking.storage.client import dynamodb
from chatbooking.storage.values import Item, from_attributes
from chatbooking.tenants.storage import counters

Cell = tuple[str, int]


@dataclass
class Told:
    """What callers were told: the newest state of each booking and block, and the bookings of each token."""

    bookings: dict[str, Booking] = field(default_factory=dict)
    tokens: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    blocks: dict[str, Block] = field(default_factory=dict)
    # What somebody tried to take away, and what they were told is gone.
    unblocking: set[str] = field(default_factory=set)
    unblocked: set[str] = field(default_factory=set)
    # What was kept for somebody, what somebody tried to end of it, and what they were told is over.
    held: set[str] = field(default_factory=set)
    ending: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    attempts: int = 0

    def hear_block(self, block: Block) -> None:
        known = self.blocks.get(block.id)
        if known is None or known.version < block.version:
            self.blocks[block.id] = block

    def hear(self, booking: Booking) -> None:
        known = self.bookings.get(booking.id)
        if known is None or known.version < booking.version:
            self.bookings[booking.id] = booking

    def add(self, other: "Told") -> None:
        self.attempts += other.attempts
        for booking in other.bookings.values():
            self.hear(booking)
        for token, ids in other.tokens.items():
            self.tokens[token] |= ids
        for block in other.blocks.values():
            self.hear_block(block)
        self.unblocking |= other.unblocking
        self.unblocked |= other.unblocked
        self.held |= other.held
        self.ending |= other.ending
        self.ended |= other.ended


@dataclass(frozen=True)
class Findings:
    attempts: int
    bookings: int
    blocks: int
    holds: int
    overlaps: int
    lost: int
    duplicates: int
    stray_cells: int
    # By how many the usage counters are off, each shard and day by itself.
    miscounted: int = 0

    @property
    def sound(self) -> bool:
        figures = (self.overlaps, self.lost, self.duplicates, self.stray_cells, self.miscounted)
        return not any(figures)

    def __str__(self) -> str:
        return " ".join(f"{name}={value}" for name, value in vars(self).items())


def audit(told: Told) -> Findings:
    """`told` against the table; each booking's notes hold the token of the request that made it."""
    items = list(_everything())
    stored = {item["id"]: decode(Booking, item) for item in items if item["SK"].startswith("BOOKING#")}
    blocks = {item["id"]: decode(Block, item) for item in items if item["SK"] == "BLOCK"}
    held = {item["id"]: decode(HeldVisit, item) for item in items if item["SK"] == holds.SORT_KEY}
    busy = _busy_cells(item for item in items if "#AGENDA#" in item["PK"])
    holders: Counter[Cell] = Counter()
    for booking in stored.values():
        if holds_cells(booking.status):
            holders.update(_cells(Hold.of(booking)))
    for block in blocks.values():
        holders.update(_cells(hold_of(block)))
    for each in held.values():
        holders.update(_cells(holds.cells_of(each)))
    # A booking that was a hold has no notes: its token is what tells it from others.
    made = Counter(booking.notes for booking in stored.values() if booking.notes)
    return Findings(
        attempts=told.attempts,
        bookings=len(stored),
        blocks=len(told.blocks),
        holds=len(told.held),
        overlaps=sum(count - 1 for count in holders.values()),
        lost=len(holders.keys() - busy)
        + _unknown(told.bookings, stored)
        + _unknown_blocks(told, blocks)
        + len(told.held - held.keys() - told.ending)
        + len(told.ended & held.keys()),
        duplicates=sum(count - 1 for count in made.values())
        + sum(len(ids) - 1 for ids in told.tokens.values()),
        stray_cells=len(busy - holders.keys()),
        miscounted=_miscounted(stored.values(), items),
    )


def _miscounted(bookings: Iterable[Booking], items: Iterable[Item]) -> int:
    """The counters of bookings against a count of the bookings."""
    off: Counter[tuple[str, str, int]] = Counter()
    for booking in bookings:
        if booking.counted_on and booking.status is not BookingStatus.CANCELLED:
            month = f"{booking.counted_on:%Y-%m}"
            off[month, counters.shard_of("BOOKINGS", booking.id), booking.counted_on.day] += 1
    for item in items:
        _, _, *kind = item["PK"].split("#")
        if kind[:1] == ["USAGE"] and item["SK"].startswith("BOOKINGS#"):
            for (_, day), count in counters.tally([item]).days.items():
                off[kind[1], item["SK"].split("#")[1], day] -= count
    return sum(abs(count) for count in off.values())


def _unknown(told: Mapping[str, Booking], stored: Mapping[str, Booking]) -> int:
    """Bookings that somebody was told of and that are not there, or not in that state or a later one."""
    return sum(
        1
        for key, booking in told.items()
        if key not in stored
        or stored[key].version < booking.version
        or (stored[key].version == booking.version and stored[key] != booking)
    )


def _unknown_blocks(told: Told, stored: Mapping[str, Block]) -> int:
    """Blocks that are gone and nobody took away, that are back, or that are in an earlier state."""
    gone = told.blocks.keys() - stored.keys() - told.unblocking
    back = told.unblocked & stored.keys()
    earlier = [
        id_ for id_ in told.blocks.keys() & stored.keys() if stored[id_].version < told.blocks[id_].version
    ]
    return len(gone) + len(back) + len(earlier)


def _cells(hold: Hold) -> Iterable[Cell]:
    return ((hold.provider_id, cell) for cell in hold.cells)


def _busy_cells(days: Iterable[Item]) -> set[Cell]:
    return {
        (day["PK"].rsplit("#", 1)[1], first_cell(date.fromisoformat(day["SK"])) + number)
        for day in days
        for number in busy_of(day)
    }


def _everything() -> Iterable[Item]:
    pages = dynamodb().get_paginator("scan").paginate(TableName=settings().table, ConsistentRead=True)
    return (from_attributes(item) for page in pages for item in page["Items"])
