"""The user pool confirmed a sign-up: its business comes into being.

Cognito gives a trigger five seconds and up to three tries. A failure here leaves a confirmed user without a
business; pre_token_generation repairs that at the next sign-in.
"""

from typing import Any

from chatbooking.clock import system_clock
from chatbooking.observability import logger
from chatbooking.tenants import storage
from chatbooking.tenants.register import new_widget_key, plan, sign_up_of


def handle(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    """The event as it came, as Cognito wants it back."""
    # The same trigger fires when a forgotten password was set anew: no sign-up, no business.
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        sign_up = sign_up_of(event["request"]["userAttributes"])
        registration = plan(sign_up, system_clock(), new_widget_key())
        created = storage.open_tenant(registration)
        logger.info("business registered", tenant=registration.tenant.id, new=created)
    return event
