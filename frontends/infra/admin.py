"""The dashboard: one page whose routes live in the browser, signed in through the backend's user pool."""

from __future__ import annotations

from collections.abc import Mapping

from infra.behaviour import ALWAYS_ASK, Aws, Behaviour, Files, Missing
from infra.target import Target

NEEDS = (
    *("graphqlUrl", "region", "userPoolId", "userPoolClientId", "identityPoolId"),
    *("assetsBucket", "assetsUrl"),
    # What an invitation offers is shown to whoever has its link, signed in or not.
    "apiKey",
)


def admin(target: Target, backend: Mapping[str, str], aws: Aws) -> Behaviour:
    """Every address that is no file answers the app with 200, which then shows the right page."""
    widget = target.origin_of("widget")
    return Behaviour(
        root="index.html",
        missing=Missing("index.html", status=200, seconds=0),
        content_security=content_security(backend, aws, [widget] if widget else []),
        lasting=Files("Hashed", ["assets/*"]),
        entries=ALWAYS_ASK,
        # What Amplify is configured with, and where the embed code that the dashboard hands out points.
        config={"stage": target.stage, **backend, **aws.endpoints}
        | ({"widgetOrigin": widget} if widget else {}),
    )


def content_security(backend: Mapping[str, str], aws: Aws, widget: list[str]) -> dict[str, str]:
    """The API (its own name and AppSync's), sign-in, logos and photos, the widget's preview."""
    reached = [backend["graphqlUrl"], *aws.api, *aws.sign_in, aws.files, *widget]
    return {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *widget]),
        # Component libraries place and size things with style attributes.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob: {backend['assetsUrl']}",
        "font-src": "'self'",
        "connect-src": " ".join(["'self'", *reached]),
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
