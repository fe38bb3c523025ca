"""What webhooks hold of a person: the texts of messages about their bookings. The log names nobody."""

from chatbooking.storage import TenantTable
from chatbooking.webhooks import storage


def erase(table: TenantTable, booking_id: str) -> None:
    """Takes the texts out, and with them what was still to be sent; to be called when the booking is erased.

    A text that is being written meanwhile goes when the erasure itself comes as an event (fanout.py).
    """
    storage.forget_payloads(table, booking_id)
