"""A private bucket behind CloudFront: what all three sites have in common."""

from __future__ import annotations

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_route53 as route53
from aws_cdk import aws_route53_targets as route53_targets
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.behaviour import Behaviour, Missing
from infra.headers import response_headers
from infra.target import Target

KEEP_OLD_VERSIONS = Duration.days(90)
KEEP_LOGS = Duration.days(90)


class StaticSite(Construct):
    """Bucket, distribution, access logs and, with a domain, its records.

    The bucket answers nobody but this distribution (Origin Access Control), the distribution nobody without
    TLS. What differs between sites is their behaviour.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        target: Target,
        behaviour: Behaviour,
    ) -> None:
        super().__init__(scope, id)
        self.logs = self._logs(target)
        self.bucket = s3.Bucket(
            self,
            "Bucket",
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            enforce_ssl=True,
            minimum_tls_version=1.2,
            versioned=True,
            server_access_logs_bucket=self.logs,
            server_access_logs_prefix="bucket/",
            lifecycle_rules=[
                s3.LifecycleRule(
                    noncurrent_version_expiration=KEEP_OLD_VERSIONS,
                    abort_incomplete_multipart_upload_after=Duration.days(7),
                )
            ],
            removal_policy=_removal(target),
            auto_delete_objects=target.empties_buckets,
        )
        domain = target.domain
        self.distribution = cloudfront.Distribution(
            self,
            "Distribution",
            comment=target.stack_name,
            default_root_object=behaviour.root,
            default_behavior=cloudfront.BehaviorOptions(
                origin=origins.S3BucketOrigin.with_origin_access_control(self.bucket),
                viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                allowed_methods=cloudfront.AllowedMethods.ALLOW_GET_HEAD_OPTIONS
                if behaviour.shared
                else cloudfront.AllowedMethods.ALLOW_GET_HEAD,
                cache_policy=cloudfront.CachePolicy.CACHING_OPTIMIZED,
                compress=True,
                response_headers_policy=response_headers(scope, behaviour, comment=target.stack_name),
                function_associations=_on_request(scope, target, behaviour.rewrite),
            ),
            error_responses=_without_a_file(behaviour.missing),
            http_version=cloudfront.HttpVersion.HTTP2_AND_3,
            enable_ipv6=True,
            price_class=_price_class(target),
            enable_logging=True,
            log_bucket=self.logs,
            log_file_prefix="cloudfront/",
            domain_names=[domain.of(target.site)] if domain else None,
            certificate=acm.Certificate.from_certificate_arn(self, "Certificate", domain.certificate_arn)
            if domain
            else None,
            # Without a certificate of one's own, CloudFront's decides.
            minimum_protocol_version=cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021 if domain else None,
        )
        name = domain.of(target.site) if domain else self.distribution.distribution_domain_name
        self.origin = f"https://{name}"
        if domain and domain.hosted_zone_id:
            self._records(name, domain.hosted_zone_id, domain.hosted_zone_name)

    def _logs(self, target: Target) -> s3.Bucket:
        """CloudFront's standard logs are delivered by an access list, hence the object ownership."""
        return s3.Bucket(
            self,
            "Logs",
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            enforce_ssl=True,
            minimum_tls_version=1.2,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
            lifecycle_rules=[
                s3.LifecycleRule(
                    expiration=KEEP_LOGS, abort_incomplete_multipart_upload_after=Duration.days(7)
                )
            ],
            removal_policy=_removal(target),
            auto_delete_objects=target.empties_buckets,
        )

    def _records(self, name: str, zone_id: str, zone_name: str) -> None:
        zone = route53.HostedZone.from_hosted_zone_attributes(
            self, "Zone", hosted_zone_id=zone_id, zone_name=zone_name
        )
        alias = route53.RecordTarget.from_alias(route53_targets.CloudFrontTarget(self.distribution))
        route53.ARecord(self, "Ipv4", zone=zone, record_name=name, target=alias)
        route53.AaaaRecord(self, "Ipv6", zone=zone, record_name=name, target=alias)


def _removal(target: Target) -> RemovalPolicy:
    return RemovalPolicy.RETAIN if target.keeps_data else RemovalPolicy.DESTROY


def _price_class(target: Target) -> cloudfront.PriceClass:
    """Everywhere for customers; the cheapest edges for ourselves."""
    return (
        cloudfront.PriceClass.PRICE_CLASS_ALL if target.keeps_data else cloudfront.PriceClass.PRICE_CLASS_100
    )


def _without_a_file(missing: Missing) -> list[cloudfront.ErrorResponse]:
    return [
        cloudfront.ErrorResponse(
            http_status=status,
            response_http_status=missing.status,
            response_page_path=f"/{missing.page}",
            ttl=Duration.seconds(missing.seconds),
        )
        # A bucket that may not be listed answers 403 for what it does not have.
        for status in (403, 404)
    ]


def _on_request(
    scope: Construct, target: Target, code: str | None
) -> list[cloudfront.FunctionAssociation] | None:
    if code is None:
        return None
    function = cloudfront.Function(
        scope,
        "CleanUrls",
        comment=f"{target.stack_name}: clean addresses",
        code=cloudfront.FunctionCode.from_inline(code),
        runtime=cloudfront.FunctionRuntime.JS_2_0,
    )
    return [
        cloudfront.FunctionAssociation(
            function=function, event_type=cloudfront.FunctionEventType.VIEWER_REQUEST
        )
    ]
