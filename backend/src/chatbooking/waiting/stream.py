"""The messages that follow what is written to the waiting list, without personal data."""

from collections.abc import Mapping
from typing import Any, Final

from chatbooking.bookings import holds
from chatbooking.bookings.holds import HeldVisit
from chatbooking.records import decode
from chatbooking.storage.values import Item, from_attributes
from chatbooking.waiting.storage import PREFIX

# Who removes an item whose time is up, as the stream names it.
_EXPIRY: Final = {"type": "Service", "principalId": "dynamodb.amazonaws.com"}


def message_of(record: Mapping[str, Any]) -> dict[str, Any] | None:
    """The message that a stream record makes; None when it is about something else, or nothing follows.

    `waiting.offered`: an entry has an offer to be told of. `waiting.joined`: somebody waits who may fit what
    is free by now. `hold.lapsed`: time that was kept is kept no longer, for whatever reason; `removed` names
    the cells of a hold that the table's expiry removed, which are busy still.
    """
    change = record["dynamodb"]
    keys = from_attributes(change["Keys"])
    tenant_id = keys["PK"].split("#")[1]
    before, after = (_image(change.get(name)) for name in ("OldImage", "NewImage"))
    if keys["SK"].startswith(PREFIX):
        kind = _kind(before, after)
        return {"type": kind, "tenantId": tenant_id, "entryId": after["id"]} if kind else None
    if keys["SK"] != holds.SORT_KEY or after or not before:
        return None
    message = {"type": "hold.lapsed", "tenantId": tenant_id, "entryId": before["entryId"]}
    return {**message, "removed": _cells(before)} if _expired(record) else message


def _kind(before: Item, after: Item) -> str | None:
    if not before and after.get("version"):
        # Put back from a backup: no news to anybody.
        return None
    if after.get("status") == "OFFERED":
        again = _hold_id(before) == _hold_id(after)
        return None if again else "waiting.offered"
    return "waiting.joined" if after.get("status") == "WAITING" and after != before else None


def _hold_id(entry: Item) -> str | None:
    offer = entry.get("offer") or {}
    return offer.get("holdId")


def _expired(record: Mapping[str, Any]) -> bool:
    """Lambda writes these names in camelCase, the streams' own API with a capital."""
    identity = record.get("userIdentity") or {}
    return {name[0].lower() + name[1:]: value for name, value in identity.items()} == _EXPIRY


def _cells(hold: Item) -> dict[str, Any]:
    kept = decode(HeldVisit, hold)
    claimed = holds.cells_of(kept)
    return {
        "holdId": kept.id,
        "providerId": kept.provider_id,
        "first": claimed.cells.start,
        "end": claimed.cells.stop,
    }


def _image(attributes: Mapping[str, Any] | None) -> Item:
    return from_attributes(attributes) if attributes else {}
