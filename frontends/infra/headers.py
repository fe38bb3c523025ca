"""The headers of every answer, as a CloudFront policy."""

from __future__ import annotations

from aws_cdk import Duration
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct

from infra.behaviour import (
    FRAMES,
    REFERRER,
    TRANSPORT_SECURITY_SECONDS,
    Behaviour,
    content_policy,
    other_headers,
)


def response_headers(
    scope: Construct, behaviour: Behaviour, *, comment: str
) -> cloudfront.ResponseHeadersPolicy:
    """HSTS, nosniff, framing, referrer and permissions as every site has them, and what this one adds."""
    return cloudfront.ResponseHeadersPolicy(
        scope,
        "Headers",
        comment=comment,
        cors_behavior=_any_origin() if behaviour.shared else None,
        security_headers_behavior=cloudfront.ResponseSecurityHeadersBehavior(
            content_security_policy=cloudfront.ResponseHeadersContentSecurityPolicy(
                content_security_policy=content_policy(behaviour.content_security), override=True
            ),
            content_type_options=cloudfront.ResponseHeadersContentTypeOptions(override=True),
            frame_options=cloudfront.ResponseHeadersFrameOptions(
                frame_option=cloudfront.HeadersFrameOption[FRAMES], override=True
            ),
            referrer_policy=cloudfront.ResponseHeadersReferrerPolicy(
                referrer_policy=cloudfront.HeadersReferrerPolicy[REFERRER.upper().replace("-", "_")],
                override=True,
            ),
            strict_transport_security=cloudfront.ResponseHeadersStrictTransportSecurity(
                access_control_max_age=Duration.seconds(TRANSPORT_SECURITY_SECONDS),
                include_subdomains=True,
                override=True,
            ),
        ),
        custom_headers_behavior=cloudfront.ResponseCustomHeadersBehavior(
            custom_headers=[
                cloudfront.ResponseCustomHeader(header=header, value=value, override=True)
                for header, value in other_headers(behaviour).items()
            ]
        ),
    )


def _any_origin() -> cloudfront.ResponseHeadersCorsBehavior:
    return cloudfront.ResponseHeadersCorsBehavior(
        access_control_allow_origins=["*"],
        access_control_allow_methods=["GET", "HEAD", "OPTIONS"],
        access_control_allow_headers=["*"],
        access_control_allow_credentials=False,
        access_control_max_age=Duration.days(1),
        origin_override=True,
    )
