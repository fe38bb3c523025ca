"""What cfn-lint cannot know: that the template, the schemas and the code speak of the same things."""

import json
from itertools import pairwise
from typing import Any

import pytest
from graphql import ObjectTypeDefinitionNode, parse

from chatbooking.storage import INDEXES
from tests.deployment.template import BACKEND, properties, resources, target, template

CONTEXTS = ("Tenants", "Catalog", "Bookings", "Chat", "Customers", "Selfservice", "Webhooks")
SOURCE = BACKEND / "src" / "chatbooking"
READS = {
    ("Query", "tenant"),
    ("Query", "members"),
    ("Query", "invitations"),
    ("Query", "widgetKeys"),
    ("Query", "catalog"),
    ("Query", "service"),
    ("Query", "provider"),
    ("Query", "booking"),
    ("Query", "bookingByReference"),
    ("Query", "blocks"),
    ("Booking", "history"),
    ("CustomerRecord", "bookings"),
    ("ConversationSummary", "asked"),
    ("Query", "customer"),
    ("Query", "bookings"),
    ("Query", "customerBookings"),
    ("Query", "conversations"),
    ("Query", "transcript"),
    ("Query", "misunderstandings"),
    ("Query", "waitingEntries"),
    ("Query", "holds"),
    ("Query", "webhooks"),
    ("Query", "webhookDeliveries"),
}
BATCHED = {("Booking", "service"), ("Booking", "provider")}
LIVE = {
    ("Mutation", "publishBookingUpdate"): "publish",
    ("Mutation", "publishConversationUpdate"): "publish",
    ("Mutation", "endBookingUpdates"): "end",
    ("Mutation", "endConversationUpdates"): "end",
    ("Subscription", "onBookingUpdate"): "subscribe",
    ("Subscription", "onConversationUpdate"): "subscribe",
}
NESTED = BATCHED | {
    ("Booking", "history"),
    ("CustomerRecord", "bookings"),
    ("ConversationSummary", "asked"),
}


def root_fields(context: str) -> set[tuple[str, str]]:
    document = parse((SOURCE / context.lower() / "schema.graphql").read_text("utf-8"))
    return {
        (node.name.value, field.name.value)
        for node in document.definitions
        if isinstance(node, ObjectTypeDefinitionNode)
        and node.name.value in ("Query", "Mutation", "Subscription")
        for field in node.fields
    }


def resolvers(context: str) -> dict[str, dict[str, Any]]:
    """The resolvers of one source API, by logical id."""
    api = f"{context}Api"
    return {
        name: resource
        for name, resource in resources("AWS::AppSync::Resolver").items()
        if target(resource["Properties"]["ApiId"]) == api
    }


def fields_of(found: dict[str, dict[str, Any]]) -> set[tuple[str, str]]:
    return {
        (resource["Properties"]["TypeName"], resource["Properties"]["FieldName"])
        for resource in found.values()
    }


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_root_field_has_a_resolver_and_no_resolver_lacks_its_field(context: str) -> None:
    assert fields_of(resolvers(context)) - NESTED == root_fields(context)


@pytest.mark.parametrize("context", CONTEXTS)
def test_plain_reads_go_to_the_table_and_everything_else_to_the_function(context: str) -> None:
    for resource in resolvers(context).values():
        found = resource["Properties"]
        field = (found["TypeName"], found["FieldName"])
        if field in READS:
            script = field[1] if field[0] == "Query" else ".".join(field)
            source, code = f"{context}TableSource", f"{context.lower()}/resolvers/{script}.js"
        elif field in BATCHED:
            source, code = f"{context}FunctionSource", "api/lambda_batch.js"
        elif field in LIVE:
            # Whether somebody may listen is asked of the table.
            source = f"{context}{'TableSource' if field[0] == 'Subscription' else 'LiveSource'}"
            code = f"api/{LIVE[field]}.js"
        else:
            source, code = f"{context}FunctionSource", "api/lambda.js"
        assert target(found["DataSourceName"]) == source, field
        assert found["CodeS3Location"] == f"src/chatbooking/{code}", field
        assert found.get("MaxBatchSize", 0) == (50 if field in BATCHED else 0), field
        assert (SOURCE / code).is_file(), code


@pytest.mark.parametrize("context", CONTEXTS)
def test_resolvers_wait_for_their_schema_and_the_association_for_all_of_them(context: str) -> None:
    schema = f"{context}Schema"
    assert {resource["DependsOn"] for resource in resolvers(context).values()} == {schema}
    waits_for = set(template()["Resources"][f"{context}Association"]["DependsOn"])
    assert waits_for >= {schema, *resolvers(context)}


