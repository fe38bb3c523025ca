"""APPSYNC_JS resolvers on NONE, Lambda and DynamoDB data sources; the code runs on Node."""

from __future__ import annotations

import json
from typing import Any

import pytest

from localcloud.gateway.cloud import ServiceRefused
from localcloud.gateway.javascript import prepared
from tests.gateway.fakes import COGNITO_FIRST, FUNCTION, NONE, TABLE, FakeCloud, api, ask, resolver, token

SDL = """
type Query @aws_api_key @aws_cognito_user_pools { value(x: AWSJSON): AWSJSON thing: Thing things: [Thing!] }
type Mutation { write(x: AWSJSON): AWSJSON }
type Thing @aws_api_key @aws_cognito_user_pools { id: ID! name: String other: String }
"""
RESULT = "\nexport const response = (ctx) => ctx.result;"
ERROR_AWARE = """
export const response = (ctx) => {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type, ctx.result);
  return ctx.result;
};"""
DDB = "import * as ddb from '@aws-appsync/utils/dynamodb';\n"


def none(request: str, response: str = RESULT, field: str = "Query.value", **options: Any) -> Any:
    return api(SDL, resolver(field, NONE, code=f"{request}\n{response}"), **options)


def value_of(body: dict[str, Any]) -> Any:
    assert "errors" not in body, body["errors"]
    text = body["data"]["value"]
    return None if text is None else json.loads(text)


def test_a_none_data_source_answers_the_payload() -> None:
    body = ask(
        none("export const request = (ctx) => ({ payload: { got: ctx.args.x } });"), '{ value(x: "[1]") }'
    )
    assert value_of(body) == {"got": [1]}


def test_a_handler_sees_appsync_s_context() -> None:
    seen = """export function request(ctx) { return { payload: { ...ctx, auth: util.authType(),
      list: ctx.info.selectionSetList, copied: Object.keys(ctx.info) } }; }"""
    options = {"providers": COGNITO_FIRST, "environment": {"STAGE": "test"}}
    body = ask(none(seen, **options), '{ value(x: "1") }', headers={"authorization": token()})
    context = value_of(body)
    assert context["arguments"] == context["args"] == {"x": 1}
    assert context["env"] == {"STAGE": "test"}
    assert context["identity"]["sub"] == "user-1"
    assert context["auth"] == "User Pool Authorization"
    assert context["list"] == []
    assert context["copied"] == ["fieldName", "parentTypeName", "variables"]


def test_what_request_stashes_response_finds() -> None:
    request = "export const request = (ctx) => { ctx.stash.a = 1; return {}; };"
    response = "export const response = (ctx) => ctx.stash;"
    assert value_of(ask(none(request, response), "{ value }")) == {"a": 1}


def test_an_early_return_skips_the_data_source_and_the_response() -> None:
    request = "export const request = () => { runtime.earlyReturn({ early: true }); };"
    cloud = FakeCloud()
    one = api(SDL, resolver("Query.value", FUNCTION, code=f"{request}\n{RESULT}"))
    assert value_of(ask(one, "{ value }", cloud)) == {"early": True}
    assert cloud.events == []


def test_an_error_carries_its_type_and_info_and_only_selected_data() -> None:
    request = "export const request = () => util.error('no', 'Gone', { id: 1, name: 'x' }, { hint: 2 });"
    body = ask(none(request, field="Query.thing"), "{ thing { id } }")
    assert body["data"] == {"thing": None}
    [error] = body["errors"]
    assert (error["message"], error["errorType"], error["path"]) == ("no", "Gone", ["thing"])
    assert error["data"] == {"id": 1}
    assert error["errorInfo"] == {"hint": 2}


def test_appended_errors_stand_beside_the_data() -> None:
    request = "export const request = () => { util.appendError('one', 'First'); return { payload: 1 }; };"
    response = "export const response = (ctx) => { util.appendError('two', 'Second'); return ctx.result; };"
    body = ask(none(request, response), "{ value }")
    assert body["data"] == {"value": "1"}
    assert [error["errorType"] for error in body["errors"]] == ["First", "Second"]
    assert body["errors"][0]["path"] == ["value"]


