"""Which payloads a filter lets by: AppSync's operators, how they combine, and what it does not accept."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from localcloud.gateway import javascript
from localcloud.gateway.realtime.filters import FilterInvalid, Rule, by_arguments, matches, parsed
from tests.gateway.fakes import FakeCloud

PAYLOAD = {"id": "1", "n": 5, "on": True, "tags": ["a", "b"], "owner": {"name": "Ana"}, "none": None}


@pytest.mark.parametrize(
    ("field", "operator", "yes", "no"),
    [
        ("id", "eq", "1", 1),
        ("n", "eq", 5, "5"),
        ("on", "eq", True, 1),
        ("none", "eq", None, 0),
        ("missing", "eq", None, ""),
        ("owner.name", "eq", "Ana", "Bob"),
        ("owner.name.first", "eq", None, "Ana"),
        ("n", "ne", 6, 5),
        ("missing", "ne", "x", None),
        ("n", "lt", 6, 5),
        ("n", "le", 5, 4),
        ("n", "gt", 4, 5),
        ("n", "ge", 5, 6),
        ("n", "gt", 4, "4"),
        ("owner.name", "ge", "Ana", "Anb"),
        ("n", "between", [5, 6], [6, 7]),
        ("id", "in", ["1", "2"], ["2"]),
        ("missing", "in", [None], ["1"]),
        ("id", "notIn", ["2"], ["1"]),
        ("owner.name", "contains", "n", "x"),
        ("tags", "contains", "b", "c"),
        ("tags", "notContains", "c", "a"),
        ("tags", "containsAny", ["c", "a"], ["c"]),
        ("owner.name", "containsAny", ["x", "na"], ["x"]),
        ("owner.name", "beginsWith", "An", "na"),
        ("none", "beginsWith", "", "x"),
    ],
)
def test_an_operator(field: str, operator: str, yes: Any, no: Any) -> None:
    expected = field != "none" or operator != "beginsWith"  # null begins with nothing, not even with ""
    assert Rule(field, operator, yes).holds(PAYLOAD) is expected
    assert not Rule(field, operator, no).holds(PAYLOAD)


def test_all_rules_of_a_filter_and_one_filter_of_a_group() -> None:
    def group(*filters: list[tuple[str, str, Any]]) -> Any:
        names = ("fieldName", "operator", "value")
        rules = [[dict(zip(names, one, strict=True)) for one in each] for each in filters]
        return parsed({"filterGroup": [{"filters": each} for each in rules]})

    first, second = ("id", "eq", "1"), ("n", "gt", 9)
    assert matches(group([first]), PAYLOAD)
    assert not matches(group([first, second]), PAYLOAD)
    assert matches(group([second], [first]), PAYLOAD)
    assert not matches(group([second], [second]), PAYLOAD)
    assert matches(group([]), PAYLOAD)


def test_arguments_filter_by_equality_and_null_asks_for_null() -> None:
    assert matches(by_arguments({}), PAYLOAD)
    assert matches(by_arguments({"id": "1", "none": None}), PAYLOAD)
    assert not matches(by_arguments({"id": None}), PAYLOAD)
    assert not matches(by_arguments({"id": "1", "n": 6}), PAYLOAD)


def rule(name: Any = "id", operator: Any = "eq", value: Any = 1) -> dict[str, Any]:
    return {"fieldName": name, "operator": operator, "value": value}


@pytest.mark.parametrize(
    "definition",
    [
        None,
        {},
        {"filterGroup": {}},
        {"filterGroup": [{"filters": [rule(operator="like")]}]},
        {"filterGroup": [{"filters": [rule(name=None)]}]},
        {"filterGroup": [{"filters": [rule(operator="in", value="1")]}]},
        {"filterGroup": [{"filters": [rule(operator="notIn", value=[1] * 6)]}]},
        {"filterGroup": [{"filters": [rule(operator="containsAny", value=[1] * 21)]}]},
        {"filterGroup": [{"filters": [rule(operator="between", value=[1])]}]},
        {"filterGroup": [{"filters": [rule(name=str(n)) for n in range(6)]}]},
        {"filterGroup": [{"filters": [rule()]}] * 11},
    ],
)
def test_a_filter_that_appsync_does_not_accept(definition: Any) -> None:
    with pytest.raises(FilterInvalid):
        parsed(definition)


def converted(arguments: str) -> Any:
    code = f"""import {{ util }} from '@aws-appsync/utils';
    export const request = () => util.transform.toSubscriptionFilter({arguments});"""
    context = {"info": {"parentTypeName": "Subscription", "fieldName": "onIt"}, "authType": "x"}
    (outcome,) = asyncio.run(javascript.run(FakeCloud(), code, "request", [context]))
    assert outcome.error is None, outcome.error
    filters = [[tuple(rule.values()) for rule in one["filters"]] for one in outcome.value["filterGroup"]]
    assert parsed(json.dumps(outcome.value))
    return filters


A, B, C, D = (("a", "eq", 1), ("b", "gt", 2), ("c", "ne", 3), ("d", "in", [4]))
TEXTS = {"A": "a: { eq: 1 }", "B": "b: { gt: 2 }", "C": "c: { ne: 3 }", "D": "d: { in: [4] }"}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("{}", [[]]),
        ("{ %A, %B }", [[A, B]]),
        ("{ n: { ge: 1, le: 2 } }", [[("n", "ge", 1), ("n", "le", 2)]]),
        ("{ or: [{ %A }, { %B, %C }] }", [[A], [B, C]]),
        ("{ %A, or: [{ %B }, { %C }] }", [[A, B], [A, C]]),
        ("{ and: [{ %A }, { or: [{ %B }, { %C }] }] }", [[A, B], [A, C]]),
        ("{ or: [{ %A }, { and: [{ %B }, { %C }] }] }", [[A], [B, C]]),
        ("{ %A, %B }, ['b']", [[A]]),
        ("{ or: [{ %A }, { %B }] }, [], { %D }", [[A, D], [B, D]]),
    ],
)
def test_a_client_s_filter_becomes_a_group(arguments: str, expected: Any) -> None:
    for name, text in TEXTS.items():
        arguments = arguments.replace(f"%{name}", text)
    assert converted(arguments) == expected
