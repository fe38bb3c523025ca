"""A mail as the bytes that go out: headers that nobody can add to, both forms, the calendar file."""

import re
import unicodedata
from contextlib import suppress
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import quote
from typing import Any, Final

from chatbooking.mail.model import AddressRefused, Mail

_LONGEST_SUBJECT = 300
_LONGEST_USERNAME: Final = 64
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN: Final = re.compile(rf"(?:{_LABEL}\.)+(?!\d+$){_LABEL}", re.IGNORECASE)
# Of these Python's codec makes other letters, and thus somebody else's domain (IDNA 2003 and not 2008).
_OTHERWISE_CODED: Final = frozenset("ßς\u200c\u200d")


class _Policy(EmailPolicy):
    """SMTP's, but for three headers.

    An address of the web stays whole: folded, it would be encoded, and nobody could follow it. And where the
    library encodes several words of a subject or a name, it loses the spaces between them (Python 3.11).
    """

    def fold(self, name: str, value: Any) -> str:
        match name.lower():
            case "list-unsubscribe":
                text = str(value)
            case "subject":
                text = _encoded(name, str(value))
            case "from":
                (sender,) = value.addresses
                text = f"{_phrase(name, sender.display_name)} <{sender.addr_spec}>".lstrip()
            case _:
                return str(super().fold(name, value))
        return f"{name}: {text}{self.linesep}"

    def fold_binary(self, name: str, value: Any) -> bytes:
        return self.fold(name, value).encode("ascii")


# SES takes seven bits and short lines.
_POLICY = _Policy(linesep=SMTP.linesep, cte_type="7bit")


def message_of(mail: Mail, sender: str) -> bytes:
    """The whole message; AddressRefused for a recipient that is no address.

    One that cannot be answered to is left out: somebody else wrote it, and the news is not about that.
    """
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address(_line(mail.sender_name or ""), addr_spec=sender)
    message["To"] = address_of(mail.to)
    message["Subject"] = _line(mail.subject)[:_LONGEST_SUBJECT]
    if mail.reply_to:
        with suppress(AddressRefused):
            message["Reply-To"] = address_of(mail.reply_to)
    if mail.unsubscribe:
        message["List-Unsubscribe"] = f"<{_line(mail.unsubscribe)}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    if mail.calendar:
        _add_calendar(message, mail)
    return message.as_bytes()


def _add_calendar(message: EmailMessage, mail: Mail) -> None:
    """Once as an alternative, which calendars read, and once as a file, for whom they do not."""
    assert mail.calendar
    method, text, filename = mail.calendar
    message.add_alternative(text, subtype="calendar", cte="base64", params={"method": method})
    message.add_attachment(text.encode(), "text", "calendar", filename=filename, params={"method": method})


def address_of(text: str) -> Address:
    """An address as SES takes it: ASCII before the @, then a domain in its coded form; AddressRefused."""
    try:
        address = Address(addr_spec=text)
    # A name before the @ that is not ASCII among them. The last two are defects of the library's own.
    except (ValueError, MessageError, IndexError, AttributeError):
        raise AddressRefused("NOT_AN_ADDRESS") from None
    if len(address.username) > _LONGEST_USERNAME:
        raise AddressRefused("NOT_SENDABLE")
    domain = _coded(address.domain)
    if domain is None:
        raise AddressRefused("NOT_A_DOMAIN")
    return Address(username=address.username, domain=domain)


def _coded(domain: str) -> str | None:
    if _OTHERWISE_CODED & set(domain):
        return None
    try:
        coded = domain.encode("idna").decode()
    except UnicodeError:
        return None
    return coded if _DOMAIN.fullmatch(coded) else None


def _encoded(header: str, text: str) -> str:
    """As it stands where it is ASCII, else in encoded words of the length that a mail reader must take."""
    if text.isascii():
        return text
    return Header(text, "utf-8", header_name=header).encode(linesep=SMTP.linesep)


def _phrase(header: str, name: str) -> str:
    return f'"{quote(name)}"' if name and name.isascii() else _encoded(header, name)


def _line(text: str) -> str:
    """One line: what would end a header, or steer a terminal, is a space."""
    kept = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in text)
    return " ".join(kept.split())
