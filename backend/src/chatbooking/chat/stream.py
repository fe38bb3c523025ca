"""Conversations as the table's stream tells of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from chatbooking.chat.storage import OPEN_FOR
from chatbooking.clock import from_iso
from chatbooking.storage.values import from_attributes


class Turned(NamedTuple):
    """A conversation began or went on by one turn, at this moment."""

    tenant_id: str
    conversation_id: str
    at: datetime


def turned(record: Mapping[str, Any]) -> Turned | None:
    """What a stream record says of a conversation; None for another kind of item, and for a removal."""
    change = record["dynamodb"]
    keys = from_attributes(change["Keys"])
    if "NewImage" not in change or keys["SK"] != "STATE":
        return None
    _, tenant_id, _, conversation_id = keys["PK"].split("#")
    item = from_attributes(change["NewImage"])
    return Turned(tenant_id, conversation_id, from_iso(item["openUntil"]) - OPEN_FOR)
