"""Executes a GraphQL request and reports what went wrong in AppSync's words."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute,
    get_named_type,
    parse,
)

from localcloud.gateway import authorization
from localcloud.gateway.authentication import Caller, Headers
from localcloud.gateway.cloud import Cloud
from localcloud.gateway.compiled import CompiledApi
from localcloud.gateway.errors import FieldError, Record, RequestRefused, entry, field_entry, malformed
from localcloud.gateway.realtime.hub import Hub
from localcloud.gateway.realtime.published import published
from localcloud.gateway.request import Request
from localcloud.gateway.resolving import resolve_field
from localcloud.gateway.validation import document_problems, locations_of, variable_problem


@dataclass(frozen=True)
class Operation:
    """What a client sends: a document, which operation of it to run, and its variables."""

    query: str
    name: str | None
    variables: Mapping[str, Any]


async def run(
    compiled: CompiledApi, cloud: Cloud, caller: Caller, headers: Headers, operation: Operation, *, hub: Hub
) -> Record:
    """The response body; what it publishes is on its way. Raises RequestRefused for no GraphQL request."""
    document, definition = _parsed(operation)
    problems = document_problems(compiled.schema, document, introspection=compiled.api.introspection)
    if not problems and (problem := variable_problem(compiled.schema, definition, operation.variables)):
        problems = [problem]
    if problems:
        return {"data": None, "errors": problems}
    authorization.check_operation(cloud, compiled.api, caller, document, definition)
    request = Request(compiled, cloud, caller, headers, operation.variables)
    try:
        async with asyncio.timeout(compiled.api.limits.seconds):
            result = await _executed(request, document, operation)
    except TimeoutError:
        return {
            "data": None,
            "errors": [entry("Execution timed out.", extra={"errorType": "ExecutionTimeout"})],
        }
    if definition.operation is OperationType.MUTATION:
        _publish(hub, request, document, definition, result.data)
    errors = [_entry(compiled.schema, error) for error in result.errors or ()] + request.appended
    return {"data": result.data, "errors": errors} if errors else {"data": result.data}


def _publish(
    hub: Hub, request: Request, document: DocumentNode, definition: OperationDefinitionNode, data: Any
) -> None:
    api_id = request.compiled.api.id
    hub.publish(api_id, published(document, definition, request.variables, data))
    for asked in request.extensions:
        if asked["op"] == "invalidateSubscriptions":
            hub.invalidate(api_id, asked["value"])


async def _executed(request: Request, document: DocumentNode, operation: Operation) -> ExecutionResult:
    result = execute(
        request.compiled.schema,
        document,
        context_value=request,
        variable_values=dict(operation.variables),
        operation_name=operation.name,
        field_resolver=resolve_field,
    )
    return result if isinstance(result, ExecutionResult) else await result


def _parsed(operation: Operation) -> tuple[DocumentNode, OperationDefinitionNode]:
    try:
        document = parse(operation.query)
    except GraphQLError:
        raise malformed("Unable to parse GraphQL query.") from None
    found = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if operation.name:
        found = [one for one in found if one.name and one.name.value == operation.name]
    if not found:
        raise _bad_request(f"Unknown operation named '{operation.name}'.")
    if len(found) > 1:
        raise _bad_request("Must provide operation name if query contains multiple operations.")
    if found[0].operation is OperationType.SUBSCRIPTION:
        raise _bad_request("Subscriptions are served on the real-time endpoint.")
    return document, found[0]


def _bad_request(message: str) -> RequestRefused:
    return RequestRefused(400, "BadRequestException", message)


_NULL = re.compile(r"Cannot return null for non-nullable field (\w+)\.(\w+)")
_NOT_A_LIST = re.compile(r"Expected Iterable, but did not find one")


def _entry(schema: GraphQLSchema, error: GraphQLError) -> Record:
    if isinstance(error.original_error, FieldError):
        return field_entry(error.original_error, error.path or [], locations_of(error))
    return entry(_wording(schema, error), path=error.path)


def _wording(schema: GraphQLSchema, error: GraphQLError) -> str:
    """What AppSync says of a resolver's value that does not fit the schema."""
    place = _place(error.path or [])
    if null := _NULL.match(error.message):
        type_name = _field_type(schema, null[1], null[2])
        return f"Cannot return null for non-nullable type: '{type_name}' within parent '{null[1]}' ({place})"
    if _NOT_A_LIST.match(error.message):
        return f"Can't resolve value ({place}) : type mismatch error, expected type LIST"
    return f"Can't serialize value ({place}) : {error.message}"


def _place(path: list[str | int]) -> str:
    return "".join(f"[{one}]" if isinstance(one, int) else f"/{one}" for one in path)


def _field_type(schema: GraphQLSchema, type_name: str, field_name: str) -> str:
    parent = schema.get_type(type_name)
    assert isinstance(parent, GraphQLObjectType)
    return str(get_named_type(parent.fields[field_name].type))
