"""`python -m localcloud.gateway.merge SOURCE.graphql ... -o merged.graphql [--check]`

Merges source schemas by AppSync's rules and writes the schema that clients see. Exit code 1, with one line
for each reason, when they do not merge or, with --check, when the written file is not what they merge to.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from localcloud.gateway import sdl
from localcloud.gateway.merge import MergeConflict, Source, merge
from localcloud.gateway.model import AuthMode

_HEADER = "# What the merged API offers. Written by `make schema` from the source schemas; do not edit.\n\n"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m localcloud.gateway.merge", description=__doc__)
    parser.add_argument(
        "sources", nargs="+", type=Path, help="source schemas; the folder's name is the source's"
    )
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when the output is stale")
    parser.add_argument("--primary-mode", type=AuthMode, default=AuthMode.COGNITO, choices=list(AuthMode))
    options = parser.parse_args(argv)
    try:
        text = merged_text(options.sources, options.primary_mode)
    except (MergeConflict, OSError) as error:
        return _failed(error.problems if isinstance(error, MergeConflict) else [str(error)])
    if not options.check:
        options.output.write_text(text, encoding="utf-8")
        return 0
    if not options.output.exists() or options.output.read_text(encoding="utf-8") != text:
        return _failed([f"{options.output} is stale: run the same command without --check"])
    return 0


def merged_text(files: Sequence[Path], primary_mode: AuthMode) -> str:
    """The merged schema for any GraphQL tool: AppSync's scalars and directives are declared in it."""
    sources = [
        Source(_name(file), file.read_text(encoding="utf-8"), primary_mode=primary_mode) for file in files
    ]
    merged = merge(sources, primary_mode=primary_mode)
    return f"{_HEADER}{merged.sdl}\n{sdl.SCALAR_DEFINITIONS}\n{sdl.AUTH_DIRECTIVES}"


def _name(file: Path) -> str:
    return file.parent.name if file.stem == "schema" else file.stem


def _failed(problems: Sequence[str]) -> int:
    for problem in problems:
        print(f"merge: {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
