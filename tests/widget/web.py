"""The web around the widget: other people's pages, its CDN, and a way to the API that can be cut.

One server answers under every name below `localhost`, so that page and CDN are different origins.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import httpx

DIST = Path(__file__).parents[2] / "frontends" / "widget" / "dist"


class Web:
    """`page` is the address of a page once it has been put there; `cut` and `lose` disturb the API."""

    def __init__(self, endpoints: dict[str, Any]) -> None:
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        # PNG files of the salon's site, by path.
        self.pictures: dict[str, bytes] = {}
        self.api_requests = 0
        # The API is not reached; or it is reached and its answer is lost.
        self.cut, self.lose = Event(), Event()
        self._endpoints = endpoints
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def salon(self) -> str:
        """The origin of the salon's pages; plain HTTP is for localhost only."""
        return f"http://localhost:{self.port}"

    @property
    def cdn(self) -> str:
        return f"http://cdn.localhost:{self.port}"

    def put(self, path: str, html: str, headers: Mapping[str, str] | None = None) -> str:
        """Publishes a page at the salon; answers its address."""
        self.pages[path] = (html, dict(headers or {}))
        return self.salon + path

    def answer(self, path: str) -> tuple[int, str, bytes, dict[str, str]]:
        """Status, content type, body and further headers."""
        open_to_all = {"access-control-allow-origin": "*"}
        if path in self.pages:
            html, headers = self.pages[path]
            return 200, "text/html; charset=utf-8", html.encode(), headers
        if path in self.pictures:
            return 200, "image/png", self.pictures[path], {}
        if path == "/config.json":
            config = {
                "graphqlUrl": f"http://api.localhost:{self.port}/graphql",
                "apiKey": self._endpoints["apiKey"],
            }
            return 200, "application/json", json.dumps(config).encode(), open_to_all
        file = DIST / path.lstrip("/")
        if file.suffix == ".js" and file.is_file():
            return 200, "text/javascript; charset=utf-8", file.read_bytes(), open_to_all
        return 404, "text/plain", b"", {}

    def forward(self, body: bytes, headers: Mapping[str, str]) -> httpx.Response | None:
        """A request to the real API; None when nothing comes back."""
        if self.cut.is_set():
            return None
        self.api_requests += 1
        kept = {
            name: value for name, value in headers.items() if name.lower() not in ("host", "content-length")
        }
        answer = httpx.post(self._endpoints["graphqlUrl"], content=body, headers=kept, timeout=60)
        return None if self.lose.is_set() else answer

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, kind, body, headers = web.answer(self.path.partition("?")[0])
                self._send(status, body, {"content-type": kind, **headers})

            def do_OPTIONS(self) -> None:
                allowed = {"access-control-allow-headers": "*", "access-control-allow-methods": "POST"}
                self._send(204, b"", {"access-control-allow-origin": "*", **allowed})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                answer = web.forward(body, self.headers)
                if answer is None:
                    self.connection.close()
                    return
                headers = {"content-type": "application/json", "access-control-allow-origin": "*"}
                self._send(answer.status_code, answer.content, headers)

            def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(body)))
                self.send_header("cache-control", "no-store")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Quiet: the browser's side tells what matters."""

            def handle(self) -> None:
                # Browsers hang up as they please, and `forward` does on purpose.
                try:
                    super().handle()
                except (OSError, ValueError):
                    self.close_connection = True

        return Handler

    @contextmanager
    def serving(self) -> Iterator[Web]:
        thread = Thread(target=self._server.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()
