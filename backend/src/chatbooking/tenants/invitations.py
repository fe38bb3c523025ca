"""Who may be asked to join a business, and who may accept. Pure rules.

The token is in the mailed link only; what is kept is its fingerprint. It opens one invitation once, for the
person whose verified e-mail was invited, until it expires, is sent again, or its sender is an owner no more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from chatbooking import checks
from chatbooking.api.caller import Role, User
from chatbooking.errors import InvalidInput, NotFound
from chatbooking.ids import fingerprint, new_id, new_secret
from chatbooking.tenants.errors import AlreadyInvited, AlreadyMember, InvitationExpired, InvitationForAnother
from chatbooking.tenants.model import Invitation, InvitationOffer, Member, Tenant
from chatbooking.tenants.register import short_line

VALID_DAYS: Final = 7
MAX_INVITATIONS: Final = 50


@dataclass(frozen=True, slots=True)
class Sent:
    """An invitation with the token that only its mail carries."""

    invitation: Invitation
    token: str


def invited(
    members: Sequence[Member], pending: Sequence[Invitation], given: Mapping[str, Any], by: str, now: datetime
) -> Sent:
    """A new invitation from an InviteMemberInput; InvalidInput, AlreadyMember, AlreadyInvited."""
    email = checks.email("email", given["email"])
    if email is None:
        raise InvalidInput("email", "REQUIRED")
    if any(member.email.lower() == email for member in members):
        raise AlreadyMember(email)
    if any(invitation.email == email for invitation in pending):
        raise AlreadyInvited(email)
    checks.at_most("invitations", (*pending, email), MAX_INVITATIONS)
    return _sent(Invitation(new_id(), email, Role(given["role"]), now, now, by, ""), now)


def sent_again(invitation: Invitation, by: str, now: datetime) -> Sent:
    """The invitation behind another link, from now on: that of whoever sends it again."""
    return _sent(replace(invitation, invited_by=by), now)


def invitation_of(pending: Sequence[Invitation], id: str) -> Invitation:
    """The invitation with this id; NotFound."""
    found = next((invitation for invitation in pending if invitation.id == id), None)
    if found is None:
        raise NotFound("invitation", id)
    return found


def require_valid(invitation: Invitation, now: datetime) -> None:
    """InvitationExpired."""
    if now >= invitation.expires_at:
        raise InvitationExpired


def offered(invitation: Invitation, tenant: Tenant) -> InvitationOffer:
    return InvitationOffer(
        tenant.name, invitation.email, invitation.role, tenant.locale, invitation.expires_at
    )


def accepted(invitation: Invitation, user: User, now: datetime) -> Member:
    """The member that this person becomes; InvitationExpired, InvitationForAnother."""
    require_valid(invitation, now)
    if (user.verified_email or "").lower() != invitation.email:
        raise InvitationForAnother
    return Member(user.id, invitation.email, invitation.role, now, short_line(user.name))


def _sent(invitation: Invitation, now: datetime) -> Sent:
    token = new_secret()
    behind = replace(
        invitation,
        invited_at=now,
        expires_at=now + timedelta(days=VALID_DAYS),
        fingerprint=fingerprint(token),
    )
    return Sent(behind, token)
