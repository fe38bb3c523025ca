"""The landing page's CloudFront function, with what only a deployment knows in front of it."""

from __future__ import annotations

import json
from pathlib import Path

from infra.behaviour import TRANSPORT_SECURITY

_FUNCTION = Path(__file__).with_name("clean-urls.js")


def clean_urls(admin_origin: str | None) -> str:
    """The function's code; without an admin origin, `/<language>/sign-up` and `/sign-in` are not found."""
    known = {"ADMIN": admin_origin, "TRANSPORT_SECURITY": TRANSPORT_SECURITY}
    lines = [f"const {name} = {json.dumps(value)};\n" for name, value in known.items()]
    return "".join(lines) + _FUNCTION.read_text(encoding="utf-8")
