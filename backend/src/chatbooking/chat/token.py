"""The conversation token: opaque to its bearer, who can do with it what the conversation's visitor can.

It carries the tenant's and the conversation's id and 256 random bits. The table keeps only the secret's
fingerprint, so that reading the table does not let anyone into a conversation.
"""

import base64
import binascii
import hmac
import re
from dataclasses import dataclass, field

from chatbooking.chat.errors import ConversationUnknown
from chatbooking.ids import fingerprint, new_id, new_secret

_PARTS = re.compile(r"([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Credentials:
    """Which conversation, and the proof that it may be continued (kept out of any printed form)."""

    tenant_id: str
    conversation_id: str
    secret: str = field(repr=False)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.secret)

    def open(self, stored: str | None) -> None:
        """ConversationUnknown unless `stored` is this secret's fingerprint (compared in constant time)."""
        if not hmac.compare_digest(self.fingerprint, stored or ""):
            raise ConversationUnknown

    def text(self) -> str:
        """The token itself."""
        parts = f"{self.tenant_id}.{self.conversation_id}.{self.secret}"
        return base64.urlsafe_b64encode(parts.encode()).decode().rstrip("=")


def issue(tenant_id: str) -> Credentials:
    """Credentials of a new conversation."""
    return Credentials(tenant_id, new_id(), new_secret())


def read(token: str) -> Credentials:
    """The credentials in a token, not yet checked against the table; ConversationUnknown if it is none."""
    if len(token) > _LONGEST:
        raise ConversationUnknown
    padded = token + "=" * (-len(token) % 4)
    try:
        text = base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, ValueError):
        raise ConversationUnknown from None
    found = _PARTS.fullmatch(text)
    if found is None:
        raise ConversationUnknown
    return Credentials(*found.groups())
