"""The widget: a script that other people's pages load, at addresses whose content never changes."""

from __future__ import annotations

import re

from aws_cdk import Duration
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_s3_deployment as deployment
from constructs import Construct

from infra.backend_values import backend_values
from infra.headers import security_headers
from infra.publishing import MINUTES, YEAR, Files, Publishing
from infra.static_site import StaticSite
from infra.target import CannotDeploy, Target

MISSING = "missing.txt"


def widget(scope: Construct, target: Target) -> StaticSite:
    """`/v1.2.3/…` lasts for ever; `/v1/…`, which pages embed, and config.json are at most minutes old."""
    versions = version_folders(target)
    site = StaticSite(
        scope,
        "Site",
        target=target,
        headers=security_headers(
            scope,
            comment=target.stack_name,
            # For whoever opens an address as a page; a script obeys the page that loads it.
            content_security={"default-src": "'none'", "frame-ancestors": "'none'"},
            cors=cloudfront.ResponseHeadersCorsBehavior(
                access_control_allow_origins=["*"],
                access_control_allow_methods=["GET", "HEAD", "OPTIONS"],
                access_control_allow_headers=["*"],
                access_control_allow_credentials=False,
                access_control_max_age=Duration.days(1),
                origin_override=True,
            ),
            # Pages that isolate themselves (COEP) load only what says so.
            extra={"Cross-Origin-Resource-Policy": "cross-origin"},
        ),
        allowed_methods=cloudfront.AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
        error_responses=[
            cloudfront.ErrorResponse(
                http_status=status,
                response_http_status=404,
                response_page_path=f"/{MISSING}",
                ttl=Duration.minutes(1),
            )
            for status in (403, 404)
        ],
    )
    Publishing(
        scope,
        "Publishing",
        target=target,
        site=site,
        lasting=[Files("Versions", [f"{folder}/*" for folder in versions], YEAR)],
        entries=MINUTES,
        config=backend_values(scope, target.stage, "graphqlUrl", "apiKey", "region"),
        also=[deployment.Source.data(MISSING, "There is no such file.\n")],
        # So that a fix reaches new visitors at once, and not when each edge's copy has aged.
        invalidate=["/v*", "/config.json"],
    )
    return site


def version_folders(target: Target) -> list[str]:
    """Folders named like `v1.2.3`. Raises CannotDeploy when there is none to cache for long."""
    folders = sorted(folder.name for folder in target.dist.iterdir() if folder.is_dir())
    versions = [name for name in folders if re.fullmatch(r"v\d+\.\d+\.\d+", name)]
    if not versions:
        raise CannotDeploy(f"{target.dist} has no folder such as v1.2.3: build the widget again.")
    return versions
