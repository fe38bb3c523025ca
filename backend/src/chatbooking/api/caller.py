"""Who is calling: read from what AppSync has verified, never from an argument."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from chatbooking.errors import NotSignedIn


class Role(StrEnum):
    OWNER = "OWNER"
    ADMIN = "ADMIN"
    VIEWER = "VIEWER"


class Admin(NamedTuple):
    """A signed-in member: the claims that the pre-token-generation trigger put into the token."""

    tenant_id: str
    role: Role
    user_id: str


class User(NamedTuple):
    """Somebody who is signed in, in a business or not. Only an ID token tells the e-mail and the name."""

    id: str
    verified_email: str | None = None
    name: str | None = None


def user_of(event: Mapping[str, Any]) -> User:
    """The user of the pool behind a resolver's event; NotSignedIn."""
    claims = (event.get("identity") or {}).get("claims") or {}
    if not claims.get("sub"):
        raise NotSignedIn
    verified = str(claims.get("email_verified", "")).lower() == "true"
    return User(claims["sub"], claims.get("email") if verified else None, claims.get("name"))


def admin_of(event: Mapping[str, Any]) -> Admin:
    """The member behind a resolver's event; NotSignedIn when its token carries no tenant or no known role."""
    claims = (event.get("identity") or {}).get("claims") or {}
    try:
        return Admin(claims["tenantId"], Role(claims["role"]), claims["sub"])
    except (KeyError, ValueError):
        raise NotSignedIn from None


def header(event: Mapping[str, Any], name: str) -> str | None:
    """A request header; the last one where it was repeated."""
    value = ((event.get("request") or {}).get("headers") or {}).get(name.lower())
    return value[-1] if isinstance(value, list) else value
