"""A server of a business's own, that its webhooks are sent to."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest


@dataclass
class Till:
    """A server of the business's. `answers` are its next statuses, 204 when there are none left."""

    port: int = 0
    answers: list[int] = field(default_factory=list)
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    def heard(self, wanted: Callable[[dict[str, Any]], bool]) -> tuple[dict[str, str], dict[str, Any]]:
        """Headers and content of the first message of this kind, when it has come."""
        while True:
            for headers, body in list(self.got):
                message = json.loads(body)
                if wanted(message):
                    return headers, message
            time.sleep(0.05)


@pytest.fixture
def till() -> Iterator[Till]:
    state = Till()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            state.got.append((dict(self.headers), body))
            self.send_response(state.answers.pop(0) if state.answers else 204)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Tests are quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_port
        Thread(target=server.serve_forever, daemon=True).start()
        yield state
        server.shutdown()
