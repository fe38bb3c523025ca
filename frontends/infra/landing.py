"""The landing page: static HTML in three languages with the real widget on it."""

from __future__ import annotations

from pathlib import Path

from aws_cdk import Duration
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct

from infra.backend_values import backend_values
from infra.headers import security_headers
from infra.publishing import ALWAYS_ASK, YEAR, Files, Publishing
from infra.static_site import StaticSite
from infra.target import Target

CLEAN_URLS = Path(__file__).with_name("clean-urls.js")


def landing(scope: Construct, target: Target) -> StaticSite:
    """`/es/prices` is `es/prices.html`, `/` the visitor's language, and what is not there a real 404."""
    widget = target.origin_of("widget")
    admin = target.origin_of("admin")
    site = StaticSite(
        scope,
        "Site",
        target=target,
        root="index.html",
        headers=security_headers(
            scope, comment=target.stack_name, content_security=content_security(scope, target)
        ),
        error_responses=[
            cloudfront.ErrorResponse(
                http_status=status,
                response_http_status=404,
                response_page_path="/404.html",
                ttl=Duration.minutes(1),
            )
            # A bucket that may not be listed answers 403 for what it does not have.
            for status in (403, 404)
        ],
        rewrite=cloudfront.Function(
            scope,
            "CleanUrls",
            comment=f"{target.stack_name}: clean addresses and the visitor's language",
            code=cloudfront.FunctionCode.from_file(file_path=str(CLEAN_URLS)),
            runtime=cloudfront.FunctionRuntime.JS_2_0,
        ),
    )
    known = {"widgetOrigin": widget, "adminOrigin": admin, "demoWidgetKey": target.demo_widget_key}
    Publishing(
        scope,
        "Publishing",
        target=target,
        site=site,
        lasting=[Files("Hashed", ["assets/*"], YEAR)],
        entries=ALWAYS_ASK,
        config={"stage": target.stage} | {name: value for name, value in known.items() if value},
    )
    return site


def content_security(scope: Construct, target: Target) -> dict[str, str]:
    """Own files, and the widget with the API that it talks to where there is one on the page."""
    widget = target.origin_of("widget")
    also = f" {widget}" if widget else ""
    api = f"{also} {backend_values(scope, target.stage, 'graphqlUrl')['graphqlUrl']}" if widget else ""
    return {
        "default-src": "'self'",
        "script-src": f"'self'{also}",
        # The widget styles its own shadow root from within the script.
        "style-src": "'self' 'unsafe-inline'" if widget else "'self'",
        "img-src": f"'self' data:{also}",
        "connect-src": f"'self'{api}",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
