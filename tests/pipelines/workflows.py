"""The workflows as data, and which of them a change starts."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

GITHUB = Path(__file__).parents[2] / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
DEPLOYABLES = ("backend", "landing", "admin", "widget")


@cache
def workflow(name: str) -> dict[str, Any]:
    """A workflow by its file's stem; YAML reads the key `on` as true."""
    loaded = yaml.safe_load((GITHUB / "workflows" / f"{name}.yml").read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in loaded.items()}


def started_by(*changed: str) -> set[str]:
    """The workflows that a push of these files to main starts."""
    return {
        name
        for name in (file.stem for file in FILES)
        if isinstance(on := workflow(name)["on"], dict)
        and "push" in on
        and any(_matches(path, on["push"]["paths"]) for path in changed)
    }


def _matches(path: str, patterns: list[str]) -> bool:
    """GitHub's filter patterns as far as we use them: `**` crosses folders, `*` does not."""
    return any(re.fullmatch(_expression(pattern), path) for pattern in patterns)


def _expression(pattern: str) -> str:
    parts = re.split(r"(\*\*|\*)", pattern)
    return "".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts)


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = workflow(name)["jobs"]
    return found


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in jobs(name).values() for step in job.get("steps", [])]
