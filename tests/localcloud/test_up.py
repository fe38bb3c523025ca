"""The parts of `make up` that need no running cloud."""

import json
import os
import socket
from pathlib import Path

import pytest

from localcloud import __main__ as command
from localcloud import deploy, home, process
from localcloud.console import Failure
from localcloud.home import Home


def test_a_taken_port_is_one_sentence_that_names_a_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Failure, match=f"Port {port} is taken .* make up PORT="):
            process.require_port(port)


def test_a_free_port_is_not_refused() -> None:
    process.require_port(process.free_port())


def test_no_profile_and_no_source_path_of_the_developer_reaches_the_tools(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("AWS_SESSION_TOKEN", "real")
    monkeypatch.setenv("PYTHONPATH", "backend/src")

    environment = home.environment(4566)

    assert {"AWS_PROFILE", "AWS_SESSION_TOKEN", "PYTHONPATH"}.isdisjoint(environment)
    assert environment["AWS_ENDPOINT_URL"] == "http://127.0.0.1:4566"
    assert environment["AWS_CONFIG_FILE"] == os.devnull


def test_what_is_deployed_changes_with_every_file_of_the_backend_but_events_and_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = tmp_path / "backend"
    (backend / "src").mkdir(parents=True)
    (backend / "src" / "code.py").write_text("a = 1\n")
    (tmp_path / "samconfig.toml").write_text("version = 0.1\n")
    monkeypatch.setattr(deploy, "REPOSITORY", tmp_path)
    monkeypatch.setattr(deploy, "BACKEND", backend)
    monkeypatch.setattr(deploy, "_SAMCONFIG", tmp_path / "samconfig.toml")
    before = deploy.digest()

    for ignored in ("events/Chat.json", "src/__pycache__/code.pyc"):
        (backend / ignored).parent.mkdir(exist_ok=True)
        (backend / ignored).write_text("{}")
    assert deploy.digest() == before

    (backend / "src" / "code.py").write_text("a = 2\n")
    assert deploy.digest() != before


def test_a_dead_servers_note_is_forgotten(tmp_path: Path) -> None:
    # This very process lives, but is no server of ours: process ids are used again.
    Home(tmp_path).server.write_text(json.dumps({"pid": os.getpid(), "port": 4566}))

    assert process.running(Home(tmp_path)) is None
    assert not Home(tmp_path).server.exists()


def test_sams_output_is_told_by_its_first_error(tmp_path: Path) -> None:
    log = tmp_path / "sam.log"
    log.write_text("Deploying\n\nError: Stack is in ROLLBACK_COMPLETE\nBye\n")

    assert deploy.reason(log) == "Error: Stack is in ROLLBACK_COMPLETE"


def test_a_failure_is_told_without_a_stack_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise Failure("Port 4566 is taken.", tmp_path / "server.log")

    monkeypatch.setattr(command.up, "start", fails)

    assert command.main(["up"]) == 1
    assert capsys.readouterr().err == f"\nPort 4566 is taken.\nDetails: {tmp_path / 'server.log'}\n"
