"""The sites as they are deployed: built anew only when something that they are made of has changed.

Several suites look at one build at once, and a build begins with an empty folder: none may begin under them.
"""

import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]


def build(*sites: str) -> None:
    """Brings `frontends/<site>/dist` up to date, as every target of make that needs it does."""
    # What a make around us says to its own is not for this one.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    stamps = [f".tools/stamps/{site}" for site in sites]
    subprocess.run(["make", "--silent", *stamps], cwd=REPOSITORY, env=environment, check=True)
