"""A new business: everything that a sign-up brings into being, planned here and written at once."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from chatbooking.api.caller import Role
from chatbooking.ids import derived_id
from chatbooking.tenants.currency import likely_currency
from chatbooking.tenants.model import Contact, Member, Tenant, WidgetKey
from chatbooking.tenants.zones import is_zone
from chatbooking.texts import sentences, supported

_NAME_MAX = 80


class SignUp(NamedTuple):
    """What the user pool knows of somebody who signed up; all but `sub` and `email` may be missing."""

    sub: str
    email: str
    business: str | None = None
    name: str | None = None
    locale: str | None = None
    time_zone: str | None = None


class Registration(NamedTuple):
    tenant: Tenant
    owner: Member
    widget_key: WidgetKey


def sign_up_of(attributes: Mapping[str, str]) -> SignUp:
    """A sign-up from the user pool's attributes, as its triggers receive them."""
    return SignUp(
        sub=attributes["sub"],
        email=attributes["email"],
        business=attributes.get("custom:business"),
        name=attributes.get("name"),
        locale=attributes.get("locale"),
        time_zone=attributes.get("zoneinfo"),
    )


def plan(sign_up: SignUp, now: datetime, new_key: str) -> Registration:
    """The business with usual settings, its owner and a widget key that no page may use yet.

    The tenant's id follows from the user's, so a repeated trigger finds what the first one wrote. People
    wrote these attributes themselves: what is unusable gives way to a default, since a sign-up that is
    confirmed already cannot be refused any more.
    """
    locale = supported(sign_up.locale)
    texts = sentences(Path(__file__).parent / "translations", locale)
    time_zone = sign_up.time_zone if is_zone(sign_up.time_zone or "") else None
    name = short_line(sign_up.business) or short_line(sign_up.name) or texts["firstName"]
    tenant = Tenant(
        id=derived_id("tenant", sign_up.sub),
        name=name,
        locale=locale,
        time_zone=time_zone or "UTC",
        currency=likely_currency(time_zone or "", sign_up.locale),
        created_at=now,
        contact=Contact(email=sign_up.email),
    )
    owner = Member(sign_up.sub, sign_up.email, Role.OWNER, now, short_line(sign_up.name))
    return Registration(tenant, owner, WidgetKey(new_key, texts["firstKey"], (), now))


def new_widget_key() -> str:
    """A public key: not a secret, yet nobody finds a business by trying."""
    return f"pk_{secrets.token_hex(16)}"


def short_line(text: str | None) -> str | None:
    """What people wrote of themselves when they signed up, as a name may be; None for nothing."""
    return " ".join((text or "").split())[:_NAME_MAX].strip() or None
