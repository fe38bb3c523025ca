"""Somebody who listens to live updates, with a real-time client that is not ours (gql's)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from gql import Client, gql
from gql.transport.appsync_auth import AppSyncApiKeyAuthentication, AppSyncJWTAuthentication
from gql.transport.appsync_websockets import AppSyncWebsocketsTransport

BOOKINGS = (
    "subscription { onBookingUpdate"
    " { tenantId bookingId version kind status start end providerId previousStart } }"
)
CONVERSATIONS = "subscription { onConversationUpdate { tenantId conversationId at } }"
PATIENCE_SECONDS = 30


class _Transport(AppSyncWebsocketsTransport):
    """Tells when a subscription is confirmed, which gql keeps to itself."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.confirmed = asyncio.Semaphore(0)

    def _parse_answer(self, answer: str) -> Any:
        parsed = super()._parse_answer(answer)
        if parsed[0] == "start_ack":
            self.confirmed.release()
        return parsed


class Listener:
    """Hears all that it is told from the moment it is entered. Entering raises what the API refuses with."""

    def __init__(
        self,
        endpoints: dict[str, Any],
        *,
        token: str = "",
        api_key: str = "",
        subscriptions: Iterable[str] = (BOOKINGS, CONVERSATIONS),
    ) -> None:
        url = endpoints["graphqlUrl"]
        host = urlsplit(url).netloc
        auth = (
            AppSyncApiKeyAuthentication(host, api_key) if api_key else AppSyncJWTAuthentication(host, token)
        )
        self._transport = _Transport(url.replace("http", "ws", 1) + "/realtime", auth=auth)
        self._client = Client(transport=self._transport)
        self._subscriptions = tuple(subscriptions)
        self._tasks: list[asyncio.Task[None]] = []
        self._news = asyncio.Event()
        self.heard: list[tuple[str, dict[str, Any]]] = []

    async def __aenter__(self) -> Listener:
        self._session = await self._client.connect_async()
        try:
            for text in self._subscriptions:
                task = asyncio.create_task(self._hear(text))
                self._tasks.append(task)
                confirmed = asyncio.create_task(self._transport.confirmed.acquire())
                await asyncio.wait(
                    {task, confirmed}, timeout=PATIENCE_SECONDS, return_when=asyncio.FIRST_COMPLETED
                )
                if task.done():
                    confirmed.cancel()
                    task.result()
                assert confirmed.done(), "the subscription was not confirmed"
        except BaseException:
            await self._leave()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._leave()

    async def until(self, kind: str, id: str) -> dict[str, Any]:
        """The first update of a booking that is of this kind; what has been heard already counts."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                for told in self.of("onBookingUpdate"):
                    if (told["kind"], told["bookingId"]) == (kind, id):
                        return told
                self._news.clear()
                await self._news.wait()

    async def ended(self) -> None:
        """Until every subscription has been ended by the API."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            await asyncio.gather(*self._tasks)

    def of(self, field: str) -> list[dict[str, Any]]:
        return [told for name, told in self.heard if name == field]

    async def _hear(self, text: str) -> None:
        async for told in self._session.subscribe(gql(text)):
            self.heard += told.items()
            self._news.set()

    async def _leave(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.close_async()
