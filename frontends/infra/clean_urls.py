"""The landing page's CloudFront function, with the addresses that it sends visitors on to."""

from __future__ import annotations

import json
from pathlib import Path

_FUNCTION = Path(__file__).with_name("clean-urls.js")


def clean_urls(admin_origin: str | None) -> str:
    """The function's code; without an admin origin, `/<language>/sign-up` and `/sign-in` are not found."""
    return f"const ADMIN = {json.dumps(admin_origin)};\n{_FUNCTION.read_text(encoding='utf-8')}"
