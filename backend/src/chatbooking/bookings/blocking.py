"""A block's life: made, changed and taken away, each in one transaction with the agenda."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from chatbooking import checks
from chatbooking.bookings import agenda, blocks, holders
from chatbooking.bookings.agenda import SWAP, Hold
from chatbooking.bookings.blocks import BLOCK, Block, hold_of
from chatbooking.bookings.errors import SlotTaken
from chatbooking.bookings.grid import CELL_MINUTES, MAX_VISIT_CELLS, cell_at, on_grid
from chatbooking.catalog.model import Catalog
from chatbooking.errors import ChangedMeanwhile, InvalidInput, NotFound
from chatbooking.ids import new_id
from chatbooking.storage import TenantTable, TransactionRefused, Write, transact

NOTE_LENGTH = 200
_ATTEMPTS = 10
# The state that follows, and the writes that lead to it.
_Step = tuple[Block, Callable[[], Sequence[Write]]]


@dataclass(frozen=True, slots=True)
class Wish:
    """The time to block; instants are aware."""

    provider_id: str
    start: datetime
    end: datetime
    note: str | None = None


def create(table: TenantTable, catalog: Catalog, wish: Wish, now: datetime) -> Block:
    """A new block, or the one that is exactly this already: asking again after a lost answer is safe.

    Raises InvalidInput, and SlotTaken with the booking or block in the way.
    """
    wish = checked(wish, catalog)
    block = Block(new_id(), wish.provider_id, wish.start, wish.end, now, wish.note)
    try:
        transact([*agenda.claim(table, hold_of(block)), blocks.insert(table, block)])
    except TransactionRefused as refused:
        twin = _same(table, wish)
        if twin is not None:
            return twin
        raise _slot_taken(table, block) from refused
    return block


def update(table: TenantTable, catalog: Catalog, block_id: str, wish: Wish) -> Block:
    """The block at another time, with another provider or note. As `create`; NotFound, ChangedMeanwhile."""
    wish = checked(wish, catalog)

    def step(was: Block) -> _Step:
        now = replace(
            was,
            provider_id=wish.provider_id,
            start=wish.start,
            end=wish.end,
            note=wish.note,
            version=was.version + 1,
        )
        return now, lambda: (*agenda.move(table, hold_of(was), hold_of(now)), blocks.replace(table, was, now))

    return _change(table, block_id, step)


def delete(table: TenantTable, block_id: str) -> Block:
    """Gives the time back; NotFound when it is gone."""

    def step(was: Block) -> _Step:
        return was, lambda: (*agenda.release(table, hold_of(was)), blocks.delete(table, was))

    return _change(table, block_id, step)


def checked(wish: Wish, catalog: Catalog) -> Wish:
    """The wish in its written form; InvalidInput where it has none."""
    if catalog.provider(wish.provider_id) is None:
        raise InvalidInput("providerId", "UNKNOWN_ID", id=wish.provider_id)
    for field, instant in (("start", wish.start), ("end", wish.end)):
        if not on_grid(instant):
            raise InvalidInput(field, "NOT_A_MULTIPLE", of=CELL_MINUTES)
    if wish.end <= wish.start:
        raise InvalidInput("end", "ENDS_BEFORE_START")
    if wish.end - wish.start > blocks.LONGEST:
        raise InvalidInput("end", "BLOCK_TOO_LONG", max=MAX_VISIT_CELLS * CELL_MINUTES)
    return replace(wish, note=checks.optional_line("note", wish.note, max=NOTE_LENGTH))


def _change(table: TenantTable, block_id: str, step: Callable[[Block], _Step]) -> Block:
    """Reads, takes the step and writes, again and again while others are faster."""
    for _ in range(_ATTEMPTS):
        was = blocks.read(table, block_id)
        if was is None:
            raise NotFound("block", block_id)
        now, writes = step(was)
        try:
            transact(writes())
        except TransactionRefused as refused:
            if {BLOCK, SWAP} & set(refused.failed):
                continue
            raise _slot_taken(table, now) from refused
        except SlotTaken as refused:
            raise _slot_taken(table, now) from refused
        return now
    raise ChangedMeanwhile


def _same(table: TenantTable, wish: Wish) -> Block | None:
    hold = Hold(wish.provider_id, range(cell_at(wish.start), cell_at(wish.end)))
    same = (block for block in blocks.around(table, hold) if _wish_of(block) == wish)
    return next(same, None)


def _wish_of(block: Block) -> Wish:
    return Wish(block.provider_id, block.start, block.end, block.note)


def _slot_taken(table: TenantTable, wanted: Block) -> SlotTaken:
    return SlotTaken(wanted.start, **holders.found(table, hold_of(wanted), but=wanted.id))
