"""What MiniStack lacks for mail: whose identity a message is sent with, when policies are checked.

As in `emulator`, the names inside MiniStack that this depends on are listed, and a test checks them.
"""

from __future__ import annotations

import json
from typing import Any

from botocore.exceptions import ClientError

from localcloud.emulator import TouchPoint
from localcloud.home import client

_SES_RESOURCE = TouchPoint("core.iam_actions", "_ses_v2_resource_arn")
_CONTEXT_VALUE = TouchPoint("core.iam_evaluator", "_resolve_condition_key")

TOUCH_POINTS = (_SES_RESOURCE, _CONTEXT_VALUE)

SENDER = "no-reply@chat-booking.example"


def complete() -> None:
    """Sending is checked against the sender's identity, and `ses:FromAddress` has a value."""
    resource, value = _SES_RESOURCE.get(), _CONTEXT_VALUE.get()

    def sender_or(method: str, path: str, body: bytes, region: str, account: str) -> Any:
        if path.rstrip("/").endswith("/outbound-emails"):
            sender = json.loads(body or b"{}").get("FromEmailAddress", "")
            return f"arn:aws:ses:{region}:{account}:identity/{sender}"
        return resource(method, path, body, region, account)

    def with_sender(key: str, context: Any) -> Any:
        if key.lower() == "ses:fromaddress" and context.action == "ses:SendEmail":
            return context.resource_arn.rpartition("/")[2]
        return value(key, context)

    _SES_RESOURCE.replace(sender_or)
    _CONTEXT_VALUE.replace(with_sender)


def verify_sender(port: int) -> None:
    """The domain's identity, which an operator verifies by DNS on AWS."""
    try:
        client("sesv2", port).create_email_identity(EmailIdentity=SENDER.rpartition("@")[2])
    except ClientError as error:
        if error.response["Error"]["Code"] != "AlreadyExistsException":
            raise
