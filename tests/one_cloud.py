"""Runs suites one after the other, each in a pytest of its own, on one local cloud.

    python -m tests.one_cloud tests/widget tests/landing

Each could start a cloud by itself, and does when it is run alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from localcloud import up


def main(suites: list[str]) -> int:
    """How many suites failed; all of them are run."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        up.running(Path(folder), seed=False) as cloud,
    ):
        shared = os.environ | {"CHAT_BOOKING_ENDPOINTS": str(cloud.endpoints_file)}
        return sum(
            subprocess.run([sys.executable, "-m", "pytest", suite], env=shared, check=False).returncode != 0
            for suite in suites
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
