"""The keys of a business's widgets in the table: its own items, and the entries by which they are found."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from chatbooking.clock import to_iso
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.records import decode, encode
from chatbooking.storage import Directory, Key, TenantTable, TransactionRefused, Write, transact
from chatbooking.tenants.errors import WidgetKeyReplaced, WidgetKeyRevoked
from chatbooking.tenants.model import WidgetKey

_EXISTS: Final = "attribute_exists(PK)"
_IS_NEW: Final = "attribute_not_exists(PK)"


def find_widget_key(key: str) -> Mapping[str, Any] | None:
    """What opening a conversation needs of a key, in one read: tenantId, allowedOrigins, revokedAt."""
    return Directory().widget_key(key)


def add_widget_key(table: TenantTable, key: WidgetKey) -> None:
    transact(key_writes(table, key, condition=_IS_NEW))


def change_widget_key(table: TenantTable, key: str, label: str, origins: tuple[str, ...]) -> WidgetKey:
    """The key with another label and other origins; NotFound, ChangedMeanwhile."""
    before = _read(table, key)
    return _rewrite(table, before, replace(before, label=label, allowed_origins=origins))


def revoke_widget_key(table: TenantTable, key: str, now: datetime) -> WidgetKey:
    """The key, revoked now unless it was revoked earlier; NotFound, ChangedMeanwhile."""
    before = _read(table, key)
    return _rewrite(table, before, replace(before, revoked_at=min(before.revoked_at or now, now)))


def rotate_widget_key(
    table: TenantTable, key: str, new_key: str, until: datetime, now: datetime
) -> WidgetKey:
    """A new key for the same pages, while the old one works until then; answers the new one.

    WidgetKeyRevoked, WidgetKeyReplaced, NotFound, ChangedMeanwhile.
    """
    before = _read(table, key)
    if before.replaced_by:
        raise WidgetKeyReplaced(before.replaced_by)
    if before.revoked_at:
        raise WidgetKeyRevoked
    successor = replace(before, key=new_key, created_at=now)
    added = key_writes(table, successor, condition=_IS_NEW)
    _rewrite(table, before, replace(before, revoked_at=until, replaced_by=new_key), added)
    return successor


def _read(table: TenantTable, key: str) -> WidgetKey:
    item = table.get(_widget_key(table, key), consistent=True)
    if item is None:
        raise NotFound("widgetKey", key)
    return decode(WidgetKey, item)


def _rewrite(
    table: TenantTable, before: WidgetKey, after: WidgetKey, also: Sequence[Write] = ()
) -> WidgetKey:
    """An older copy must not open a key again that was revoked in between."""
    if before.revoked_at:
        condition, values = "revokedAt = :revoked", {":revoked": to_iso(before.revoked_at)}
    else:
        condition, values = f"{_EXISTS} AND attribute_not_exists(revokedAt)", {}
    try:
        transact([*key_writes(table, after, condition=condition, values=values), *also])
    except TransactionRefused:
        raise ChangedMeanwhile from None
    return after


def key_writes(
    table: TenantTable, key: WidgetKey, *, condition: str, values: Mapping[str, Any] | None = None
) -> list[Write]:
    """The tenant's own item of a key and the one by which it is found; they always change together."""
    item = encode(key)
    entry = {name: item[name] for name in ("allowedOrigins", "revokedAt") if name in item}
    entry["tenantId"] = table.tenant_id
    return [
        table.put(_widget_key(table, key.key), item, label="key", condition=condition, values=values),
        Directory().put_widget_key(key.key, entry, label="entry", condition=condition, values=values),
    ]


def _widget_key(table: TenantTable, key: str) -> Key:
    return Key(table.pk("KEYS"), f"KEY#{key}")
