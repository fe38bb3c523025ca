"""APPSYNC_JS code: prepared for evaluation, and its outcomes in Python.

An outcome, one for each context, is an object with `status` (ok, earlyReturn, unauthorized, error), `value`,
`stash`, `appended` (errors of `util.appendError`), `extensions` (what it asked for by `extensions`, each with
`op` and `value`) and, where it failed, `error` (message, errorType, data, errorInfo).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from localcloud.gateway.cloud import Cloud, JavaScriptUnavailable
from localcloud.gateway.errors import FieldError, unauthorized

Record = dict[str, Any]

_DYNAMODB_IMPORT = re.compile(
    r"^\s*import\s+(?:\*\s*as\s+(?P<all>\w+)|\{(?P<named>[^}]*)\})\s+from\s+"
    r"['\"]@aws-appsync/utils/dynamodb['\"];?",
    re.MULTILINE,
)
_ALIAS = re.compile(r"(\w+)(?:\s+as\s+(\w+))?")


@dataclass
class Outcome:
    """What a handler did for one context: gave a value, returned early, or failed with `error`."""

    value: Any = None
    returned_early: bool = False
    error: FieldError | None = None
    stash: Record = field(default_factory=dict)
    appended: list[FieldError] = field(default_factory=list)
    extensions: list[Record] = field(default_factory=list)


async def run(cloud: Cloud, code: str, handler: str, contexts: Sequence[Record]) -> list[Outcome]:
    """Run `request` or `response` for each context in one evaluation. Raises FieldError if it cannot."""
    try:
        found = await cloud.evaluate_js(prepared(code), handler, contexts)
    except JavaScriptUnavailable as error:
        raise FieldError(str(error), "Code") from None
    return [_outcome(one, context) for one, context in zip(found, contexts, strict=True)]


@lru_cache(maxsize=1024)
def prepared(code: str) -> str:
    """A resolver's code behind our runtime, its imports of the DynamoDB helpers bound to ours."""
    return f"{_runtime()}\n{_DYNAMODB_IMPORT.sub(_bindings, code)}"


@cache
def _runtime() -> str:
    return Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def _bindings(statement: re.Match[str]) -> str:
    if statement["all"]:
        return f"const {statement['all']} = __dynamodb;"
    names = [(one[1], one[2] or one[1]) for one in _ALIAS.finditer(statement["named"])]
    return " ".join(f"const {local} = __dynamodb.{name};" for name, local in names)


def _outcome(found: Record, context: Record) -> Outcome:
    outcome = Outcome(
        value=found.get("value"),
        returned_early=found["status"] == "earlyReturn",
        stash=found["stash"],
        appended=[_field_error(one) for one in found["appended"]],
        extensions=found["extensions"],
    )
    if found["status"] == "unauthorized":
        outcome.error = unauthorized(context["info"]["parentTypeName"], context["info"]["fieldName"])
    elif found["status"] == "error":
        outcome.error = _field_error(found["error"])
    return outcome


def _field_error(error: Record) -> FieldError:
    return FieldError(
        str(error.get("message")),
        error.get("errorType"),
        data=error.get("data"),
        info=error.get("errorInfo"),
    )
