"""Changes to a customer's record: read it, decide, write it, again while somebody else was faster."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from chatbooking import checks
from chatbooking.bookings.model import Booking
from chatbooking.customers import storage
from chatbooking.customers.model import CustomerRecord, Tombstone
from chatbooking.customers.seeing import seen
from chatbooking.customers.storage import RECORD
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.storage import TenantTable, TransactionRefused, transact

NOTES_LENGTH: Final = 2000
_NAME_LENGTH: Final = 100
_ATTEMPTS: Final = 10
# A stream gives its records for a day; what is read later than this was lost.
_STREAM_KEEPS: Final = timedelta(days=2)
_RULES: Final[Mapping[str, checks.Rule]] = {
    "name": partial(checks.line, max=_NAME_LENGTH),
    "notes": partial(checks.paragraph, max=NOTES_LENGTH),
}
_Stored = CustomerRecord | Tombstone | None


def learn(table: TenantTable, booking: Booking) -> None:
    """Takes up what a booking tells of its customer; nothing when that is known, or must be forgotten."""
    if booking.customer_id:
        _change(table, booking.customer_id, lambda known: seen(known, booking))


def known(table: TenantTable, id: str) -> CustomerRecord:
    """The record; NotFound."""
    record = storage.read(table, id)
    if not isinstance(record, CustomerRecord):
        raise NotFound("customer", id)
    return record


def update(table: TenantTable, id: str, given: Mapping[str, Any]) -> CustomerRecord:
    """The record with another name or other notes; NotFound, InvalidInput."""
    changes = checks.given_fields(given, _RULES)
    if "name" in changes:
        changes["named"] = True

    def changed(record: _Stored) -> CustomerRecord | None:
        if not isinstance(record, CustomerRecord):
            raise NotFound("customer", id)
        wanted = replace(record, **changes)
        return None if wanted == record else replace(wanted, version=record.version + 1)

    found = _change(table, id, changed)
    assert isinstance(found, CustomerRecord)
    return found


def forget(table: TenantTable, id: str, now: datetime) -> None:
    """Leaves a tombstone in the record's place, so that a booking read late does not bring it back."""
    expires = int((now + _STREAM_KEEPS).timestamp())

    def buried(record: _Stored) -> Tombstone | None:
        return Tombstone(id, now, record.version + 1, expires) if isinstance(record, CustomerRecord) else None

    _change(table, id, buried)


def _change(table: TenantTable, id: str, decide: Callable[[_Stored], _Stored]) -> _Stored:
    """The record as decided; as it stands where None was decided. ChangedMeanwhile."""
    for _ in range(_ATTEMPTS):
        was = storage.read(table, id)
        now = decide(was)
        if now is None:
            return was
        try:
            transact(storage.save(table, was, now))
        except TransactionRefused as refused:
            if RECORD not in refused.failed:
                raise
        else:
            return now
    raise ChangedMeanwhile
