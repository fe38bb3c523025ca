"""The business and what it owns. Items in the table have the same fields in camelCase."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from chatbooking.api.caller import Role


class Plan(StrEnum):
    FREE = "FREE"
    PRO = "PRO"
    BUSINESS = "BUSINESS"


class TenantStatus(StrEnum):
    """CLOSED by an owner, SUSPENDED by an operator."""

    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    CLOSED = "CLOSED"


class SetupStep(StrEnum):
    """The first steps of a new business, in the order of the checklist."""

    BUSINESS = "BUSINESS"
    SERVICE = "SERVICE"
    PROVIDER = "PROVIDER"
    LOOK = "LOOK"
    SNIPPET = "SNIPPET"
    TRY = "TRY"


class WidgetPosition(StrEnum):
    BOTTOM_RIGHT = "BOTTOM_RIGHT"
    BOTTOM_LEFT = "BOTTOM_LEFT"


class Contact(NamedTuple):
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    website: str | None = None


class BookingRules(NamedTuple):
    """All times in minutes but the horizon, which is in days."""

    slot_interval_minutes: int = 15
    minimum_notice_minutes: int = 60
    horizon_days: int = 60
    change_notice_minutes: int = 120
    auto_confirm: bool = True


class WidgetLook(NamedTuple):
    colour: str = "#1a7f5a"
    position: WidgetPosition = WidgetPosition.BOTTOM_RIGHT
    greeting: str | None = None
    logo_url: str | None = None


class NotificationSettings(NamedTuple):
    """What is told of a booking: customers this long before it, and the business of what others did.

    `business_email` None: the contact's e-mail, else the owner's.
    """

    reminder_minutes: tuple[int, ...] = (1440, 120)
    business_email: str | None = None
    tell_new: bool = True
    tell_changed: bool = True
    tell_cancelled: bool = True


@dataclass(frozen=True, slots=True)
class Setup:
    """How far the checklist of a new business has come; `dismissed_at`: somebody put it away."""

    done: tuple[SetupStep, ...] = ()
    dismissed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tenant:
    id: str
    name: str
    locale: str
    time_zone: str
    currency: str
    created_at: datetime
    plan: Plan = Plan.FREE
    contact: Contact = field(default_factory=Contact)
    rules: BookingRules = field(default_factory=BookingRules)
    look: WidgetLook = field(default_factory=WidgetLook)
    notifications: NotificationSettings = field(default_factory=NotificationSettings)
    status: TenantStatus = TenantStatus.ACTIVE
    closed_at: datetime | None = None
    setup: Setup = field(default_factory=Setup)
    # Rises with every change of the catalog, in the same transaction: whoever kept a copy of the catalog
    # knows by one read whether it is still true.
    catalog_version: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """`id` is the user's `sub` in the user pool."""

    id: str
    email: str
    role: Role
    joined_at: datetime
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """`fingerprint` is what is kept of the token in the mailed link; `invited_by` a member's id."""

    id: str
    email: str
    role: Role
    invited_at: datetime
    expires_at: datetime
    invited_by: str
    fingerprint: str


class InvitationOffer(NamedTuple):
    """What the page behind a mailed link shows before anybody has signed in."""

    business_name: str
    email: str
    role: Role
    locale: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class WidgetKey:
    """It opens nothing from `revoked_at` on, which lies ahead while `replaced_by` takes its place."""

    key: str
    label: str
    allowed_origins: tuple[str, ...]
    created_at: datetime
    revoked_at: datetime | None = None
    replaced_by: str | None = None


class Widget(NamedTuple):
    """What anybody may know of a business before the first message."""

    name: str
    locale: str
    time_zone: str
    currency: str
    colour: str
    position: WidgetPosition
    greeting: str | None
    logo_url: str | None

    @classmethod
    def of(cls, tenant: Tenant) -> "Widget":
        look = tenant.look
        return cls(
            name=tenant.name,
            locale=tenant.locale,
            time_zone=tenant.time_zone,
            currency=tenant.currency,
            colour=look.colour,
            position=look.position,
            greeting=look.greeting,
            logo_url=look.logo_url,
        )
