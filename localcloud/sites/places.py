"""Where each site is: a name of its own below `localhost`, which browsers take for this machine."""

from __future__ import annotations

import re

NAMES = ("landing", "admin", "widget")
_HOST = re.compile(rf"({'|'.join(NAMES)})\.localhost(:\d+)?")


def origins(port: int) -> dict[str, str]:
    """The sites' origins; plain HTTP counts as secure on these names."""
    return {site: f"http://{site}.localhost:{port}" for site in NAMES}


def site_of(host: str) -> str | None:
    """The site that a request's `Host` names."""
    found = _HOST.fullmatch(host.lower())
    return found[1] if found else None