def test_appended_errors_survive_a_final_one() -> None:
    request = "export const request = () => { util.appendError('one', 'First'); util.error('two', 'Last'); };"
    found = ask(none(request), "{ value }")["errors"]
    assert {error["errorType"] for error in found} == {"First", "Last"}


def test_unauthorized_is_appsync_s_refusal() -> None:
    [error] = ask(none("export const request = () => util.unauthorized();"), "{ value }")["errors"]
    assert error["errorType"] == "Unauthorized"
    assert error["message"] == "Not Authorized to access value on type Query"


@pytest.mark.parametrize(
    "request_code",
    [
        "export const request = (ctx) => ctx.nothing.here;",
        "export const request = (",
        "export const other = 1;",
    ],
    ids=["fails", "does not parse", "is missing"],
)
def test_code_that_does_not_work_is_an_error_of_the_code(request_code: str) -> None:
    [error] = ask(none(request_code), "{ value }")["errors"]
    assert error["errorType"] == "Code"


# --- Lambda ---

SHARED = """import { util } from '@aws-appsync/utils';
export function request(ctx) {
  return { operation: 'OPERATION', payload: { id: ctx.source?.id, field: ctx.info.fieldName } };
}
export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { error, data } = ctx.result;
  if (error) util.error(error.message, error.type, null, error.info);
  return data;
}"""
INVOKE, BATCH = SHARED.replace("OPERATION", "Invoke"), SHARED.replace("OPERATION", "BatchInvoke")


def test_invoke_sends_the_payload_alone() -> None:
    cloud = FakeCloud(lambda _: {"data": {"id": "1"}})
    body = ask(api(SDL, resolver("Query.thing", code=INVOKE)), "{ thing { id } }", cloud)
    assert body == {"data": {"thing": {"id": "1"}}}
    assert cloud.events == [{"field": "thing"}]


def test_an_error_in_the_result_becomes_the_field_s_error() -> None:
    error = {"message": "taken", "type": "SlotTaken", "info": {"try": [1]}}
    body = ask(
        api(SDL, resolver("Query.thing", code=INVOKE)),
        "{ thing { id } }",
        FakeCloud(lambda _: {"error": error}),
    )
    [found] = body["errors"]
    assert (found["message"], found["errorType"], found["errorInfo"]) == ("taken", "SlotTaken", {"try": [1]})


def test_a_raised_exception_is_the_response_handler_s_to_judge() -> None:
    def function(_event: Any) -> Any:
        raise KeyError("x")

    body = ask(api(SDL, resolver("Query.thing", code=INVOKE)), "{ thing { id } }", FakeCloud(function))
    [error] = body["errors"]
    assert (error["errorType"], error["message"]) == ("Lambda:Unhandled", "'x'")


def things_api(code: str, **options: Any) -> Any:
    things = "export const request = () => ({ payload: [1, 2, 3].map((id) => ({ id })) });" + RESULT
    return api(
        SDL,
        resolver("Query.things", NONE, code=things),
        resolver("Thing.name", FUNCTION, code=code, **options),
    )


def test_batch_invoke_calls_the_function_once_for_a_list() -> None:
    cloud = FakeCloud(lambda events: [{"data": f"n{one['id']}"} for one in events])
    body = ask(things_api(BATCH, max_batch_size=10), "{ things { name } }", cloud)
    assert [one["name"] for one in body["data"]["things"]] == ["n1", "n2", "n3"]
    assert len(cloud.events) == 1
    assert cloud.evaluations == 4  # a request and a response of the list, and of all items together


def test_each_item_of_a_batch_has_its_own_error() -> None:
    answers = [{"data": "a"}, {"error": {"message": "no", "type": "Gone"}}, {"data": "c"}]
    body = ask(things_api(BATCH, max_batch_size=10), "{ things { name } }", FakeCloud(lambda _: answers))
    assert [one["name"] for one in body["data"]["things"]] == ["a", None, "c"]
    assert [error["path"] for error in body["errors"]] == [["things", 1, "name"]]


