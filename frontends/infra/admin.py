"""The dashboard: one page whose routes live in the browser, signed in through the backend's user pool."""

from __future__ import annotations

from aws_cdk import Aws, Duration
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct

from infra.backend_values import backend_values
from infra.headers import security_headers
from infra.publishing import ALWAYS_ASK, YEAR, Files, Publishing
from infra.static_site import StaticSite
from infra.target import Target


def admin(scope: Construct, target: Target) -> StaticSite:
    """Every address that is no file answers the app with 200, which then shows the right page."""
    backend = backend_values(
        scope,
        target.stage,
        *("graphqlUrl", "region", "userPoolId", "userPoolClientId", "identityPoolId", "assetsBucket"),
    )
    site = StaticSite(
        scope,
        "Site",
        target=target,
        root="index.html",
        headers=security_headers(
            scope, comment=target.stack_name, content_security=content_security(backend["graphqlUrl"])
        ),
        error_responses=[
            cloudfront.ErrorResponse(
                http_status=status,
                response_http_status=200,
                response_page_path="/index.html",
                ttl=Duration.seconds(0),
            )
            for status in (403, 404)
        ],
    )
    widget = target.origin_of("widget")
    Publishing(
        scope,
        "Publishing",
        target=target,
        site=site,
        lasting=[Files("Hashed", ["assets/*"], YEAR)],
        entries=ALWAYS_ASK,
        # What Amplify is configured with, and where the embed code that the dashboard hands out points.
        config={"stage": target.stage, **backend} | ({"widgetOrigin": widget} if widget else {}),
    )
    return site


def content_security(graphql_url: str) -> dict[str, str]:
    """The API (its own name and AppSync's, real time included), sign-in, the bucket of logos and photos."""
    aws = f"{Aws.REGION}.{Aws.URL_SUFFIX}"
    connect = [
        "'self'",
        graphql_url,
        f"https://*.appsync-api.{aws}",
        f"wss://*.appsync-realtime-api.{aws}",
        f"https://cognito-idp.{aws}",
        f"https://cognito-identity.{aws}",
        f"https://*.s3.{aws}",
    ]
    return {
        "default-src": "'self'",
        "script-src": "'self'",
        # Component libraries place and size things with style attributes.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob: https://*.s3.{aws}",
        "font-src": "'self'",
        "connect-src": " ".join(connect),
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
