"""What MiniStack's SES lacks: it keeps no whole message, and has no address that it refuses.

As in `emulator`, the names inside MiniStack that this depends on are listed, and a test checks them.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from localcloud.emulator import Record, TouchPoint
from localcloud.mailbox.message import Mail, bodies, mail_of, parsed

_HANDLE = TouchPoint("services.ses_v2", "handle_request")
_REJECTION = TouchPoint("services.ses_v2", "_message_rejection")
_SENT = TouchPoint("services.ses", "_sent_emails")
_MESSAGES = TouchPoint("app", "_handle_ses_messages_request")

TOUCH_POINTS = (_HANDLE, _REJECTION, _SENT, _MESSAGES)

# RFC 2606: no mail ever goes there.
REFUSED_DOMAIN = ".invalid"


def complete() -> None:
    """Keep whole messages, show them at `/_ministack/ses/messages`, and refuse mail to `…@….invalid`."""
    _HANDLE.replace(_keeping(_HANDLE.get()))
    _REJECTION.replace(_refusing(_REJECTION.get()))
    _MESSAGES.replace(_telling(_MESSAGES.get()))


def mails() -> list[Mail]:
    """All mails that were sent, the newest first."""
    return sorted((mail_of(one) for one in _records()), key=lambda mail: mail.at, reverse=True)


def _records() -> list[Record]:
    return [record for _scope, entries in _SENT.get().all_items() for record in entries]


def _keeping(handle: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def handled(method: str, path: str, headers: Any, body: bytes, query: Any) -> Any:
        answer = await handle(method, path, headers, body, query)
        if method == "POST" and path.rstrip("/").endswith("/outbound-emails") and answer[0] == 200:
            mime = (json.loads(body).get("Content", {}).get("Raw") or {}).get("Data")
            if mime:
                _keep(json.loads(answer[2])["MessageId"], mime)
        return answer

    return handled


def _keep(message_id: str, mime: str) -> None:
    record = next(one for one in _records() if one["MessageId"] == message_id)
    message = parsed(mime)
    text, html = bodies(message)
    record |= {"Mime": mime, "Subject": str(message["subject"] or ""), "BodyText": text, "BodyHtml": html}


def _refusing(rejection: Callable[..., str | None]) -> Callable[..., str | None]:
    def rejected(sender: str, recipients: Sequence[str] = ()) -> str | None:
        refused = [one for one in recipients if one.rstrip(">").lower().endswith(REFUSED_DOMAIN)]
        if refused:
            return f"Email address is not verified. The following identities failed: {', '.join(refused)}"
        return rejection(sender, recipients)

    return rejected


def _telling(messages: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """MiniStack's list of mails, with the headers and parts of each that was sent as a whole message."""

    async def told(method: str, path: str, headers: Any, query: Any) -> Any:
        answer = await messages(method, path, headers, query)
        if answer is None or answer[0] != 200:
            return answer
        listed = json.loads(answer[2])
        whole = {one["MessageId"]: one for one in _records() if one.get("Mime")}
        for shown in (one for account in listed["messages"].values() for one in account):
            if record := whole.get(shown["MessageId"]):
                mail = mail_of(record)
                shown["Headers"] = [{"Name": name, "Value": value} for name, value in mail.headers]
                shown["Parts"] = [part.described() for part in mail.parts]
        return answer[0], answer[1], json.dumps(listed).encode()

    return told
