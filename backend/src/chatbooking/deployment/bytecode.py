"""Adds bytecode to what `sam build` made, so that no cold start has to compile the package's sources.

    python3.13 -m chatbooking.deployment.bytecode --build .aws-sam/build

`sam build` packages sources alone, and on Lambda nothing can be written beside them. Bytecode is read by
the version of Python that wrote it: run this with the Python of the template's `Runtime`. Another one's
would be ignored, and is refused. The sources stay in the package, for tracebacks; nobody compares them with
the bytecode, as both are fixed.
"""

import argparse
import compileall
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Final

# Where Lambda unpacks a function. The same everywhere, so that what has not changed is not deployed again.
_TASK_ROOT: Final = "/var/task"
_RUNTIME: Final = re.compile(r"^  Runtime:\n(?:    .*\n)*?    Default: (python[\d.]+)$", re.MULTILINE)


class WrongPython(Exception):
    """This Python is not the functions' runtime."""


def compile_packages(build: Path, runtime: str | None = None) -> int:
    """How many packages now hold bytecode; WrongPython, or SyntaxError for sources that do not compile.

    `runtime` is the functions' (`python3.13`); if absent, what the built template has by default.
    """
    wanted = runtime or _runtime_of(build / "template.yaml")
    if wanted != (ours := f"python{sys.version_info.major}.{sys.version_info.minor}"):
        raise WrongPython(f"the functions run on {wanted}, and this is {ours}")
    packages = [folder for folder in build.iterdir() if folder.is_dir()]
    for package in packages:
        done = compileall.compile_dir(
            package,
            quiet=1,
            force=True,
            stripdir=str(package),
            prependdir=_TASK_ROOT,
            invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        )
        if not done:
            raise SyntaxError(f"not everything in {package.name} compiles")
    return len(packages)


def _runtime_of(template: Path) -> str:
    # No YAML parser: the Python of the runtime has none of our packages.
    found = _RUNTIME.search(template.read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{template} has no parameter Runtime with a default")
    return found[1]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Adds bytecode to what `sam build` made.")
    parser.add_argument("--build", type=Path, default=Path(".aws-sam/build"), help="what `sam build` made")
    parser.add_argument("--runtime", help="the functions' runtime, if it is not the template's default")
    options = parser.parse_args(arguments)
    try:
        number = compile_packages(options.build, options.runtime)
    except (WrongPython, SyntaxError, ValueError, OSError) as error:
        sys.stderr.write(f"No bytecode was added: {error}.\n")
        return 1
    sys.stdout.write(f"Bytecode added to {number} package{'s' if number != 1 else ''}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
