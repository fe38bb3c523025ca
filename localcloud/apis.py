"""AppSync's stored records as the gateway's typed definitions, and back into a record that can be kept."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from localcloud.emulator import StoredApi
from localcloud.gateway.model import (
    Api,
    ApiKey,
    AuthMode,
    AuthProvider,
    DataSource,
    FieldName,
    Limits,
    Resolver,
)

Record = dict[str, Any]


def snapshot(stored: StoredApi) -> Record:
    """What of a source API a merge takes over: keys, limits and switches stay behind."""
    return {
        "name": stored.api.get("name") or stored.api["apiId"],
        "sdl": stored.sdl or "",
        "primary_mode": str(providers_of(stored.api)[0].mode),
        "environment": stored.api.get("environmentVariables") or {},
        "data_sources": stored.data_sources,
        "resolvers": stored.resolvers,
    }


def fingerprint(record: Record) -> str:
    """Equal for equal definitions, so that a change is noticed without comparing them."""
    return hashlib.sha256(json.dumps(record, sort_keys=True, default=str).encode()).hexdigest()


def source_api(stored: StoredApi) -> Api:
    """A source API as it answers on its own endpoint."""
    return _api(
        stored, stored.sdl or "", resolvers_of(snapshot(stored)), stored.api.get("environmentVariables")
    )


def merged_api(stored: StoredApi, sdl: str, resolvers: dict[FieldName, Resolver], environment: Record) -> Api:
    """A merged API: its own modes, keys and limits over the sources' schema and resolvers."""
    return _api(stored, sdl, resolvers, environment)


def resolvers_of(record: Record) -> dict[FieldName, Resolver]:
    """The resolvers of a snapshot, each with its data source."""
    sources = {one["name"]: _data_source(one) for one in record["data_sources"]}
    found = [_resolver(one, sources.get(one.get("dataSourceName"))) for one in record["resolvers"]]
    return {(one.type_name, one.field_name): one for one in found}


def providers_of(api: Record) -> tuple[AuthProvider, ...]:
    """The accepted modes, the default one first."""
    additional = api.get("additionalAuthenticationProviders") or ()
    return tuple(_provider(one) for one in (api, *additional))


def _api(
    stored: StoredApi, sdl: str, resolvers: dict[FieldName, Resolver], environment: Record | None
) -> Api:
    api = stored.api
    return Api(
        id=api["apiId"],
        account=stored.account,
        region=stored.region,
        sdl=sdl,
        providers=providers_of(api),
        # CloudFormation passes a template's numbers on as text.
        keys=tuple(ApiKey(one["id"], int(one["expires"])) for one in stored.keys),
        resolvers=resolvers,
        limits=Limits(int(api.get("queryDepthLimit") or 0), int(api.get("resolverCountLimit") or 0)),
        introspection=api.get("introspectionConfig") != "DISABLED",
        environment=environment or {},
    )


def _provider(record: Record) -> AuthProvider:
    pool = record.get("userPoolConfig") or {}
    return AuthProvider(
        mode=AuthMode(record["authenticationType"]),
        user_pool_id=pool.get("userPoolId"),
        client_pattern=pool.get("appIdClientRegex") or None,
        denies_by_default=pool.get("defaultAction") == "DENY",
    )


def _data_source(record: Record) -> DataSource:
    table = record.get("dynamodbConfig") or record.get("dynamoDBConfig") or {}
    function = record.get("lambdaConfig") or {}
    return DataSource(
        name=record["name"],
        type=record["type"],
        function_arn=function.get("lambdaFunctionArn"),
        table=table.get("tableName"),
        region=table.get("awsRegion"),
    )


def _resolver(record: Record, data_source: DataSource | None) -> Resolver:
    return Resolver(
        type_name=record["typeName"],
        field_name=record["fieldName"],
        data_source=data_source,
        kind=record.get("kind") or "UNIT",
        code=record.get("code"),
        has_templates=bool(record.get("requestMappingTemplate") or record.get("responseMappingTemplate")),
        max_batch_size=int(record.get("maxBatchSize") or 0),
    )
