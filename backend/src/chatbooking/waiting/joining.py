"""Onto the waiting list and off it again."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from chatbooking.bookings import holding, holds
from chatbooking.bookings.holds import HeldVisit
from chatbooking.catalog.model import Catalog
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.storage import TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.model import Tenant
from chatbooking.waiting import rules, storage
from chatbooking.waiting.errors import WaitingListFull
from chatbooking.waiting.model import Entry, WaitingStatus, Wish
from chatbooking.waiting.storage import ENTRY

# What a caller writes together with the entry, given the entry as it will be.
Also = Callable[[Entry], Sequence[Write]]
_ATTEMPTS: Final = 10
_OPEN: Final = frozenset({WaitingStatus.WAITING, WaitingStatus.OFFERED})


def nothing(_: Entry) -> Sequence[Write]:
    """For a caller with no writes of its own."""
    return ()


def join(
    table: TenantTable, tenant: Tenant, catalog: Catalog, wish: Wish, now: datetime, *, also: Also = nothing
) -> Entry:
    """The entry of this contact, service, day and conversation: asking again keeps the place.

    Raises what rules.entered raises, WaitingListFull (a list may exceed its most by those who join at one
    moment), ChangedMeanwhile. TransactionRefused passes through when only writes of `also` were refused.
    """
    wished = rules.entered(tenant, catalog, wish, now)
    for _ in range(_ATTEMPTS):
        entries = {entry.id: entry for entry in storage.of_day(table, wished.date)}
        known = entries.get(wished.id)
        entry = rules.joined(known, wished)
        if entry is None:
            assert known is not None
            return known
        if (known is None or known.status not in _OPEN) and rules.is_full(entries.values()):
            raise WaitingListFull
        try:
            transact([storage.save(table, known, entry), *also(entry)])
        except TransactionRefused as refused:
            if ENTRY not in refused.failed:
                raise
        else:
            return entry
    raise ChangedMeanwhile


def leave(table: TenantTable, entry_id: str, *, also: Also = nothing) -> Entry:
    """Takes somebody off the list, and with them what is kept for them; what has ended stays as it ended.

    NotFound, ChangedMeanwhile. TransactionRefused passes through when only writes of `also` were refused.
    """

    def left(entry: Entry) -> Entry | None:
        return rules.ended(entry, WaitingStatus.LEFT) if entry.status in _OPEN else None

    return end(table, entry_id, left, also=also)


def remove(table: TenantTable, entry_id: str) -> bool:
    """Takes an entry out as if it had never been, with what is kept for it; False when it is gone."""
    for _ in range(_ATTEMPTS):
        entry = storage.read(table, entry_id)
        if entry is None:
            return False
        if _ended(table, entry, [storage.delete(table, entry)]):
            return True
    raise ChangedMeanwhile


def end(
    table: TenantTable, entry_id: str, decide: Callable[[Entry], Entry | None], *, also: Also = nothing
) -> Entry:
    """The entry as decided, with what was kept for it given back; as it stands where None was decided."""
    for _ in range(_ATTEMPTS):
        entry = storage.read(table, entry_id)
        if entry is None:
            raise NotFound("waitingEntry", entry_id)
        after = decide(entry)
        if after is None:
            return entry
        if _ended(table, entry, [storage.save(table, entry, after), *also(after)]):
            return after
    raise ChangedMeanwhile


def kept_for(table: TenantTable, entry: Entry) -> HeldVisit | None:
    """What is kept for who waits, while their offer stands."""
    if entry.status is not WaitingStatus.OFFERED or entry.offer is None:
        return None
    kept = holds.read(table, entry.customer_id)
    return kept if kept and kept.id == entry.offer.hold_id else None


def _ended(table: TenantTable, entry: Entry, writes: Sequence[Write]) -> bool:
    """Writes the end of an entry, with the time that is kept for it; False when it has changed meanwhile."""
    kept = kept_for(table, entry)
    try:
        if kept:
            return holding.release(table, kept, also=writes)
        transact(writes)
    except TransactionRefused as refused:
        if ENTRY not in refused.failed:
            raise
        return False
    return True
