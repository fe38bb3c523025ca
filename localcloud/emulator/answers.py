"""What MiniStack's services answer, read."""

from __future__ import annotations

import json
from typing import Any

from localcloud.emulator.touch import Record
from localcloud.gateway.cloud import ServiceRefused


def decoded(body: bytes | str | None) -> Any:
    """A service's answer; a function may well return text that is not JSON."""
    if not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace") if isinstance(body, bytes) else body


def refusal(body: Any) -> ServiceRefused:
    record: Record = body if isinstance(body, dict) else {"message": str(body)}
    code = str(record.get("__type") or record.get("code") or "InternalServerError").rsplit("#", 1)[-1]
    return ServiceRefused(code, str(record.get("message") or record.get("Message") or ""), record)