def test_associations_are_made_one_after_another() -> None:
    for earlier, later in pairwise(CONTEXTS):
        assert f"{earlier}Association" in template()["Resources"][f"{later}Association"]["DependsOn"]
    assert "MergePolicy" in template()["Resources"]["TenantsAssociation"]["DependsOn"]


def test_all_apis_have_the_same_modes_and_limits() -> None:
    apis = [properties(f"{name}Api") for name in (*CONTEXTS, "Merged")]
    shared = (
        "AuthenticationType",
        "UserPoolConfig",
        "AdditionalAuthenticationProviders",
        "QueryDepthLimit",
        "ResolverCountLimit",
        "IntrospectionConfig",
        "LogConfig",
        "Visibility",
    )
    for name in shared:
        assert all(api[name] == apis[0][name] for api in apis), name
    assert apis[0]["IntrospectionConfig"] == {"Fn::If": ["IsProd", "DISABLED", "ENABLED"]}


def test_what_is_told_live_comes_from_nowhere_but_the_relay() -> None:
    told = [field for kind, field in LIVE if kind == "Mutation"]
    (granted,) = [each for each in statements() if each["Action"] == "appsync:GraphQL"]
    assert granted["Resource"] == [
        {"Fn::Sub": f"${{MergedApi.Arn}}/types/Mutation/fields/{field}"} for field in told
    ]
    relay = properties("RelayFunction")["Policies"][0]["Statement"]
    assert granted in relay
    assert {properties(f"{context}LiveSource")["Type"] for context in ("Bookings", "Chat")} == {"NONE"}


def test_api_keys_exist_on_the_merged_api_only_and_end_when_the_custom_resource_says() -> None:
    keys = resources("AWS::AppSync::ApiKey")
    assert set(keys) == {"BlueApiKey", "GreenApiKey"}
    for name, key in keys.items():
        assert target(key["Properties"]["ApiId"]) == "MergedApi"
        assert target(key["Properties"]["Expires"]) == f"{name}Expiry"
        # While a merge alters the schema AppSync refuses a key ("Schema is currently being altered").
        assert key["DependsOn"] == f"{CONTEXTS[-1]}Association"


def test_the_table_has_the_keys_and_indexes_that_the_code_uses() -> None:
    table = properties("Table")
    indexes = {
        index["IndexName"]: tuple(part["AttributeName"] for part in index["KeySchema"])
        for index in table["GlobalSecondaryIndexes"]
    }
    assert indexes == INDEXES
    assert [part["AttributeName"] for part in table["KeySchema"]] == ["PK", "SK"]
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expiresAt", "Enabled": True}


@pytest.mark.parametrize("name", ["Table", "UserPool", "AssetsBucket"])
def test_production_data_outlives_its_stack(name: str) -> None:
    resource = template()["Resources"][name]
    kept = {"Fn::If": ["IsProd", "Retain", "Delete"]}
    assert (resource["DeletionPolicy"], resource["UpdateReplacePolicy"]) == (kept, kept)


def statements() -> list[dict[str, Any]]:
    """Every statement of every role's and function's policies."""
    policies = [
        policy
        for kind in ("AWS::IAM::Role", "AWS::Serverless::Function")
        for resource in resources(kind).values()
        for policy in resource["Properties"].get("Policies", [])
    ]
    documents = [policy.get("PolicyDocument", policy) for policy in policies]
    documents.append(properties("MergePolicy")["PolicyDocument"])
    return [statement for document in documents for statement in document["Statement"]]


def test_no_policy_allows_a_scan_or_a_whole_service_or_every_resource() -> None:
    assert len(statements()) > 15
    for statement in statements():
        actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
        assert not [action for action in actions if action.endswith("Scan") or "*" in action]
        assert statement["Resource"] != "*"


def test_functions_exist_and_each_logs_into_a_group_with_retention() -> None:
    functions = resources("AWS::Serverless::Function")
    events = {file.stem for file in (BACKEND / "events").glob("*.json")}
    assert {name.removesuffix("Function") for name in functions} == events
    for name, function in functions.items():
        module, _, handler = function["Properties"]["Handler"].rpartition(".")
        file = BACKEND / "src" / f"{module.replace('.', '/')}.py"
        assert f"def {handler}(" in file.read_text("utf-8")
        group = target(function["Properties"]["LoggingConfig"]["LogGroup"])
        assert group == name.replace("Function", "Logs")
        assert properties(group)["RetentionInDays"] == {"Ref": "LogRetentionDays"}


def test_users_cannot_write_what_the_tokens_say_of_them() -> None:
    client = properties("UserPoolClient")
    assert set(client["WriteAttributes"]) == {"email", "name", "locale", "zoneinfo", "custom:business"}
    flows = client["ExplicitAuthFlows"]
    assert flows[:2] == ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    assert all(flow["Fn::If"][0] == "IsLocal" for flow in flows[2:])


