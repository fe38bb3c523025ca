"""What the local cloud has sent by mail."""

from __future__ import annotations

import re
import time

import httpx

_PATIENCE_SECONDS = 20


class Mailbox:
    def __init__(self, aws_endpoint: str) -> None:
        self._url = f"{aws_endpoint}/_ministack/ses/messages"

    def latest(self, email: str, pattern: str) -> str:
        """The pattern's first group in the newest mail to this address that has it, text or HTML."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < deadline:
            for message in reversed(self._to(email)):
                if found := re.search(pattern, f"{message['BodyText']}\n{message['BodyHtml'] or ''}"):
                    return found[1]
            time.sleep(0.2)
        raise AssertionError(f"no mail to {email} with {pattern}")

    def code(self, email: str) -> str:
        """The newest six digits."""
        return self.latest(email, r"\b(\d{6})\b")

    def _to(self, email: str) -> list[dict[str, str]]:
        accounts = httpx.get(self._url, timeout=10).json()["messages"].values()
        return [message for messages in accounts for message in messages if email in message["To"]]
