"""Resolvers, their contexts, batches, limits and the errors of a request."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from localcloud.gateway.cloud import LambdaReply, ServiceRefused
from tests.gateway.fakes import NONE, FakeCloud, api, ask, resolver

SDL = """
type Query { item(id: ID!, on: AWSDate, filter: Filter): Item items: [Item!] must: Item! count: Int
  mail: AWSEmail json(value: AWSJSON): String kind: Kind }
type Mutation { add(id: ID!): Item }
type Item { id: ID! name: String parent: Item children: [Item!] price: Int! }
enum Kind { A B }
input Filter { day: AWSDate mails: [AWSEmail!] must: Int! = 1 strict: String! }
"""
ITEM = resolver("Query.item")


def test_a_direct_lambda_resolver_is_told_the_whole_context() -> None:
    cloud = FakeCloud(lambda _event: {"id": "1", "parent": {"id": "2"}})
    query = """query Q($id: ID!, $no: Boolean = false) {
      it: item(id: $id) { key: id ...More parent { id name @include(if: $no) } } }
    fragment More on Item { id name }"""
    ask(api(SDL, ITEM), query, cloud, id="1")
    [event] = cloud.events
    assert event["arguments"] == {"id": "1"}
    assert event["source"] is None
    assert event["prev"] is None
    assert event["stash"] == {}
    assert event["request"] == {"headers": {"x-api-key": "da2-live"}, "domainName": None}
    info = event["info"]
    assert (info["fieldName"], info["parentTypeName"]) == ("item", "Query")
    assert info["variables"] == {"id": "1"}
    assert info["selectionSetList"] == ["key", "id", "name", "parent", "parent/id"]
    assert info["selectionSetGraphQL"].startswith("{\n  key: id\n  ...More\n  parent {")


def test_a_cookie_is_never_shown_to_a_resolver() -> None:
    cloud = FakeCloud(lambda _event: {"id": "1"})
    ask(api(SDL, ITEM), '{ item(id: "1") { id } }', cloud, {"x-api-key": "da2-live", "cookie": "a=b"})
    assert "cookie" not in cloud.events[0]["request"]["headers"]


def test_a_child_s_resolver_gets_its_parent_as_source() -> None:
    cloud = FakeCloud(lambda event: {"id": "1", "extra": True} if event["source"] is None else {"id": "2"})
    body = ask(api(SDL, ITEM, resolver("Item.parent")), '{ item(id: "1") { parent { id } } }', cloud)
    assert body["data"] == {"item": {"parent": {"id": "2"}}}
    assert cloud.events[1]["source"] == {"id": "1", "extra": True}


def test_a_plain_string_is_a_value_like_any_other() -> None:
    assert ask(api(SDL, resolver("Query.json")), "{ json }", FakeCloud(lambda _: "text")) == {
        "data": {"json": "text"}
    }


class SlotTaken(Exception):
    pass


class UnauthorizedException(Exception):
    pass


def raising(error: Exception) -> FakeCloud:
    def function(_event: Any) -> Any:
        raise error

    return FakeCloud(function)


def test_a_raised_exception_is_an_error_of_its_class() -> None:
    body = ask(api(SDL, ITEM), '{ item(id: "1") { id } }', raising(SlotTaken("at ten")))
    assert body["data"] == {"item": None}
    [error] = body["errors"]
    assert (error["errorType"], error["message"], error["path"]) == ("SlotTaken", "at ten", ["item"])


def test_an_unauthorized_exception_does_not_tell_its_text() -> None:
    [error] = ask(api(SDL, ITEM), '{ item(id: "1") { id } }', raising(UnauthorizedException("secret")))[
        "errors"
    ]
    assert error["errorType"] == "UnauthorizedException"
    assert "secret" not in error["message"]


def test_a_function_that_does_not_exist_is_an_error_of_the_service() -> None:
    refused = raising(ServiceRefused("ResourceNotFoundException", "Function not found"))
    [error] = ask(api(SDL, ITEM), '{ item(id: "1") { id } }', refused)["errors"]
    assert error["errorType"] == "Lambda:ResourceNotFoundException"


def test_concurrent_fields_run_at_the_same_time() -> None:
    running = asyncio.Barrier(3)

    class Meeting(FakeCloud):
        async def invoke_lambda(self, arn: str, event: Any, *, asynchronous: bool = False) -> LambdaReply:
            async with asyncio.timeout(2):
                await running.wait()
            return LambdaReply({"id": "1"})

    query = '{ a: item(id: "1") { id } b: item(id: "1") { id } c: item(id: "1") { id } }'
    assert "errors" not in ask(api(SDL, ITEM), query, Meeting())


def test_mutations_run_one_after_another() -> None:
    order: list[str] = []

    class Slow(FakeCloud):
        async def invoke_lambda(self, arn: str, event: Any, *, asynchronous: bool = False) -> LambdaReply:
            order.append("in")
            await asyncio.sleep(0.01)
            order.append("out")
            return LambdaReply({"id": "1"})

    ask(
        api(SDL, resolver("Mutation.add")),
        'mutation { a: add(id: "1") { id } b: add(id: "2") { id } }',
        Slow(),
    )
    assert order == ["in", "out", "in", "out"]


# --- batches ---

BATCHED = api(SDL, resolver("Query.items"), resolver("Item.name", max_batch_size=3))


def batch_cloud(answer: Any) -> FakeCloud:
    def function(event: Any) -> Any:
        return answer(event) if isinstance(event, list) else [{"id": str(n)} for n in range(3)]

    return FakeCloud(function)


def test_one_invocation_serves_all_items_of_a_list() -> None:
    cloud = batch_cloud(lambda events: [{"data": f"name of {one['source']['id']}"} for one in events])
    body = ask(BATCHED, "{ items { name } }", cloud)
    assert [one["name"] for one in body["data"]["items"]] == ["name of 0", "name of 1", "name of 2"]
    assert len(cloud.events) == 2


def test_a_batch_is_never_larger_than_its_maximum() -> None:
    cloud = batch_cloud(lambda events: [{"data": "x"}] * len(events))
    small = api(SDL, resolver("Query.items"), resolver("Item.name", max_batch_size=2))
    ask(small, "{ items { name } }", cloud)
    assert [len(event) for event in cloud.events[1:]] == [2, 1]


def test_one_item_of_a_batch_can_fail_alone() -> None:
    answer = [{"data": "a"}, {"errorMessage": "no", "errorType": "Gone"}, {"data": "c"}]
    body = ask(BATCHED, "{ items { name } }", batch_cloud(lambda _: answer))
    assert [one["name"] for one in body["data"]["items"]] == ["a", None, "c"]
    [error] = body["errors"]
    assert (error["path"], error["errorType"], error["message"]) == (["items", 1, "name"], "Gone", "no")


def test_an_item_that_is_not_wrapped_in_data_is_null_as_on_aws() -> None:
    body = ask(BATCHED, "{ items { name } }", batch_cloud(lambda _: ["bare", {"name": "x"}, None]))
    assert [one["name"] for one in body["data"]["items"]] == [None, None, None]


@pytest.mark.parametrize("answer", [[{"data": "a"}], {"data": "a"}, None])
def test_a_batch_of_another_length_fails_every_item(answer: Any) -> None:
    body = ask(BATCHED, "{ items { name } }", batch_cloud(lambda _: answer))
    assert [error["errorType"] for error in body["errors"]] == ["Lambda:InvalidBatchResponse"] * 3


# --- values that do not fit the schema ---


def test_null_climbs_to_the_nearest_nullable_parent() -> None:
    cloud = FakeCloud(lambda _: [{"id": "1"}, {"id": None}])
    assert ask(api(SDL, resolver("Query.items")), "{ items { id } count }", cloud) == {
        "data": {"items": None, "count": None},
        "errors": [
            {
                "path": ["items", 1, "id"],
                "locations": None,
                "message": (
                    "Cannot return null for non-nullable type: 'ID' within parent 'Item' (/items[1]/id)"
                ),
            }
        ],
    }


def test_null_at_the_top_leaves_no_data() -> None:
    body = ask(api(SDL, resolver("Query.must")), "{ must { id } count }", raising(SlotTaken("x")))
    assert body["data"] is None


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "mail",
            "nobody",
            "Can't serialize value (/mail) : Unable to serialize `nobody` as a valid email address.",
        ),
        ("kind", "C", "Can't serialize value (/kind) : Enum 'Kind' cannot represent value: 'C'"),
        ("count", "x", "Can't serialize value (/count) : Int cannot represent non-integer value: 'x'"),
        ("items { id }", {"id": 1}, "Can't resolve value (/items) : type mismatch error, expected type LIST"),
    ],
)
def test_a_value_of_the_wrong_kind_is_null_with_its_place(field: str, value: Any, message: str) -> None:
    name = field.split(maxsplit=1)[0]
    body = ask(api(SDL, resolver(f"Query.{name}")), f"{{ {field} }}", FakeCloud(lambda _: value))
    assert body["data"] == {name: None}
    assert [error["message"] for error in body["errors"]] == [message]


# --- limits ---

NESTED = FakeCloud(lambda _: {"id": "1", "parent": {"id": "2", "parent": {"id": "3"}}})


@pytest.mark.parametrize(("depth", "deepest"), [(0, "3"), (4, "3"), (3, None)])
def test_fields_below_the_depth_limit_are_not_answered(depth: int, deepest: str | None) -> None:
    query = '{ item(id: "1") { parent { parent { name id } } } }'
    body = ask(api(SDL, ITEM, depth=depth), query, NESTED)
    if deepest:
        assert body["data"]["item"]["parent"]["parent"]["id"] == deepest
    else:
        assert body["data"] == {"item": {"parent": {"parent": None}}}
        assert {error["errorType"] for error in body["errors"]} == {"QueryDepthLimitReached"}


def test_resolvers_beyond_the_limit_do_not_run() -> None:
    cloud = FakeCloud(lambda _: {"id": "1"})
    query = '{ a: item(id: "1") { id } b: item(id: "1") { id } }'
    body = ask(api(SDL, ITEM, resolver_count=1), query, cloud)
    assert body["data"] == {"a": {"id": "1"}, "b": None}
    assert [error["errorType"] for error in body["errors"]] == ["ResolverExecutionLimitReached"]
    assert len(cloud.events) == 1


def test_a_request_ends_at_its_time_limit() -> None:
    class Never(FakeCloud):
        async def invoke_lambda(self, arn: str, event: Any, *, asynchronous: bool = False) -> LambdaReply:
            await asyncio.sleep(60)
            return LambdaReply(None)

    body = ask(api(SDL, ITEM, seconds=0.05), '{ item(id: "1") { id } }', Never())
    assert body["data"] is None
    assert body["errors"][0]["errorType"] == "ExecutionTimeout"


# --- documents and variables ---

UNDEFINED = "Validation error of type FieldUndefined:"
INVALID = [
    ("{ nope }", f"{UNDEFINED} Field 'nope' in type 'Query' is undefined @ 'nope'"),
    (
        '{ item(id: "1") { parent { nope } } }',
        f"{UNDEFINED} Field 'nope' in type 'Item' is undefined @ 'item/parent/nope'",
    ),
    ("{ item { id } }", "Validation error of type MissingFieldArgument: "),
    ('{ item(id: "1", x: 2) { id } }', "Validation error of type UnknownArgument: "),
    ('{ item(id: "1") }', "Validation error of type SubSelectionRequired: "),
    ("{ count { x } }", "Validation error of type SubSelectionNotAllowed: "),
    ("query($x: ID) { count }", "Validation error of type UnusedVariable: "),
    ("query($x: Nope) { item(id: $x) { id } }", "Validation error of type UnknownType: "),
    ('{ item(id: "1", on: "soon") { id } }', "Validation error of type WrongType: "),
]  # fmt: skip


@pytest.mark.parametrize(("query", "message"), INVALID, ids=[query for query, _ in INVALID])
def test_an_invalid_document_is_not_executed(query: str, message: str) -> None:
    cloud = FakeCloud()
    body = ask(api(SDL, ITEM), query, cloud)
    assert body["data"] is None
    assert body["errors"][0]["message"].startswith(message)
    assert body["errors"][0]["path"] is None
    assert body["errors"][0]["locations"][0].keys() == {"line", "column", "sourceName"}
    assert cloud.events == []


WRONG_VARIABLES: list[tuple[dict[str, Any], str]] = [
    ({}, "Variable 'id' has coerced Null value for NonNull type 'ID!'"),
    ({"id": None}, "Variable 'id' has coerced Null value for NonNull type 'ID!'"),
    (
        {"id": "1", "on": "soon"},
        "Variable 'on' has an invalid value. Unable to parse `soon` as a valid date.",
    ),
    (
        {"id": "1", "f": {"strict": "x", "day": "soon"}},
        "Variable 'day' has an invalid value. Unable to parse `soon` as a valid date.",
    ),
    (
        {"id": "1", "f": {"strict": "x", "mails": ["a@example.com", "b"]}},
        "Variable 'mails' has an invalid value. Unable to parse `b` as a valid email address.",
    ),
    ({"id": "1", "f": {}}, "Variable 'strict' has coerced Null value for NonNull type 'String!'"),
    (
        {"id": "1", "f": {"strict": "x", "nope": 1}},
        (
            "The variables input contains a field name 'nope' "
            "that is not defined for input object type 'Filter' "
        ),
    ),
]


@pytest.mark.parametrize(("variables", "message"), WRONG_VARIABLES, ids=[text for _, text in WRONG_VARIABLES])
def test_wrong_variables_are_reported_in_appsync_s_words(variables: dict[str, Any], message: str) -> None:
    query = "query($id: ID!, $on: AWSDate, $f: Filter) { item(id: $id, on: $on, filter: $f) { id } }"
    body = ask(api(SDL, ITEM), query, **variables)
    assert body["data"] is None
    assert [error["message"] for error in body["errors"]] == [message]


def test_json_arguments_arrive_parsed() -> None:
    cloud = FakeCloud(lambda _: "ok")
    ask(api(SDL, resolver("Query.json")), "query($v: AWSJSON) { json(value: $v) }", cloud, v='{"a": 1}')
    ask(api(SDL, resolver("Query.json")), '{ json(value: "[1]") }', cloud)
    assert [event["arguments"] for event in cloud.events] == [{"value": {"a": 1}}, {"value": [1]}]


def test_introspection_can_be_switched_off() -> None:
    query = "{ __schema { queryType { name } } }"
    assert ask(api(SDL), query)["data"] == {"__schema": {"queryType": {"name": "Query"}}}
    closed = ask(api(SDL, introspection=False), query)
    assert closed["data"] is None
    assert closed["errors"][0]["message"] == (
        "Validation error of type FieldUndefined: Field '__schema' in type 'Query' is undefined @ '__schema'"
    )
    assert ask(api(SDL, introspection=False), "{ __typename }") == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (resolver("Query.count", kind="PIPELINE"), "PIPELINE resolvers are not supported"),
        (resolver("Query.count", NONE), "a resolver without code needs a Lambda data source"),
        (resolver("Query.count", None), "its data source does not exist"),
        (resolver("Query.count", has_templates=True), "mapping templates are not supported"),
    ],
)
def test_what_the_gateway_cannot_do_it_says(broken: Any, message: str) -> None:
    [error] = ask(api(SDL, broken), "{ count }")["errors"]
    assert error["errorType"] == "UnsupportedResolver"
    assert message in error["message"]