def test_without_a_batch_size_every_item_is_invoked_for_itself() -> None:
    cloud = FakeCloud(lambda event: {"data": f"n{event['id']}"})
    body = ask(things_api(INVOKE), "{ things { name } }", cloud)
    assert [one["name"] for one in body["data"]["things"]] == ["n1", "n2", "n3"]
    assert len(cloud.events) == 3


def test_an_event_invocation_yields_null() -> None:
    asynchronous = "{ operation: 'Invoke', invocationType: 'Event', payload: 1 }"
    code = f"export const request = () => ({asynchronous});{RESULT}"
    assert ask(api(SDL, resolver("Query.value", code=code)), "{ value }") == {"data": {"value": None}}


# --- DynamoDB ---


def performed(request: str, *answers: Any, response: str = RESULT) -> tuple[Any, list[Any]]:
    """What the resolver answered, and what it asked DynamoDB."""
    cloud = FakeCloud()
    cloud.answers = list(answers)
    one = api(
        SDL,
        resolver("Query.value", TABLE, code=f"{DDB}export const request = (ctx) => {request};\n{response}"),
    )
    return ask(one, "{ value }", cloud), cloud.requests


def test_get() -> None:
    item = {
        "id": {"S": "1"},
        "n": {"N": "5"},
        "f": {"N": "1.5"},
        "tags": {"SS": ["a"]},
        "m": {"M": {"x": {"NULL": True}}},
    }
    body, requests = performed(
        "ddb.get({ key: { id: '1' }, consistentRead: true, projection: ['id', 'm.x'] })", {"Item": item}
    )
    assert value_of(body) == {"id": "1", "n": 5, "f": 1.5, "tags": ["a"], "m": {"x": None}}
    assert requests == [
        (
            "GetItem",
            {
                "TableName": "things",
                "Key": {"id": {"S": "1"}},
                "ConsistentRead": True,
                "ProjectionExpression": "#id, #m.#x",
                "ExpressionAttributeNames": {"#id": "id", "#m": "m", "#x": "x"},
            },
        )
    ]


def test_a_missing_item_is_null() -> None:
    assert value_of(performed("ddb.get({ key: { id: '1' } })", {})[0]) is None


def test_query_with_everything() -> None:
    body, [(operation, sent)] = performed(
        """ddb.query({ query: { PK: { eq: 'T#1' }, SK: { beginsWith: 'A#' } }, index: 'GSI1', limit: 2,
        scanIndexForward: false, consistentRead: false,
        filter: { status: { in: ['X', 'Y'] }, n: { gt: 1 } } })""",
        {"Items": [{"PK": {"S": "T#1"}}], "ScannedCount": 3, "LastEvaluatedKey": {"PK": {"S": "T#1"}}},
    )
    assert operation == "Query"
    assert (
        sent["KeyConditionExpression"] == "(#PK = :KeyCondition_v0) AND (begins_with(#SK, :KeyCondition_v1))"
    )
    assert sent["FilterExpression"] == "(#status IN (:Filter_v0, :Filter_v1)) AND (#n > :Filter_v2)"
    assert sent["ExpressionAttributeValues"][":Filter_v2"] == {"N": "1"}
    assert (sent["IndexName"], sent["Limit"], sent["ScanIndexForward"]) == ("GSI1", 2, False)
    page = value_of(body)
    assert (page["items"], page["scannedCount"]) == ([{"PK": "T#1"}], 3)
    again, [(_, continued)] = performed(
        f"ddb.query({{ query: {{ PK: {{ eq: 'T#1' }} }}, nextToken: '{page['nextToken']}' }})", {"Items": []}
    )
    assert continued["ExclusiveStartKey"] == {"PK": {"S": "T#1"}}
    assert value_of(again)["nextToken"] is None


@pytest.mark.parametrize("page_token", ["nonsense", "WyJRdWVyeS5vdGhlciIsIHt9XQ=="])
def test_another_resolver_s_page_token_is_refused(page_token: str) -> None:
    body, requests = performed(
        f"ddb.scan({{ nextToken: '{page_token}' }})",
        response=f"import {{ util }} from '@aws-appsync/utils';{ERROR_AWARE}",
    )
    assert body["errors"][0]["message"] == "Invalid pagination token given."
    assert requests == []


