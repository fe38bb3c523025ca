"""One client's connection: what it is told for what it says."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from localcloud.gateway.authentication import Authenticator, Caller
from localcloud.gateway.cloud import Cloud, SignedRequest
from localcloud.gateway.compiled import CompiledApi
from localcloud.gateway.errors import RequestRefused
from localcloud.gateway.realtime import messages
from localcloud.gateway.realtime.hub import Hub, Subscription
from localcloud.gateway.realtime.messages import Refused
from localcloud.gateway.realtime.starting import Start, started

Record = dict[str, Any]

NORMAL, TOO_BIG, NOT_INITIALIZED = 1000, 1009, 1008


@dataclass(frozen=True)
class Closing:
    """The last thing on a connection's way to the client."""

    code: int


@dataclass(frozen=True)
class Handshake:
    """How a connection was asked for: the path of its GraphQL endpoint, query, subprotocols and address."""

    path: str
    query: Mapping[str, str]
    subprotocols: tuple[str, ...]
    client: str = "127.0.0.1"


class Connection:
    """Takes the client's messages; `outgoing` has what to send, and at the end a Closing.

    `api` gives the API as it is now: a subscription starts on that, whatever the connection began with.
    """

    def __init__(
        self,
        api: Callable[[], CompiledApi],
        cloud: Cloud,
        authenticator: Authenticator,
        hub: Hub,
        handshake: Handshake,
    ) -> None:
        self.outgoing: asyncio.Queue[Record | Closing] = asyncio.Queue()
        self._api = api
        self._cloud = cloud
        self._authenticator = authenticator
        self._hub = hub
        self._handshake = handshake
        self._subscriptions: dict[str, Subscription | None] = {}
        self._starting: set[asyncio.Task[None]] = set()
        self.is_initialized = False

    def receive(self, text: str) -> None:
        """Answer one message. Subscriptions start beside each other, all else at once."""
        if len(text.encode()) > messages.MOST_BYTES:
            self.outgoing.put_nowait(Closing(TOO_BIG))
            return
        try:
            message = json.loads(text)
            kind = message["type"]
        except (ValueError, TypeError, KeyError):
            self._refuse(None, messages.unsupported("unknown"))
            return
        if kind == "connection_init":
            self._initialize()
        elif not self.is_initialized:
            self._refuse_connection(
                Refused("UnauthorizedException", "The connection is not initialized.", 401)
            )
        elif kind == "start":
            task = asyncio.get_running_loop().create_task(self._start(message))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)
        elif kind == "stop":
            self._stop(message.get("id"))
        else:
            self._refuse(message.get("id"), messages.unsupported("unknown"))

    def close(self) -> None:
        """Nothing is told any more."""
        for task in self._starting:
            task.cancel()
        for subscription in self._subscriptions.values():
            if subscription is not None:
                self._hub.remove(subscription)
        self._subscriptions.clear()

    def _initialize(self) -> None:
        try:
            if messages.SUBPROTOCOL not in self._handshake.subprotocols:
                raise Refused("NoProtocolError", f"The subprotocol must be {messages.SUBPROTOCOL}.")
            headers = messages.handshake_headers(self._handshake.query, self._handshake.subprotocols)
            self._caller(headers, "/connect", b"{}")
        except Refused as refused:
            self._refuse_connection(refused)
            return
        self.is_initialized = True
        self.outgoing.put_nowait(messages.connection_ack())
        self.outgoing.put_nowait(messages.KEEP_ALIVE)

    async def _start(self, message: Record) -> None:
        id_ = message.get("id")
        try:
            if not isinstance(id_, str) or not id_:
                raise Refused("BadRequestException", "A subscription needs an id.")
            self._reserve(id_)
        except Refused as refused:
            self._refuse(id_ if isinstance(id_, str) else None, refused)
            return
        try:
            found = await self._started(id_, message.get("payload"))
        except Refused as refused:
            found = [refused.entry()]
        if isinstance(found, list):
            self._subscriptions.pop(id_, None)
            self.outgoing.put_nowait(messages.error(id_, found))
        elif id_ in self._subscriptions:
            self._subscriptions[id_] = found
            self._hub.add(found)
            self.outgoing.put_nowait(messages.start_ack(id_))

    def _reserve(self, id_: str) -> None:
        if id_ in self._subscriptions:
            raise Refused("DuplicatedOperationError", f"Duplicated operation id {id_}")
        if len(self._subscriptions) >= messages.MOST_SUBSCRIPTIONS:
            most = f"Max number of {messages.MOST_SUBSCRIPTIONS} subscriptions reached"
            raise Refused("MaxSubscriptionsReachedError", most)
        self._subscriptions[id_] = None

    async def _started(self, id_: str, payload: Any) -> Subscription | list[Record]:
        data = payload.get("data") if isinstance(payload, dict) else None
        extensions = payload.get("extensions") if isinstance(payload, dict) else None
        authorization = extensions.get("authorization") if isinstance(extensions, dict) else None
        if not isinstance(data, str) or not isinstance(authorization, dict):
            raise Refused("BadRequestException", "A start needs data and extensions.authorization.")
        headers = messages.lowered(authorization)
        caller = self._caller(headers, "", data.encode())
        return await started(
            self._api(), self._cloud, Start(id_, caller, headers, data), self.outgoing.put_nowait
        )

    def _caller(self, headers: dict[str, str], below: str, body: bytes) -> Caller:
        """Who shows these headers. A signature may be over AppSync's own path, whatever ours is."""
        failed: RequestRefused | None = None
        for path in (self._handshake.path, "/graphql"):
            signed = SignedRequest("POST", path + below, headers, body)
            try:
                return self._authenticator.authenticate(
                    self._api().api, headers, self._handshake.client, signed
                )
            except RequestRefused as refused:
                failed = failed or refused
        assert failed is not None
        raise Refused(failed.error_type, failed.message, failed.status)

    def _stop(self, id_: Any) -> None:
        if id_ not in self._subscriptions:
            self._refuse(id_, Refused("UnknownOperationError", f"Unknown operation id {id_}"))
            return
        subscription = self._subscriptions.pop(id_)
        if subscription is not None:
            self._hub.remove(subscription)
        self.outgoing.put_nowait(messages.complete(id_))

    def _refuse(self, id_: str | None, refused: Refused) -> None:
        self.outgoing.put_nowait(messages.error(id_, [refused.entry()]))

    def _refuse_connection(self, refused: Refused) -> None:
        self.outgoing.put_nowait(messages.connection_error(refused))
        self.outgoing.put_nowait(Closing(NORMAL))
