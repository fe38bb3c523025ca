"""How the app learns what the CDK CLI was asked for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infra.target import FRONTENDS

APP = "from infra.command_line import arguments_of_the_cli as words; print(*words()[-2:])"


def asked(folder: Path, cli: str, *words: str) -> str:
    """What the app finds, started through a shell by a program named `cli` with these words."""
    program = folder / cli
    program.write_text(f'#!/bin/sh\nsh -c \'"{sys.executable}" -c "{APP}"; true\'\n', "utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        [program, *words], cwd=FRONTENDS, capture_output=True, text=True, check=True, timeout=30
    )
    return done.stdout.strip()


@pytest.mark.skipif(shutil.which("ps") is None, reason="without ps every built site is synthesised")
def test_the_app_finds_the_words_of_the_cli_above_it(tmp_path: Path) -> None:
    assert asked(tmp_path, "cdk", "deploy", "chat-booking-widget-dev") == "deploy chat-booking-widget-dev"


def test_another_program_is_not_taken_for_the_cli(tmp_path: Path) -> None:
    assert asked(tmp_path, "make", "chat-booking-widget-dev") == ""
