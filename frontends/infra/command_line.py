"""Which stacks the CDK CLI was asked for.

The CLI passes its context to the app but, unless it runs with `--exclusively`, not its arguments. The app is
its grandchild, though, so they are looked up there. Not finding them costs time only: every built site is
then synthesised, and the CLI picks from those.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess

# CLI → shell → app, and one in between for a version manager's shim.
GENERATIONS = 4


def arguments_of_the_cli() -> list[str]:
    """The words of the nearest ancestor that is the CDK CLI; empty when there is none or no telling."""
    process = os.getppid()
    for _ in range(GENERATIONS):
        found = _process(process)
        if found is None:
            return []
        process, words = found
        if any(re.search(r"(^|/)cdk(\.js)?$", word) for word in words):
            return words
    return []


def _process(number: int) -> tuple[int, list[str]] | None:
    """Parent and words of a running process."""
    ps = shutil.which("ps")
    if ps is None or number <= 1:
        return None
    answer = subprocess.run(  # noqa: S603 - fixed words and a number
        [ps, "-ww", "-o", "ppid=,args=", "-p", str(number)], capture_output=True, text=True, check=False
    )
    parent, _, words = answer.stdout.strip().partition(" ")
    return (int(parent), words.split()) if parent.isdigit() else None
