"""A running local cloud: boto3 makes APIs, HTTP asks them."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from botocore.exceptions import ClientError
from graphql import build_schema, print_type

from tests.gateway.live import LiveCloud, body, running

USERS = "type Query { user(id: ID!): User } type User { id: ID! name: String }"
ORDERS = (
    "type Query { orders: [Order!] } type Order { id: ID! user: User } type User { id: ID! orders: [Order!] }"
)
RESULT = "\nexport const response = (ctx) => ctx.result;"
USER = "export const request = (ctx) => ({ payload: { id: ctx.args.id, name: 'Ana' } });" + RESULT
USER_ORDERS = (
    "export const request = (ctx) => ({ payload: [{ id: `order of ${ctx.source.name}` }] });" + RESULT
)
AUTO = {"mergeType": "AUTO_MERGE"}


def source(cloud: LiveCloud, name: str, text: str, **resolvers: str) -> str:
    api_id = cloud.make_api(name, text)
    cloud.make_source(api_id, "none", type="NONE")
    for field, code in resolvers.items():
        cloud.make_resolver(api_id, field.replace("_", "."), "none", code)
    return api_id


def merged(cloud: LiveCloud, *sources: str, **options: Any) -> str:
    api_id = cloud.make_api("merged", "", apiType="MERGED", **options)
    for one in sources:
        found = associate(cloud, api_id, one)
        assert found["sourceApiAssociationStatus"] == "MERGE_SUCCESS", found
    return api_id


def associate(cloud: LiveCloud, merged_id: str, source_id: str, config: dict[str, str] | None = None) -> Any:
    return cloud.client("appsync").associate_source_graphql_api(
        mergedApiIdentifier=merged_id,
        sourceApiIdentifier=source_id,
        sourceApiAssociationConfig=config or AUTO,
    )["sourceApiAssociation"]


def described(cloud: LiveCloud, association: Any) -> Any:
    return cloud.client("appsync").get_source_api_association(
        mergedApiIdentifier=association["mergedApiId"], associationId=association["associationId"]
    )["sourceApiAssociation"]


def test_a_request_runs_through_resolvers_of_two_sources(cloud: LiveCloud) -> None:
    users = source(cloud, "users", USERS, Query_user=USER)
    orders = source(cloud, "orders", ORDERS, User_orders=USER_ORDERS)
    api = merged(cloud, users, orders)
    answer = cloud.graphql(api, '{ user(id: "1") { name orders { id } } }', cloud.make_key(api))
    assert body(answer) == {"data": {"user": {"name": "Ana", "orders": [{"id": "order of Ana"}]}}}


def test_a_source_answers_on_its_own_endpoint_with_the_same_authorization(cloud: LiveCloud) -> None:
    users = source(cloud, "users", USERS, Query_user=USER)
    assert cloud.graphql(users, '{ user(id: "1") { name } }').status_code == 401
    answer = cloud.graphql(users, '{ user(id: "1") { name } }', cloud.make_key(users))
    assert body(answer) == {"data": {"user": {"name": "Ana"}}}


def test_an_expired_key_and_another_api_s_key_open_nothing(cloud: LiveCloud) -> None:
    one, other = source(cloud, "one", USERS), source(cloud, "other", USERS)
    assert cloud.graphql(one, "{ __typename }", cloud.make_key(one, expires_in=-5)).status_code == 401
    assert cloud.graphql(one, "{ __typename }", cloud.make_key(other)).status_code == 401


def test_a_deleted_key_stops_working_at_once(cloud: LiveCloud) -> None:
    api = source(cloud, "users", USERS)
    key = cloud.make_key(api)
    assert cloud.graphql(api, "{ __typename }", key).status_code == 200
    cloud.client("appsync").delete_api_key(apiId=api, id=key["x-api-key"])
    assert cloud.graphql(api, "{ __typename }", key).status_code == 401


def test_auto_merge_follows_a_changed_schema_and_a_changed_resolver(cloud: LiveCloud) -> None:
    users = source(cloud, "users", USERS, Query_user=USER)
    api = merged(cloud, users)
    key = cloud.make_key(api)
    text = USERS.replace("name: String", "name: String age: Int")
    cloud.client("appsync").start_schema_creation(apiId=users, definition=text.encode())
    older = USER.replace("'Ana'", "'Eva', age: 7")
    cloud.client("appsync").update_resolver(
        apiId=users, typeName="Query", fieldName="user", dataSourceName="none", code=older,
        runtime={"name": "APPSYNC_JS", "runtimeVersion": "1.0.0"},
    )  # fmt: skip
    answer = cloud.graphql(api, '{ user(id: "1") { name age } }', key)
    assert body(answer) == {"data": {"user": {"name": "Eva", "age": 7}}}


def test_a_source_that_no_longer_merges_leaves_the_last_good_schema_and_tells_why(cloud: LiveCloud) -> None:
    users, orders = source(cloud, "users", USERS, Query_user=USER), source(cloud, "orders", ORDERS)
    api = merged(cloud, users)
    key = cloud.make_key(api)
    association = associate(cloud, api, orders)
    appsync = cloud.client("appsync")
    broken = ORDERS.replace("type User { id: ID!", "type User { id: Int!")
    appsync.start_schema_creation(apiId=orders, definition=broken.encode())
    assert body(cloud.graphql(api, '{ user(id: "1") { id } orders { id } }', key))["data"]["user"] == {
        "id": "1"
    }
    found = described(cloud, association)
    assert found["sourceApiAssociationStatus"] == "MERGE_FAILED"
    assert "User.id differs between users" in found["sourceApiAssociationStatusDetail"]
    appsync.start_schema_creation(apiId=orders, definition=ORDERS.encode())
    assert described(cloud, association)["sourceApiAssociationStatus"] == "MERGE_SUCCESS"


def test_manual_merge_waits_to_be_asked(cloud: LiveCloud) -> None:
    users = source(cloud, "users", USERS)
    api = cloud.make_api("merged", "", apiType="MERGED")
    key = cloud.make_key(api)
    association = associate(cloud, api, users, {"mergeType": "MANUAL_MERGE"})
    appsync = cloud.client("appsync")
    appsync.start_schema_creation(apiId=users, definition=USERS.replace("name", "title").encode())
    asked = '{ __type(name: "User") { fields { name } } }'
    assert "title" not in cloud.graphql(api, asked, key).text
    started = appsync.start_schema_merge(mergedApiIdentifier=api, associationId=association["associationId"])
    assert started["sourceApiAssociationStatus"] == "MERGE_SUCCESS"
    assert "title" in cloud.graphql(api, asked, key).text


def test_an_association_of_a_source_without_a_schema_fails(cloud: LiveCloud) -> None:
    api = cloud.make_api("merged", "", apiType="MERGED")
    association = associate(cloud, api, cloud.make_api("empty", ""))
    assert association["sourceApiAssociationStatus"] == "MERGE_FAILED"
    assert "no types found" in association["sourceApiAssociationStatusDetail"]


def test_the_association_operations_of_the_aws_api(cloud: LiveCloud) -> None:
    appsync = cloud.client("appsync")
    users = source(cloud, "users", USERS)
    api = cloud.make_api("merged", "", apiType="MERGED")
    association = associate(cloud, api, users)
    names = {"mergedApiIdentifier": api, "associationId": association["associationId"]}
    [summary] = appsync.list_source_api_associations(apiId=api)["sourceApiAssociationSummaries"]
    assert summary["associationArn"] == association["associationArn"]
    updated = appsync.update_source_api_association(**names, description="ours")["sourceApiAssociation"]
    assert updated["description"] == "ours"
    with pytest.raises(ClientError, match="associated already"):
        associate(cloud, api, users)
    appsync.disassociate_source_graphql_api(**names)
    assert appsync.list_source_api_associations(apiId=api)["sourceApiAssociationSummaries"] == []
    with pytest.raises(appsync.exceptions.NotFoundException):
        appsync.get_source_api_association(**names)


def test_the_merged_schema_can_be_read(cloud: LiveCloud) -> None:
    api = merged(cloud, source(cloud, "users", USERS))
    appsync = cloud.client("appsync")
    text = appsync.get_introspection_schema(apiId=api, format="SDL")["schema"].read().decode()
    assert "name: String" in print_type(build_schema(text).type_map["User"])
    as_json = json.loads(appsync.get_introspection_schema(apiId=api, format="JSON")["schema"].read())
    assert as_json["__schema"]["queryType"]["name"] == "Query"


def test_limits_and_the_introspection_switch_are_the_merged_api_s(cloud: LiveCloud) -> None:
    users = source(cloud, "users", USERS, Query_user=USER)
    api = merged(cloud, users, introspectionConfig="DISABLED", queryDepthLimit=1)
    key = cloud.make_key(api)
    assert "FieldUndefined" in cloud.graphql(api, "{ __schema { types { name } } }", key).text
    assert "QueryDepthLimitReached" in cloud.graphql(api, '{ user(id: "1") { name } }', key).text


def test_a_template_deploys_an_association_and_a_web_acl(cloud: LiveCloud) -> None:
    cloudformation = cloud.client("cloudformation")
    cloudformation.create_stack(StackName="gateway", TemplateBody=json.dumps(template(USERS)))
    outputs = finished(cloud, "gateway", "CREATE_COMPLETE")
    assert outputs["Status"] == "MERGE_SUCCESS"
    appsync = cloud.client("appsync")
    api = appsync.get_graphql_api(apiId=outputs["Api"])["graphqlApi"]
    assert "/webacl/" in api["wafWebAclArn"]
    assert cloud.graphql(outputs["Api"], "{ __typename }", {"x-api-key": outputs["Key"]}).status_code == 200
    cloudformation.delete_stack(StackName="gateway")
    time.sleep(0.5)
    assert outputs["Api"] not in {one["apiId"] for one in appsync.list_graphql_apis()["graphqlApis"]}


def test_a_template_whose_sources_do_not_merge_fails_with_the_reason(cloud: LiveCloud) -> None:
    cloudformation = cloud.client("cloudformation")
    broken = template("type Query { x: Int } extend type Query { y: Int }")
    cloudformation.create_stack(StackName="broken", TemplateBody=json.dumps(broken))
    finished(cloud, "broken", "ROLLBACK_COMPLETE")
    events = cloudformation.describe_stack_events(StackName="broken")["StackEvents"]
    assert any("`extend` is not AppSync's way" in one.get("ResourceStatusReason", "") for one in events)


def template(text: str) -> dict[str, Any]:
    def of(name: str, attribute: str) -> dict[str, list[str]]:
        return {"Fn::GetAtt": [name, attribute]}

    key_api = {"AuthenticationType": "API_KEY"}
    visibility = {"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": False, "MetricName": "m"}
    resources: dict[str, tuple[str, dict[str, Any]]] = {
        "Merged": ("AppSync::GraphQLApi", {"Name": "merged", "ApiType": "MERGED", **key_api}),
        "Source": ("AppSync::GraphQLApi", {"Name": "source", **key_api}),
        "Schema": ("AppSync::GraphQLSchema", {"ApiId": of("Source", "ApiId"), "Definition": text}),
        "Key": ("AppSync::ApiKey", {"ApiId": of("Merged", "ApiId"), "Expires": str(int(time.time()) + 3600)}),
        "Association": (
            "AppSync::SourceApiAssociation",
            {
                "MergedApiIdentifier": of("Merged", "ApiId"),
                "SourceApiIdentifier": of("Source", "Arn"),
                "SourceApiAssociationConfig": {"MergeType": "AUTO_MERGE"},
            },
        ),
        "Acl": (
            "WAFv2::WebACL",
            {
                "Scope": "REGIONAL",
                "DefaultAction": {"Allow": {}},
                "Rules": [],
                "VisibilityConfig": visibility,
            },
        ),
        "Guard": (
            "WAFv2::WebACLAssociation",
            {"ResourceArn": of("Merged", "Arn"), "WebACLArn": of("Acl", "Arn")},
        ),
    }
    made: dict[str, Any] = {
        name: {"Type": f"AWS::{kind}", "Properties": properties}
        for name, (kind, properties) in resources.items()
    }
    made["Association"]["DependsOn"] = "Schema"
    outputs = {
        "Api": of("Merged", "ApiId"),
        "Key": of("Key", "ApiKey"),
        "Status": of("Association", "SourceApiAssociationStatus"),
    }
    return {"Resources": made, "Outputs": {name: {"Value": value} for name, value in outputs.items()}}


def finished(cloud: LiveCloud, stack: str, status: str) -> dict[str, str]:
    found: Any = None
    for _ in range(100):
        found = cloud.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
        if not found["StackStatus"].endswith("_IN_PROGRESS"):
            break
        time.sleep(0.1)
    assert found["StackStatus"] == status, found.get("StackStatusReason")
    return {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs", [])}


FUNCTION = """
invocations = 0
def handler(event, context):
    global invocations
    invocations += 1
    if isinstance(event, list):
        place = f"in invocation {invocations} of {len(event)}"
        return [{"data": f"{one['source']['id']} {place}"} for one in event]
    if event["info"]["fieldName"] == "fails":
        raise ValueError("not today")
    return [{"id": str(n)} for n in range(3)]
