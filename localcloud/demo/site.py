"""The demo businesses' pages, with their widget keys and the address of the widget filled in."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from localcloud.gateway.http import HttpResponse

# The page of each demo business, by the name that its seed gives it.
DEMO_PAGES = {
    "Agua Clara Spa": "agua-clara",
    "Sixth Street Barbers": "sixth-street",
    "Clínica Bem Viver": "bem-viver",
}

_PAGES = Path(__file__).parent / "pages"


class DemoSite:
    """Answers GET requests below `/demo/`; None for all others."""

    def __init__(self, endpoints_file: Path) -> None:
        self._endpoints_file = endpoints_file

    def answer(self, path: str) -> HttpResponse | None:
        if not path.startswith("/demo/"):
            return None
        slug = path.removeprefix("/demo/").strip("/")
        endpoints = self._endpoints()
        keys = {DEMO_PAGES.get(one["name"]): one["widgetKey"] for one in endpoints.get("tenants", [])}
        if slug not in DEMO_PAGES.values():
            return _response("There is no such page.\n", "text/plain", status=404)
        if slug not in keys:
            return _response("The local cloud is still starting.\n", "text/plain", status=503)
        page = (_PAGES / f"{slug}.html").read_text("utf-8")
        known = {"widgetKey": keys[slug], "widgetOrigin": endpoints["sites"]["widget"]}
        for name, value in known.items():
            page = page.replace(f"{{{{{name}}}}}", escape(value))
        return _response(page, "text/html")

    def _endpoints(self) -> dict[str, Any]:
        """Empty until the local cloud is up."""
        try:
            endpoints: dict[str, Any] = json.loads(self._endpoints_file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return endpoints


def _response(text: str, content_type: str, *, status: int = 200) -> HttpResponse:
    headers = {"content-type": f"{content_type}; charset=utf-8", "cache-control": "no-cache"}
    return HttpResponse(status, headers, text.encode())
