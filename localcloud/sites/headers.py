"""The headers that CloudFront adds to every file, as the policy of the site's stack says."""

from __future__ import annotations

from infra.behaviour import (
    FRAMES,
    REFERRER,
    TRANSPORT_SECURITY,
    Behaviour,
    content_policy,
    other_headers,
)
from localcloud.gateway.http import HttpRequest


def always(behaviour: Behaviour) -> dict[str, str]:
    """Transport security is told too, though browsers heed it over TLS only."""
    return {
        "content-security-policy": content_policy(behaviour.content_security),
        "strict-transport-security": TRANSPORT_SECURITY,
        "x-content-type-options": "nosniff",
        "x-frame-options": FRAMES,
        "referrer-policy": REFERRER,
        **{name.lower(): value for name, value in other_headers(behaviour).items()},
    }


def for_origin(behaviour: Behaviour, request: HttpRequest) -> dict[str, str]:
    """For a page of somebody else's; none when no page asks."""
    if not behaviour.shared or "origin" not in request.headers:
        return {}
    allowed = {"access-control-allow-origin": "*"}
    if request.method != "OPTIONS":
        return allowed
    return allowed | {
        "access-control-allow-methods": "GET, HEAD, OPTIONS",
        "access-control-allow-headers": "*",
        "access-control-max-age": "86400",
    }
