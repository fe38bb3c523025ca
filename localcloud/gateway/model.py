"""A GraphQL API as the gateway executes it, in typed and immutable definitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

FieldName = tuple[str, str]  # (type, field)


class AuthMode(StrEnum):
    """How a caller can prove who it is; the values are AppSync's `authenticationType`s."""

    API_KEY = "API_KEY"
    IAM = "AWS_IAM"
    COGNITO = "AMAZON_COGNITO_USER_POOLS"
    OIDC = "OPENID_CONNECT"
    LAMBDA = "AWS_LAMBDA"


@dataclass(frozen=True)
class AuthProvider:
    """One accepted mode; for Cognito the pool, and a pattern for client ids where clients are restricted."""

    mode: AuthMode
    user_pool_id: str | None = None
    client_pattern: str | None = None
    denies_by_default: bool = False


@dataclass(frozen=True)
class ApiKey:
    """A key and the second since the epoch at which it stops working."""

    id: str
    expires: int


@dataclass(frozen=True)
class DataSource:
    """Where a resolver reads and writes: a function, a table, or nothing."""

    name: str
    type: str  # AppSync's: AWS_LAMBDA, AMAZON_DYNAMODB, NONE, ...
    function_arn: str | None = None
    table: str | None = None
    region: str | None = None


@dataclass(frozen=True)
class Resolver:
    """What produces a field. Without `code` it is a direct Lambda resolver."""

    type_name: str
    field_name: str
    data_source: DataSource | None
    kind: str = "UNIT"
    code: str | None = None
    has_templates: bool = False
    max_batch_size: int = 0


@dataclass(frozen=True)
class Limits:
    """AppSync's limits; zero is none."""

    query_depth: int = 0
    resolver_count: int = 0
    seconds: float = 30.0


@dataclass(frozen=True)
class Api:
    """Everything that answering a request needs. The first provider is the default mode."""

    id: str
    account: str
    region: str
    sdl: str
    providers: tuple[AuthProvider, ...]
    keys: tuple[ApiKey, ...] = ()
    resolvers: Mapping[FieldName, Resolver] = field(default_factory=dict)
    limits: Limits = Limits()
    introspection: bool = True
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def modes(self) -> frozenset[AuthMode]:
        return frozenset(provider.mode for provider in self.providers)
