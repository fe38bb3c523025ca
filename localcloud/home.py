"""Where a local cloud keeps its things, and what it runs with."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3

REPOSITORY = Path(__file__).resolve().parent.parent
BACKEND = REPOSITORY / "backend"
SAM_TOOLS = REPOSITORY / ".tools" / "sam" / "bin"
# What `sam build` made of backend/, shared by all local clouds; .aws-sam stays the deployer's own.
BUILD = REPOSITORY / ".localcloud" / "build"
STACK = "chat-booking-local"
ARTIFACTS = "chat-booking-local-artifacts"
REGION = "us-east-1"
DEFAULT_PORT = 4566


@dataclass(frozen=True)
class Home:
    """One local cloud's folder; `.localcloud` in the repository, a temporary one in tests."""

    folder: Path

    @property
    def state(self) -> Path:
        """The emulator's data."""
        return self.folder / "state"

    @property
    def endpoints(self) -> Path:
        return self.folder / "endpoints.json"

    @property
    def deployed(self) -> Path:
        """The digest of what was deployed last."""
        return self.folder / "deployed"

    @property
    def server(self) -> Path:
        """Process id and port of the server that runs."""
        return self.folder / "server.json"

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"


def aws_endpoint(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def client(service: Any, port: int) -> Any:
    """A boto3 client of the local cloud."""
    return boto3.client(
        service,
        endpoint_url=aws_endpoint(port),
        region_name=REGION,
        aws_access_key_id="test",
        aws_secret_access_key="test",  # noqa: S106  the emulator's own
    )


def environment(port: int) -> dict[str, str]:
    """A process's environment in which every AWS tool talks to the local cloud and to nothing else."""
    # Without PYTHONPATH: functions must import the package that was built, not the sources.
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("AWS_") and name != "PYTHONPATH"
    }
    return kept | {
        "AWS_ENDPOINT_URL": aws_endpoint(port),
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        # A developer's profile must neither be needed nor be used.
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "SAM_CLI_TELEMETRY": "0",
        "PATH": f"{SAM_TOOLS}{os.pathsep}{os.environ.get('PATH', '')}",
    }
