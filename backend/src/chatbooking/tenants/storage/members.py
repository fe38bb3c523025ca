"""The people of a business in the table."""

from dataclasses import replace
from typing import Final

from chatbooking.api.caller import Role
from chatbooking.errors import ChangedMeanwhile
from chatbooking.records import decode
from chatbooking.storage import Directory, Key, TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.model import Member

MEMBER: Final = "MEMBER#"
_ROLE: Final = {"#role": "role"}


def members(table: TenantTable) -> tuple[Member, ...]:
    """Everybody in the business, as of now."""
    items = table.query_all(table.pk("MEMBERS"), begins=MEMBER, consistent=True)
    return tuple(decode(Member, item) for item in items)


def membership(sub: str) -> tuple[str, Member] | None:
    """The tenant that a user of the pool belongs to, and as whom; None for somebody who is in none."""
    user = Directory().user(sub)
    if user is None:
        return None
    table = TenantTable(user["tenantId"])
    item = table.get(member_key(table, sub), consistent=True)
    return (table.tenant_id, decode(Member, item)) if item else None


def is_owner(table: TenantTable, sub: str) -> bool:
    """Whether this user is an owner of the business, as of now."""
    item = table.get(member_key(table, sub), consistent=True)
    return item is not None and item["role"] == Role.OWNER


def write_role(table: TenantTable, member: Member, role: Role, staying_owner: Member | None) -> Member:
    """The member in another role, while the owner who stays remains one; ChangedMeanwhile."""
    change = table.update(
        member_key(table, member.id),
        "SET #role = :new",
        label="member",
        condition="#role = :old",
        names=_ROLE,
        values={":old": member.role.value, ":new": role.value},
    )
    _change_members([change, *_still_owner(table, staying_owner)])
    return replace(member, role=role)


def delete_member(table: TenantTable, member: Member, staying_owner: Member | None) -> None:
    """Takes a member out of the business while the owner who stays remains one; ChangedMeanwhile."""
    removal = table.delete(
        member_key(table, member.id),
        label="member",
        condition="#role = :old",
        names=_ROLE,
        values={":old": member.role.value},
    )
    user = Directory().delete_user(member.id, label="user")
    _change_members([removal, user, *_still_owner(table, staying_owner)])


def _still_owner(table: TenantTable, owner: Member | None) -> list[Write]:
    """The guard against two owners who leave each other at the same moment."""
    if owner is None:
        return []
    key = member_key(table, owner.id)
    values = {":owner": Role.OWNER.value}
    return [table.check(key, "#role = :owner", label="owner", names=_ROLE, values=values)]


def _change_members(writes: list[Write]) -> None:
    try:
        transact(writes)
    except TransactionRefused:
        raise ChangedMeanwhile from None


def member_key(table: TenantTable, sub: str) -> Key:
    return Key(table.pk("MEMBERS"), MEMBER + sub)
