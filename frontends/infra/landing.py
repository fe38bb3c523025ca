"""The landing page: static HTML in three languages with the real widget on it."""

from __future__ import annotations

from collections.abc import Mapping

from infra.behaviour import ALWAYS_ASK, Aws, Behaviour, Files, Missing
from infra.clean_urls import clean_urls
from infra.target import Target

NEEDS = ("graphqlUrl", "assetsUrl")


def landing(target: Target, backend: Mapping[str, str], aws: Aws) -> Behaviour:  # noqa: ARG001 - as its siblings
    """`/es/prices` is `es/prices.html`, `/` the visitor's language, and what is not there a real 404."""
    widget = target.origin_of("widget")
    known = {"widgetOrigin": widget, "demoWidgetKeys": target.demo_widget_keys}
    return Behaviour(
        root="index.html",
        rewrite=clean_urls(target.origin_of("admin")),
        missing=Missing("404.html", status=404, seconds=60),
        content_security=content_security(widget, backend),
        lasting=Files("Hashed", ["assets/*"]),
        entries=ALWAYS_ASK,
        config={"stage": target.stage} | {name: value for name, value in known.items() if value},
    )


def content_security(widget: str | None, backend: Mapping[str, str]) -> dict[str, str]:
    """Own files, and the widget with its API and pictures where there is one on the page."""
    also = f" {widget}" if widget else ""
    return {
        "default-src": "'self'",
        "script-src": f"'self'{also}",
        "style-src": "'self'",
        "img-src": f"'self' data:{also} {backend['assetsUrl']}" if widget else "'self' data:",
        "connect-src": f"'self'{also} {backend['graphqlUrl']}" if widget else "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
