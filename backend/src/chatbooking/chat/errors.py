"""What can go wrong with a conversation as a whole. What goes wrong inside one is told in the chat."""

from chatbooking.errors import DomainError


class ConversationUnknown(DomainError):
    """The token opens no conversation: garbled, wrong or of another business, which is not told apart."""


class ConversationExpired(DomainError):
    """Too long ago since the last message; a new conversation can be started."""


class TooManyMessages(DomainError):
    """More messages in a minute than anyone types, or than the business's plan bears.

    The same message is welcome after `retryAfterSeconds`.
    """

    retryable = True

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(retryAfterSeconds=retry_after_seconds)
