"""AppSync's DynamoDB data source: its request objects become DynamoDB operations, and items plain values.

The requests are those that AWS documents for JavaScript resolvers; attribute values in them are typed.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from localcloud.gateway import dynamodb_many
from localcloud.gateway.cloud import ServiceRefused
from localcloud.gateway.dynamodb_forms import Call, Record, expressions, field_error, given, plain_item
from localcloud.gateway.errors import FieldError


async def perform(call: Call, table: str, request: Record, *, resolver: str) -> Any:
    """Do what a resolver's request asks, in its data source's table, and give `ctx.result`.

    Raises FieldError with the type `DynamoDB:<code>`; its `data` is the current item where AppSync reads it.
    """
    operation = str(request.get("operation"))
    handler = _OPERATIONS.get(operation)
    if handler is None:
        raise FieldError(f"Unsupported DynamoDB operation '{operation}'", "MappingTemplate")
    try:
        return await handler(call, table, request, resolver)
    except ServiceRefused as refused:
        raise field_error(refused) from None


async def _get(call: Call, table: str, request: Record, _resolver: str) -> Any:
    answer = await call(
        "GetItem",
        {"TableName": table, "Key": request["key"]}
        | given(ConsistentRead=request.get("consistentRead"))
        | expressions(Projection=request.get("projection")),
    )
    return plain_item(answer["Item"]) if "Item" in answer else None


async def _put(call: Call, table: str, request: Record, _resolver: str) -> Any:
    item = {**(request.get("attributeValues") or {}), **request["key"]}
    sent = {"TableName": table, "Item": item} | expressions(Condition=request.get("condition"))
    try:
        await call("PutItem", sent)
    except ServiceRefused as refused:
        current = await _current_item(call, table, request, refused)
        # AppSync takes the write for done when it finds what it wanted to write: a retry must not fail.
        if current != item or _rejects(request):
            raise field_error(refused, plain_item(current) if current else None) from None
    return plain_item(item)


async def _update(call: Call, table: str, request: Record, _resolver: str) -> Any:
    sent = {"TableName": table, "Key": request["key"], "ReturnValues": "ALL_NEW"} | expressions(
        Update=request.get("update"), Condition=request.get("condition")
    )
    try:
        answer = await call("UpdateItem", sent)
    except ServiceRefused as refused:
        current = await _current_item(call, table, request, refused)
        raise field_error(refused, plain_item(current) if current else None) from None
    return plain_item(answer["Attributes"])


async def _delete(call: Call, table: str, request: Record, _resolver: str) -> Any:
    sent = {"TableName": table, "Key": request["key"], "ReturnValues": "ALL_OLD"} | expressions(
        Condition=request.get("condition")
    )
    try:
        answer = await call("DeleteItem", sent)
    except ServiceRefused as refused:
        current = await _current_item(call, table, request, refused)
        if current is None and not _rejects(request):
            return None
        raise field_error(refused, plain_item(current) if current else None) from None
    return plain_item(answer["Attributes"]) if "Attributes" in answer else None


async def _current_item(call: Call, table: str, request: Record, refused: ServiceRefused) -> Record | None:
    """What a failed condition was about. Raises the refusal again when it was for another reason."""
    if refused.code != "ConditionalCheckFailedException":
        raise refused
    read = {"TableName": table, "Key": request["key"], "ConsistentRead": True}
    return (await call("GetItem", read)).get("Item")


def _rejects(request: Record) -> bool:
    handler = (request.get("condition") or {}).get("conditionalCheckFailedHandler") or {}
    return handler.get("strategy") == "Reject"


async def _query(call: Call, table: str, request: Record, resolver: str) -> Any:
    return await _page("Query", call, table, request, resolver)


async def _scan(call: Call, table: str, request: Record, resolver: str) -> Any:
    return await _page("Scan", call, table, request, resolver)


async def _page(operation: str, call: Call, table: str, request: Record, resolver: str) -> Any:
    token = request.get("nextToken")
    answer = await call(
        operation,
        {"TableName": table}
        | given(
            IndexName=request.get("index"),
            Limit=request.get("limit"),
            ScanIndexForward=request.get("scanIndexForward"),
            ConsistentRead=request.get("consistentRead"),
            Select=request.get("select"),
            Segment=request.get("segment"),
            TotalSegments=request.get("totalSegments"),
            ExclusiveStartKey=_start_key(token, resolver) if token else None,
        )
        | expressions(
            KeyCondition=request.get("query"),
            Filter=request.get("filter"),
            Projection=request.get("projection"),
        ),
    )
    last = answer.get("LastEvaluatedKey")
    return {
        "items": [plain_item(item) for item in answer.get("Items", ())],
        "nextToken": _token(last, resolver) if last else None,
        "scannedCount": answer.get("ScannedCount"),
    }


def _token(key: Record, resolver: str) -> str:
    """A page's token is good for the resolver that gave it and for no other, as on AWS."""
    return base64.urlsafe_b64encode(json.dumps([resolver, key]).encode()).decode()


def _start_key(token: str, resolver: str) -> Record:
    try:
        owner, key = json.loads(base64.urlsafe_b64decode(token))
    except (ValueError, TypeError):
        owner, key = None, {}
    if owner != resolver:
        raise FieldError("Invalid pagination token given.", "BadRequestException")
    return dict(key)


_OPERATIONS: Mapping[str, Callable[[Call, str, Record, str], Awaitable[Any]]] = {
    "GetItem": _get,
    "PutItem": _put,
    "UpdateItem": _update,
    "DeleteItem": _delete,
    "Query": _query,
    "Scan": _scan,
    "BatchGetItem": dynamodb_many.batch_get,
    "BatchPutItem": dynamodb_many.batch_put,
    "BatchDeleteItem": dynamodb_many.batch_delete,
    "TransactGetItems": dynamodb_many.transact_get,
    "TransactWriteItems": dynamodb_many.transact_write,
}
