"""What the waiting list holds of a person: told or taken out on request."""

from typing import Any

from chatbooking.records import encode
from chatbooking.storage import TenantTable
from chatbooking.waiting import joining, storage
from chatbooking.waiting.model import Entry


def everything_of(table: TenantTable, email: str | None) -> list[Entry]:
    """All entries of an address; the list knows nobody without one."""
    return storage.of_contact(table, email) if email else []


def told(entry: Entry) -> dict[str, Any]:
    """An entry as plain values."""
    plain: dict[str, Any] = encode(entry)
    return plain


def erase(table: TenantTable, entry: Entry) -> None:
    """Takes an entry out, and gives back what is kept for it."""
    joining.remove(table, entry.id)
