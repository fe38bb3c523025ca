"""A mapping's FilterCriteria: which records a function gets to see at all.

Patterns are EventBridge's: leaves are lists of what is allowed. In a DynamoDB record numbers are text, so a
number in a pattern is written as text too, and `numeric` never applies to them.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def matches(record: Any, pattern: Mapping[str, Any]) -> bool:
    """Whether a record fits a pattern; what the record does not have is absent, not an error."""
    found = record if isinstance(record, Mapping) else {}
    for name, allowed in pattern.items():
        if name == "$or":
            if not any(matches(found, one) for one in allowed):
                return False
        elif isinstance(allowed, Mapping):
            inner = found.get(name)
            members = inner if isinstance(inner, list) else [inner]
            if not any(matches(member, allowed) for member in members or [None]):
                return False
        elif not _allows(allowed, name in found, found.get(name)):
            return False
    return True


def _allows(allowed: Sequence[Any], is_there: bool, value: Any) -> bool:
    values = value if isinstance(value, list) else [value]
    return any(
        _exists(one) is is_there
        if _exists(one) is not None
        else is_there and any(_fits(one, each) for each in values)
        for one in allowed
    )


def _exists(allowed: Any) -> bool | None:
    return bool(allowed["exists"]) if isinstance(allowed, Mapping) and "exists" in allowed else None


def _fits(allowed: Any, value: Any) -> bool:
    if not isinstance(allowed, Mapping):
        return type(allowed) is type(value) and bool(allowed == value)
    ((kind, wanted),) = allowed.items()
    match kind:
        case "prefix":
            return isinstance(value, str) and value.startswith(wanted)
        case "suffix":
            return isinstance(value, str) and value.endswith(wanted)
        case "equals-ignore-case":
            return isinstance(value, str) and value.casefold() == wanted.casefold()
        case "anything-but":
            refused = wanted if isinstance(wanted, list) else [wanted]
            return not any(_fits(one, value) for one in refused)
        case "numeric":
            return _is_number(value) and all(
                _COMPARE[wanted[n]](value, wanted[n + 1]) for n in range(0, len(wanted), 2)
            )
        case _:
            return False


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
