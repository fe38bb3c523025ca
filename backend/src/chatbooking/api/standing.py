"""Whether the caller's business may change anything: looked up before every change by a member."""

from chatbooking.errors import TenantClosed, TenantSuspended
from chatbooking.storage import Key, TenantTable

_REFUSALS = {"CLOSED": TenantClosed, "SUSPENDED": TenantSuspended}


def require_open(table: TenantTable) -> None:
    """TenantClosed, TenantSuspended. One consistent read, so that a reopened business is open at once."""
    item = table.get(Key(table.pk(), "TENANT"), consistent=True) or {}
    refusal = _REFUSALS.get(item.get("status", ""))
    if refusal:
        raise refusal
