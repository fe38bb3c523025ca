"""Asking somebody into a business: what is kept and what is mailed, both or neither."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from chatbooking.mail import ses
from chatbooking.mail.model import MailRefused
from chatbooking.storage import TenantTable
from chatbooking.tenants import invitation_pace, invitations, rules, storage
from chatbooking.tenants.errors import MailNotSent
from chatbooking.tenants.invitation_mail import invitation_mail
from chatbooking.tenants.invitations import Sent
from chatbooking.tenants.model import Invitation


def invite(table: TenantTable, by: str, given: Mapping[str, Any], now: datetime) -> Invitation:
    """InvalidInput, AlreadyMember, AlreadyInvited, TooManyInvitations, MailNotSent."""
    sent = invitations.invited(storage.members(table), storage.invitation_items(table), given, by, now)
    invitation_pace.admit(table, now)
    storage.add_invitation(table, sent.invitation)
    _mail(table, by, sent, undo=lambda: storage.delete_invitation(table, sent.invitation))
    return sent.invitation


def send_again(table: TenantTable, by: str, id: str, now: datetime) -> Invitation:
    """The mail anew with another link; the one before opens nothing any more. NotFound, MailNotSent."""
    before = invitations.invitation_of(storage.invitation_items(table), id)
    sent = invitations.sent_again(before, by, now)
    invitation_pace.admit(table, now)
    storage.replace_invitation(table, before, sent.invitation)
    _mail(table, by, sent, undo=lambda: storage.replace_invitation(table, sent.invitation, before))
    return sent.invitation


def revoke(table: TenantTable, id: str) -> Invitation:
    """NotFound, ChangedMeanwhile."""
    invitation = invitations.invitation_of(storage.invitation_items(table), id)
    storage.delete_invitation(table, invitation)
    return invitation


def _mail(table: TenantTable, by: str, sent: Sent, *, undo: Callable[[], None]) -> None:
    tenant = storage.read_tenant(table)
    inviter = rules.member_of(storage.members(table), by)
    try:
        ses.send(invitation_mail(tenant, inviter, sent))
    except MailRefused:
        undo()
        raise MailNotSent(sent.invitation.email) from None
