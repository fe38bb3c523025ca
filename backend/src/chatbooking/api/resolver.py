"""Powertools' AppSyncResolver, with what resolver functions ask of the request they answer."""

from typing import Any

from aws_lambda_powertools.event_handler import AppSyncResolver

from chatbooking.api.caller import Admin, User, admin_of, header, user_of
from chatbooking.storage import TenantTable


class Resolver(AppSyncResolver):
    """One context's resolvers. The properties speak of the event, or of the batch, that is being answered.

    They do not use Powertools' `current_event`: during a batch that is still the event before it, which may
    have been another tenant's.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._event: dict[str, Any] = {}

    def resolve(self, event: Any, context: Any, *options: Any) -> Any:
        # A batch comes from one request, so that its first event speaks for all.
        self._event = event[0] if isinstance(event, list) else event
        return super().resolve(event, context, *options)

    @property
    def admin(self) -> Admin:
        """The signed-in member who calls; NotSignedIn."""
        return admin_of(self._event)

    @property
    def user(self) -> User:
        """Whoever is signed in, in a business or not; NotSignedIn."""
        return user_of(self._event)

    @property
    def table(self) -> TenantTable:
        """The caller's own part of the table; NotSignedIn."""
        return TenantTable(self.admin.tenant_id)

    def header(self, name: str) -> str | None:
        return header(self._event, name)
