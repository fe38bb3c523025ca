"""The unmodified template onto the local cloud, by the real SAM CLI; skipped while nothing has changed."""

from __future__ import annotations

import fcntl
import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from botocore.exceptions import ClientError

from localcloud import console, mail
from localcloud.console import Failure
from localcloud.home import (
    ARTIFACTS,
    BACKEND,
    BUILD,
    REPOSITORY,
    SAM_TOOLS,
    STACK,
    Home,
    client,
    environment,
)
from localcloud.sites import origins

_SAMCONFIG = REPOSITORY / "samconfig.toml"
_DIGEST = BUILD.with_suffix(".digest")
_LOCK = BUILD.with_suffix(".lock")
# Vite's own server, which serves the admin site while somebody works on it.
_ADMIN_IN_DEVELOPMENT = "http://localhost:5173"
_NOT_DEPLOYED = {"__pycache__", "events"}
_LIVING = {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"}


def digest() -> str:
    """Of everything that decides what is deployed: names and contents."""
    sums = hashlib.sha256()
    for path in [_SAMCONFIG, *sorted(BACKEND.rglob("*"))]:
        if path.is_file() and _NOT_DEPLOYED.isdisjoint(path.parts):
            sums.update(f"{path.relative_to(REPOSITORY)}\0".encode())
            sums.update(hashlib.sha256(path.read_bytes()).digest())
    return sums.hexdigest()


def deploy(home: Home, port: int) -> None:
    """Builds and deploys what has changed, and checks that every source API merged. Failure otherwise."""
    wanted = digest()
    sites = origins(port)
    admin, widget = sites["admin"], sites["widget"]
    outputs = stack_outputs(port)
    if outputs and home.deployed.exists() and home.deployed.read_text("utf-8") == f"{wanted} {admin}":
        console.skipped("the stack is up to date")
    else:
        home.deployed.unlink(missing_ok=True)
        with _one_at_a_time():
            _build(home, port, wanted)
            with console.step("sam deploy"):
                client("s3", port).create_bucket(Bucket=ARTIFACTS)
                mail.verify_sender(port)
                origins_of_admin = f"AdminOrigins={admin},{_ADMIN_IN_DEVELOPMENT}"
                parameters = f"Stage=local {origins_of_admin} WidgetUrl={widget} MailSender={mail.SENDER}"
                _sam(
                    home,
                    port,
                    *("deploy", "--template-file", str(BUILD / "template.yaml")),
                    *("--parameter-overrides", parameters),
                )
        home.deployed.write_text(f"{wanted} {admin}", "utf-8")
    with console.step("every source API merged"):
        _check_associations(port)


def stack_outputs(port: int) -> dict[str, str]:
    """The stack's outputs; empty when there is no stack that works."""
    try:
        (stack,) = client("cloudformation", port).describe_stacks(StackName=STACK)["Stacks"]
    except ClientError:
        return {}
    if stack["StackStatus"] not in _LIVING:
        return {}
    return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}


def _build(home: Home, port: int, wanted: str) -> None:
    if (BUILD / "template.yaml").exists() and _DIGEST.exists() and _DIGEST.read_text("utf-8") == wanted:
        console.skipped("the build is up to date")
        return
    _DIGEST.unlink(missing_ok=True)
    with console.step("sam build"):
        _sam(home, port, "build", "--build-dir", str(BUILD), "--cache-dir", str(BUILD.with_suffix(".cache")))
    _DIGEST.write_text(wanted, "utf-8")


def _sam(home: Home, port: int, *arguments: str) -> None:
    sam = SAM_TOOLS / "sam"
    if not sam.exists():
        raise Failure("The SAM CLI is not set up: run make setup.")
    log = home.log(f"sam-{arguments[0]}")
    with log.open("wb") as output:
        done = subprocess.run(
            [
                str(sam),
                arguments[0],
                "--config-file",
                str(_SAMCONFIG),
                "--config-env",
                "local",
                *arguments[1:],
            ],
            check=False,
            cwd=REPOSITORY,
            env=environment(port),
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
    if done.returncode:
        raise Failure(f"sam {arguments[0]} failed: {reason(log)}", log)


def reason(log: Path) -> str:
    """The most telling line of SAM's output: the first resource that failed, else the last line."""
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(("Error:", "CREATE_FAILED", "UPDATE_FAILED"))]
    return (telling or lines or ["no output"])[0]


def _check_associations(port: int) -> None:
    """The very check that follows a deployment to AWS; here a merge ends with the request that begins it."""
    module = "chatbooking.deployment.check_associations"
    done = subprocess.run(
        [sys.executable, "-m", module, "--stack", STACK, "--calm", "0"],
        check=False,
        env=environment(port) | {"PYTHONPATH": str(BACKEND / "src")},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Failure("Not every source API merged: " + " ".join((done.stdout + done.stderr).split()))


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Holds off other local clouds on this machine: the build is shared."""
    _LOCK.parent.mkdir(parents=True, exist_ok=True)
    with _LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
