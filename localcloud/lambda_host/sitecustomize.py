"""What a Lambda function starts below /opt, where functions are plain processes of this machine.

MiniStack unpacks a function's layers into folders of its own and names them in `_LAMBDA_LAYERS_DIRS`. A
program that a function starts by its path below /opt is looked up there: the CDK's `BucketDeployment` starts
the AWS CLI of its layer so. Python imports a module of this name, first of all, in each process that has the
folder on its PYTHONPATH.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

LAYERS = [Path(folder) for folder in os.environ.get("_LAMBDA_LAYERS_DIRS", "").split(os.pathsep) if folder]
LAMBDA_PYTHON = b"#!/var/lang/bin/python"


def here(program: object) -> list[Any]:
    """The words that start a layer's program on this machine; just the program when no layer has it."""
    if isinstance(program, str) and program.startswith("/opt/"):
        for layer in LAYERS:
            found = layer / program.removeprefix("/opt/")
            if found.is_file():
                script = found.read_bytes().startswith(LAMBDA_PYTHON)
                return [sys.executable, str(found)] if script else [str(found)]
    return [program]


class LayerAwarePopen(subprocess.Popen[Any]):
    """`subprocess.Popen`, to which everything in that module comes in the end."""

    def __init__(self, args: Any, *rest: Any, **options: Any) -> None:
        if isinstance(args, list | tuple) and args:
            args = [*here(args[0]), *args[1:]]
        super().__init__(args, *rest, **options)


if LAYERS:
    subprocess.Popen = LayerAwarePopen  # type: ignore[misc]
