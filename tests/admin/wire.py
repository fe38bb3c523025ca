"""What goes between a page and the API: what it asks, what it is told, and its connection."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, Request, WebSocket

# Sockets can be reached, and kept from connecting: they then go to where nobody answers.
_REACHABLE = """
  const Real = WebSocket;
  window.wire = { sockets: [], cut: false };
  window.WebSocket = class extends Real {
    constructor(url, protocols) {
      super(window.wire.cut ? new URL('/nowhere', url) : url, protocols);
      window.wire.sockets.push(this);
    }
  };
"""


# A page that was told looks a second time when an index has settled, after this and the journey of an answer.
_SECOND_LOOK_MS = 3_000 + 1_500


class Wire:
    """`log` has `asks <operation>`, `connected` (once a subscription) and `told`, in their order."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.log: list[str] = []
        page.add_init_script(_REACHABLE)
        page.on("request", self._asked)
        page.on("websocket", self._opened)

    def cut(self) -> None:
        self._page.evaluate("wire.cut = true; wire.sockets.forEach((socket) => socket.close())")

    def mend(self) -> None:
        self._page.evaluate("wire.cut = false")

    def await_connection(self, number: int = 1) -> None:
        """Both subscriptions are confirmed, for the so-manieth time, and what was shown is read anew."""
        for _ in range(300):
            if self.log.count("connected") >= 2 * number and self.log[-1].startswith("asks"):
                self._page.wait_for_load_state("networkidle")
                return
            self._page.wait_for_timeout(100)
        raise AssertionError(f"no connection: {self.log}")

    def await_quiet(self) -> None:
        """What the page was told so far, it has read twice: what it shows next has another reason."""
        heard, quiet_ms = len(self.log), 0
        for _ in range(300):
            if quiet_ms >= _SECOND_LOOK_MS:
                return
            self._page.wait_for_timeout(100)
            quiet_ms = quiet_ms + 100 if len(self.log) == heard else 0
            heard = len(self.log)
        raise AssertionError(f"never quiet: {self.log}")

    def _asked(self, request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/graphql"):
            body: dict[str, Any] = request.post_data_json or {}
            self.log.append(f"asks {body.get('operationName')}")

    def _opened(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._received(str(frame)))

    def _received(self, frame: str) -> None:
        kind = json.loads(frame)["type"]
        if kind in ("start_ack", "data"):
            self.log.append("told" if kind == "data" else "connected")
