"""What AppSync does around a resolver, for tests: the event it sends, and running APPSYNC_JS on the table."""

import os
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[1] / "backend" / "src" / "chatbooking"


def event(
    field: str,
    arguments: dict[str, Any] | None = None,
    *,
    tenant: str | None = "acme",
    role: str = "OWNER",
    headers: dict[str, Any] | None = None,
    source: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A direct resolver's event for `Type.field`; without a tenant the caller has the API key only."""
    type_name, field_name = field.split(".")
    claims = {"sub": "user-1", "tenantId": tenant, "role": role}
    return {
        "arguments": arguments or {},
        "identity": {"sub": "user-1", "claims": claims} if tenant else None,
        "source": source,
        "request": {"headers": headers or {}},
        "prev": None,
        "stash": {},
        "info": {
            "fieldName": field_name,
            "parentTypeName": type_name,
            "variables": {},
            "selectionSetList": [],
            "selectionSetGraphQL": "",
        },
    }


def evaluate(path: str, handler: str, context: dict[str, Any]) -> dict[str, Any]:
    """One handler of `<context>/resolvers/<field>.js`, run as the local gateway runs it.

    The outcome has `status` (ok, unauthorized, error) and `value` or `error`.
    """
    from ministack.core import appsync_js  # noqa: PLC0415

    from localcloud.gateway.javascript import prepared  # noqa: PLC0415 - only these tests need the emulator

    code = prepared((SOURCE / path).read_text("utf-8"))
    _, (outcome,), *_ = appsync_js.evaluate(code, handler, {"contexts": [context]})
    return dict(outcome)


def read_by_javascript(path: str, context: dict[str, Any]) -> dict[str, Any]:
    """A reading resolver's outcome: its request, sent to the table, and its response of what came."""
    from chatbooking.storage.client import dynamodb  # noqa: PLC0415
    from chatbooking.storage.values import from_attributes  # noqa: PLC0415

    asked = evaluate(path, "request", context)
    if asked["status"] != "ok":
        return asked
    request = asked["value"]
    common: dict[str, Any] = {"TableName": os.environ["TABLE_NAME"]}
    common["ConsistentRead"] = request.get("consistentRead", False)
    if request["operation"] == "GetItem":
        item = dynamodb().get_item(**common, Key=request["key"]).get("Item")
        result: Any = from_attributes(item) if item else None
    else:
        found = dynamodb().query(**common, **_query(request))
        result = {"items": [from_attributes(item) for item in found["Items"]]}
    return evaluate(path, "response", {**context, "result": result})


def _query(request: dict[str, Any]) -> dict[str, Any]:
    """DynamoDB's words for a Query operation; its filter numbers its values on their own."""
    query, chosen = request["query"], request.get("filter", {})
    names, values = query["expressionNames"], query["expressionValues"]
    asked = {
        "KeyConditionExpression": query["expression"],
        "ScanIndexForward": request.get("scanIndexForward", True),
    }
    if chosen:
        asked["FilterExpression"] = chosen["expression"].replace(":", ":filter_")
        names = names | chosen["expressionNames"]
        values = values | {f":filter_{name[1:]}": value for name, value in chosen["expressionValues"].items()}
    if "index" in request:
        asked["IndexName"] = request["index"]
    if "limit" in request:
        asked["Limit"] = request["limit"]
    return asked | {"ExpressionAttributeNames": names, "ExpressionAttributeValues": values}
