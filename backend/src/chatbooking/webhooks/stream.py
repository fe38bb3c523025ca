"""That an endpoint was switched off for its failures, as the table's stream tells of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from chatbooking.storage.values import from_attributes
from chatbooking.webhooks.storage import ENDPOINT


class WebhookOff(NamedTuple):
    """`version` is the endpoint's as it went off: one switching off, one version."""

    tenant_id: str
    webhook_id: str
    version: int


def switched_off(record: Mapping[str, Any]) -> WebhookOff | None:
    """What a stream record says of it; None when it is about anything else, or a person did it."""
    change = record["dynamodb"]
    keys = from_attributes(change["Keys"])
    if not keys["SK"].startswith(ENDPOINT) or "OldImage" not in change or "NewImage" not in change:
        return None
    was, now = from_attributes(change["OldImage"]), from_attributes(change["NewImage"])
    if now["active"] or not was["active"] or not now.get("switchedOff"):
        return None
    return WebhookOff(keys["PK"].split("#")[1], now["id"], now["version"])
