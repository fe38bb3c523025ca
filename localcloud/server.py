"""The local cloud's one server: MiniStack with our merged GraphQL gateway in front of its AppSync.

`python -m localcloud.server --port N [--state-dir DIR]`
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from localcloud import emulator, resources
from localcloud.associations import AssociationStore
from localcloud.emulator import ASGIApp, EmulatorSettings
from localcloud.merging import MergedApis


def create_app(settings: EmulatorSettings) -> ASGIApp:
    """The ASGI application of the whole local cloud; once in a process, as MiniStack is a singleton."""
    emulator.configure(settings)
    merged_apis = MergedApis(AssociationStore(emulator.state_file("associations")))
    resources.register(merged_apis)
    return emulator.application()


def serve(settings: EmulatorSettings) -> None:
    """Serve on 127.0.0.1 until a signal ends it; state is saved on the way out."""
    uvicorn.run(
        create_app(settings),
        host="127.0.0.1",
        port=settings.port,
        lifespan="on",
        log_level=settings.log_level.lower(),
        timeout_keep_alive=75,
        access_log=False,
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
