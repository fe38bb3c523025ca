"""What can go wrong with a business's webhooks."""

from chatbooking.errors import DomainError


class TooManyWebhooks(DomainError):
    """The business has as many endpoints as there may be: delete one first."""

    def __init__(self, max: int) -> None:
        super().__init__(max=max)


class PayloadGone(DomainError):
    """The message cannot be sent again: its text was erased with its customer, or is no longer kept."""


class WebhookOff(DomainError):
    """The endpoint is switched off or was deleted, so nothing is sent to it."""


class TooManyWebhookSends(DomainError):
    """More tests and repeats are sent in a minute than a person needs to see."""

    retryable = True

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(retryAfterSeconds=retry_after_seconds)
