"""AppSync's HTTP protocol: a GraphQL request in, an answer out, with its status codes and CORS headers."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from localcloud.gateway import execution
from localcloud.gateway.authentication import Authenticator, Headers
from localcloud.gateway.cloud import Cloud, SignedRequest
from localcloud.gateway.compiled import CompiledApi, compile_api
from localcloud.gateway.errors import RequestRefused, malformed
from localcloud.gateway.execution import Operation
from localcloud.gateway.model import Api
from localcloud.gateway.realtime.connection import Connection, Handshake
from localcloud.gateway.realtime.hub import Hub
from localcloud.gateway.sdl import InvalidSchema

_EXPOSED = "x-amzn-RequestId,x-amzn-ErrorType,x-amz-user-agent,x-amzn-ErrorMessage,Date,x-amz-schema-version"


@dataclass(frozen=True)
class HttpRequest:
    """One request; header names are in lower case, a repeated header is a list."""

    method: str
    headers: Headers
    query: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    client: str = "127.0.0.1"
    path: str = "/"

    @property
    def signed(self) -> SignedRequest:
        """As an AWS signature covers it."""
        headers = {
            name: value if isinstance(value, str) else ",".join(value) for name, value in self.headers.items()
        }
        query = {name: [value] for name, value in self.query.items()}
        return SignedRequest(self.method, self.path, headers, self.body, query)


@dataclass(frozen=True)
class HttpResponse:
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class Gateway:
    """Answers GraphQL requests for any API it is given. One instance serves all of them."""

    def __init__(self, cloud: Cloud, clock: Callable[[], float] = time.time) -> None:
        self._cloud = cloud
        self._authenticator = Authenticator(cloud, clock)
        self._compiled: dict[str, CompiledApi] = {}
        self._hub = Hub()

    async def answer(self, api: Api, request: HttpRequest) -> HttpResponse:
        """Answer a preflight, or authenticate and execute. What is refused has its status and `errorType`."""
        if request.method == "OPTIONS":
            return _preflight(request)
        try:
            compiled = self._compile(api)
            caller = self._authenticator.authenticate(api, request.headers, request.client, request.signed)
            headers = {name: value for name, value in request.headers.items() if name != "cookie"}
            body = await execution.run(
                compiled, self._cloud, caller, headers, _operation(request), hub=self._hub
            )
        except RequestRefused as refused:
            return refusal(refused)
        return _json(200, body, {})

    def connection(self, api: Callable[[], Api], handshake: Handshake) -> Connection:
        """A client's connection to the real-time endpoint; `api` gives the API as it is now."""
        return Connection(
            lambda: self._compile(api()), self._cloud, self._authenticator, self._hub, handshake
        )

    def _compile(self, api: Api) -> CompiledApi:
        compiled = self._compiled.get(api.id)
        if compiled is None or compiled.api != api:
            try:
                compiled = compile_api(api)
            except InvalidSchema as error:
                raise RequestRefused(400, "GraphQLSchemaException", str(error)) from None
            self._compiled[api.id] = compiled
        return compiled


def refusal(refused: RequestRefused) -> HttpResponse:
    """The answer to a request that is not executed."""
    return _json(refused.status, refused.body(), {"x-amzn-ErrorType": refused.error_type})


def _operation(request: HttpRequest) -> Operation:
    """Raises RequestRefused with the words that AppSync has for each way not to be a GraphQL request."""
    members = _members(request)
    query, name, variables = members.get("query"), members.get("operationName"), members.get("variables")
    if (
        not isinstance(query, str)
        or not isinstance(name, str | None)
        or not isinstance(variables, dict | None)
    ):
        raise malformed("Unable to parse GraphQL query.")
    return Operation(query, name or None, variables or {})


def _members(request: HttpRequest) -> Mapping[str, Any]:
    if request.method == "GET":
        return {**request.query, "variables": _decoded(request.query.get("variables") or "null")}
    if not request.body.strip():
        raise malformed("Request body is empty.")
    members = _decoded(request.body)
    return members if isinstance(members, dict) else {}


def _decoded(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise malformed("Unable to parse GraphQL query.") from None


def _preflight(request: HttpRequest) -> HttpResponse:
    """Every origin may ask, with the headers it names: `*` would not cover `Authorization` in a browser."""
    asked = request.headers.get("access-control-request-headers")
    return HttpResponse(
        200,
        {
            "access-control-allow-origin": "*",
            "access-control-allow-methods": "OPTIONS, GET, POST",
            "access-control-allow-headers": asked if isinstance(asked, str) else "*",
            "access-control-max-age": "172800",
        },
    )


def _json(status: int, body: Mapping[str, Any], headers: Mapping[str, str]) -> HttpResponse:
    text = json.dumps(body, separators=(",", ":"), ensure_ascii=False, default=str)
    return HttpResponse(
        status,
        {
            "content-type": "application/json;charset=UTF-8",
            "access-control-allow-origin": "*",
            "access-control-expose-headers": _EXPOSED,
            "x-amzn-RequestId": str(uuid.uuid4()),
            **headers,
        },
        text.encode(),
    )
