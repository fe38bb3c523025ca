"""A DynamoDB data source's operations on several items: batches and transactions."""

from __future__ import annotations

from typing import Any

from localcloud.gateway.cloud import ServiceRefused
from localcloud.gateway.dynamodb_forms import Call, Record, expressions, field_error, given, plain_item


async def batch_get(call: Call, _table: str, request: Record, _resolver: str) -> Any:
    tables = {
        name: {"Keys": one["keys"]}
        | given(ConsistentRead=one.get("consistentRead"))
        | expressions(Projection=one.get("projection"))
        for name, one in request["tables"].items()
    }
    answer = await call("BatchGetItem", {"RequestItems": tables})
    data = {name: [plain_item(item) for item in items] for name, items in answer["Responses"].items()}
    unprocessed = answer.get("UnprocessedKeys", {})
    return {
        "data": {name: data.get(name, []) for name in tables},
        "unprocessedKeys": {
            name: [plain_item(key) for key in unprocessed.get(name, {}).get("Keys", ())] for name in tables
        },
    }


async def batch_put(call: Call, _table: str, request: Record, _resolver: str) -> Any:
    return await _batch_write(call, request, "PutRequest", "Item")


async def batch_delete(call: Call, _table: str, request: Record, _resolver: str) -> Any:
    return await _batch_write(call, request, "DeleteRequest", "Key")


async def _batch_write(call: Call, request: Record, kind: str, member: str) -> Any:
    tables = {name: [{kind: {member: one}} for one in ones] for name, ones in request["tables"].items()}
    answer = await call("BatchWriteItem", {"RequestItems": tables})
    unprocessed = answer.get("UnprocessedItems", {})
    return {
        "data": {name: [plain_item(one) for one in ones] for name, ones in request["tables"].items()},
        "unprocessedItems": {
            name: [plain_item(one[kind][member]) for one in unprocessed.get(name, ())] for name in tables
        },
    }


async def transact_get(call: Call, _table: str, request: Record, _resolver: str) -> Any:
    items = [
        {
            "Get": {"TableName": one["table"], "Key": one["key"]}
            | expressions(Projection=one.get("projection"))
        }
        for one in request["transactItems"]
    ]
    answer = await call("TransactGetItems", {"TransactItems": items})
    found = [one.get("Item") for one in answer["Responses"]]
    return {"items": [plain_item(item) if item else None for item in found], "cancellationReasons": None}


async def transact_write(call: Call, _table: str, request: Record, _resolver: str) -> Any:
    items = [_transact_item(one) for one in request["transactItems"]]
    try:
        await call("TransactWriteItems", {"TransactItems": items})
    except ServiceRefused as refused:
        reasons = [
            {"type": one.get("Code"), "message": one.get("Message")}
            for one in refused.body.get("CancellationReasons", ())
        ]
        raise field_error(refused, {"keys": None, "cancellationReasons": reasons}) from None
    keys = [plain_item(one["key"]) for one in request["transactItems"]]
    return {"keys": keys, "cancellationReasons": None}


def _transact_item(one: Record) -> Record:
    condition = expressions(Condition=one.get("condition"))
    if one["operation"] == "PutItem":
        return {
            "Put": {"TableName": one["table"], "Item": {**one["attributeValues"], **one["key"]}} | condition
        }
    base = {"TableName": one["table"], "Key": one["key"]}
    match one["operation"]:
        case "UpdateItem":
            both = expressions(Update=one.get("update"), Condition=one.get("condition"))
            return {"Update": base | both}
        case "DeleteItem":
            return {"Delete": base | condition}
        case operation:
            return {str(operation): base | condition}
