"""The secret behind a business's links. It stands apart from what members and their queries read."""

from typing import Final

from chatbooking.clock import system_clock, to_iso
from chatbooking.ids import new_secret
from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out

_IS_NEW: Final = "attribute_not_exists(PK)"


def link_secret(table: TenantTable) -> str | None:
    """The business's secret; None while it has made no link.

    Read consistently and kept nowhere, so that a replaced secret ends its links at once.
    """
    item = table.get(_key(table), consistent=True)
    return item["secret"] if item else None


def make_link_secret(table: TenantTable) -> str:
    """The business's secret, made now unless somebody was faster."""
    item = {"secret": new_secret(), "createdAt": to_iso(system_clock())}
    try:
        carry_out(table.put(_key(table), item, label="link secret", condition=_IS_NEW))
    except ConditionFailed as taken:
        if taken.item is None:
            raise
        return str(taken.item["secret"])
    return item["secret"]


def _key(table: TenantTable) -> Key:
    return Key(table.pk("SECRETS"), "LINKS")
