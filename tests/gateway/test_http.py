"""The HTTP protocol around execution."""

from __future__ import annotations

import json

import pytest

from tests.gateway.fakes import KEY, FakeCloud, api, resolver, send

SDL = "type Query { hello: String } type Mutation { x: Int } type Subscription { s: Int }"
API = api(SDL, resolver("Query.hello"))
MALFORMED = "MalformedHttpRequestException"


@pytest.mark.parametrize(
    ("body", "error_type", "message"),
    [
        (b"", MALFORMED, "Request body is empty."),
        (b"meow", MALFORMED, "Unable to parse GraphQL query."),
        (b"{}", MALFORMED, "Unable to parse GraphQL query."),
        (b"[]", MALFORMED, "Unable to parse GraphQL query."),
        (b'{"query": "{"}', MALFORMED, "Unable to parse GraphQL query."),
        (b'{"query": "{ hello }", "variables": []}', MALFORMED, "Unable to parse GraphQL query."),
        (b'{"query": 1}', MALFORMED, "Unable to parse GraphQL query."),
        (
            b'{"query": "query A { hello }", "operationName": "B"}',
            "BadRequestException",
            "Unknown operation named 'B'.",
        ),
        (
            b'{"query": "query A { hello } query B { hello }"}',
            "BadRequestException",
            "Must provide operation name if query contains multiple operations.",
        ),
        (
            b'{"query": "subscription { s }"}',
            "BadRequestException",
            "Subscriptions are served on the real-time endpoint.",
        ),
    ],
)
def test_what_is_no_request_is_a_400(body: bytes, error_type: str, message: str) -> None:
    response = send(API, body)
    assert response.status == 400
    assert json.loads(response.body) == {"errors": [{"errorType": error_type, "message": message}]}
    assert response.headers["x-amzn-ErrorType"] == error_type


def test_the_named_operation_is_executed() -> None:
    body = b'{"query": "query A { a: hello } query B { b: hello }", "operationName": "B"}'
    assert json.loads(send(API, body, FakeCloud(lambda _: "x")).body) == {"data": {"b": "x"}}


def test_a_query_may_come_in_the_address() -> None:
    query = {"query": "query($n: Boolean!) { hello @include(if: $n) }", "variables": '{"n": false}'}
    response = send(API, b"", method="GET", query=query)
    assert json.loads(response.body) == {"data": {}}


def test_credentials_come_before_everything_else() -> None:
    assert send(API, b"meow", headers={}).status == 401


def test_every_origin_may_ask_with_the_headers_it_names() -> None:
    asked = {"origin": "https://x.y", "access-control-request-headers": "authorization,x-api-key"}
    response = send(API, b"", headers=asked, method="OPTIONS")
    assert response.status == 200
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["access-control-allow-headers"] == "authorization,x-api-key"


@pytest.mark.parametrize("headers", [{"x-api-key": KEY.id}, {}])
def test_answers_and_refusals_may_be_read_by_every_origin(headers: dict[str, str]) -> None:
    response = send(API, b'{"query": "{ __typename }"}', headers=headers)
    assert response.headers["access-control-allow-origin"] == "*"
    assert "x-amzn-RequestId" in response.headers


def test_a_broken_schema_is_told() -> None:
    response = send(api("type Query { x: Missing }"), b'{"query": "{ x }"}')
    assert response.status == 400
    assert json.loads(response.body)["errors"][0]["errorType"] == "GraphQLSchemaException"
