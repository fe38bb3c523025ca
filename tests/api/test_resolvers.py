"""Schemas, Powertools resolvers and JavaScript resolvers agree: every operation is answered exactly once."""

import importlib
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from tests.api.schemas import CONTEXTS, LIVE, SOURCE, operations, types
from tests.appsync import evaluate, event

SCRIPTS = [path.relative_to(SOURCE) for path in sorted(SOURCE.glob("*/resolvers/*.js"))]
EVERY_SCRIPT = [
    *SCRIPTS,
    *(Path(f"api/{name}.js") for name in ("lambda", "lambda_batch", *sorted(set(LIVE.values())))),
]
# What APPSYNC_JS refuses although Node runs it (its documentation, "Supported features").
FORBIDDEN = {
    "try or throw": r"\b(try|catch|throw|finally)\b",
    "a loop with a condition": r"\b(while|do|continue)\b|\bfor\s*\([^)]*;",
    "a counter": r"\+\+|--",
    "a class or new": r"\b(class|new|this)\b",
    "async": r"\b(async|await|Promise)\b",
    "a regular expression": r"[=(,:]\s*/[^/*]",
    "a comparator": r"\.sort\([^)]",
    "a complement": r"~",
    # What AppSync's own linter calls not implemented (@aws-appsync/eslint-plugin, no-disallowed-methods).
    "a method that is not there": (
        r"\.(pad(Start|End)|repeat|charCodeAt|localeCompare|search|matchAll|valueOf|toLocale\w+|copyWithin|group\w*)\("
        r"|\bArray\.(from|of)\(|\bString\.\w+\(|\bObject\.(?!(assign|entries|hasOwn|keys|values)\()"
    ),
}


def field_of(path: Path) -> str:
    """What a reading script answers: `Query.<its name>`, or the field that its name says."""
    return path.stem if "." in path.stem else f"Query.{path.stem}"


def answered_by_python(context: str) -> dict[str, Any]:
    app = importlib.import_module(f"chatbooking.{context}.handler").app
    registries = (app._resolver_registry, app._batch_resolver_registry)
    return {name: entry["func"] for registry in registries for name, entry in registry.resolvers.items()}


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_operation_has_exactly_one_resolver(context: str) -> None:
    wanted = [each.action for each in operations() if each.context == context]
    scripts = [field_of(path) for path in SCRIPTS if path.parts[0] == context]
    live = [action for action in LIVE if action in wanted]
    assert sorted([*answered_by_python(context), *scripts, *live]) == sorted(wanted)


@pytest.mark.parametrize("context", CONTEXTS)
def test_resolvers_take_the_arguments_that_the_schema_gives(context: str) -> None:
    functions = answered_by_python(context)
    for name in ("Query", "Mutation"):
        for field in types(context)[name].fields:
            function = functions.get(f"{name}.{field.name.value}")
            if function is None:
                continue
            signature = inspect.signature(function)
            every = {argument.name.value: object() for argument in field.arguments}
            needed = {
                argument.name.value: object()
                for argument in field.arguments
                if argument.type.kind == "non_null_type"
            }
            # AppSync leaves an optional argument out that the query does not name.
            signature.bind(**every)
            signature.bind(**needed)


@pytest.mark.parametrize("path", SCRIPTS, ids=str)
def test_a_reading_script_refuses_a_caller_without_a_tenant(path: Path) -> None:
    for tenant in (None, ""):
        context = event(field_of(path), tenant=tenant)
        context["args"] = context["arguments"] = {"tenantId": "acme", "id": "1"}
        assert evaluate(str(path), "request", context)["status"] == "unauthorized"


@pytest.mark.parametrize("path", SCRIPTS, ids=str)
def test_a_reading_script_says_when_storage_did_not_answer(path: Path) -> None:
    context = event(field_of(path)) | {
        "error": {"message": "x", "type": "DynamoDB:Throttled"},
        "result": None,
    }
    outcome = evaluate(str(path), "response", context)
    assert (outcome["status"], outcome["error"]["errorType"]) == ("error", "TemporarilyUnavailable")


@pytest.mark.parametrize("path", SCRIPTS, ids=str)
def test_a_reading_script_reads_below_its_tenant_only(path: Path) -> None:
    arguments = {"id": "1", "conversationId": "1", "contact": "a@example.com", "from": "2026-01-01T00:00:00Z",
                 "to": "2026-01-02T00:00:00Z", "tenantId": "other"}  # fmt: skip
    arguments |= {"reference": "ABCDEFGH"}
    context = event(field_of(path), arguments, source={"id": "1", "email": "a@example.com"})
    context["args"] = arguments
    request = evaluate(str(path), "request", context)["value"]
    texts = re.findall(r"'S': '([^']*)'", str(request))
    keys = [text for text in texts if text.startswith("T#")]
    assert keys
    assert all(text == "T#acme" or text.startswith("T#acme#") for text in keys)
    assert "other" not in texts


