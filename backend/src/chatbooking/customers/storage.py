"""Customers in the table: one partition of a business, the records and the words by which they are found.

CUSTOMER#<id>       the record, or the tombstone of an erased one
NAME#<name>#<id>    one for each, for the list by name
FIND#<term>#<id>    one for each term, for the search
"""

import base64
import binascii
from typing import Any, Final, NamedTuple

from chatbooking.customers.model import CustomerRecord, Tombstone
from chatbooking.customers.search import full_name, prefix, terms
from chatbooking.errors import InvalidInput
from chatbooking.records import decode, encode
from chatbooking.storage import Key, TenantTable, Write
from chatbooking.storage.values import Item

# The label of every write to a record.
RECORD: Final = "customer"


class Page(NamedTuple):
    """`next_token` goes on after it; None: that was all."""

    items: list[CustomerRecord]
    next_token: str | None


def read(table: TenantTable, id: str) -> CustomerRecord | Tombstone | None:
    item = table.get(_key(table, id), consistent=True)
    return _read(item) if item else None


def search(table: TenantTable, text: str, limit: int, token: str | None) -> Page:
    """The records with a term that begins like this, or all by name where the text asks for nothing.

    A page may hold fewer than `limit`: a record with several such terms stands at the first of them only.
    """
    wanted = prefix(text)
    begins = f"FIND#{wanted}" if wanted else "NAME#"
    start = _start(table, token, begins) if token else None
    page = table.query(_partition(table), begins=begins, limit=limit, start=start)
    found = table.get_many(_key(table, entry["id"]) for entry in page.items)
    shown = []
    for entry in page.items:
        item = found.get(_key(table, entry["id"]))
        record = _read(item) if item else None
        # The entry of an older name may be read with the newer record.
        if isinstance(record, CustomerRecord) and entry["SK"] == _place(record, wanted):
            shown.append(record)
    return Page(shown, _token(page.next["SK"]) if page.next else None)


def save(
    table: TenantTable, was: CustomerRecord | Tombstone | None, now: CustomerRecord | Tombstone
) -> list[Write]:
    """The record and its entries; refused as RECORD when the first is no longer the stored one."""
    before, after = _entries(was), _entries(now)
    return [
        table.put(_key(table, now.id), encode(now), label=RECORD, **_unchanged(was)),
        *(table.put(Key(_partition(table), key), {"id": now.id}, label="entry") for key in after - before),
        *(table.delete(Key(_partition(table), key), label="entry") for key in before - after),
    ]


def _read(item: Item) -> CustomerRecord | Tombstone:
    return decode(Tombstone, item) if "erasedAt" in item else decode(CustomerRecord, item)


def _unchanged(was: CustomerRecord | Tombstone | None) -> dict[str, Any]:
    if was is None:
        return {"condition": "attribute_not_exists(PK)"}
    return {
        "condition": "#version = :was",
        "names": {"#version": "version"},
        "values": {":was": was.version},
    }


def _entries(record: CustomerRecord | Tombstone | None) -> frozenset[str]:
    if not isinstance(record, CustomerRecord):
        return frozenset()
    found = (_entry(term, record.id) for term in terms(record))
    return frozenset({_name_entry(record), *found})


def _place(record: CustomerRecord, wanted: str) -> str | None:
    """The entry at which a record is shown: the first of its terms that begin as wanted, or its name's."""
    if not wanted:
        return _name_entry(record)
    matching = (term for term in terms(record) if term.startswith(wanted))
    return next((_entry(term, record.id) for term in matching), None)


def _name_entry(record: CustomerRecord) -> str:
    return f"NAME#{full_name(record)}#{record.id}"


def _entry(term: str, id: str) -> str:
    return f"FIND#{term}#{id}"


def _partition(table: TenantTable) -> str:
    return table.pk("CUSTOMERS")


def _key(table: TenantTable, id: str) -> Key:
    return Key(_partition(table), f"CUSTOMER#{id}")


def _token(sort_key: str) -> str:
    return base64.urlsafe_b64encode(sort_key.encode()).decode()


def _start(table: TenantTable, token: str, begins: str) -> dict[str, str]:
    """Where a token goes on; InvalidInput for one of another search."""
    try:
        sort_key = base64.urlsafe_b64decode(token).decode()
    except (binascii.Error, ValueError):
        sort_key = ""
    start = Key(_partition(table), sort_key)
    if not sort_key.startswith(begins) or not start.possible:
        raise InvalidInput("nextToken", "NOT_A_TOKEN")
    return {"PK": start.pk, "SK": start.sk}
