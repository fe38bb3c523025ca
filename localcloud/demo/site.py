"""The demo pages and the widget's files, read at each request: a rebuilt widget is there at once."""

from __future__ import annotations

import json
import mimetypes
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from localcloud.gateway.http import HttpResponse
from localcloud.home import REPOSITORY

# The page of each demo business, by the name that its seed gives it.
DEMO_PAGES = {
    "Agua Clara Spa": "agua-clara",
    "Sixth Street Barbers": "sixth-street",
    "Clínica Bem Viver": "bem-viver",
}
WIDGET = REPOSITORY / "frontends" / "widget" / "dist"

_PAGES = Path(__file__).parent / "pages"
_NOT_BUILT = "The widget is not built: npm run build -w widget, in frontends/."


class DemoSite:
    """Answers GET requests below `/demo/`, `/v1…/` and for `/config.json`; None for all others."""

    def __init__(self, endpoints_file: Path, widget: Path = WIDGET) -> None:
        self._endpoints_file = endpoints_file
        self._widget = widget

    def answer(self, path: str) -> HttpResponse | None:
        path = unquote(path)
        if path == "/config.json":
            return self._config()
        if path.startswith("/demo/"):
            return self._page(path.removeprefix("/demo/").strip("/"))
        return self._widget_file(path.lstrip("/"))

    def _config(self) -> HttpResponse:
        """As the deployment writes it beside the widget."""
        endpoints = self._endpoints()
        config = {name: endpoints.get(name) for name in ("graphqlUrl", "apiKey", "region")}
        return _response(json.dumps(config).encode(), "application/json", status=200 if endpoints else 503)

    def _widget_file(self, path: str) -> HttpResponse | None:
        """A file of the build; None for other addresses that begin with /v1, AppSync's among them."""
        if not path.startswith("v") or not path.endswith((".js", ".d.ts")):
            return None
        file = (self._widget / path).resolve()
        if not file.is_relative_to(self._widget.resolve()):
            return None
        if not file.is_file():
            return _response(_NOT_BUILT.encode(), "text/plain", status=404)
        kind = mimetypes.guess_type(file.name)[0] if file.suffix == ".js" else "text/plain"
        return _response(file.read_bytes(), f"{kind}; charset=utf-8")

    def _page(self, slug: str) -> HttpResponse:
        file = _PAGES / f"{slug}.html"
        if slug not in DEMO_PAGES.values():
            return _response(b"There is no such page.", "text/plain", status=404)
        keys = {tenant["name"]: tenant["widgetKey"] for tenant in self._endpoints().get("tenants", [])}
        (name,) = (name for name, page in DEMO_PAGES.items() if page == slug)
        html = file.read_text("utf-8").replace("{{widgetKey}}", escape(keys.get(name, "")))
        return _response(html.encode(), "text/html; charset=utf-8")

    def _endpoints(self) -> dict[str, Any]:
        """Empty until the local cloud is up."""
        try:
            endpoints: dict[str, Any] = json.loads(self._endpoints_file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return endpoints


def _response(body: bytes, content_type: str, *, status: int = 200) -> HttpResponse:
    headers = {
        "content-type": content_type,
        "cache-control": "no-cache",
        # As on the CDN: any page may load the widget.
        "access-control-allow-origin": "*",
    }
    return HttpResponse(status, headers, body)
