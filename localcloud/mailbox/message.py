"""A mail as it was sent, taken apart."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """One leaf of a message; `name` is a file's, None for what is no file."""

    content_type: str
    content: bytes
    name: str | None = None
    disposition: str | None = None
    parameters: Mapping[str, str] | None = None

    def described(self) -> Record:
        """Text as text, anything else in base64."""
        is_text = self.content_type.startswith("text/")
        return {
            "ContentType": self.content_type,
            "Parameters": dict(self.parameters or {}),
            "Disposition": self.disposition,
            "FileName": self.name,
            "Content": self.content.decode("utf-8", "replace")
            if is_text
            else base64.b64encode(self.content).decode(),
        }


@dataclass(frozen=True)
class Mail:
    """What the page shows; `headers` only of a mail that was sent as a whole message."""

    id: str
    at: datetime
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    html: str | None
    headers: tuple[tuple[str, str], ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def files(self) -> tuple[Part, ...]:
        return tuple(one for one in self.parts if one.name)


def mail_of(record: Record) -> Mail:
    """Of MiniStack's record, with the message that we keep beside it."""
    message = parsed(record["Mime"]) if record.get("Mime") else None
    headers = tuple((name, str(value)) for name, value in message.items()) if message else ()
    return Mail(
        id=record["MessageId"],
        at=datetime.fromtimestamp(record["Timestamp"], UTC),
        sender=next((value for name, value in headers if name.lower() == "from"), record["Source"]),
        to=tuple(record.get("To") or ()),
        subject=record.get("RenderedSubject") or record.get("Subject") or "",
        text=record.get("RenderedBodyText") or record.get("BodyText") or "",
        html=record.get("RenderedBodyHtml") or record.get("BodyHtml") or None,
        headers=headers,
        parts=parts_of(message) if message else (),
    )


def parsed(mime: str) -> EmailMessage:
    """The message in base64, as SES takes it."""
    message = message_from_bytes(base64.b64decode(mime), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def bodies(message: EmailMessage) -> tuple[str, str | None]:
    """What a mail program shows: the plain text, and the HTML if there is one. Files are neither."""
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    return str(plain.get_content()) if plain else "", str(html.get_content()) if html else None


def parts_of(message: EmailMessage) -> tuple[Part, ...]:
    leaves = [one for one in message.walk() if not one.is_multipart()]
    return tuple(_part(one) for one in leaves if isinstance(one, EmailMessage))


def _part(leaf: EmailMessage) -> Part:
    content = leaf.get_payload(decode=True)
    parameters = dict(leaf["content-type"].params) if "content-type" in leaf else {}
    return Part(
        content_type=leaf.get_content_type(),
        content=content if isinstance(content, bytes) else b"",
        name=leaf.get_filename(),
        disposition=leaf.get_content_disposition(),
        parameters=parameters,
    )
