"""CloudFormation makes the stacks with roles of ours: they may do whatever its own handlers ask for.

No emulator checks these roles. What a resource's handlers call stands in its schema, and which calls know
no resource in AWS's service authorization reference; cfn-lint brings copies of both.
"""

from fnmatch import fnmatchcase
from typing import Any

import pytest
from cfnlint.data import AdditionalSpecs
from cfnlint.helpers import load_resource
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

from tests.deployment.template import resources, template
from tests.pipelines.test_deploy_roles import actions, role, statements

# What SAM makes of a function, its address and its events.
BY_SAM = (
    *(
        "AWS::Lambda::Function",
        "AWS::Lambda::Url",
        "AWS::Lambda::Permission",
        "AWS::Lambda::EventInvokeConfig",
    ),
    *("AWS::IAM::Role", "AWS::Events::Rule"),
)
BACKEND = {each["Type"] for each in template()["Resources"].values()} - {"Custom::ApiKeyExpiry"}
OF_THE_BACKEND = sorted(BACKEND - {"AWS::Serverless::Function"} | {*BY_SAM})
# The CDK's: tests/sites has them in full.
OF_A_SITE = (
    *("AWS::S3::Bucket", "AWS::S3::BucketPolicy", "AWS::Route53::RecordSet", "AWS::Logs::LogGroup"),
    *("AWS::CloudFront::Distribution", "AWS::CloudFront::Function"),
    *("AWS::CloudFront::OriginAccessControl", "AWS::CloudFront::ResponseHeadersPolicy"),
    *("AWS::Lambda::Function", "AWS::Lambda::LayerVersion", "AWS::IAM::Role", "AWS::IAM::Policy"),
)
# For features that no stack of ours has: keys and networks of one's own, sync, tables in S3, other gateways …
UNUSED = (
    *("kms:*", "kinesis:*", "ec2:*", "elasticfilesystem:*", "s3files:*", "s3tables:*", "firehose:*"),
    *("cognito-sync:*", "payments:*", "elasticloadbalancing:*", "apigateway:*", "apprunner:*", "amplify:*"),
    *("bedrock-agentcore:*", "cloudfront:*ConnectionGroup", "cloudfront:GetVpcOrigin", "s3:REST.PUT.OBJECT"),
    *("iam:*UserPolicy", "iam:*GroupPolicy", "iam:*RolePermissionsBoundary"),
    *(
        "logs:*KmsKey",
        "logs:CreateLogDelivery",
        "logs:*BearerTokenAuthentication",
        "logs:*DeletionProtection",
    ),
    *(f"logs:{verb}{what}" for verb in ("Put", "Delete") for what in ("ResourcePolicy", "IndexPolicy")),
    *("logs:PutDataProtectionPolicy", "logs:DeleteDataProtectionPolicy", "logs:DeleteRetentionPolicy"),
)
# The account has these service-linked roles once; no other is made.
LINKED = ["appsync.amazonaws.com", "email.cognito-idp.amazonaws.com"]


def asked_for(kind: str) -> set[str]:
    """The actions that making, reading, changing and deleting a resource of this type takes."""
    handlers = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", kind).schema.get("handlers", {})
    asked = {
        each
        for name, handler in handlers.items()
        if name != "list"
        for each in handler.get("permissions", ())
    }
    return {each for each in asked if not any(fnmatchcase(each, pattern) for pattern in UNUSED)}


def allowing(name: str, action: str) -> list[dict[str, Any]]:
    """The statements of a role that allow this action, on whatever."""
    found = statements(role(name))
    return [each for each in found if any(fnmatchcase(action, pattern) for pattern in actions(each))]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *(("BackendExecutionRole", kind) for kind in OF_THE_BACKEND),
        *(("widgetExecutionRole", kind) for kind in OF_A_SITE),
    ],
)
def test_cloudformation_may_do_what_its_handlers_ask_for(name: str, kind: str) -> None:
    reference: dict[str, Any] = load_resource(AdditionalSpecs, "Policies.json")
    for action in sorted(asked_for(kind)):
        found = allowing(name, action)
        assert found, action
        service, _, operation = action.partition(":")
        known = reference[service]["Actions"].get(operation.lower())
        if known is not None and not known.get("Resources"):
            assert "*" in [each["Resource"] for each in found], f"{action} knows no resource"


def test_the_schemas_say_something() -> None:
    assert "lambda:TagResource" in asked_for("AWS::Lambda::EventSourceMapping")
    assert "cloudwatch:TagResource" in asked_for("AWS::CloudWatch::Alarm")


def patterns(action: str) -> list[str]:
    """The ARNs on which the backend's role allows this, as its template has them."""
    listed = [each["Resource"] for each in allowing("BackendExecutionRole", action)]
    flat = [one for each in listed for one in (each if isinstance(each, list) else [each])]
    return [one["Fn::Sub"] if isinstance(one, dict) else one for one in flat]


def test_the_stacks_tags_reach_the_mappings_of_event_sources() -> None:
    """The stack has tags, and CloudFormation puts them onto all that can bear them."""
    assert [one for one in patterns("lambda:TagResource") if one.endswith(":event-source-mapping:*")]


def test_every_log_group_may_be_made() -> None:
    starts = [
        one.split(":log-group:")[1].rstrip("*")
        for one in patterns("logs:CreateLogGroup")
        if ":log-group:" in one
    ]
    for group in resources("AWS::Logs::LogGroup").values():
        name = group["Properties"]["LogGroupName"]["Fn::Sub"]
        name = name if isinstance(name, str) else name[0]
        assert name.startswith(tuple(starts)), name


def test_the_roles_that_an_account_has_once_may_be_made_and_no_other() -> None:
    """AppSync makes one for traces (X-Ray), Cognito one to send mail from an address of ours."""
    (making,) = allowing("BackendExecutionRole", "iam:CreateServiceLinkedRole")
    assert making["Condition"] == {"StringEquals": {"iam:AWSServiceName": LINKED}}
