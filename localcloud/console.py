"""What a person sees: steps with their times, and a failure as one sentence instead of a stack trace."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Failure(Exception):
    """Something a person can understand and act on; `log` is where the details are."""

    def __init__(self, sentence: str, log: Path | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.log = log


@contextmanager
def step(title: str) -> Iterator[None]:
    """Shows a step while it runs, then how long it took. Nothing is told of a step that fails."""
    shown = sys.stdout.isatty()
    if shown:
        print(f"  … {title}", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        if shown:
            print()
        raise
    mark = "\r  ✓" if shown else "  ✓"
    print(f"{mark} {title} ({time.monotonic() - started:.1f} s)", flush=True)


def skipped(title: str) -> None:
    print(f"  · {title}", flush=True)


def table(title: str, rows: list[tuple[str, str]]) -> None:
    """A titled block of names and values."""
    width = max(len(name) for name, _ in rows)
    print(f"\n{title}")
    for name, value in rows:
        print(f"  {name.ljust(width)}  {value}")


def tell(failure: Failure) -> None:
    print(f"\n{failure.sentence}", file=sys.stderr)
    if failure.log is not None:
        print(f"Details: {failure.log}", file=sys.stderr)
