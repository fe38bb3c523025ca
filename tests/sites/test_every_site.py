"""What all three stacks have in common."""

import json

import pytest

from infra.backend_values import NAMES
from infra.target import SITES
from tests.deployment.template import resources
from tests.sites.synthesis import Synthesised

Stacks = dict[str, Synthesised]
every_site = pytest.mark.parametrize("site", SITES)


@every_site
def test_buckets_are_private_tls_only_and_keep_old_versions(dev: Stacks, site: str) -> None:
    for bucket in dev[site].of_type("S3::Bucket"):
        assert set(bucket["Properties"]["PublicAccessBlockConfiguration"].values()) == {True}
    dev[site].assertions.has_resource_properties(
        "AWS::S3::Bucket",
        {
            "VersioningConfiguration": {"Status": "Enabled"},
            "LoggingConfiguration": {"LogFilePrefix": "bucket/"},
        },
    )
    for policy in dev[site].of_type("S3::BucketPolicy"):
        denied = [
            one for one in policy["Properties"]["PolicyDocument"]["Statement"] if one["Effect"] == "Deny"
        ]
        assert {"Bool": {"aws:SecureTransport": "false"}} in [one["Condition"] for one in denied]
        assert {"NumericLessThan": {"s3:TlsVersion": 1.2}} in [one["Condition"] for one in denied]


@every_site
def test_only_the_distribution_reads_the_bucket(dev: Stacks, site: str) -> None:
    control = dev[site].one("CloudFront::OriginAccessControl")["OriginAccessControlConfig"]
    assert (control["OriginAccessControlOriginType"], control["SigningBehavior"]) == ("s3", "always")
    allowed = [
        statement
        for policy in dev[site].of_type("S3::BucketPolicy")
        for statement in policy["Properties"]["PolicyDocument"]["Statement"]
        if statement["Effect"] == "Allow" and statement["Action"] != "s3:PutObject"
    ]
    readers = [one for one in allowed if "Service" in one["Principal"]]
    assert [one["Principal"]["Service"] for one in readers] == ["cloudfront.amazonaws.com"]
    assert [one["Action"] for one in readers] == ["s3:GetObject"]
    assert "AWS:SourceArn" in readers[0]["Condition"]["StringEquals"]


@every_site
def test_visitors_get_tls_http3_ipv6_and_compression(prod: Stacks, site: str) -> None:
    distribution = prod[site].distribution
    assert distribution["HttpVersion"] == "http2and3"
    assert distribution["IPV6Enabled"] is True
    assert distribution["ViewerCertificate"]["MinimumProtocolVersion"] == "TLSv1.2_2021"
    assert distribution["DefaultCacheBehavior"]["Compress"] is True
    assert distribution["DefaultCacheBehavior"]["ViewerProtocolPolicy"] == "redirect-to-https"
    assert distribution["Logging"]["Prefix"] == "cloudfront/"


@every_site
def test_every_answer_carries_the_security_headers(dev: Stacks, site: str) -> None:
    security = dev[site].headers["SecurityHeadersConfig"]
    assert security["StrictTransportSecurity"]["AccessControlMaxAgeSec"] == 2 * 365 * 24 * 3600
    assert security["ContentTypeOptions"]["Override"] is True
    assert security["FrameOptions"]["FrameOption"] == "DENY"
    assert security["ReferrerPolicy"]["ReferrerPolicy"] == "strict-origin-when-cross-origin"
    assert "frame-ancestors 'none'" in dev[site].content_policy
    custom = {one["Header"]: one["Value"] for one in dev[site].headers["CustomHeadersConfig"]["Items"]}
    assert "geolocation=()" in custom["Permissions-Policy"]
    policy = dev[site].distribution["DefaultCacheBehavior"]["ResponseHeadersPolicyId"]
    assert policy["Ref"].startswith("Headers")


@every_site
def test_production_outlives_its_stack_and_other_stages_do_not(prod: Stacks, dev: Stacks, site: str) -> None:
    assert {one["DeletionPolicy"] for one in prod[site].of_type("S3::Bucket")} == {"Retain"}
    assert not prod[site].of_type("Custom::S3AutoDeleteObjects")
    assert {one["DeletionPolicy"] for one in dev[site].of_type("S3::Bucket")} == {"Delete"}
    assert dev[site].distribution["PriceClass"] == "PriceClass_100"
    assert prod[site].distribution["PriceClass"] == "PriceClass_All"


@every_site
def test_nothing_published_is_removed_and_entries_come_last(dev: Stacks, site: str) -> None:
    published = [one["Properties"] for one in dev[site].of_type("Custom::CDKBucketDeployment")]
    assert [one["Prune"] for one in published] == [False, False]
    lasting = "Versions" if site == "widget" else "Hashed"
    entries = dev[site].publication("Entries")
    assert any(name.startswith(f"Publishing{lasting}") for name in entries["DependsOn"])
    assert entries["Exclude"] == dev[site].publication(lasting)["Include"]
    year = dev[site].publication(lasting)["SystemMetadata"]["cache-control"]
    assert year == "public, max-age=31536000, immutable"


@every_site
def test_the_stack_shares_nothing_with_other_stacks(prod: Stacks, site: str) -> None:
    text = json.dumps(prod[site].template)
    assert "Fn::ImportValue" not in text
    assert '"Export"' not in text
    others = [f"chat-booking-{other}" for other in SITES if other != site]
    assert not [other for other in others if other in text]


@every_site
def test_config_is_resolved_when_it_is_deployed(dev: Stacks, site: str) -> None:
    parameters = dev[site].template.get("Parameters", {})
    read = {one["Default"] for name, one in parameters.items() if name.startswith("SsmParameterValue")}
    assert {one["Type"] for one in parameters.values()} == {"AWS::SSM::Parameter::Value<String>"}
    assert f"/chat-booking/dev/{NAMES['graphqlUrl']}" in read
    assert len(dev[site].publication("Entries")["SourceMarkers"]) >= 2


def test_the_names_are_those_that_the_backend_publishes() -> None:
    names = [one["Properties"]["Name"] for one in resources("AWS::SSM::Parameter").values()]
    published = {name["Fn::Sub"] for name in names}
    assert {f"/chat-booking/${{Stage}}/{name}" for name in NAMES.values()} <= published


@every_site
def test_a_domain_brings_its_certificate_and_records(prod: Stacks, site: str) -> None:
    name = "chat.example" if site == "landing" else f"{site}.chat.example"
    assert prod[site].distribution["Aliases"] == [name]
    records = {
        one["Properties"]["Type"]: one["Properties"]["Name"]
        for one in prod[site].of_type("Route53::RecordSet")
    }
    assert records == {"A": f"{name}.", "AAAA": f"{name}."}
    assert prod[site].template["Outputs"]["Url"]["Value"] == f"https://{name}"


@every_site
def test_roles_stay_within_the_boundary_that_is_given(prod: Stacks, dev: Stacks, site: str) -> None:
    for role in prod[site].of_type("IAM::Role"):
        assert "policy/boundary" in json.dumps(role["Properties"]["PermissionsBoundary"])
    assert not [
        role for role in dev[site].of_type("IAM::Role") if "PermissionsBoundary" in role["Properties"]
    ]
