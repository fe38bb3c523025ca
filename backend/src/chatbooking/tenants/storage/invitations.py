"""Invitations in the table: the business's own items, and the entries by which a mailed link finds them."""

from datetime import timedelta
from typing import Final

from chatbooking.errors import ChangedMeanwhile
from chatbooking.records import decode, encode
from chatbooking.storage import Directory, Key, TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.errors import AlreadyInBusiness
from chatbooking.tenants.model import Invitation, Member
from chatbooking.tenants.storage.members import member_key

# An expired link still says that it has expired, for this long; then the table's TTL removes its entry.
_ENTRY_KEPT: Final = timedelta(days=30)
_IS_NEW: Final = "attribute_not_exists(PK)"
# "As it was read": a link that was sent again in between has another fingerprint.
_SAME: Final = "fingerprint = :fingerprint"


def invitation_items(table: TenantTable) -> tuple[Invitation, ...]:
    """Everybody who was invited and has not answered, as of now."""
    items = table.query_all(table.pk("MEMBERS"), begins="INVITATION#", consistent=True)
    return tuple(decode(Invitation, item) for item in items)


def find_invitation(fingerprint: str) -> tuple[TenantTable, Invitation] | None:
    """The invitation with this token, and the door to its business; None when there is none."""
    entry = Directory().invitation(fingerprint)
    if entry is None:
        return None
    table = TenantTable(entry["tenantId"])
    item = table.get(_key(table, entry["invitationId"]), consistent=True)
    if item is None or item["fingerprint"] != fingerprint:
        return None
    return table, decode(Invitation, item)


def add_invitation(table: TenantTable, invitation: Invitation) -> None:
    own = table.put(_key(table, invitation.id), encode(invitation), label="invitation", condition=_IS_NEW)
    transact([own, _entry(table, invitation)])


def replace_invitation(table: TenantTable, before: Invitation, after: Invitation) -> None:
    """The same invitation behind another link; ChangedMeanwhile when it was answered or sent in between."""
    own = table.put(
        _key(table, after.id),
        encode(after),
        label="invitation",
        condition=_SAME,
        values={":fingerprint": before.fingerprint},
    )
    _transact([own, _without_entry(before), _entry(table, after)])


def delete_invitation(table: TenantTable, invitation: Invitation) -> None:
    """ChangedMeanwhile when it was answered or sent again in between."""
    _transact([_removal(table, invitation), _without_entry(invitation)])


def join(table: TenantTable, invitation: Invitation, member: Member) -> None:
    """The invited person as a member, in exchange for the invitation.

    AlreadyInBusiness when they joined one in between; ChangedMeanwhile when the invitation is gone.
    """
    user = Directory().put_user(member.id, {"tenantId": table.tenant_id}, label="user", condition=_IS_NEW)
    writes = [
        _removal(table, invitation),
        _without_entry(invitation),
        user,
        table.put(member_key(table, member.id), encode(member), label="member"),
    ]
    try:
        transact(writes)
    except TransactionRefused as refused:
        raise (AlreadyInBusiness if "user" in refused.failed else ChangedMeanwhile) from None


def _removal(table: TenantTable, invitation: Invitation) -> Write:
    return table.delete(
        _key(table, invitation.id),
        label="invitation",
        condition=_SAME,
        values={":fingerprint": invitation.fingerprint},
    )


def _entry(table: TenantTable, invitation: Invitation) -> Write:
    entry = {
        "tenantId": table.tenant_id,
        "invitationId": invitation.id,
        "expiresAt": int((invitation.expires_at + _ENTRY_KEPT).timestamp()),
    }
    return Directory().put_invitation(invitation.fingerprint, entry, label="entry")


def _without_entry(invitation: Invitation) -> Write:
    return Directory().delete_invitation(invitation.fingerprint, label="entry")


def _transact(writes: list[Write]) -> None:
    try:
        transact(writes)
    except TransactionRefused:
        raise ChangedMeanwhile from None


def _key(table: TenantTable, id: str) -> Key:
    return Key(table.pk("MEMBERS"), f"INVITATION#{id}")
