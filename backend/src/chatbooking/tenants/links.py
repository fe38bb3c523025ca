"""Links that open one thing to whoever was sent them: a booking, an offer, a calendar, somebody's reminders.

A token is `<tenant>.<id>.<MAC>`, the MAC over purpose, tenant and id with the business's own secret. Nothing
is kept of a link, so it holds until the secret's item is replaced, which ends all links of the business.
"""

import base64
import hashlib
import hmac
import re
from enum import StrEnum
from typing import Final

from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.tenants import storage
from chatbooking.tenants.errors import LinkInvalid

# What tenants and the things behind links are called; no dot, which parts the token.
_NAME = r"[A-Za-z0-9_-]{1,64}"
_TOKEN: Final = re.compile(rf"({_NAME})\.({_NAME})\.([A-Za-z0-9_-]{{24}})")
# 144 bits: base64 without padding and without spare bits, so that a token has one spelling only.
_MAC_BYTES: Final = 18


class Purpose(StrEnum):
    """What a link opens; the token of one purpose opens nothing of another."""

    BOOKING = "booking"
    WAITING = "waiting"
    FEED = "feed"
    UNSUBSCRIBE = "unsubscribe"


def link_token(table: TenantTable, purpose: str, id: str) -> str:
    """The token that opens this; the same one every time while the business's secret is the same."""
    if not re.fullmatch(_NAME, id):
        raise ValueError(f"not an id that a link can carry: {id!r}")
    secret = storage.link_secret(table) or storage.make_link_secret(table)
    return f"{table.tenant_id}.{id}.{_mac(secret, Purpose(purpose), table.tenant_id, id)}"


def opened(token: str, purpose: str) -> tuple[TenantTable, str]:
    """The door to the business and the id in a token of this purpose; LinkInvalid. One read."""
    parts = _TOKEN.fullmatch(token)
    if parts is None:
        raise LinkInvalid
    tenant_id, named, given = parts.groups()
    table = TenantTable(tenant_id)
    # A business that has made no link has no secret, and asking for one must not make it.
    secret = storage.link_secret(table)
    if secret is None or not hmac.compare_digest(_mac(secret, Purpose(purpose), tenant_id, named), given):
        raise LinkInvalid
    return table, named


def link_url(table: TenantTable, purpose: str, id: str, *, locale: str) -> str | None:
    """Where the link leads; None while the stage does not know the address of what answers there.

    Pages get the token in the fragment, which browsers send to no server.
    """
    known = settings()
    match Purpose(purpose):
        case Purpose.BOOKING | Purpose.WAITING as page if known.widget_url:
            return f"{known.widget_url}/manage?lang={locale}#{page}={link_token(table, page, id)}"
        case Purpose.FEED if known.public_url:
            return f"{known.public_url}/feeds/{link_token(table, purpose, id)}.ics"
        case Purpose.UNSUBSCRIBE if known.public_url:
            return f"{known.public_url}/unsubscribe/{link_token(table, purpose, id)}?lang={locale}"
        case _:
            return None


def _mac(secret: str, purpose: Purpose, tenant_id: str, id: str) -> str:
    """Neither names nor purposes have a dot in them, so that no two things are written alike."""
    told = f"{purpose}.{tenant_id}.{id}".encode()
    digest = hmac.digest(secret.encode(), told, hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:_MAC_BYTES]).decode()
