"""The business itself in the table."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, Final

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
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.register import Registration
from chatbooking.tenants.storage.keys import key_writes
from chatbooking.tenants.storage.members import member_key

_IS_NEW: Final = "attribute_not_exists(PK)"
_ATTEMPTS: Final = 4


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
        table.put(member_key(table, owner.id), encode(owner), label="member"),
        user,
        *key_writes(table, registration.widget_key, condition=_IS_NEW),
    ]
    try:
        transact(writes)
    except TransactionRefused:
        return False
    return True


def change_tenant(table: TenantTable, rule: Callable[[Tenant], Tenant]) -> Tenant:
    """The business as the rule makes it of what it is; ChangedMeanwhile, and what the rule raises.

    When somebody else changed it in between, the rule decides again on what they left.
    """
    for _ in range(_ATTEMPTS):
        before = read_tenant(table, consistent=True)
        after = rule(before)
        try:
            update_tenant(table, before, after)
        except ChangedMeanwhile:
            continue
        return after
    raise ChangedMeanwhile


def update_tenant(table: TenantTable, before: Tenant, after: Tenant) -> None:
    """Writes the attributes that differ, if they are still as they were before; ChangedMeanwhile."""
    old, new = encode(before), encode(after)
    changed = [field for field in fields(Tenant) if old.get(camel(field.name)) != new.get(camel(field.name))]
    if not changed:
        return
    try:
        carry_out(_update(table, changed, old, new))
    except ConditionFailed:
        raise ChangedMeanwhile from None


def _update(table: TenantTable, changed: list[Field[Any]], old: dict[str, Any], new: dict[str, Any]) -> Write:
    set_, removed, conditions = [], [], []
    names, values = {}, {}
    for field in changed:
        name = camel(field.name)
        names[f"#{name}"] = name
        conditions.append(_as_it_was(field, name, name in old))
        if name in old:
            values[f":old_{name}"] = old[name]
        if name in new:
            set_.append(f"#{name} = :new_{name}")
            values[f":new_{name}"] = new[name]
        else:
            removed.append(f"#{name}")
    parts = [("SET", set_), ("REMOVE", removed)]
    return table.update(
        tenant_key(table),
        " ".join(f"{verb} {', '.join(each)}" for verb, each in parts if each),
        label="tenant",
        condition=" AND ".join(conditions),
        names=names,
        values=values,
    )


def _as_it_was(field: Field[Any], name: str, had_value: bool) -> str:
    """An attribute with a default may be missing in an item that was written before there was one."""
    absent, same = f"attribute_not_exists(#{name})", f"#{name} = :old_{name}"
    if not had_value:
        return absent
    has_default = field.default is not MISSING or field.default_factory is not MISSING
    return f"({absent} OR {same})" if has_default else same
