"""Findings of cdk-nag that we live with, each with its reason and where it applies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from aws_cdk import Acknowledgment, CfnElement, Stack, Token, Validations
from constructs import IConstruct

from infra.static_site import StaticSite
from infra.target import Target

PUBLISHER = "Custom::CDKBucketDeployment"
PUBLISHER_POLICY = "the CDK's own function copies builds from the asset bucket to this site's bucket only"


def accept(stack: Stack, site: StaticSite, target: Target) -> None:
    _acknowledge(site.logs, {"S1": "a bucket of access logs that logged its own access would never rest"})
    _acknowledge(
        site.distribution,
        {
            "CFR1": "a booking site is for every country",
            "CFR2": "static files only; what has a cost or a secret is the API, which has its own web ACL",
        },
    )
    if target.domain is None:
        _acknowledge(
            site.distribution,
            {"CFR4": "without a domain, CloudFront's certificate decides on TLS versions"},
        )
    for publisher in stack.node.children:
        if publisher.node.id.startswith(PUBLISHER):
            _acknowledge(publisher, _of_publisher(stack, site))


def _of_publisher(stack: Stack, site: StaticSite) -> dict[str, str]:
    bucket = stack.get_logical_id(cast("CfnElement", site.bucket.node.default_child))
    account = "<AWS::AccountId>" if Token.is_unresolved(stack.account) else stack.account
    # The CDK knows a region's partition, where it knows the region.
    known = not Token.is_unresolved(stack.region)
    region, partition = (stack.region, "aws") if known else ("<AWS::Region>", "<AWS::Partition>")
    assets = f"arn:{partition}:s3:::cdk-hnb659fds-assets-{account}-{region}/*"
    logs = "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
    actions = ("s3:GetObject*", "s3:GetBucket*", "s3:List*", "s3:DeleteObject*", "s3:Abort*")
    return {
        "L1": "the CDK chooses its function's runtime, and a new release of it follows Lambda's",
        f"IAM4[{logs}]": "writing its own log is all that this policy allows",
        **{f"IAM5[Action::{action}]": PUBLISHER_POLICY for action in actions},
        f"IAM5[Resource::{assets}]": PUBLISHER_POLICY,
        f"IAM5[Resource::<{bucket}.Arn>/*]": PUBLISHER_POLICY,
        # CloudFront takes no resource for this action in the CDK's policy.
        "IAM5[Resource::*]": "making edges forget files is all that it allows",
    }


def _acknowledge(where: IConstruct, reasons: Mapping[str, str]) -> None:
    Validations.of(where).acknowledge(
        *(
            Acknowledgment(id=f"AwsSolutions::AwsSolutions-{finding}", reason=reason)
            for finding, reason in reasons.items()
        )
    )
