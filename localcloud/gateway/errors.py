"""Errors in AppSync's shapes: one for a field, one for a whole request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Record = dict[str, Any]


class FieldError(Exception):
    """A field failed: what AppSync lists in `errors` with the field's path, beside null in `data`."""

    def __init__(self, message: str, error_type: str | None, *, data: Any = None, info: Any = None) -> None:
        super().__init__(message)
        self.message = message
        self.error_type = error_type
        self.data = data
        self.info = info


def unauthorized(type_name: str, field_name: str) -> FieldError:
    """The caller's mode or groups do not reach this field."""
    return FieldError(f"Not Authorized to access {field_name} on type {type_name}", "Unauthorized")


class RequestRefused(Exception):
    """A request ends before execution: an HTTP status and one error."""

    def __init__(self, status: int, error_type: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.error_type = error_type
        self.message = message

    def body(self) -> Record:
        return {"errors": [{"errorType": self.error_type, "message": self.message}]}


def not_authenticated(message: str = "You are not authorized to make this call.") -> RequestRefused:
    """401: nothing the request carries is accepted by any of the API's modes."""
    return RequestRefused(401, "UnauthorizedException", message)


def malformed(message: str) -> RequestRefused:
    """400: not a GraphQL request."""
    return RequestRefused(400, "MalformedHttpRequestException", message)


def entry(
    message: str,
    *,
    path: list[str | int] | None = None,
    locations: list[Record] | None = None,
    extra: Mapping[str, Any] | None = None,
) -> Record:
    """One entry of `errors`; AppSync writes path and locations even where there are none."""
    return {"path": path, "locations": locations, "message": message, **(extra or {})}


def field_entry(error: FieldError, path: list[str | int], locations: list[Record]) -> Record:
    """The entry of a failed field."""
    extra = {"data": error.data, "errorType": error.error_type, "errorInfo": error.info}
    return entry(error.message, path=path, locations=locations, extra=extra)
