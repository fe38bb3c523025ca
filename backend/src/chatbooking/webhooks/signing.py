"""Signatures by the Standard Webhooks specification (symmetric, v1), and the secrets they are made with."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import datetime

from chatbooking.webhooks.model import Endpoint

_PREFIX = "whsec_"


def new_secret() -> str:
    """256 random bits, written as the specification says."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def headers(endpoint: Endpoint, message_id: str, body: bytes, now: datetime) -> Mapping[str, str]:
    """Of one try. While a secret is being replaced the old one signs too, after the new one."""
    timestamp = str(int(now.timestamp()))
    signed = b".".join((message_id.encode(), timestamp.encode(), body))
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(secret, signed) for secret in _secrets(endpoint, now)),
    }


def _secrets(endpoint: Endpoint, now: datetime) -> tuple[str, ...]:
    until = endpoint.previous_secret_until
    if endpoint.previous_secret and until and now < until:
        return endpoint.secret, endpoint.previous_secret
    return (endpoint.secret,)


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
