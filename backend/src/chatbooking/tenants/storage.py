"""The business, its people and its widget keys in the table. Nothing else in `tenants` speaks DynamoDB."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, Final

from chatbooking.api.caller import Role
from chatbooking.clock import to_iso
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.records import camel, decode, encode
from chatbooking.storage import (
    ConditionFailed,
    Directory,
    Key,
    TenantTable,
    TransactionRefused,
    Write,
    carry_out,
    transact,
)
from chatbooking.tenants.model import Member, Tenant, WidgetKey
from chatbooking.tenants.register import Registration

_EXISTS: Final = "attribute_exists(PK)"
_IS_NEW: Final = "attribute_not_exists(PK)"
_ROLE: Final = {"#role": "role"}


def read_tenant(table: TenantTable, *, consistent: bool = False) -> Tenant:
    """The business of this door; NotFound."""
    item = table.get(tenant_key(table), consistent=consistent)
    if item is None:
        raise NotFound("tenant", table.tenant_id)
    return decode(Tenant, item)


def tenant_key(table: TenantTable) -> Key:
    return Key(table.pk(), "TENANT")


def open_tenant(registration: Registration) -> bool:
    """Writes a new business with its owner and widget key, all or nothing.

    False when it exists already: its items, and what has become of them, stay as they are.
    """
    tenant, owner = registration.tenant, registration.owner
    table = TenantTable(tenant.id)
    user = Directory().put_user(owner.id, {"tenantId": tenant.id}, label="user", condition=_IS_NEW)
    writes = [
        table.put(tenant_key(table), encode(tenant), label="tenant", condition=_IS_NEW),
        table.put(_member_key(table, owner.id), encode(owner), label="member"),
        user,
        *_key_writes(table, registration.widget_key, condition=_IS_NEW),
    ]
    try:
        transact(writes)
    except TransactionRefused:
        return False
    return True


def update_tenant(table: TenantTable, before: Tenant, after: Tenant) -> None:
    """Writes the attributes that differ, if they are still as they were before; ChangedMeanwhile."""
    old, new = encode(before), encode(after)
    names = [camel(field.name) for field in fields(Tenant)]
    changed = [name for name in names if old[name] != new[name]]
    if not changed:
        return
    write = table.update(
        tenant_key(table),
        "SET " + ", ".join(f"#{name} = :new_{name}" for name in changed),
        label="tenant",
        condition=" AND ".join(f"#{name} = :old_{name}" for name in changed),
        names={f"#{name}": name for name in changed},
        values={
            **{f":old_{name}": old[name] for name in changed},
            **{f":new_{name}": new[name] for name in changed},
        },
    )
    try:
        carry_out(write)
    except ConditionFailed:
        raise ChangedMeanwhile from None


def members(table: TenantTable) -> tuple[Member, ...]:
    """Everybody in the business, as of now."""
    items = table.query_all(table.pk("MEMBERS"), begins="MEMBER#", consistent=True)
    return tuple(decode(Member, item) for item in items)


def membership(sub: str) -> tuple[str, Member] | None:
    """The tenant that a user of the pool belongs to, and as whom; None for somebody who is in none."""
    user = Directory().user(sub)
    if user is None:
        return None
    table = TenantTable(user["tenantId"])
    item = table.get(_member_key(table, sub), consistent=True)
    return (table.tenant_id, decode(Member, item)) if item else None


def write_role(table: TenantTable, member: Member, role: Role, staying_owner: Member | None) -> Member:
    """The member in another role, while the owner who stays remains one; ChangedMeanwhile."""
    change = table.update(
        _member_key(table, member.id),
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
        _member_key(table, member.id),
        label="member",
        condition="#role = :old",
        names=_ROLE,
        values={":old": member.role.value},
    )
    user = Directory().delete_user(member.id, label="user")
    _change_members([removal, user, *_still_owner(table, staying_owner)])


def find_widget_key(key: str) -> Mapping[str, Any] | None:
    """What opening a conversation needs of a key, in one read: tenantId, allowedOrigins, revokedAt."""
    return Directory().widget_key(key)


def add_widget_key(table: TenantTable, key: WidgetKey) -> None:
    transact(_key_writes(table, key, condition=_IS_NEW))


def change_widget_key(table: TenantTable, key: str, label: str, origins: tuple[str, ...]) -> WidgetKey:
    """The key with another label and other origins; NotFound, ChangedMeanwhile."""
    return _rewrite_key(table, key, {"label": label, "allowedOrigins": list(origins)})


def revoke_widget_key(table: TenantTable, key: str, now: datetime) -> WidgetKey:
    """The key, revoked now or at the time when it was first revoked; NotFound, ChangedMeanwhile."""
    return _rewrite_key(table, key, {"revokedAt": to_iso(now)})


def _rewrite_key(table: TenantTable, key: str, changes: Mapping[str, Any]) -> WidgetKey:
    item = table.get(_widget_key(table, key), consistent=True)
    if item is None:
        raise NotFound("widgetKey", key)
    if item.get("revokedAt"):
        changes = {**changes, "revokedAt": item["revokedAt"]}
    changed = decode(WidgetKey, {**item, **changes})
    # An older copy must not open a key again that was revoked in between.
    condition = _EXISTS if changed.revoked_at else f"{_EXISTS} AND attribute_not_exists(revokedAt)"
    try:
        transact(_key_writes(table, changed, condition=condition))
    except TransactionRefused:
        raise ChangedMeanwhile from None
    return changed


def _key_writes(table: TenantTable, key: WidgetKey, *, condition: str) -> list[Write]:
    """The tenant's own item of a key and the one by which it is found; they always change together."""
    item = encode(key)
    entry = {name: item[name] for name in ("allowedOrigins", "revokedAt") if name in item}
    entry["tenantId"] = table.tenant_id
    return [
        table.put(_widget_key(table, key.key), item, label="key", condition=condition),
        Directory().put_widget_key(key.key, entry, label="entry", condition=condition),
    ]


def _still_owner(table: TenantTable, owner: Member | None) -> list[Write]:
    """The guard against two owners who leave each other at the same moment."""
    if owner is None:
        return []
    key = _member_key(table, owner.id)
    values = {":owner": Role.OWNER.value}
    return [table.check(key, "#role = :owner", label="owner", names=_ROLE, values=values)]


def _change_members(writes: list[Write]) -> None:
    try:
        transact(writes)
    except TransactionRefused:
        raise ChangedMeanwhile from None


def _member_key(table: TenantTable, sub: str) -> Key:
    return Key(table.pk("MEMBERS"), f"MEMBER#{sub}")


def _widget_key(table: TenantTable, key: str) -> Key:
    return Key(table.pk("KEYS"), f"KEY#{key}")