@pytest.mark.parametrize("path", EVERY_SCRIPT, ids=str)
def test_a_script_keeps_to_the_language_of_appsync(path: Path) -> None:
    source = (SOURCE / path).read_text("utf-8")
    assert len(source.encode()) < 32_768
    assert set(re.findall(r"from '([^']+)'", source)) <= {"@aws-appsync/utils", "@aws-appsync/utils/dynamodb"}
    code = re.sub(r"//[^\n]*|`[^`]*`|'[^']*'", "''", source)
    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, code)] == []


@pytest.mark.parametrize("script", ["api/lambda.js", "api/lambda_batch.js"])
def test_a_functions_answer_becomes_the_value_or_a_typed_error(script: str) -> None:
    context = event("Mutation.createService")
    told = {"type": "InvalidInput", "message": "name: …", "info": {"field": "name", "rule": "REQUIRED"}}
    given = evaluate(script, "response", {**context, "result": {"data": {"id": "1"}}})
    assert given["value"] == {"id": "1"}
    assert evaluate(script, "response", {**context, "result": {"data": None}})["value"] is None
    refused = evaluate(script, "response", {**context, "result": {"error": told}})["error"]
    assert (refused["errorType"], refused["message"], refused["errorInfo"]) == (
        "InvalidInput", "name: …", told["info"],
    )  # fmt: skip
    failed = evaluate(
        script, "response", {**context, "error": {"message": "Traceback: secret", "type": "Lambda"}}
    )
    assert failed["error"]["errorType"] == "InternalError"
    assert "secret" not in failed["error"]["message"]


@pytest.mark.parametrize(("script", "operation"), [("lambda", "Invoke"), ("lambda_batch", "BatchInvoke")])
def test_a_function_gets_the_whole_event(script: str, operation: str) -> None:
    context = event(
        "Mutation.createService", {"input": {}}, headers={"origin": "https://a.example"}, source={"a": 1}
    )
    context["info"]["selectionSetList"] = ["id"]
    request = evaluate(f"api/{script}.js", "request", context)["value"]
    assert request == {"operation": operation, "payload": context}


def test_what_is_published_goes_out_as_it_came() -> None:
    update = {"tenantId": "acme", "bookingId": "b1", "version": 2}
    context = event("Mutation.publishBookingUpdate", tenant=None) | {"args": {"input": update}}
    assert evaluate("api/publish.js", "request", context)["value"] == {"payload": update}
    assert evaluate("api/publish.js", "response", {**context, "result": update})["value"] == update


def test_who_subscribes_hears_of_their_own_business_only() -> None:
    context = event("Subscription.onBookingUpdate") | {
        "args": {"tenantId": "other"},
        "result": {"id": "user-1"},
    }
    asked = evaluate("api/subscribe.js", "request", context)["value"]
    assert asked["operation"] == "GetItem"
    assert asked["consistentRead"] is True
    assert asked["key"] == {"PK": {"S": "T#acme#MEMBERS"}, "SK": {"S": "MEMBER#user-1"}}
    heard = evaluate("api/subscribe.js", "response", context)
    assert (heard["status"], heard["value"]) == ("ok", None)
    assert "acme" in str(heard)
    assert "other" not in str(heard)


def test_who_was_removed_subscribes_to_nothing_although_their_token_holds() -> None:
    context = event("Subscription.onBookingUpdate") | {"args": {}, "result": None}
    assert evaluate("api/subscribe.js", "response", context)["status"] == "unauthorized"
    failed = {**context, "error": {"message": "throttled"}}
    assert evaluate("api/subscribe.js", "response", failed)["status"] == "error"


@pytest.mark.parametrize(
    ("mutation", "ended"),
    [("endBookingUpdates", "onBookingUpdate"), ("endConversationUpdates", "onConversationUpdate")],
)
def test_each_subscription_is_ended_by_a_mutation_of_its_own(mutation: str, ended: str) -> None:
    member = {"tenantId": "acme", "memberId": "user-1"}
    context = event(f"Mutation.{mutation}", tenant=None) | {"args": {"input": member}}
    assert evaluate("api/end.js", "request", context)["value"] == {"payload": member}
    outcome = evaluate("api/end.js", "response", {**context, "result": member})
    assert outcome["value"] == "user-1"
    assert outcome["extensions"] == [
        {"op": "invalidateSubscriptions", "value": {"subscriptionField": ended, "payload": member}}
    ]


@pytest.mark.parametrize("tenant", [None, ""])
def test_nobody_subscribes_without_a_business(tenant: str | None) -> None:
    context = event("Subscription.onBookingUpdate", tenant=tenant) | {"args": {}}
    assert evaluate("api/subscribe.js", "request", context)["status"] == "unauthorized"
