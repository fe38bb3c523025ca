"""Runs a UNIT resolver for one call or for a batch of calls of the same field.

Every function here gives one outcome for each call, in order: a value, or the FieldError that failed it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from localcloud.gateway import dynamodb, javascript
from localcloud.gateway.cloud import LambdaReply, ServiceRefused
from localcloud.gateway.errors import FieldError, Record
from localcloud.gateway.model import DataSource, Resolver
from localcloud.gateway.request import FieldCall, Request


async def outcomes(request: Request, calls: Sequence[FieldCall]) -> list[Any]:
    """What the calls' resolver makes of them."""
    resolver = calls[0].resolver
    if problem := _unsupported(resolver):
        return [FieldError(problem, "UnsupportedResolver")] * len(calls)
    contexts = [request.context(call) for call in calls]
    if resolver.code is not None:
        return await _with_code(request, resolver, calls, contexts)
    if resolver.max_batch_size:
        return await _direct_batch(request, resolver, contexts)
    return [await _direct(request, resolver, contexts[0])]


def _unsupported(resolver: Resolver) -> str | None:
    field = f"{resolver.type_name}.{resolver.field_name}"
    if resolver.kind != "UNIT":
        return f"{field}: {resolver.kind} resolvers are not supported by the local gateway"
    if resolver.has_templates:
        return f"{field}: mapping templates are not supported by the local gateway, use APPSYNC_JS"
    if resolver.data_source is None:
        return f"{field}: its data source does not exist"
    if resolver.code is None and resolver.data_source.function_arn is None:
        return f"{field}: a resolver without code needs a Lambda data source"
    return None


async def _direct(request: Request, resolver: Resolver, context: Record) -> Any:
    """A direct Lambda resolver: the function gets the whole context, its answer is the value."""
    try:
        reply = await _invoke(request, resolver, context)
    except FieldError as error:
        return error
    return _raised(reply) if reply.failed else reply.payload


async def _direct_batch(request: Request, resolver: Resolver, contexts: Sequence[Record]) -> list[Any]:
    """The function gets a list of contexts and answers a list of `{data, errorMessage, errorType}`."""
    try:
        reply = await _invoke(request, resolver, list(contexts))
    except FieldError as error:
        return [error] * len(contexts)
    if reply.failed:
        return [_raised(reply)] * len(contexts)
    return [_item_outcome(item) for item in _batch_items(reply.payload, len(contexts))]


def _item_outcome(item: Any) -> Any:
    """Only these three keys count: an item that is not wrapped in `data` is null on AWS."""
    if isinstance(item, FieldError) or not isinstance(item, dict):
        return item if isinstance(item, FieldError) else None
    if item.get("errorMessage"):
        return FieldError(str(item["errorMessage"]), item.get("errorType"), data=item.get("data"))
    return item.get("data")


def _batch_items(payload: Any, length: int) -> list[Any]:
    if isinstance(payload, list) and len(payload) == length:
        return payload
    problem = f"The function must return a list of {length} results for a batch of {length}"
    return [FieldError(problem, "Lambda:InvalidBatchResponse")] * length


def _raised(reply: LambdaReply) -> FieldError:
    """What a raised exception becomes: its class is the error's type."""
    record = reply.payload if isinstance(reply.payload, dict) else {"errorMessage": str(reply.payload)}
    error_type = record.get("errorType") or "Lambda:Unhandled"
    if error_type == "UnauthorizedException":
        return FieldError("You are not authorized to make this call.", error_type)
    return FieldError(str(record.get("errorMessage")), error_type)


async def _invoke(
    request: Request, resolver: Resolver, event: Any, *, asynchronous: bool = False
) -> LambdaReply:
    arn = resolver.data_source.function_arn if resolver.data_source else None
    assert arn is not None
    try:
        return await request.cloud.invoke_lambda(arn, event, asynchronous=asynchronous)
    except ServiceRefused as refused:
        raise FieldError(refused.message, f"Lambda:{refused.code}") from None


