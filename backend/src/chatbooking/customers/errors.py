"""Why a customer's data cannot be erased; the sentences stand in translations/ beside it."""

from datetime import datetime

from chatbooking.clock import to_iso
from chatbooking.errors import DomainError


class CustomerHasBookings(DomainError):
    """They still hold visits that are ahead: cancel those first. `next` is the start of the first."""

    def __init__(self, count: int, next: datetime) -> None:
        super().__init__(count=count, next=to_iso(next))
