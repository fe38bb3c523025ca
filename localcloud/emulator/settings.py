"""Where MiniStack listens and keeps its data: its environment, set before it is imported."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

# Goes ahead of everything on the Python path of Lambda workers.
LAMBDA_HOST = Path(__file__).parent.with_name("lambda_host")


@dataclass(frozen=True)
class EmulatorSettings:
    """Where the emulator listens and keeps its data; `state_dir` None forgets everything at exit."""

    port: int
    state_dir: Path | None = None
    region: str = "us-east-1"
    account: str = "000000000000"
    log_level: str = "WARNING"


class EmulatorAlreadyImported(RuntimeError):
    """MiniStack was imported before its environment was set: it would listen and store elsewhere."""


def configure(settings: EmulatorSettings) -> None:
    """Put MiniStack's settings into the environment. Raises EmulatorAlreadyImported when that is too late."""
    if "ministack.app" in sys.modules:
        raise EmulatorAlreadyImported("configure the emulator before anything imports ministack")
    os.environ.update(
        GATEWAY_PORT=str(settings.port),
        BIND_HOST="127.0.0.1",
        MINISTACK_HOST="localhost",
        MINISTACK_REGION=settings.region,
        MINISTACK_ACCOUNT_ID=settings.account,
        IOT_MTLS_ENABLED="0",  # it would open port 8883
        SFTP_ENABLED="0",  # and this one 2222
        LAMBDA_EXECUTOR="local",
        LOG_LEVEL=settings.log_level,
        POWERTOOLS_LOG_LEVEL="INFO",  # functions would take LOG_LEVEL for their own
        PERSIST_STATE="0",
        S3_PERSIST="0",
        # Lambda workers inherit these. An endpoint or a profile of the developer's own must not reach them.
        AWS_ENDPOINT_URL=f"http://127.0.0.1:{settings.port}",
        AWS_ACCESS_KEY_ID="test",
        AWS_SECRET_ACCESS_KEY="test",  # noqa: S106 - any word will do
        AWS_DEFAULT_REGION=settings.region,
        AWS_REGION=settings.region,
        PYTHONPATH=os.pathsep.join(filter(None, (str(LAMBDA_HOST), os.environ.get("PYTHONPATH")))),
    )
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN"):
        os.environ.pop(name, None)
    if settings.state_dir is not None:
        state = settings.state_dir.resolve()
        state.mkdir(parents=True, exist_ok=True)
        os.environ.update(
            PERSIST_STATE="1", S3_PERSIST="1", STATE_DIR=str(state), S3_DATA_DIR=str(state / "s3")
        )


def state_file(name: str) -> Path | None:
    """Where our own state goes, beside MiniStack's; None when nothing is kept.

    Named `*.json`, so that MiniStack's own reset removes it together with the state it belongs to.
    """
    if os.environ.get("PERSIST_STATE") != "1":
        return None
    return Path(os.environ["STATE_DIR"]) / f"localcloud-{name}.json"
