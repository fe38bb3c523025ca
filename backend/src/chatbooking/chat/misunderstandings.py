"""Messages that were not understood, so that the business can add an alias or an answer.

Such a message has an index entry until it is dismissed, and beside its text its language and conversation,
nothing else. It stays what it is in its transcript, and goes with it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chatbooking.chat import storage
from chatbooking.chat.model import Message
from chatbooking.clock import to_iso
from chatbooking.errors import NotFound
from chatbooking.records import decode
from chatbooking.storage import ConditionFailed, TenantTable, carry_out


@dataclass(frozen=True, slots=True)
class Misunderstanding:
    id: str
    at: datetime
    text: str
    locale: str
    conversation_id: str


def marks(table: TenantTable, message: Message, conversation_id: str, locale: str) -> dict[str, Any]:
    """What the message's item has besides when it was not understood."""
    return {
        "locale": locale,
        "conversationId": conversation_id,
        "timePK": table.pk("MISUNDERSTOOD"),
        "timeSK": to_iso(message.at),
    }


def dismiss(table: TenantTable, id: str) -> Misunderstanding:
    """Takes it off the list; it may be off already. NotFound when no such message was misunderstood."""
    key = storage.message_key(table, id)
    item = table.get(key, consistent=True) if key else None
    if key is None or item is None or "conversationId" not in item:
        raise NotFound("misunderstanding", id)
    off = table.update(
        key, "REMOVE timePK, timeSK", label="misunderstanding", condition="attribute_exists(PK)"
    )
    try:
        carry_out(off)
    except ConditionFailed:  # it expired meanwhile, and an update would bring a part of it back
        raise NotFound("misunderstanding", id) from None
    return decode(Misunderstanding, item)