def test_signed_in_members_reach_their_own_tenants_files_only() -> None:
    (policy,) = properties("MemberRole")["Policies"]
    reading, writing, listing = policy["PolicyDocument"]["Statement"]
    own = "tenants/${%saws:PrincipalTag/tenantId}/*"
    folder = "${AssetsBucket.Arn}/" + own % "!"
    assert reading["Resource"] == {"Fn::Sub": folder}
    pictures = (".png", ".jpg", ".jpeg", ".webp")
    assert writing["Resource"] == [{"Fn::Sub": folder + suffix} for suffix in pictures]
    assert writing["Condition"] == {"StringEquals": {"aws:PrincipalTag/role": ["OWNER", "ADMIN"]}}
    assert listing["Condition"] == {"StringLike": {"s3:prefix": own % ""}}
    assert properties("IdentityPoolTenantTag")["PrincipalTags"] == {"tenantId": "tenantId", "role": "role"}


def test_only_what_is_signed_for_aws_is_not_counted_by_its_address() -> None:
    visitors, everybody = [
        rule["Statement"]["RateBasedStatement"]["ScopeDownStatement"]
        for rule in properties("WebAcl")["Rules"]
    ]
    assert visitors["SizeConstraintStatement"]["FieldToMatch"] == {"SingleHeader": {"Name": "x-api-key"}}
    uncounted = everybody["NotStatement"]["Statement"]["ByteMatchStatement"]
    assert uncounted["FieldToMatch"] == {"SingleHeader": {"Name": "authorization"}}
    assert (uncounted["PositionalConstraint"], uncounted["SearchString"]) == (
        "STARTS_WITH",
        "AWS4-HMAC-SHA256",
    )


def test_all_apis_stand_behind_the_web_acl() -> None:
    guarded = {
        target(resource["Properties"]["ResourceArn"])
        for resource in resources("AWS::WAFv2::WebACLAssociation").values()
    }
    assert guarded == {f"{name}Api" for name in (*CONTEXTS, "Merged")}


def mappings(*, of_stream: bool) -> list[str]:
    """What reads the table's stream, or else a queue."""
    return [
        name
        for name, resource in sorted(resources("AWS::Lambda::EventSourceMapping").items())
        if (target(resource["Properties"]["EventSourceArn"]) == "Table") is of_stream
    ]


def test_the_stream_has_no_more_readers_than_a_shard_serves() -> None:
    assert 0 < len(mappings(of_stream=True)) <= 2


@pytest.mark.parametrize("name", mappings(of_stream=True))
def test_a_consumer_of_the_stream_fails_alone_and_not_in_silence(name: str) -> None:
    mapping = properties(name)
    assert mapping["EventSourceArn"] == {"Fn::GetAtt": ["Table", "StreamArn"]}
    assert mapping["StartingPosition"] == "TRIM_HORIZON"
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["BisectBatchOnFunctionError"] is True
    assert 0 < mapping["MaximumRetryAttempts"] <= 10
    assert 0 < mapping["MaximumRecordAgeInSeconds"] < 86_400
    # More than five are a quota that somebody has to ask AWS for.
    assert 0 < len(mapping["FilterCriteria"]["Filters"]) <= 5
    for each in mapping["FilterCriteria"]["Filters"]:
        assert json.loads(each["Pattern"])["dynamodb"]["Keys"]["SK"]

    queue = target(mapping["DestinationConfig"]["OnFailure"]["Destination"])
    assert properties(queue)["SqsManagedSseEnabled"] is True
    assert queue in watched_queues()
    assert queue in reached(target(mapping["FunctionName"]), "sqs:SendMessage")


FOLLOWERS = ("Notifications", "Webhooks", "Waiting")


@pytest.mark.parametrize("follower", FOLLOWERS)
def test_what_a_follower_cannot_do_is_kept_and_an_alarm_looks_at_it(follower: str) -> None:
    queue, failed = properties(f"{follower}Queue"), properties(f"{follower}Failed")
    assert target(queue["RedrivePolicy"]["deadLetterTargetArn"]) == f"{follower}Failed"
    assert queue["RedrivePolicy"]["maxReceiveCount"] >= 5
    (source,) = failed["RedriveAllowPolicy"]["sourceQueueArns"]
    assert source["Fn::Sub"].endswith(f":{queue['QueueName']['Fn::Sub']}")
    assert queue["SqsManagedSseEnabled"] is failed["SqsManagedSseEnabled"] is True
    assert failed["MessageRetentionPeriod"] == 14 * 86_400
    assert f"{follower}Failed" in watched_queues()


