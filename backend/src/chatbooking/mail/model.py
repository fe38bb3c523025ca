"""A mail, its calendar file, and what can become of it."""

from dataclasses import dataclass
from typing import NamedTuple


class Calendar(NamedTuple):
    """A calendar file as it goes with a mail; `method` is REQUEST or CANCEL and stands in the text too."""

    method: str
    text: str
    filename: str


@dataclass(frozen=True, slots=True)
class Mail:
    """One message in both forms; an answer goes to `reply_to`.

    `sender_name` stands before the address it comes from. `unsubscribe` is where one click ends such mail.
    """

    to: str
    subject: str
    text: str
    html: str
    reply_to: str | None = None
    sender_name: str | None = None
    calendar: Calendar | None = None
    unsubscribe: str | None = None


class MailRefused(Exception):
    """The mail was not sent: the service refused it or was not reached."""


class AddressRefused(MailRefused):
    """No mail can go to what stands in the place of the address, now or later."""


class MailInDoubt(MailRefused):
    """The service did not answer: it may have sent the mail."""
