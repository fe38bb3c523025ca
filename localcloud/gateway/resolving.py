"""Produces a field's value: authorizes it, counts it against the limits, and asks its resolver."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Generator, Sequence
from typing import Any

from graphql import GraphQLResolveInfo

from localcloud.gateway.authorization import may_read
from localcloud.gateway.dispatch import outcomes
from localcloud.gateway.errors import FieldError, unauthorized
from localcloud.gateway.model import FieldName
from localcloud.gateway.request import FieldCall, Request

_log = logging.getLogger(__name__)
# A started resolver runs to its end, as on AWS, even when its request has failed or timed out meanwhile.
_running: set[asyncio.Task[None]] = set()


def resolve_field(source: Any, info: GraphQLResolveInfo, /, **arguments: Any) -> Any:
    """graphql-core asks this for every field; one without a resolver is read from its parent."""
    request: Request = info.context
    name = (info.parent_type.name, info.field_name)
    if not may_read(request.compiled.rules, request.caller, name):
        raise unauthorized(*name)
    _check_depth(request, info)
    resolver = request.compiled.api.resolvers.get(name)
    if resolver is None:
        return source.get(info.field_name) if isinstance(source, dict) else None
    _count_resolver(request)
    promise = asyncio.get_running_loop().create_future()
    promise.add_done_callback(_forget_error)
    call = FieldCall(resolver, info, source, arguments, promise)
    if resolver.max_batch_size > 0:
        _wait_for_others(request, name, call)
    elif info.parent_type is info.schema.mutation_type:
        return _InTurn(request, call)
    else:
        _start(request, [call])
    return promise


class _InTurn:
    """A mutation's field starts when it is awaited: graphql-core asks for all of them first."""

    def __init__(self, request: Request, call: FieldCall) -> None:
        self._request = request
        self._call = call

    def __await__(self) -> Generator[Any, None, Any]:
        _start(self._request, [self._call])
        return self._call.promise.__await__()


def _check_depth(request: Request, info: GraphQLResolveInfo) -> None:
    limit = request.compiled.api.limits.query_depth
    if limit and sum(isinstance(key, str) for key in info.path.as_list()) > limit:
        raise FieldError(f"Query depth limit of {limit} exceeded", "QueryDepthLimitReached")


def _count_resolver(request: Request) -> None:
    limit = request.compiled.api.limits.resolver_count
    request.resolvers_used += 1
    if limit and request.resolvers_used > limit:
        raise FieldError(f"Resolver count limit of {limit} exceeded", "ResolverExecutionLimitReached")


def _wait_for_others(request: Request, name: FieldName, call: FieldCall) -> None:
    """Batch what arrives until the event loop comes around: all items of a list do."""
    waiting = request.waiting.setdefault(name, [])
    waiting.append(call)
    if len(waiting) == 1:
        asyncio.get_running_loop().call_soon(_flush, request, name)


def _flush(request: Request, name: FieldName) -> None:
    calls = request.waiting.pop(name)
    size = calls[0].resolver.max_batch_size
    for start in range(0, len(calls), size):
        _start(request, calls[start : start + size])


def _start(request: Request, calls: Sequence[FieldCall]) -> None:
    task = asyncio.get_running_loop().create_task(_run(request, calls))
    _running.add(task)
    task.add_done_callback(_running.discard)


async def _run(request: Request, calls: Sequence[FieldCall]) -> None:
    try:
        found = await outcomes(request, calls)
    except Exception:  # noqa: BLE001 - whatever a fault here is, the client must get an answer
        _log.exception("resolver of %s failed", calls[0].info.field_name)
        found = [FieldError("Internal failure of the local gateway", "InternalFailure")] * len(calls)
    for call, outcome in zip(calls, found, strict=True):
        call.keep(outcome)


def _forget_error(promise: asyncio.Future[Any]) -> None:
    """An error nobody waits for any more, because a sibling failed the parent, is no news."""
    if not promise.cancelled():
        promise.exception()
