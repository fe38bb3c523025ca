"""The server's process: start, wait until it answers, find again, stop."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path

from localcloud.console import Failure
from localcloud.home import REPOSITORY, Home, aws_endpoint, environment

_SECONDS_TO_START = 60
_SECONDS_TO_STOP = 30


@dataclass(frozen=True)
class Server:
    """A server that was started, by whichever process."""

    pid: int
    port: int


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def require_port(port: int) -> None:
    """Failure when somebody listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as taken:
            raise Failure(
                f"Port {port} is taken by another program. Choose another one: make up PORT={port + 10}"
            ) from taken


def start(home: Home, port: int) -> subprocess.Popen[bytes]:
    """Starts the server in a session of its own and returns when it answers. Failure when it does not."""
    if shutil.which("node") is None:
        raise Failure(
            "Node.js 20 or newer is needed (it runs the JavaScript resolvers) and is not on the PATH."
        )
    home.folder.mkdir(parents=True, exist_ok=True)
    log = home.log("server")
    command = [sys.executable, "-m", "localcloud.server", "--port", str(port), "--state-dir", str(home.state)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            # AUTH: calls are checked against the roles' policies, so a missing permission shows here already.
            env=environment(port) | {"AUTH": "true"},
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # a Ctrl-C reaches us first: it stops in our order, and saves its state
        )
    home.server.write_text(json.dumps(asdict(Server(process.pid, port))), "utf-8")
    try:
        _await(process, port, log)
    except BaseException:
        stop(process.pid)
        process.wait()
        home.server.unlink(missing_ok=True)
        raise
    return process


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + _SECONDS_TO_START
    while not _answers(port):
        if process.poll() is not None:
            raise Failure("The local cloud's server did not start.", log)
        if time.monotonic() > until:
            raise Failure(f"The local cloud's server did not answer within {_SECONDS_TO_START} s.", log)
        time.sleep(0.1)


def running(home: Home) -> Server | None:
    """The server of this home if it is alive; what a dead one left behind is removed."""
    try:
        server = Server(**json.loads(home.server.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None
    if _is_server(server.pid):
        return server
    home.server.unlink(missing_ok=True)
    return None


def stop(pid: int) -> bool:
    """Asks a server to save its state and end; False if it had to be killed."""
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        return True
    until = time.monotonic() + _SECONDS_TO_STOP
    while time.monotonic() < until:
        if not _is_server(pid):
            return True
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    return False


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"{aws_endpoint(port)}/_ministack/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _is_server(pid: int) -> bool:
    """Whether this process id is still one of our servers: ids are used again."""
    found = subprocess.run(
        ["ps", "-o", "stat=,command=", "-p", str(pid)], check=False, capture_output=True, text=True
    )
    state, _, command = found.stdout.strip().partition(" ")
    return "localcloud.server" in command and not state.startswith("Z")
