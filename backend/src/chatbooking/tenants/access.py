"""Whose widget is calling: the one check between the public key and a business."""

from datetime import datetime

from chatbooking.clock import to_iso
from chatbooking.tenants import storage
from chatbooking.tenants.errors import OriginNotAllowed, WidgetKeyRevoked, WidgetKeyUnknown

_MAX_LENGTH = 64


def tenant_of_widget(key: str, origin: str | None, now: datetime) -> str:
    """The id of the tenant whose widget key it is, one read.

    `origin` is the request's Origin header; a request without one does not come from a page and is refused.
    WidgetKeyUnknown, WidgetKeyRevoked, OriginNotAllowed.
    """
    entry = storage.find_widget_key(key) if 0 < len(key) <= _MAX_LENGTH else None
    if entry is None:
        raise WidgetKeyUnknown
    revoked_at = entry.get("revokedAt")
    if revoked_at and revoked_at <= to_iso(now):
        raise WidgetKeyRevoked
    if origin is None or origin.lower() not in entry["allowedOrigins"]:
        raise OriginNotAllowed(origin)
    tenant_id: str = entry["tenantId"]
    return tenant_id
