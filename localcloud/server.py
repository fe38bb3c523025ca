"""The local cloud's one server: MiniStack with our merged GraphQL gateway in front of its AppSync.

`python -m localcloud.server --port N [--state-dir DIR]`
"""

from __future__ import annotations

import argparse
import asyncio
import re
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from localcloud import (
    emulator,
    event_sources,
    explorer,
    function_urls,
    mail,
    mailbox,
    policies,
    realtime,
    resources,
    schedules,
    user_pool,
)
from localcloud.asgi import read, replayed, send_response
from localcloud.associations import AssociationStore
from localcloud.control_plane import ControlPlane
from localcloud.demo import DemoSite
from localcloud.emulator import ASGIApp, EmulatorSettings, Receive, Scope, Send
from localcloud.gateway.errors import RequestRefused
from localcloud.gateway.http import Gateway, HttpRequest, HttpResponse, refusal
from localcloud.gateway.merge import MergeConflict
from localcloud.gateway.model import Api
from localcloud.home import Home
from localcloud.merging import MergedApis
from localcloud.sites import Sites, site_of

# What MiniStack lacks, each in a module of its own that also lists what it touches there.
LACKING = (policies, mail, mailbox, user_pool, event_sources, schedules, function_urls)

_GRAPHQL = re.compile(r"/v1/apis/([^/]+)/graphql")
_REALTIME = re.compile(r"/v1/apis/([^/]+)/graphql/realtime")
_CDN = re.compile(rb"[a-z0-9]+\.cloudfront\.(net|localhost)(:\d+)?")
_APPSYNC = re.compile(r"/v1/(apis|mergedApis|sourceApis)(/.*)?")


class LocalCloud:
    """Our routes first, MiniStack for everything else, start-up, shut-down and WebSockets included."""

    def __init__(
        self,
        emulated: ASGIApp,
        merged_apis: MergedApis,
        gateway: Gateway,
        sites: Sites | None,
        demo: DemoSite | None,
    ) -> None:
        self._emulated = emulated
        self._merged_apis = merged_apis
        self._gateway = gateway
        self._control_plane = ControlPlane(merged_apis)
        self._sites = sites
        self._demo = demo

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        host: bytes = dict(scope["headers"]).get(b"host", b"") if "headers" in scope else b""
        if scope["type"] == "websocket" and (found := _REALTIME.fullmatch(path)):
            await self._realtime(found[1], scope, receive, send)
        elif scope["type"] != "http" or _CDN.fullmatch(host):
            await self._emulated(scope, receive, send)
        elif self._sites and (site := site_of(host.decode("latin-1"))):
            request = await read(scope, receive)
            await send_response(send, await asyncio.to_thread(self._sites.answer, site, path, request))
        elif found := _GRAPHQL.fullmatch(path):
            response = await self._graphql(found[1], path, await read(scope, receive))
            await send_response(send, response)
        elif path.startswith(explorer.ASSETS_PATH):
            await send_response(send, explorer.asset(path.removeprefix(explorer.ASSETS_PATH)))
        elif _APPSYNC.fullmatch(path):
            await self._appsync(scope, receive, send, path)
        elif scope["method"] == "GET" and (page := self._page(path)):
            await send_response(send, page)
        else:
            await self._emulated(scope, receive, send)

    def _page(self, path: str) -> HttpResponse | None:
        """A page for people, if one is there."""
        return mailbox.answer(path) or (self._demo.answer(path) if self._demo else None)

    async def _graphql(self, api_id: str, path: str, request: HttpRequest) -> HttpResponse:
        try:
            api = self._merged_apis.served(api_id)
        except MergeConflict as conflict:
            return refusal(RequestRefused(400, "GraphQLSchemaException", str(conflict)))
        if api is None:
            return refusal(RequestRefused(404, "NotFoundException", f"GraphQL API {api_id} not found"))
        if request.method == "GET" and "query" not in request.query:
            return explorer.page(api, path)
        return await self._gateway.answer(api, request)

    async def _realtime(self, api_id: str, scope: Scope, receive: Receive, send: Send) -> None:
        def current() -> Api:
            api = self._merged_apis.served(api_id)
            if api is None:
                raise RequestRefused(404, "NotFoundException", f"GraphQL API {api_id} not found")
            return api

        try:
            current()
        except (MergeConflict, RequestRefused):
            await realtime.refuse(receive, send)
            return
        connection = self._gateway.connection(current, realtime.handshake(scope))
        await realtime.serve(connection, scope, receive, send)

    async def _appsync(self, scope: Scope, receive: Receive, send: Send, path: str) -> None:
        request = await read(scope, receive)
        response = self._control_plane.answer(path, request)
        if response is not None:
            await send_response(send, response)
        else:
            await self._emulated(scope, replayed(request, receive), send)
        if request.method != "GET":
            self._merged_apis.look_again()


def create_app(settings: EmulatorSettings) -> ASGIApp:
    """The ASGI application of the whole local cloud; once in a process, as MiniStack is a singleton."""
    emulator.configure(settings)
    merged_apis = MergedApis(AssociationStore(emulator.state_file("associations")))
    resources.register(merged_apis, settings.port)
    emulator.hurry_functions()
    for lacking in LACKING:
        lacking.complete()
    emulator.count_as_tls()
    emulator.begin_streams_anew()
    # Without a folder there is no endpoints.json, so nothing to show.
    endpoints = Home(settings.state_dir.parent).endpoints if settings.state_dir else None
    return LocalCloud(
        emulator.application(),
        merged_apis,
        Gateway(emulator.EmulatorCloud()),
        Sites(endpoints, emulator.run_cloudfront_function) if endpoints else None,
        DemoSite(endpoints) if endpoints else None,
    )


def serve(settings: EmulatorSettings) -> None:
    """Serve on 127.0.0.1 until a signal ends it; state is saved on the way out."""
    uvicorn.run(
        create_app(settings),
        host="127.0.0.1",
        port=settings.port,
        lifespan="on",
        log_level=settings.log_level.lower(),
        timeout_keep_alive=75,
        ws="wsproto",
        access_log=False,
        date_header=False,  # MiniStack sends one; two make the CDK CLI's clock "Invalid time value"
    )


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m localcloud.server", description=__doc__)
    parser.add_argument("--port", type=int, default=4566)
    parser.add_argument("--state-dir", type=Path, help="where data survives a restart; none: it does not")
    parser.add_argument("--region", default="us-east-1")
    parser.add_argument("--log-level", default="WARNING", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    options = parser.parse_args(argv)
    serve(EmulatorSettings(options.port, options.state_dir, options.region, log_level=options.log_level))


if __name__ == "__main__":
    main()
