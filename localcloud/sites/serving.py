"""Which site a request is for, and that site as it is at this moment: a rebuilt one is there at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from localcloud.gateway.http import HttpRequest, HttpResponse
from localcloud.sites import definitions
from localcloud.sites.edge import Edge, RunFunction


class Sites:
    """All three. `endpoints_file` is what the running cloud has written about itself."""

    def __init__(self, endpoints_file: Path, run_function: RunFunction) -> None:
        self._endpoints_file = endpoints_file
        self._run_function = run_function

    def answer(self, site: str, path: str, request: HttpRequest) -> HttpResponse:
        files = definitions.dist(site)
        if not files.is_dir():
            return _unavailable(f"The {site} is not built: run `npm run build -w {site}` in frontends/.")
        endpoints = self._endpoints()
        if "sites" not in endpoints:
            return _unavailable("The local cloud is still starting.")
        behaviour = definitions.behaviour(site, files, endpoints)
        return Edge(behaviour, files, self._run_function).answer(path, request)

    def _endpoints(self) -> dict[str, Any]:
        """Empty until the local cloud is up."""
        try:
            endpoints: dict[str, Any] = json.loads(self._endpoints_file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return endpoints


def _unavailable(sentence: str) -> HttpResponse:
    headers = {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store"}
    return HttpResponse(503, headers, f"{sentence}\n".encode())
