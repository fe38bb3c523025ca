"""How somebody comes into a business that exists: by the token in a mailed link, also while signing up."""

from datetime import datetime
from typing import Final

from chatbooking.api.caller import User
from chatbooking.ids import fingerprint
from chatbooking.storage import TenantTable
from chatbooking.tenants import invitations, storage
from chatbooking.tenants.errors import AlreadyInBusiness, InvitationUnknown
from chatbooking.tenants.model import Invitation, InvitationOffer, Member

_LONGEST_TOKEN: Final = 128


def offer(token: str, now: datetime) -> InvitationOffer:
    """What the link is for; InvitationUnknown, InvitationExpired."""
    table, invitation = _found(token)
    invitations.require_valid(invitation, now)
    return invitations.offered(invitation, storage.read_tenant(table))


def accept(token: str, user: User, now: datetime) -> Member:
    """Makes the user a member, once.

    AlreadyInBusiness, InvitationUnknown, InvitationExpired, InvitationForAnother, ChangedMeanwhile.
    """
    if storage.membership(user.id):
        raise AlreadyInBusiness
    table, invitation = _found(token)
    member = invitations.accepted(invitation, user, now)
    storage.join(table, invitation, member)
    return member


def _found(token: str) -> tuple[TenantTable, Invitation]:
    found = storage.find_invitation(fingerprint(token)) if 0 < len(token) <= _LONGEST_TOKEN else None
    # Who may not invite any more has not left a door behind: a second address of theirs, say.
    if found is None or not storage.is_owner(found[0], found[1].invited_by):
        raise InvitationUnknown
    return found
