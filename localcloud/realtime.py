"""The real-time endpoint's WebSockets, between ASGI's messages and the gateway's connections."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from urllib.parse import parse_qsl

from localcloud.emulator import Receive, Scope, Send
from localcloud.gateway.realtime import messages
from localcloud.gateway.realtime.connection import NOT_INITIALIZED, Closing, Connection, Handshake


def handshake(scope: Scope) -> Handshake:
    """How a client asked for a connection to the endpoint below a GraphQL endpoint."""
    return Handshake(
        path=scope["path"].removesuffix("/realtime"),
        query=dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)),
        subprotocols=tuple(scope.get("subprotocols") or ()),
        client=(scope.get("client") or ("127.0.0.1", 0))[0],
    )


async def serve(connection: Connection, scope: Scope, receive: Receive, send: Send) -> None:
    """Accept, and speak until either side closes."""
    await receive()  # websocket.connect
    offered = messages.SUBPROTOCOL in (scope.get("subprotocols") or ())
    await send({"type": "websocket.accept", "subprotocol": messages.SUBPROTOCOL if offered else None})
    told = asyncio.create_task(_tell(connection, send))
    alive = asyncio.create_task(_keep_alive(connection))
    try:
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                break
            connection.receive(message.get("text") or "")
    finally:
        connection.close()
        for task in (told, alive):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def refuse(receive: Receive, send: Send) -> None:
    """There is no such API: the handshake fails."""
    await receive()
    await send({"type": "websocket.close", "code": 1000})


async def _tell(connection: Connection, send: Send) -> None:
    while True:
        message = await connection.outgoing.get()
        if isinstance(message, Closing):
            await send({"type": "websocket.close", "code": message.code})
            return
        text = json.dumps(message, separators=(",", ":"), ensure_ascii=False, default=str)
        await send({"type": "websocket.send", "text": text})


async def _keep_alive(connection: Connection) -> None:
    """A sign of life every minute; a client that does not begin is let go."""
    await asyncio.sleep(messages.SECONDS_TO_INIT)
    if not connection.is_initialized:
        connection.outgoing.put_nowait(Closing(NOT_INITIALIZED))
    while True:
        await asyncio.sleep(messages.SECONDS_BETWEEN_KEEP_ALIVES)
        connection.outgoing.put_nowait(messages.KEEP_ALIVE)
