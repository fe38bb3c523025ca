"""What can go wrong with a business, its people and the keys of its widgets."""

from datetime import datetime

from chatbooking.clock import to_iso
from chatbooking.errors import DomainError


class LastOwner(DomainError):
    """The business's only owner would lose the role: name another owner first."""


class AlreadyInBusiness(DomainError):
    """Somebody who belongs to a business cannot join another."""


class AlreadyMember(DomainError):
    """The address that is to be invited is a member's."""

    def __init__(self, email: str) -> None:
        super().__init__(email=email)


class AlreadyInvited(DomainError):
    """There is an invitation for this address, which can be sent again."""

    def __init__(self, email: str) -> None:
        super().__init__(email=email)


class InvitationUnknown(DomainError):
    """No invitation has this token: it never did, or it was accepted, revoked or sent again."""


class InvitationExpired(DomainError):
    """The link in the mail has been left unused for too long."""


class InvitationForAnother(DomainError):
    """The caller's verified e-mail is not the one that was invited."""


class TooManyInvitations(DomainError):
    """The business has mailed as many invitations today as it may."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit=limit)


class MailNotSent(DomainError):
    """The mail service refused the message or did not answer; what was to be mailed has been taken back."""

    retryable = True

    def __init__(self, email: str) -> None:
        super().__init__(email=email)


class ReopeningTooLate(DomainError):
    """The business has been closed for longer than it can be reopened."""

    def __init__(self, days: int) -> None:
        super().__init__(days=days)


class LinkInvalid(DomainError):
    """A link from a mail that opens nothing: cut short, made up, or older than the business's secret."""


class WidgetKeyReplaced(DomainError):
    """A key has one successor at most."""

    def __init__(self, key: str) -> None:
        super().__init__(key=key)


class WidgetKeyUnknown(DomainError):
    """No business has such a widget key."""


class WidgetKeyRevoked(DomainError):
    """The widget key has been revoked and opens nothing."""


class OriginNotAllowed(DomainError):
    """The page's origin is not on the key's list, or the request names none."""

    def __init__(self, origin: str | None) -> None:
        super().__init__(origin=origin)


class PlanLimitReached(DomainError):
    """The plan includes no more of `meter` (in `month`, where it is counted by month).

    `retryAt` is when there is room again, where waiting helps. Visitors hear of `contact` instead of plans.
    """

    def __init__(
        self,
        meter: str,
        limit: int,
        *,
        month: str | None = None,
        again: datetime | None = None,
        contact: str | None = None,
    ) -> None:
        super().__init__(
            meter=meter,
            limit=limit,
            month=month,
            retryAt=to_iso(again) if again else None,
            contact=contact,
        )
        self.meter, self.month, self.contact = meter, month, contact

    @property
    def text_key(self) -> str:
        if self.contact:
            return f"{super().text_key}.contact"
        members = {"BOOKINGS", "PROVIDERS"}
        return f"{super().text_key}.{self.meter}" if self.meter in members else super().text_key


class TooManyConversations(DomainError):
    """More conversations are begun with the business in a minute than its plan bears."""

    retryable = True

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(retryAfterSeconds=retry_after_seconds)
