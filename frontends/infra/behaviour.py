"""What a site answers, as data.

Its stack makes CloudFront of it (static_site.py, headers.py, publishing.py), the local cloud answers the same
by itself (localcloud/sites). So nothing here imports the CDK.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

YEAR = "public, max-age=31536000, immutable"
MINUTES = "public, max-age=300, stale-while-revalidate=86400"
ALWAYS_ASK = "no-cache"

# No preload: that is a promise for the whole domain, and its owner's to make.
TRANSPORT_SECURITY_SECONDS = 2 * 365 * 24 * 3600
TRANSPORT_SECURITY = f"max-age={TRANSPORT_SECURITY_SECONDS}; includeSubDomains"
FRAMES = "DENY"
REFERRER = "strict-origin-when-cross-origin"
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


@dataclass(frozen=True)
class Files:
    """Files that last: `patterns` as `aws s3 sync --include` reads them, relative to the build's folder."""

    name: str
    patterns: Sequence[str]
    caching: str = YEAR


@dataclass(frozen=True)
class Missing:
    """What is answered where there is no file: this page, with this status, kept at the edge for so long."""

    page: str
    status: int
    seconds: int


@dataclass(frozen=True)
class Behaviour:
    """Everything in which one site differs from another.

    `entries` is the caching of all files that `lasting` does not claim, config.json (`config`) and further
    `texts` (name → content) among them; `forget` are edge paths to forget when they are in place. `root` is
    the file at `/`, `rewrite` a CloudFront function's code, `shared` lets pages of any origin load the files.
    """

    content_security: Mapping[str, str]
    lasting: Files
    entries: str
    config: Mapping[str, object]
    missing: Missing
    root: str | None = None
    rewrite: str | None = None
    shared: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)
    forget: Sequence[str] = ()


@dataclass(frozen=True)
class Aws:
    """Where browsers reach AWS, as sources of a content policy.

    `endpoints` are told in config.json where AWS is not at its usual addresses.
    """

    api: Sequence[str]
    sign_in: Sequence[str]
    files: str
    endpoints: Mapping[str, str] = field(default_factory=dict)


def content_policy(directives: Mapping[str, str]) -> str:
    """`{"default-src": "'self'", …}` as the header's value."""
    return "; ".join(f"{name} {sources}".strip() for name, sources in directives.items())


def other_headers(behaviour: Behaviour) -> dict[str, str]:
    """Those that CloudFront has no setting of its own for."""
    # Pages that isolate themselves (COEP) load only what says so.
    shared = {"Cross-Origin-Resource-Policy": "cross-origin"} if behaviour.shared else {}
    return {"Permissions-Policy": PERMISSIONS, **shared}
