"""Why a link's request was refused; the sentences stand in translations/ beside it."""

from chatbooking.errors import DomainError


class TooManyRequests(DomainError):
    """More is asked with one link than a person asks in a minute."""

    retryable = True

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(retryAfterSeconds=retry_after_seconds)
