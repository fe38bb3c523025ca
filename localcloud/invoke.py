"""`sam local invoke` of one function against the running local cloud: `python -m localcloud invoke Tenants`.

The function runs in a container with Lambda's own runtime. A container reaches this machine by another
address than 127.0.0.1, the only one the server listens on: its connections are passed on while it runs.
"""

from __future__ import annotations

import json
import platform
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from localcloud import process
from localcloud.console import Failure
from localcloud.home import BACKEND, REPOSITORY, SAM_TOOLS, STACK, Home, client, environment

_HOST = "host.docker.internal"
# SAM passes on only what a function has in the template.
_ENDPOINTS = ("AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_SQS", "AWS_ENDPOINT_URL_APPSYNC")
_BUILD = REPOSITORY / ".localcloud" / "invoke"


def invoke(home: Home, function: str) -> int:
    """Runs the function with its event from backend/events/; the exit code is SAM's."""
    server = process.running(home)
    if server is None:
        raise Failure("The local cloud is not running. To start it: make up DETACH=1")
    if shutil.which("docker") is None:
        raise Failure("sam local invoke needs a container engine (docker) on the PATH.")
    event = BACKEND / "events" / f"{function}.json"
    if not event.exists():
        names = ", ".join(sorted(file.stem for file in event.parent.glob("*.json")))
        raise Failure(f"There is no function {function}. There are: {names}.")
    with _reachable(server.port) as port:
        variables = _variables(home, server.port, port, function)
        _sam(server.port, "build", "--build-dir", str(_BUILD))
        return _sam(
            server.port, "local", "invoke", f"{function}Function",
            "--template-file", str(_BUILD / "template.yaml"),
            "--event", str(event),
            "--env-vars", str(variables),
            "--add-host", f"{_HOST}:host-gateway",
            *(["--skip-pull-image"] if _image_is_here() else []),
        )  # fmt: skip


def _variables(home: Home, server_port: int, reachable_port: int, function: str) -> Path:
    """The file by which SAM is told what the deployed function finds in its environment."""
    address = f"http://{_HOST}:{reachable_port}"
    known = _deployed(server_port, function)
    for here in (f"http://127.0.0.1:{server_port}", f"http://localhost:{server_port}"):
        known = {name: value.replace(here, address) for name, value in known.items()}
    file = home.folder / "invoke.json"
    file.write_text(json.dumps({"Parameters": known | dict.fromkeys(_ENDPOINTS, address)}), "utf-8")
    return file


def _deployed(port: int, function: str) -> dict[str, str]:
    resource = client("cloudformation", port).describe_stack_resource(
        StackName=STACK, LogicalResourceId=f"{function}Function"
    )
    name = resource["StackResourceDetail"]["PhysicalResourceId"]
    found = client("lambda", port).get_function_configuration(FunctionName=name)
    variables: dict[str, str] = found["Environment"]["Variables"]
    return variables


def _sam(port: int, *arguments: str) -> int:
    """For this machine's processor; as stage `dev`, since the functions of `local` name no endpoint."""
    overrides = ["--parameter-overrides", f"Stage=dev Architecture={_architecture()}"]
    command = [
        str(SAM_TOOLS / "sam"),
        *arguments,
        *overrides,
        "--config-file",
        str(REPOSITORY / "samconfig.toml"),
    ]
    return subprocess.run(command, cwd=REPOSITORY, env=environment(port), check=False).returncode


def _architecture() -> str:
    return "arm64" if platform.machine() in ("arm64", "aarch64") else "x86_64"


def _image_is_here() -> bool:
    """SAM would ask the registry each time, and fail where there is none."""
    image = f"public.ecr.aws/lambda/python:3.13-{_architecture()}"
    found = subprocess.run(["docker", "image", "inspect", image], check=False, capture_output=True)
    return found.returncode == 0


@contextmanager
def _reachable(port: int) -> Iterator[int]:
    """A port that containers can connect to, passed on to the server's; on Linux only, others need none."""
    gateway = _bridge_address()
    if gateway is None:
        yield port
        return
    with socket.create_server((gateway, 0)) as listener:
        threading.Thread(target=_accept, args=(listener, port), daemon=True).start()
        yield int(listener.getsockname()[1])


def _bridge_address() -> str | None:
    """This machine's address on the engine's bridge; None where the engine runs in a machine of its own."""
    if platform.system() != "Linux":
        return None
    template = "{{(index .IPAM.Config 0).Gateway}}"
    found = subprocess.run(
        ["docker", "network", "inspect", "bridge", "--format", template],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if found.returncode:
        raise Failure(f"The container engine does not answer: {found.stderr.strip()}")
    return found.stdout.strip()


def _accept(listener: socket.socket, port: int) -> None:
    while True:
        try:
            incoming, _ = listener.accept()
        except OSError:  # closed: the function has run
            return
        outgoing = socket.create_connection(("127.0.0.1", port))
        for source, sink in ((incoming, outgoing), (outgoing, incoming)):
            threading.Thread(target=_pass_on, args=(source, sink), daemon=True).start()


def _pass_on(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:  # the other side went away first
        source.close()
        sink.close()
