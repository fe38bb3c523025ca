"""Why somebody cannot wait; the sentences stand in translations/ beside it."""

from chatbooking.errors import DomainError


class WaitingListFull(DomainError):
    """So many wait for this day already that another would wait in vain."""