"""


def test_lambda_resolvers_run_a_real_function(cloud: LiveCloud) -> None:
    text = "type Query { items: [Item!] fails: String } type Item { id: ID! name: String }"
    api = cloud.make_api("functions", text)
    cloud.make_source(
        api, "fn", type="AWS_LAMBDA", lambdaConfig={"lambdaFunctionArn": cloud.make_function("fn", FUNCTION)}
    )
    cloud.make_resolver(api, "Query.items", "fn")
    cloud.make_resolver(api, "Query.fails", "fn")
    cloud.make_resolver(api, "Item.name", "fn", maxBatchSize=10)
    key = cloud.make_key(api)
    assert body(cloud.graphql(api, "{ items { name } }", key))["data"]["items"] == [
        {"name": f"{n} in invocation 2 of 3"} for n in range(3)
    ]
    [error] = body(cloud.graphql(api, "{ fails }", key))["errors"]
    assert (error["errorType"], error["message"]) == ("ValueError", "not today")


def test_dynamodb_resolvers_work_on_a_real_table(cloud: LiveCloud) -> None:
    text = """type Query { notes(of: ID!, after: String, limit: Int): AWSJSON }
    type Mutation { add(of: ID!, at: String!): AWSJSON }"""
    cloud.client("dynamodb").create_table(
        TableName="notes",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ("PK", "SK")],
        KeySchema=[{"AttributeName": "PK", "KeyType": "HASH"}, {"AttributeName": "SK", "KeyType": "RANGE"}],
    )
    api = cloud.make_api("notes", text)
    cloud.make_source(
        api, "table", type="AMAZON_DYNAMODB", dynamodbConfig={"tableName": "notes", "awsRegion": "us-east-1"}
    )
    helpers = "import { put, query } from '@aws-appsync/utils/dynamodb';\n"
    failing = (
        "\nexport const response = (ctx) => ctx.error ? util.error('twice', ctx.error.type) : ctx.result;"
    )
    put = """export const request = (ctx) => put({ key: { PK: ctx.args.of, SK: ctx.args.at },
      item: { n: util.time.nowEpochMilliSeconds() }, condition: { PK: { attributeExists: false } } });"""
    find = """export const request = (ctx) => query({ query: { PK: { eq: ctx.args.of }, SK: { gt: 'a' } },
      limit: ctx.args.limit, nextToken: ctx.args.after });"""
    cloud.make_resolver(api, "Mutation.add", "table", helpers + put + failing)
    cloud.make_resolver(api, "Query.notes", "table", helpers + find + RESULT)
    key = cloud.make_key(api)
    add = 'mutation($at: String!) { add(of: "x", at: $at) }'
    for at in ("a", "b", "c"):
        assert "errors" not in body(cloud.graphql(api, add, key, at=at))
    time.sleep(0.002)
    [error] = body(cloud.graphql(api, add, key, at="a"))["errors"]
    assert error["errorType"] == "DynamoDB:ConditionalCheckFailedException"
    ask = 'query($after: String) { notes(of: "x", after: $after, limit: 1) }'
    first = json.loads(body(cloud.graphql(api, ask, key))["data"]["notes"])
    assert [one["SK"] for one in first["items"]] == ["b"]
    second = json.loads(body(cloud.graphql(api, ask, key, after=first["nextToken"]))["data"]["notes"])
    assert [one["SK"] for one in second["items"]] == ["c"]


def test_the_pool_s_own_tokens_are_accepted(cloud: LiveCloud) -> None:
    cognito = cloud.client("cognito-idp")
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool, ClientName="app", ExplicitAuthFlows=flows)
    client_id = client["UserPoolClient"]["ClientId"]
    cognito.admin_create_user(UserPoolId=pool, Username="ana", MessageAction="SUPPRESS")
    cognito.admin_set_user_password(UserPoolId=pool, Username="ana", Password="Secret-123", Permanent=True)
    tokens = cognito.initiate_auth(
        ClientId=client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ana", "PASSWORD": "Secret-123"},
    )["AuthenticationResult"]
    config = {
        "userPoolId": pool,
        "awsRegion": "us-east-1",
        "defaultAction": "ALLOW",
        "appIdClientRegex": client_id,
    }
    api = cloud.make_api(
        "people",
        "type Query { x: Int }",
        authenticationType="AMAZON_COGNITO_USER_POOLS",
        userPoolConfig=config,
    )
    for name in ("IdToken", "AccessToken"):
        assert cloud.graphql(api, "{ __typename }", {"authorization": tokens[name]}).status_code == 200
    head, claims, signature = tokens["IdToken"].split(".")
    forged = f"{head}.{claims}.{signature[:-6]}AAAAAA"
    assert cloud.graphql(api, "{ __typename }", {"authorization": forged}).status_code == 401
    assert cloud.graphql(api, "{ __typename }", {"authorization": tokens["RefreshToken"]}).status_code == 401


def test_a_browser_gets_a_page_with_the_key_filled_in(cloud: LiveCloud) -> None:
    api = source(cloud, "users", USERS)
    key = cloud.make_key(api)
    page = httpx.get(f"{cloud.url}/v1/apis/{api}/graphql")
    if page.status_code == 503:
        pytest.skip("GraphiQL is not installed")
    assert key["x-api-key"] in page.text
    for part in page.text.split('"'):
        if part.startswith("/_localcloud/"):
            assert httpx.get(cloud.url + part).status_code == 200
    assert httpx.get(f"{cloud.url}/_localcloud/graphiql/../server.py").status_code == 404


def test_an_unknown_api_is_not_found(cloud: LiveCloud) -> None:
    assert cloud.graphql("nothere", "{ __typename }").status_code == 404


def test_everything_else_goes_to_the_emulator(cloud: LiveCloud) -> None:
    cloud.client("s3").create_bucket(Bucket="some-bucket")
    assert [one["Name"] for one in cloud.client("s3").list_buckets()["Buckets"]] == ["some-bucket"]
    assert cloud.client("appsync").list_api_keys(apiId=source(cloud, "users", USERS))["apiKeys"] == []


def test_merged_apis_survive_a_restart(tmp_path: Path) -> None:
    with running(tmp_path) as cloud:
        api = merged(cloud, source(cloud, "users", USERS, Query_user=USER))
        key = cloud.make_key(api)
    with running(tmp_path) as cloud:
        answer = cloud.graphql(api, '{ user(id: "1") { name } }', key)
        assert body(answer) == {"data": {"user": {"name": "Ana"}}}
