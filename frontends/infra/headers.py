"""The headers of every answer: the same security for all sites, a content policy for each."""

from __future__ import annotations

from collections.abc import Mapping

from aws_cdk import Duration
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def content_policy(directives: Mapping[str, str]) -> str:
    """`{"default-src": "'self'", …}` as the header's value."""
    return "; ".join(f"{name} {sources}".strip() for name, sources in directives.items())


def security_headers(
    scope: Construct,
    *,
    comment: str,
    content_security: Mapping[str, str],
    cors: cloudfront.ResponseHeadersCorsBehavior | None = None,
    extra: Mapping[str, str] | None = None,
) -> cloudfront.ResponseHeadersPolicy:
    """HSTS, nosniff, framing, referrer and permissions as every site has them, and what this one adds."""
    custom = {"Permissions-Policy": PERMISSIONS, **(extra or {})}
    return cloudfront.ResponseHeadersPolicy(
        scope,
        "Headers",
        comment=comment,
        cors_behavior=cors,
        security_headers_behavior=cloudfront.ResponseSecurityHeadersBehavior(
            content_security_policy=cloudfront.ResponseHeadersContentSecurityPolicy(
                content_security_policy=content_policy(content_security), override=True
            ),
            content_type_options=cloudfront.ResponseHeadersContentTypeOptions(override=True),
            frame_options=cloudfront.ResponseHeadersFrameOptions(
                frame_option=cloudfront.HeadersFrameOption.DENY, override=True
            ),
            referrer_policy=cloudfront.ResponseHeadersReferrerPolicy(
                referrer_policy=cloudfront.HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
                override=True,
            ),
            # No preload: that is a promise for the whole domain, and its owner's to make.
            strict_transport_security=cloudfront.ResponseHeadersStrictTransportSecurity(
                access_control_max_age=Duration.days(730), include_subdomains=True, override=True
            ),
        ),
        custom_headers_behavior=cloudfront.ResponseCustomHeadersBehavior(
            custom_headers=[
                cloudfront.ResponseCustomHeader(header=header, value=value, override=True)
                for header, value in custom.items()
            ]
        ),
    )
