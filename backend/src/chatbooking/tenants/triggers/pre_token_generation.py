"""Before every token: the tenant and role of its user, from the member item, as claims of both tokens (V2).

Whoever is in no business gets neither claim and can call nothing. A failed read fails the sign-in: a token
without its claims, or with old ones, would be wrong for an hour.
"""

from typing import Any

from chatbooking.clock import system_clock
from chatbooking.observability import logger
from chatbooking.tenants import storage
from chatbooking.tenants.register import new_widget_key, plan, sign_up_of

_CLAIMS = ("tenantId", "role")


def handle(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    """The event with the claims to add to the ID token and the access token."""
    attributes = event["request"]["userAttributes"]
    found = storage.membership(attributes["sub"]) or _registered_late(attributes)
    if found:
        tenant_id, member = found
        change: dict[str, Any] = {"claimsToAddOrOverride": {"tenantId": tenant_id, "role": member.role.value}}
    else:
        change = {"claimsToSuppress": list(_CLAIMS)}
    event["response"] = {
        "claimsAndScopeOverrideDetails": {"idTokenGeneration": change, "accessTokenGeneration": change}
    }
    return event


def _registered_late(attributes: dict[str, str]) -> Any:
    """The membership of somebody who signed a business up whose registration failed at the time.

    For a member who has been removed nothing is registered: the business of that sign-up exists.
    """
    if not attributes.get("custom:business"):
        return None
    registration = plan(sign_up_of(attributes), system_clock(), new_widget_key())
    if not storage.open_tenant(registration):
        return None
    logger.warning("business registered late", tenant=registration.tenant.id)
    return registration.tenant.id, registration.owner