def test_put_returns_what_it_wrote_with_sets() -> None:
    body, [(operation, sent)] = performed(
        "ddb.put({ key: { id: '1' }, item: { at: 1, tags: ddb.toStringSet(['a']), gone: undefined } })"
    )
    assert operation == "PutItem"
    assert sent["Item"] == {"id": {"S": "1"}, "at": {"N": "1"}, "tags": {"SS": ["a"]}}
    assert value_of(body) == {"id": "1", "at": 1, "tags": ["a"]}


FAILED = ServiceRefused("ConditionalCheckFailedException", "The conditional request failed")
PUT_NEW = "ddb.put({ key: { id: '1' }, item: { n: 1 }, condition: { id: { attributeExists: false } } })"


def test_a_failed_condition_over_an_equal_item_is_a_success_as_on_aws() -> None:
    current = {"Item": {"id": {"S": "1"}, "n": {"N": "1"}}}
    body, requests = performed(PUT_NEW, FAILED, current)
    assert value_of(body) == {"id": "1", "n": 1}
    assert [operation for operation, _ in requests] == ["PutItem", "GetItem"]


def test_a_failed_condition_is_an_error_with_the_current_item_as_result() -> None:
    body, _ = performed(PUT_NEW, FAILED, {"Item": {"id": {"S": "1"}, "n": {"N": "2"}}}, response=ERROR_AWARE)
    [error] = body["errors"]
    assert error["errorType"] == "DynamoDB:ConditionalCheckFailedException"
    assert error["data"] == {"id": "1", "n": 2}


def test_a_failure_nobody_looks_at_is_no_error_as_on_aws() -> None:
    body, _ = performed(PUT_NEW, FAILED, {"Item": {"id": {"S": "1"}, "n": {"N": "2"}}})
    assert value_of(body) == {"id": "1", "n": 2}


def test_a_conditional_delete_of_a_missing_item_is_a_success() -> None:
    body, _ = performed(
        "ddb.remove({ key: { id: '1' }, condition: { n: { eq: 1 } } })", FAILED, {}, response=ERROR_AWARE
    )
    assert value_of(body) is None


def test_update_with_operations() -> None:
    body, [(operation, sent)] = performed(
        """ddb.update({ key: { id: '1' }, update: { name: 'x', count: ddb.operations.increment(2),
        gone: ddb.operations.remove(), log: ddb.operations.append(['l']),
        set: ddb.operations.add(ddb.toNumberSet([1])) },
        condition: { version: { eq: 3 } } })""",
        {"Attributes": {"id": {"S": "1"}}},
    )
    assert operation == "UpdateItem"
    assert sent["ReturnValues"] == "ALL_NEW"
    assert sent["UpdateExpression"] == (
        "SET #name = :Update_v0, #count = if_not_exists(#count, :Update_v1) + :Update_v2, "
        "#log = list_append(if_not_exists(#log, :Update_v3), :Update_v4) REMOVE #gone ADD #set :Update_v5"
    )
    assert sent["ConditionExpression"] == "#version = :Condition_v0"
    assert sent["ExpressionAttributeValues"][":Update_v5"] == {"NS": ["1"]}
    assert value_of(body) == {"id": "1"}


def test_batch_get() -> None:
    body, [(operation, sent)] = performed(
        "ddb.batchGet({ tables: { things: { keys: [{ id: '1' }, { id: '2' }] } } })",
        {"Responses": {"things": [{"id": {"S": "1"}}]}, "UnprocessedKeys": {}},
    )
    assert operation == "BatchGetItem"
    assert sent == {"RequestItems": {"things": {"Keys": [{"id": {"S": "1"}}, {"id": {"S": "2"}}]}}}
    assert value_of(body) == {"data": {"things": [{"id": "1"}]}, "unprocessedKeys": {"things": []}}


