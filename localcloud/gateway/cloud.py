"""What the gateway needs of the cloud around it. The emulator gives it; tests give a fake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

Record = dict[str, Any]


@dataclass(frozen=True)
class LambdaReply:
    """What an invocation gave: the decoded payload, or with `failed` the error record of the runtime."""

    payload: Any
    failed: bool = False


class ServiceRefused(Exception):
    """A service answered with an error; `code` is its short AWS name, `body` the whole answer."""

    def __init__(self, code: str, message: str, body: Record | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.body = body or {}


@dataclass(frozen=True)
class SignedRequest:
    """A request as its AWS signature covers it: header names in lower case, the path as it was sent."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    query: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Signer:
    """Whose credentials signed a request."""

    account: str
    arn: str
    user_id: str
    access_key: str


class SignatureRefused(Exception):
    """A signature that is not complete, not right, too old, or of nobody; `code` is the AWS name."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Cloud(Protocol):
    """The services behind resolvers. Every call acts for the account and region it names."""

    async def invoke_lambda(self, arn: str, event: Any, *, asynchronous: bool = False) -> LambdaReply:
        """Invoke a function. Raises ServiceRefused when it cannot be invoked at all."""
        ...

    async def dynamodb(self, account: str, region: str, operation: str, request: Mapping[str, Any]) -> Record:
        """One DynamoDB operation in the low-level form. Raises ServiceRefused."""
        ...

    async def evaluate_js(self, code: str, handler: str, contexts: Sequence[Record]) -> Sequence[Record]:
        """Run an exported handler once for each context; `javascript.py` says what an outcome looks like.

        Raises JavaScriptUnavailable when there is nothing to run it with, or it takes too long.
        """
        ...

    def user_pool_keys(self, pool_id: str) -> Record | None:
        """The JSON Web Key Set that signs a pool's tokens; None when there is no such pool."""
        ...

    def signer(self, request: SignedRequest, account: str, region: str) -> Signer:
        """Who signed a request to AppSync in that account and region. Raises SignatureRefused."""
        ...

    def may(self, signer: Signer, action: str, resource: str) -> bool:
        """Whether the signer's policies allow it."""
        ...


class JavaScriptUnavailable(RuntimeError):
    """A resolver's code could not be run at all."""
