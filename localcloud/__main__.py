"""`python -m localcloud up|down|status|invoke`, which is what make runs."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Sequence

from localcloud import console, process, up
from localcloud.console import Failure
from localcloud.home import DEFAULT_PORT, REPOSITORY, Home
from localcloud.invoke import invoke


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m localcloud", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    starting = commands.add_parser("up", help="start it, deploy what has changed, and stay until Ctrl-C")
    starting.add_argument("--port", type=int, default=DEFAULT_PORT)
    starting.add_argument("--detach", action="store_true", help="return when it is ready")
    starting.add_argument("--fresh", action="store_true", help="forget all data first")
    commands.add_parser("down", help="stop it")
    commands.add_parser("status", help="say whether it runs, and where")
    invoking = commands.add_parser("invoke", help="run one function in a container against it")
    invoking.add_argument("function", help="such as Tenants; its event stands in backend/events/")
    options = parser.parse_args(arguments)
    home = Home(REPOSITORY / ".localcloud")
    signal.signal(signal.SIGTERM, _interrupt)  # to end as Ctrl-C does, leaving nothing behind
    try:
        if options.command == "up":
            _up(home, options.port, detach=options.detach, fresh=options.fresh)
        elif options.command == "down":
            stopped = up.stop(home)
            print("Stopped." if stopped else "The local cloud is not running.")
        elif options.command == "invoke":
            return invoke(home, options.function)
        else:
            return _status(home)
    except Failure as failure:
        console.tell(failure)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _up(home: Home, port: int, *, detach: bool, fresh: bool) -> None:
    cloud = up.start(home, port, fresh=fresh)
    up.show(cloud.endpoints)
    if detach:
        print("\nIt runs in the background. To stop it: make down")
        return
    print("\nCtrl-C stops it; data is kept for the next start.", flush=True)
    try:
        up.hold(cloud)
    finally:
        up.stop(home)
    print("\nStopped.")


def _status(home: Home) -> int:
    if process.running(home) is None:
        print("The local cloud is not running. To start it: make up")
        return 1
    up.show(json.loads(home.endpoints.read_text("utf-8")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