async def _with_code(
    request: Request, resolver: Resolver, calls: Sequence[FieldCall], contexts: Sequence[Record]
) -> list[Any]:
    """A JavaScript resolver: its request handler, the data source, its response handler."""
    api, code = request.compiled.api, resolver.code or ""
    told = [
        {
            **context,
            "args": context["arguments"],
            "env": api.environment,
            "authType": request.caller.auth_type,
            "result": None,
            "error": None,
        }
        for context in contexts
    ]
    try:
        asked = await javascript.run(request.cloud, code, "request", told)
        going_on = [n for n, one in enumerate(asked) if one.error is None and not one.returned_early]
        results = await _results(request, resolver, [asked[n].value for n in going_on])
        after = [
            {**told[n], "stash": asked[n].stash, **_result_or_error(result)}
            for n, result in zip(going_on, results, strict=True)
        ]
        answered = await javascript.run(request.cloud, code, "response", after) if after else []
    except FieldError as error:
        return [error] * len(calls)
    final = [*asked]
    for n, one in zip(going_on, answered, strict=True):
        one.appended = asked[n].appended + one.appended
        final[n] = one
    for call, one in zip(calls, final, strict=True):
        request.appended += [call.entry(error) for error in one.appended]
        request.extensions += one.extensions
    return [one.error or one.value for one in final]


def _result_or_error(result: Any) -> Record:
    """A failed data source is the response handler's to judge; what it still knows is `ctx.result`."""
    if isinstance(result, FieldError):
        return {"result": result.data, "error": {"message": result.message, "type": result.error_type}}
    return {"result": result}


async def _results(request: Request, resolver: Resolver, asked: Sequence[Any]) -> list[Any]:
    """Send what the request handlers returned to the data source."""
    source = resolver.data_source
    assert source is not None
    requests = [one if isinstance(one, dict) else {} for one in asked]
    match source.type:
        case "NONE":
            return [one.get("payload") for one in requests]
        case "AMAZON_DYNAMODB":
            return await asyncio.gather(*(_item_result(request, resolver, source, one) for one in requests))
        case "AWS_LAMBDA":
            return await _lambda_results(request, resolver, requests)
        case unknown:
            problem = f"{unknown} data sources are not supported by the local gateway"
            return [FieldError(problem, "UnsupportedDataSource")] * len(requests)


async def _item_result(request: Request, resolver: Resolver, source: DataSource, asked: Record) -> Any:
    api = request.compiled.api

    async def call(operation: str, sent: Record) -> Record:
        return await request.cloud.dynamodb(api.account, source.region or api.region, operation, sent)

    name = f"{resolver.type_name}.{resolver.field_name}"
    try:
        return await dynamodb.perform(call, source.table or "", asked, resolver=name)
    except FieldError as error:
        return error


async def _lambda_results(request: Request, resolver: Resolver, requests: Sequence[Record]) -> list[Any]:
    """`BatchInvoke` sends all payloads in one invocation, `Invoke` each in its own."""
    batched = [n for n, one in enumerate(requests) if one.get("operation") == "BatchInvoke"]
    results: list[Any] = [None] * len(requests)

    async def alone(n: int) -> None:
        results[n] = await _invoked(request, resolver, requests[n])

    async def together() -> None:
        payloads = [requests[n].get("payload") for n in batched]
        found = await _invoked(request, resolver, {**requests[batched[0]], "payload": payloads})
        items = [found] * len(batched) if isinstance(found, FieldError) else _batch_items(found, len(batched))
        for n, item in zip(batched, items, strict=True):
            results[n] = item

    singles = [alone(n) for n in range(len(requests)) if n not in set(batched)]
    await asyncio.gather(*singles, *([together()] if batched else []))
    return results


async def _invoked(request: Request, resolver: Resolver, asked: Record) -> Any:
    operation = asked.get("operation")
    if operation not in {"Invoke", "BatchInvoke"}:
        return FieldError(f"Unsupported Lambda operation '{operation}'", "MappingTemplate")
    asynchronous = asked.get("invocationType") == "Event"
    try:
        reply = await _invoke(request, resolver, asked.get("payload"), asynchronous=asynchronous)
    except FieldError as error:
        return error
    if reply.failed:
        return FieldError(_raised(reply).message, "Lambda:Unhandled")
    return None if asynchronous else reply.payload
