"""AppSync's WebSocket messages and limits, and the credentials that a handshake carries."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from typing import Any

Record = dict[str, Any]

SUBPROTOCOL = "graphql-ws"
KEEP_ALIVE: Record = {"type": "ka"}
SECONDS_BETWEEN_KEEP_ALIVES = 60.0
SECONDS_TO_INIT = 15.0
CONNECTION_TIMEOUT_MS = 300_000
MOST_SUBSCRIPTIONS = 200
MOST_BYTES = 240 * 1024


class Refused(Exception):
    """What was asked is not done: an error's type, what it says, and for a connection its code."""

    def __init__(self, error_type: str, message: str, code: int = 400) -> None:
        super().__init__(message)
        self.error_type = error_type
        self.message = message
        self.code = code

    def entry(self) -> Record:
        return {"errorType": self.error_type, "message": self.message}


def connection_ack() -> Record:
    return {"type": "connection_ack", "payload": {"connectionTimeoutMs": CONNECTION_TIMEOUT_MS}}


def connection_error(refused: Refused) -> Record:
    return {
        "type": "connection_error",
        "payload": {"errors": [{**refused.entry(), "errorCode": refused.code}]},
    }


def start_ack(id_: str) -> Record:
    return {"type": "start_ack", "id": id_}


def data(id_: str, payload: Record) -> Record:
    return {"type": "data", "id": id_, "payload": payload}


def complete(id_: str) -> Record:
    return {"type": "complete", "id": id_}


def error(id_: str | None, errors: Iterable[Record]) -> Record:
    """Of one subscription, or without an id of the connection."""
    return {"type": "error", **({"id": id_} if id_ else {}), "payload": {"errors": list(errors)}}


def unsupported(kind: str) -> Refused:
    return Refused("UnsupportedOperation", f"{kind} not supported through the realtime channel")


def handshake_headers(query: Mapping[str, str], subprotocols: Iterable[str]) -> dict[str, str]:
    """The credentials of a connection: of its query (base64), else of a subprotocol `header-<base64url>`.

    Raises Refused when there are none that can be read.
    """
    encoded = query.get("header")
    if encoded is None:
        marked = [one for one in subprotocols if one.startswith("header-")]
        encoded = marked[0].removeprefix("header-") if marked else None
    if encoded is None:
        raise Refused("UnauthorizedException", "Required headers are missing.", 401)
    standard = encoded.replace("-", "+").replace("_", "/").replace(" ", "+").rstrip("=")
    try:
        headers = json.loads(base64.b64decode(standard + "=" * (-len(standard) % 4), validate=True))
        return lowered(headers)
    except (binascii.Error, ValueError, AttributeError):
        raise Refused("BadRequestException", "The header is not base64 of a JSON object.") from None


def lowered(headers: Any) -> dict[str, str]:
    """Header names in lower case; what is no text is no header."""
    return {name.lower(): value for name, value in headers.items() if isinstance(value, str)}
