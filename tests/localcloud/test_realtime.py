"""The real-time endpoint's time: signs of life, and a client that never begins."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from localcloud import realtime
from localcloud.gateway.http import Gateway
from localcloud.gateway.realtime import messages
from tests.gateway.fakes import KEY, FakeCloud, api
from tests.gateway.test_realtime import BY_KEY, encoded

API = api("type Query { a: String }")
SCOPE: dict[str, Any] = {
    "type": "websocket",
    "path": "/v1/apis/api1/graphql/realtime",
    "query_string": f"header={encoded(BY_KEY)}&payload=e30=".encode(),
    "subprotocols": ["graphql-ws"],
    "client": ("127.0.0.9", 1),
}


def spoken(*said: str, until: int) -> list[dict[str, Any]]:
    """Everything the server sends to a client that says this, until it has sent so many messages."""

    async def whole() -> list[dict[str, Any]]:
        incoming: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        incoming.put_nowait({"type": "websocket.connect"})
        for text in said:
            incoming.put_nowait({"type": "websocket.receive", "text": text})
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)
            if len(sent) == until:
                incoming.put_nowait({"type": "websocket.disconnect"})

        connection = Gateway(FakeCloud()).connection(lambda: API, realtime.handshake(SCOPE))
        await asyncio.wait_for(realtime.serve(connection, SCOPE, incoming.get, send), 20)
        return sent

    return asyncio.run(whole())


def test_a_handshake_is_read_from_where_it_comes() -> None:
    found = realtime.handshake(SCOPE)
    assert (found.path, found.subprotocols, found.client) == (
        "/v1/apis/api1/graphql", ("graphql-ws",), "127.0.0.9",
    )  # fmt: skip
    assert messages.handshake_headers(found.query, ()) == {"host": "h", "x-api-key": KEY.id}


def test_signs_of_life_come_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "SECONDS_TO_INIT", 0.0)
    monkeypatch.setattr(messages, "SECONDS_BETWEEN_KEEP_ALIVES", 0.0)
    accepted, *told = spoken('{"type": "connection_init"}', until=5)
    assert accepted == {"type": "websocket.accept", "subprotocol": "graphql-ws"}
    kinds = [json.loads(one["text"])["type"] for one in told]
    assert kinds[:4] == ["connection_ack", "ka", "ka", "ka"]


def test_a_client_that_does_not_begin_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "SECONDS_TO_INIT", 0.0)
    assert spoken(until=2)[1] == {"type": "websocket.close", "code": 1008}
