"""What can go wrong, each named for what it is.

An error's class name is its stable code: the GraphQL `errorType`, the key of its translations
(`translations/<locale>.json`, `error.<code>`) and the name clients switch on. Its parameters travel
as `errorInfo` and fill the translation's placeholders. Contexts define their own beside their rules.
"""

from typing import ClassVar

Parameter = str | int | bool | list[str] | None


class DomainError(Exception):
    """A request that cannot be met; nothing has been changed."""

    # Whether the same request may succeed if it is sent again later.
    retryable: ClassVar[bool] = False

    def __init__(self, **parameters: Parameter) -> None:
        self.parameters = parameters
        super().__init__(", ".join(f"{name}={value}" for name, value in parameters.items()))

    @property
    def code(self) -> str:
        return type(self).__name__

    @property
    def text_key(self) -> str:
        """The key of the sentence that tells a person."""
        return f"error.{self.code}"


class InvalidInput(DomainError):
    """A field breaks a rule. `field` is its GraphQL name (dotted when nested), `rule` a stable code."""

    def __init__(self, field: str, rule: str, **parameters: Parameter) -> None:
        super().__init__(field=field, rule=rule, **parameters)
        self.field, self.rule = field, rule

    @property
    def text_key(self) -> str:
        return f"error.InvalidInput.{self.rule}"


class NotFound(DomainError):
    """Nothing of this kind has this id in the caller's tenant; another tenant's is not found either."""

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(kind=kind, id=id)


class NotSignedIn(DomainError):
    """The caller's token carries no tenant."""


class NotAllowed(DomainError):
    """The caller's role does not have this right."""

    def __init__(self, action: str, role: str) -> None:
        super().__init__(action=action, role=role)


class TenantClosed(DomainError):
    """The business has closed: its widget takes no bookings and its members only read."""


class TenantSuspended(DomainError):
    """The business is suspended: its widget takes no bookings and its members only read."""


class ChangedMeanwhile(DomainError):
    """Somebody else changed it between the reading and the writing: read again and repeat."""

    retryable = True


class TemporarilyUnavailable(DomainError):
    """Storage did not answer, so the truth is not known: try again."""

    retryable = True
