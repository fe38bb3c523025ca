"""Starts a subscription: checks its document, authorizes its caller, and asks its resolver for filters."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLResolveInfo,
    ListValueNode,
    OperationDefinitionNode,
    OperationType,
    StringValueNode,
    execute,
    parse,
)
from graphql.execution.values import get_variable_values

from localcloud.gateway import authorization
from localcloud.gateway.authentication import Caller, Headers
from localcloud.gateway.cloud import Cloud
from localcloud.gateway.compiled import CompiledApi
from localcloud.gateway.errors import FieldError, RequestRefused
from localcloud.gateway.realtime import filters
from localcloud.gateway.realtime.hub import Subscription
from localcloud.gateway.realtime.messages import Refused, unsupported
from localcloud.gateway.realtime.published import fragments_of
from localcloud.gateway.request import Request
from localcloud.gateway.resolving import resolve_field
from localcloud.gateway.selection import Selecting
from localcloud.gateway.validation import document_problems, variable_problem

Record = dict[str, Any]


@dataclass(frozen=True)
class Start:
    """What a client asks for: who it is, and its document with variables, as it was sent."""

    id: str
    caller: Caller
    headers: Headers
    data: str


async def started(
    compiled: CompiledApi, cloud: Cloud, start: Start, tell: Callable[[Record], None]
) -> Subscription | list[Record]:
    """The subscription, ready to be told; or the errors for which it does not start. Raises Refused."""
    document, operation, variables = _parsed(start.data)
    problems = document_problems(compiled.schema, document, introspection=compiled.api.introspection)
    if not problems and (problem := variable_problem(compiled.schema, operation, variables)):
        problems = [problem]
    if problems:
        return problems
    try:
        authorization.check_operation(cloud, compiled.api, start.caller, document, operation)
    except RequestRefused as refused:
        raise Refused(refused.error_type, refused.message, refused.status) from None
    request = Request(compiled, cloud, start.caller, start.headers, variables)
    connecting = _Connecting()
    errors = await connecting.run(request, document, operation)
    if errors or connecting.field is None:
        return errors
    return Subscription(
        id=start.id,
        compiled=compiled,
        caller=start.caller,
        field=connecting.field,
        selecting=_selecting(compiled, document, operation, variables),
        mutations=_mutations(compiled, connecting.field),
        filter=_asked(request, "setSubscriptionFilter") or filters.by_arguments(connecting.arguments),
        invalidation=_asked(request, "setSubscriptionInvalidationFilter"),
        tell=tell,
    )


def _parsed(text: str) -> tuple[DocumentNode, OperationDefinitionNode, Mapping[str, Any]]:
    try:
        members = json.loads(text)
        document = parse(members["query"])
        variables = members.get("variables") or {}
    except (ValueError, KeyError, TypeError, AttributeError, GraphQLError):
        raise Refused("BadRequestException", "Unable to parse GraphQL query.") from None
    name = members.get("operationName")
    found = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if name:
        found = [one for one in found if one.name and one.name.value == name]
    if len(found) != 1 or not isinstance(variables, dict):
        raise Refused("BadRequestException", "The document must hold the one operation to run.")
    if found[0].operation is not OperationType.SUBSCRIPTION:
        raise unsupported(found[0].operation.value)
    return document, found[0], variables


class _Connecting:
    """Runs the subscription's resolver. Its value is nobody's: only whether it fails, and what it sets."""

    def __init__(self) -> None:
        self.field: FieldNode | None = None
        self.arguments: Record = {}

    async def run(
        self, request: Request, document: DocumentNode, operation: OperationDefinitionNode
    ) -> list[Record]:
        result = execute(
            request.compiled.schema,
            document,
            context_value=request,
            variable_values=dict(request.variables),
            operation_name=operation.name.value if operation.name else None,
            field_resolver=self._resolve,
        )
        outcome = result if isinstance(result, ExecutionResult) else await result
        failed = [one.original_error for one in outcome.errors or ()]
        return [
            {"errorType": one.error_type, "message": one.message}
            for one in failed
            if isinstance(one, FieldError)
        ] + request.appended

    def _resolve(self, source: Any, info: GraphQLResolveInfo, /, **arguments: Any) -> Any:
        self.field, self.arguments = info.field_nodes[0], arguments
        value = resolve_field(source, info, **arguments)
        return value if value is None else _without_value(value)


async def _without_value(value: Any) -> None:
    await value


def _selecting(
    compiled: CompiledApi,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, Any],
) -> Selecting:
    values = get_variable_values(compiled.schema, operation.variable_definitions, dict(variables))
    assert isinstance(values, dict)
    return Selecting(fragments_of(document), values)


def _mutations(compiled: CompiledApi, field: FieldNode) -> frozenset[str]:
    """Those that `@aws_subscribe` names; without it nothing is ever published."""
    subscription = compiled.schema.subscription_type
    assert subscription is not None
    definition: GraphQLField = subscription.fields[field.name.value]
    for directive in definition.ast_node.directives if definition.ast_node else ():
        if directive.name.value == "aws_subscribe":
            listed = directive.arguments[0].value
            values = listed.values if isinstance(listed, ListValueNode) else ()
            return frozenset(one.value for one in values if isinstance(one, StringValueNode))
    return frozenset()


def _asked(request: Request, operation: str) -> filters.FilterGroup | None:
    """The filter that the resolver set last. Raises Refused when it is none."""
    found = [one["value"] for one in request.extensions if one["op"] == operation]
    try:
        return filters.parsed(found[-1]) if found else None
    except (ValueError, TypeError, AttributeError) as invalid:
        raise Refused("BadRequestException", f"{operation}: {invalid}") from None
