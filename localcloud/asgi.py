"""Between ASGI's messages and the gateway's requests and responses."""

from __future__ import annotations

from urllib.parse import parse_qsl

from localcloud.emulator import Receive, Scope, Send
from localcloud.gateway.http import HttpRequest, HttpResponse


async def read(scope: Scope, receive: Receive) -> HttpRequest:
    """The whole request. A header sent more than once becomes a list, as resolvers see it."""
    headers: dict[str, str | list[str]] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        before = headers.get(name)
        headers[name] = (
            value if before is None else [*([before] if isinstance(before, str) else before), value]
        )
    body = b""
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
    client = (scope.get("client") or ("127.0.0.1", 0))[0]
    path = scope["raw_path"].decode("latin-1") if scope.get("raw_path") else scope["path"]
    return HttpRequest(scope["method"], headers, query, body, client, path)


async def send_response(send: Send, response: HttpResponse) -> None:
    headers = {"content-length": str(len(response.body)), **response.headers}
    await send(
        {
            "type": "http.response.start",
            "status": response.status,
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        }
    )
    await send({"type": "http.response.body", "body": response.body})


def replayed(request: HttpRequest, receive: Receive) -> Receive:
    """A `receive` that gives a body again that was read already, then whatever else comes."""
    pending = True

    async def again() -> dict[str, object]:
        nonlocal pending
        if pending:
            pending = False
            return {"type": "http.request", "body": request.body, "more_body": False}
        message: dict[str, object] = await receive()
        return message

    return again
