"""The user pool confirmed a sign-up: somebody joins the business that invited them, or gets one of their own.

Cognito gives a trigger five seconds and up to three tries. A failure here leaves a confirmed user without a
business; pre_token_generation repairs that at the next sign-in, and an invitation can still be accepted then.
"""

from collections.abc import Mapping
from typing import Any

from chatbooking.api.caller import User
from chatbooking.clock import system_clock
from chatbooking.errors import DomainError
from chatbooking.observability import logger
from chatbooking.tenants import joining, storage
from chatbooking.tenants.errors import AlreadyInBusiness
from chatbooking.tenants.register import new_widget_key, plan, sign_up_of


def handle(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    """The event as it came, as Cognito wants it back."""
    # The same trigger fires when a forgotten password was set anew: no sign-up, no business.
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        attributes = event["request"]["userAttributes"]
        # Anybody may send any metadata: the token counts for the e-mail only that the pool has just verified.
        token = (event["request"].get("clientMetadata") or {}).get("invitation")
        if not (token and _joins(token, attributes)):
            _registers(attributes, invited=bool(token))
    return event


def _joins(token: str, attributes: Mapping[str, str]) -> bool:
    verified = attributes.get("email_verified", "").lower() == "true"
    user = User(attributes["sub"], attributes["email"] if verified else None, attributes.get("name"))
    try:
        member = joining.accept(token, user, system_clock())
    except AlreadyInBusiness:
        # The trigger's second try after a first that was too slow.
        return True
    except DomainError as refused:
        if refused.retryable:
            raise
        logger.warning("invitation not accepted", code=refused.code)
        return False
    logger.info("member joined", role=member.role)
    return True


def _registers(attributes: Mapping[str, str], *, invited: bool) -> None:
    """Whoever came by a link that is no longer good wanted a business of their own only if they named one."""
    if invited and not attributes.get("custom:business"):
        return
    registration = plan(sign_up_of(attributes), system_clock(), new_widget_key())
    created = storage.open_tenant(registration)
    logger.info("business registered", tenant=registration.tenant.id, new=created)
