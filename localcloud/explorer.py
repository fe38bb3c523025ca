"""The page at a GraphQL endpoint for trying queries: GraphiQL, from files installed beside this module."""

from __future__ import annotations

import html
import json
import time
from pathlib import Path

from localcloud.gateway.http import HttpResponse
from localcloud.gateway.model import Api, AuthMode

ASSETS_PATH = "/_localcloud/graphiql/"
_FOLDER = Path(__file__).parent / "graphiql"
_MODULES = _FOLDER / "node_modules"
_ASSETS = {
    "react.js": _MODULES / "react/umd/react.production.min.js",
    "react-dom.js": _MODULES / "react-dom/umd/react-dom.production.min.js",
    "graphiql.js": _MODULES / "graphiql/graphiql.min.js",
    "graphiql.css": _MODULES / "graphiql/graphiql.min.css",
    "explorer.js": _FOLDER / "explorer.js",
    "explorer.css": _FOLDER / "explorer.css",
}
_TYPES = {".js": "text/javascript", ".css": "text/css"}


def page(api: Api, path: str) -> HttpResponse:
    """The page for one API, the first of its keys that still works filled in."""
    if missing := [name for name, file in _ASSETS.items() if not file.exists()]:
        problem = f"GraphiQL is not installed ({', '.join(missing)}). Run `make setup`."
        return HttpResponse(503, {"content-type": "text/plain; charset=utf-8"}, problem.encode())
    live = [key for key in api.keys if key.expires > time.time()]
    headers = {"x-api-key": live[0].id} if live and AuthMode.API_KEY in api.modes else {"Authorization": ""}
    config = json.dumps({"url": path, "headers": headers})
    text = (_FOLDER / "explorer.html").read_text(encoding="utf-8")
    filled = text.replace("{{assets}}", ASSETS_PATH).replace("{{config}}", html.escape(config, quote=True))
    return HttpResponse(200, {"content-type": "text/html; charset=utf-8"}, filled.encode())


def asset(name: str) -> HttpResponse:
    """One of the page's files."""
    file = _ASSETS.get(name)
    if file is None or not file.exists():
        return HttpResponse(404, {"content-type": "text/plain"}, b"not found")
    headers = {"content-type": f"{_TYPES[file.suffix]}; charset=utf-8", "cache-control": "max-age=3600"}
    return HttpResponse(200, headers, file.read_bytes())
