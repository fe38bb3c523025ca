"""Customers who want no reminders, by the id that their bookings carry: nothing here says who they are."""

from chatbooking.clock import Clock, system_clock, to_iso
from chatbooking.storage import Key, TenantTable, carry_out


def mute(table: TenantTable, customer_id: str, *, clock: Clock = system_clock) -> None:
    """No more reminders; repeating it changes nothing that matters."""
    carry_out(table.put(_key(table, customer_id), {"at": to_iso(clock())}, label="muted"))


def unmute(table: TenantTable, customer_id: str) -> None:
    """Reminders again; nothing when there were none to stop."""
    carry_out(table.delete(_key(table, customer_id), label="muted"))


def is_muted(table: TenantTable, customer_id: str) -> bool:
    return table.get(_key(table, customer_id), consistent=True) is not None


def _key(table: TenantTable, customer_id: str) -> Key:
    return Key(table.pk("MUTED"), f"CUSTOMER#{customer_id}")