def test_batch_put_and_batch_delete() -> None:
    body, [(_, put)] = performed(
        "ddb.batchPut({ tables: { things: [{ id: '1' }] } })", {"UnprocessedItems": {}}
    )
    assert put == {"RequestItems": {"things": [{"PutRequest": {"Item": {"id": {"S": "1"}}}}]}}
    assert value_of(body)["data"] == {"things": [{"id": "1"}]}
    _, [(_, delete)] = performed("ddb.batchDelete({ tables: { things: [{ id: '1' }] } })", {})
    assert delete == {"RequestItems": {"things": [{"DeleteRequest": {"Key": {"id": {"S": "1"}}}}]}}


def test_transact_write() -> None:
    body, [(operation, sent)] = performed(
        """ddb.transactWrite({ items: [
        { putItem: { table: 'a', key: { id: '1' }, item: { n: 1 },
                     condition: { id: { attributeExists: false } } } },
        { updateItem: { table: 'a', key: { id: '2' }, update: { n: 2 } } },
        { deleteItem: { table: 'b', key: { id: '3' } } },
        { conditionCheck: { table: 'b', key: { id: '4' }, condition: { n: { eq: 1 } } } } ] })"""
    )
    assert operation == "TransactWriteItems"
    assert [next(iter(one)) for one in sent["TransactItems"]] == ["Put", "Update", "Delete", "ConditionCheck"]
    assert sent["TransactItems"][0]["Put"]["ConditionExpression"] == "attribute_not_exists(#id)"
    assert value_of(body)["keys"] == [{"id": "1"}, {"id": "2"}, {"id": "3"}, {"id": "4"}]


def test_a_cancelled_transaction_tells_its_reasons() -> None:
    reasons = {"CancellationReasons": [{"Code": "ConditionalCheckFailed", "Message": "no"}, {"Code": "None"}]}
    refused = ServiceRefused("TransactionCanceledException", "cancelled", reasons)
    response = (
        "export const response = (ctx) => ({ type: ctx.error.type, why: ctx.result.cancellationReasons });"
    )
    request = "ddb.transactWrite({ items: [{ deleteItem: { table: 'b', key: { id: '3' } } }] })"
    found = value_of(performed(request, refused, response=response)[0])
    assert found["type"] == "DynamoDB:TransactionCanceledException"
    assert found["why"] == [
        {"type": "ConditionalCheckFailed", "message": "no"},
        {"type": "None", "message": None},
    ]


def test_transact_get() -> None:
    body, [(operation, sent)] = performed(
        "ddb.transactGet({ items: [{ table: 'a', key: { id: '1' } }, { table: 'a', key: { id: '2' } }] })",
        {"Responses": [{"Item": {"id": {"S": "1"}}}, {}]},
    )
    assert operation == "TransactGetItems"
    assert len(sent["TransactItems"]) == 2
    assert value_of(body)["items"] == [{"id": "1"}, None]


def test_a_request_written_by_hand_with_its_own_placeholders() -> None:
    request = """({ operation: 'Query', query: { expression: '#pk = :id', expressionNames: { '#pk': 'PK' },
      expressionValues: util.dynamodb.toMapValues({ ':id': 'x' }) },
      filter: JSON.parse(util.transform.toDynamoDBFilterExpression({ id: { ne: 'y' } })) })"""
    _, [(_, sent)] = performed(request, {"Items": []})
    assert sent["KeyConditionExpression"] == "#pk = :KeyCondition_id"
    assert sent["FilterExpression"] == "#id <> :Filter_v0"
    assert sent["ExpressionAttributeNames"] == {"#pk": "PK", "#id": "id"}


def test_an_unknown_operation_is_refused() -> None:
    body, requests = performed("({ operation: 'Sync' })", response=ERROR_AWARE)
    assert body["errors"][0]["message"] == "Unsupported DynamoDB operation 'Sync'"
    assert requests == []


def test_named_and_aliased_imports_of_the_helpers_are_bound() -> None:
    code = prepared("import {\n  get,\n  put as write,\n} from '@aws-appsync/utils/dynamodb';\nget();")
    assert "const get = __dynamodb.get; const write = __dynamodb.put;" in code
    assert "import" not in code.split("__dynamodb.get;")[1]
