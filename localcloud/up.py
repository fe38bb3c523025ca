"""Bringing the local cloud up: server, deployment, demo businesses, addresses."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from localcloud import console, deploy, endpoints, moved, process, seed
from localcloud.console import Failure
from localcloud.home import REPOSITORY, Home
from localcloud.process import Server
from localcloud.sites import definitions

Record = endpoints.Record


@dataclass(frozen=True)
class Running:
    """A local cloud that serves; `endpoints` is what stands in `endpoints_file`."""

    process: subprocess.Popen[bytes]
    port: int
    endpoints: Record
    endpoints_file: Path


@contextmanager
def running(
    folder: Path, *, port: int | None = None, seed: bool = True, fresh: bool = False
) -> Iterator[Running]:
    """A local cloud with its data in `folder` (a free port unless one is given), stopped at the end."""
    cloud = start(Home(folder), port or process.free_port(), with_seed=seed, fresh=fresh)
    try:
        yield cloud
    finally:
        process.stop(cloud.process.pid)
        cloud.process.wait()
        Home(folder).server.unlink(missing_ok=True)


def start(home: Home, port: int, *, with_seed: bool = True, fresh: bool = False) -> Running:
    """Starts, deploys and seeds, and returns when all is ready. A Failure leaves nothing running."""
    already = process.running(home)
    if already:
        raise Failure(f"The local cloud is running already, on port {already.port}. To stop it: make down")
    process.require_port(port)
    if fresh:
        _forget(home)
    moved.follow(home, port)
    with console.step("server"):
        server = process.start(home, port)
    try:
        deploy.deploy(home, port)
        described = endpoints.describe(port, deploy.stack_outputs(port))
        if with_seed:
            described["tenants"] = seed.plant(described)
        endpoints.write(home, described)
    except BaseException:
        process.stop(server.pid)
        server.wait()
        home.server.unlink(missing_ok=True)
        raise
    return Running(server, port, described, home.endpoints)


def hold(cloud: Running) -> None:
    """Stays until Ctrl-C or the server's own end (a Failure)."""

    try:
        cloud.process.wait()
    except KeyboardInterrupt:
        return
    raise Failure("The local cloud's server has ended by itself.", cloud.endpoints_file.parent / "server.log")


def stop(home: Home) -> Server | None:
    """Stops this home's server; None when none was running."""
    server = process.running(home)
    if server is not None:
        process.stop(server.pid)
        home.server.unlink(missing_ok=True)
    return server


def show(described: Record) -> None:
    """The block of addresses and demo sign-ins."""
    console.table(
        "Chat Booking is up",
        [
            *((site.capitalize(), _where(site, origin)) for site, origin in described["sites"].items()),
            ("GraphQL", described["graphqlUrl"]),
            ("Try queries", described["graphiqlUrl"]),
            ("Mailbox", described["mailboxUrl"]),
            ("API key", described["apiKey"]),
            ("AWS endpoint", described["awsEndpoint"]),
            ("All of it", str(_endpoints_file())),
        ],
    )
    for tenant in described["tenants"]:
        console.table(
            f"{tenant['name']} ({tenant['locale']}, {tenant['timeZone']})",
            [
                ("Demo page", tenant["demoUrl"]),
                *(
                    (each["role"].capitalize(), f"{each['email']}  {each['password']}")
                    for each in tenant["members"]
                ),
                ("Widget key", f"{tenant['widgetKey']}  for {tenant['origin']}"),
            ],
        )


def _where(site: str, origin: str) -> str:
    if not definitions.dist(site).is_dir():
        return f"not built: run `npm run build -w {site}` in frontends/, then it is at {origin}"
    return f"{origin}/v1/chat-widget.js" if site == "widget" else f"{origin}/"


def _endpoints_file() -> Path:
    return (REPOSITORY / ".localcloud" / "endpoints.json").relative_to(REPOSITORY)


def _forget(home: Home) -> None:
    shutil.rmtree(home.state, ignore_errors=True)
    home.deployed.unlink(missing_ok=True)
    home.endpoints.unlink(missing_ok=True)