@pytest.mark.parametrize("name", mappings(of_stream=False))
def test_who_reads_a_queue_fails_by_the_message_and_has_time_to(name: str) -> None:
    mapping = properties(name)
    queue, function = target(mapping["EventSourceArn"]), target(mapping["FunctionName"])
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    timeout = properties(function).get("Timeout", template()["Globals"]["Function"]["Timeout"])
    window = mapping.get("MaximumBatchingWindowInSeconds", 0)
    assert properties(queue)["VisibilityTimeout"] >= 6 * timeout + window
    for action in ("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"):
        assert reached(function, action) == [queue], action


def reached(function: str, action: str) -> list[str]:
    """What a function may do this to."""
    found = []
    for policy in properties(function)["Policies"]:
        for statement in policy["Statement"]:
            actions, on = statement["Action"], statement["Resource"]
            if action in (actions if isinstance(actions, list) else [actions]):
                found += [target(each) for each in (on if isinstance(on, list) else [on])]
    return found


def test_every_new_file_is_looked_into_and_a_failure_is_not_silent() -> None:
    notifications = properties("AssetsBucket")["NotificationConfiguration"]
    assert notifications == {"EventBridgeConfiguration": {"EventBridgeEnabled": True}}
    function = properties("UploadsFunction")
    created = function["Events"]["Created"]["Properties"]
    assert created["Pattern"] == {
        "source": ["aws.s3"],
        "detail-type": ["Object Created"],
        "detail": {
            "bucket": {"name": [{"Ref": "AssetsBucket"}]},
            "object": {"key": [{"prefix": "tenants/"}]},
        },
    }
    queues = {
        target(function["EventInvokeConfig"]["DestinationConfig"]["OnFailure"]["Destination"]),
        target(created["DeadLetterConfig"]["Arn"]),
        target(properties("UploadsFailedPolicy")["PolicyDocument"]["Statement"][0]["Resource"]),
    }
    assert queues == {"UploadsFailed"}
    assert properties("UploadsFailed")["SqsManagedSseEnabled"] is True
    assert "UploadsFailed" in watched_queues()


def watched_queues() -> list[str]:
    """The queues that an alarm looks at."""
    return [
        target(dimension["Value"])
        for alarm in resources("AWS::CloudWatch::Alarm").values()
        for dimension in alarm["Properties"].get("Dimensions", ())
        if dimension["Name"] == "QueueName"
    ]


def test_every_alarm_tells_somebody() -> None:
    for alarm in resources("AWS::CloudWatch::Alarm").values():
        assert [target(each) for each in alarm["Properties"]["AlarmActions"]] == ["AlarmTopic"]


@pytest.mark.parametrize(
    ("group", "role", "function", "follower"),
    [
        ("ReminderSchedules", "ReminderSchedulerRole", "NotificationsFunction", "Notifications"),
        ("HoldSchedules", "HoldSchedulerRole", "WaitingListFunction", "Waiting"),
    ],
)
def test_a_schedule_reaches_the_queue_of_its_kind_and_nothing_else(
    group: str, role: str, function: str, follower: str
) -> None:
    trust = properties(role)["AssumeRolePolicyDocument"]["Statement"][0]
    assert trust["Principal"] == {"Service": "scheduler.amazonaws.com"}
    assert target(trust["Condition"]["StringEquals"]["aws:SourceArn"]) == group
    (policy,) = properties(role)["Policies"]
    (sending,) = policy["PolicyDocument"]["Statement"]
    assert sending["Action"] == "sqs:SendMessage"
    assert [target(each) for each in sending["Resource"]] == [f"{follower}Queue", f"{follower}Failed"]
    assert reached(function, "iam:PassRole") == [role]
    (scheduling,) = allowing(function, "scheduler:CreateSchedule")
    assert scheduling["Resource"]["Fn::Sub"].endswith(f":schedule/${{{group}}}/*")


def test_mail_is_sent_from_the_stages_own_address_only() -> None:
    for function in ("TenantsFunction", "NotificationsFunction"):
        (sending,) = allowing(function, "ses:SendEmail")
        assert sending["Action"] == ["ses:SendEmail", "ses:SendRawEmail"]
        assert sending["Condition"] == {"StringEquals": {"ses:FromAddress": {"Ref": "MailSender"}}}
        asked_about = [each["Fn::Sub"].rpartition(":")[2] for each in sending["Resource"]]
        assert asked_about == ["identity/*", "configuration-set/*"]


def allowing(function: str, action: str) -> list[dict[str, Any]]:
    """The statements of a function's policies that allow this."""
    statements = [each for policy in properties(function)["Policies"] for each in policy["Statement"]]
    return [each for each in statements if action in each["Action"]]
