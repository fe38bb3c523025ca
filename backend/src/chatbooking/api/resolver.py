"""Powertools' AppSyncResolver, with what resolver functions ask of the request they answer."""

from typing import Any

from aws_lambda_powertools.event_handler import AppSyncResolver

from chatbooking.api.caller import Admin, admin_of, header
from chatbooking.storage import TenantTable


class Resolver(AppSyncResolver):
    """One context's resolvers; the properties speak of the event that is being resolved."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    @property
    def admin(self) -> Admin:
        """The signed-in member who calls; NotSignedIn."""
        return admin_of(self._event)

    @property
    def table(self) -> TenantTable:
        """The caller's own part of the table; NotSignedIn."""
        return TenantTable(self.admin.tenant_id)

    def header(self, name: str) -> str | None:
        return header(self._event, name)

    @property
    def _event(self) -> dict[str, Any]:
        assert self.current_event is not None
        return self.current_event.raw_event
