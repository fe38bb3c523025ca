"""What a business may say of itself: each broken rule is an InvalidInput that names its field.

Inputs are the GraphQL ones. In an update a field that is absent stays as it was; null empties it, which a
field that must have a value refuses with REQUIRED.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from chatbooking import checks
from chatbooking.api.caller import Role
from chatbooking.errors import InvalidInput, NotFound
from chatbooking.tenants.currency import is_currency
from chatbooking.tenants.errors import LastOwner
from chatbooking.tenants.model import Member, Tenant, WidgetPosition
from chatbooking.tenants.origins import origin
from chatbooking.tenants.zones import is_zone
from chatbooking.texts import LOCALES

Input = Mapping[str, Any]

MONTH_MINUTES = 30 * 24 * 60
MAX_ORIGINS = 20
MAX_REMINDERS = 5
MAX_GRACE_DAYS = 30


def changed_tenant(tenant: Tenant, given: Input) -> Tenant:
    """The business with the fields of an UpdateTenantInput; InvalidInput."""
    return replace(
        tenant,
        **checks.given_fields(given, _PROFILE),
        contact=_changed_part(tenant.contact, "contact", given, _CONTACT),
        rules=_changed_part(tenant.rules, "rules", given, _RULES),
        look=_changed_part(tenant.look, "look", given, _LOOK),
        notifications=_changed_part(tenant.notifications, "notifications", given, _NOTIFICATIONS),
    )


def widget_key_fields(given: Input) -> tuple[str, tuple[str, ...]]:
    """Label and origins of a WidgetKeyInput, an origin's repeats dropped; InvalidInput."""
    origins = [origin(f"allowedOrigins.{place}", text) for place, text in enumerate(given["allowedOrigins"])]
    return (
        checks.line("label", given["label"], max=60),
        checks.at_most("allowedOrigins", tuple(dict.fromkeys(origins)), MAX_ORIGINS),
    )


def old_key_until(given: Input, now: datetime) -> datetime:
    """How long a key goes on beside the one that takes its place; InvalidInput TOO_LATE, TOO_FAR."""
    until = checks.instant("oldKeyUntil", given["oldKeyUntil"])
    if until < now.replace(microsecond=0):
        raise InvalidInput("oldKeyUntil", "TOO_LATE")
    if until > now + timedelta(days=MAX_GRACE_DAYS):
        raise InvalidInput("oldKeyUntil", "TOO_FAR", max=MAX_GRACE_DAYS)
    return until


def member_of(members: tuple[Member, ...], id: str) -> Member:
    """The member with this id; NotFound."""
    found = next((member for member in members if member.id == id), None)
    if found is None:
        raise NotFound("member", id)
    return found


def staying_owner(members: tuple[Member, ...], member: Member, becomes: Role | None) -> Member | None:
    """Another owner, when this member stops being one (`becomes` None: leaves); LastOwner."""
    if member.role is not Role.OWNER or becomes is Role.OWNER:
        return None
    for other in members:
        if other.role is Role.OWNER and other.id != member.id:
            return other
    raise LastOwner


def zone(field: str, value: str | None) -> str:
    """An IANA time zone; REQUIRED, UNKNOWN_TIME_ZONE."""
    name = checks.line(field, value, max=60)
    if not is_zone(name):
        raise InvalidInput(field, "UNKNOWN_TIME_ZONE")
    return name


def _changed_part(part: Any, field: str, given: Input, rules: Mapping[str, checks.Rule]) -> Any:
    """Contact, rules, look or notifications with what the input says of it."""
    if field not in given:
        return part
    if given[field] is None:
        raise InvalidInput(field, "REQUIRED")
    return part._replace(**checks.given_fields(given[field], rules, f"{field}."))


def _locale(field: str, value: str | None) -> str:
    if value not in LOCALES:
        raise InvalidInput(field, "UNKNOWN_LOCALE")
    return value


def _currency(field: str, value: str | None) -> str:
    code = checks.line(field, value, max=3).upper()
    if not is_currency(code):
        raise InvalidInput(field, "UNKNOWN_CURRENCY")
    return code


def _colour(field: str, value: str | None) -> str:
    text = checks.line(field, value, max=7).lower()
    if len(text) != 7 or text[0] != "#" or set(text[1:]) - set("0123456789abcdef"):
        raise InvalidInput(field, "NOT_A_COLOUR")
    return text


def _position(field: str, value: str | None) -> WidgetPosition:
    return WidgetPosition(checks.line(field, value, max=20))


def _reminders(field: str, values: Sequence[int] | None) -> tuple[int, ...]:
    """Minutes before the start, most first; REQUIRED, TOO_MANY, TOO_SMALL, TOO_LARGE, DUPLICATE."""
    if values is None:
        raise InvalidInput(field, "REQUIRED")
    checks.at_most(field, tuple(values), MAX_REMINDERS)
    for place, value in enumerate(values):
        checks.number(f"{field}.{place}", value, min=1, max=MONTH_MINUTES)
        if value in values[:place]:
            raise InvalidInput(f"{field}.{place}", "DUPLICATE")
    return tuple(sorted(values, reverse=True))


def _switch(field: str, value: bool | None) -> bool:
    if value is None:
        raise InvalidInput(field, "REQUIRED")
    return value


_PROFILE: Mapping[str, checks.Rule] = {
    "name": partial(checks.line, max=80),
    "locale": _locale,
    "time_zone": zone,
    "currency": _currency,
}
_CONTACT: Mapping[str, checks.Rule] = {
    "email": checks.email,
    "phone": checks.phone,
    "address": partial(checks.paragraph, max=200),
    "website": checks.web_address,
}
_RULES: Mapping[str, checks.Rule] = {
    "slot_interval_minutes": partial(checks.number, min=5, max=480, multiple_of=5),
    "minimum_notice_minutes": partial(checks.number, min=0, max=MONTH_MINUTES),
    "horizon_days": partial(checks.number, min=1, max=365),
    "change_notice_minutes": partial(checks.number, min=0, max=MONTH_MINUTES),
    "auto_confirm": _switch,
}
_LOOK: Mapping[str, checks.Rule] = {
    "colour": _colour,
    "position": _position,
    "greeting": partial(checks.paragraph, max=300),
    "logo_url": checks.web_address,
}
_NOTIFICATIONS: Mapping[str, checks.Rule] = {
    "reminder_minutes": _reminders,
    "business_email": checks.email,
    "tell_new": _switch,
    "tell_changed": _switch,
    "tell_cancelled": _switch,
}
