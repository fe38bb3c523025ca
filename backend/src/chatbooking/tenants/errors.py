"""What can go wrong with a business's people and the keys of its widgets."""

from chatbooking.errors import DomainError


class LastOwner(DomainError):
    """The business's only owner would lose the role: name another owner first."""


class WidgetKeyUnknown(DomainError):
    """No business has such a widget key."""


class WidgetKeyRevoked(DomainError):
    """The widget key has been revoked and opens nothing."""


class OriginNotAllowed(DomainError):
    """The page's origin is not on the key's list, or the request names none."""

    def __init__(self, origin: str | None) -> None:
        super().__init__(origin=origin)
