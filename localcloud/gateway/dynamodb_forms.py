"""The two languages of a DynamoDB data source: AppSync's request objects and DynamoDB's own requests."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from localcloud.gateway.cloud import ServiceRefused
from localcloud.gateway.errors import FieldError

Record = dict[str, Any]
Call = Callable[[str, Record], Awaitable[Record]]  # (operation, request) → answer, or ServiceRefused


def plain(value: Record) -> Any:
    """A typed attribute value as JSON has it; sets become lists, numbers integers where they can."""
    ((kind, inner),) = value.items()
    match kind:
        case "NULL":
            return None
        case "N":
            return _number(inner)
        case "NS":
            return [_number(one) for one in inner]
        case "L":
            return [plain(one) for one in inner]
        case "M":
            return plain_item(inner)
        case _:
            return inner


def plain_item(item: Mapping[str, Any]) -> Record:
    return {name: plain(value) for name, value in item.items()}


def _number(text: str) -> int | float:
    number = float(text)
    return int(text) if number.is_integer() and text.lstrip("-").isdigit() else number


def field_error(refused: ServiceRefused, data: Any = None) -> FieldError:
    return FieldError(refused.message, f"DynamoDB:{refused.code}", data=data)


def given(**members: Any) -> Record:
    return {name: value for name, value in members.items() if value is not None}


def expressions(**expressions: Record | None) -> Record:
    """AppSync's expression objects as DynamoDB's members, their placeholders united.

    Placeholders of different expressions of one request may share names (`#id`) but not values, so values
    get their expression's name in front.
    """
    members: Record = {}
    names: Record = {}
    values: Record = {}
    for kind, one in expressions.items():
        if not one or not one.get("expression"):
            continue
        members[f"{kind}Expression"] = re.sub(r":(\w+)", rf":{kind}_\1", one["expression"])
        given_values = one.get("expressionValues") or {}
        values |= {f":{kind}_{key.removeprefix(':')}": value for key, value in given_values.items()}
        names |= one.get("expressionNames") or {}
    return (
        members
        | ({"ExpressionAttributeNames": names} if names else {})
        | ({"ExpressionAttributeValues": values} if values else {})
    )
