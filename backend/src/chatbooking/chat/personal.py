"""What conversations hold of a person: told or removed on request."""

from collections.abc import Iterable
from typing import Any, Final

from chatbooking.chat import storage
from chatbooking.records import encode
from chatbooking.storage import Key, TenantTable, carry_out, transact

_DELETES_AT_ONCE: Final = 50


def conversations_about(table: TenantTable, bookings: Iterable[str]) -> list[str]:
    """The conversations in which one of these bookings was made, moved or cancelled last.

    Reads the headers of all that are still kept (a month's): no index leads from a booking to those that
    only changed it, and somebody asks for this a few times a year.
    """
    wanted = frozenset(bookings)
    headers = table.query_all(table.pk("CONVERSATIONS"), index="byTime")
    return [header["id"] for header in headers if header.get("bookingId") in wanted]


def told(table: TenantTable, conversation_id: str) -> dict[str, Any]:
    """A conversation as plain values: who said what, when."""
    messages = storage.transcript(table, conversation_id)
    lines = [{"at": m.at, "author": m.author, "text": m.text} for m in messages]
    plain: dict[str, Any] = encode({"id": conversation_id, "messages": lines})
    return plain


def erase(table: TenantTable, conversation_id: str) -> bool:
    """Removes a conversation whole, its state and its place in the lists with it; False when it was gone."""
    pk = table.pk("CHAT", conversation_id)
    # First what every further message needs: otherwise one that comes now would be stored behind our back.
    carry_out(table.delete(Key(pk, "STATE"), label="conversation"))
    keys = [Key(pk, item["SK"]) for item in table.query_all(pk, consistent=True)]
    for first in range(0, len(keys), _DELETES_AT_ONCE):
        part = keys[first : first + _DELETES_AT_ONCE]
        transact([table.delete(key, label="conversation") for key in part])
    return bool(keys)
