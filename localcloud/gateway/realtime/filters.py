"""Which published payloads a subscription gets: enhanced filters, else its arguments by equality.

A filter group is a list of filters, of which one must hold; in a filter all rules must.
"""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_MOST_FILTERS, _MOST_FIELDS, _MOST_LISTED, _MOST_CONTAINED = 10, 5, 5, 20


class FilterInvalid(ValueError):
    """A filter that AppSync would not accept; the text says why."""


@dataclass(frozen=True)
class Rule:
    """One comparison of a payload's field, named by a path such as `owner.id`."""

    field: str
    operator: str
    value: Any

    def holds(self, payload: Any) -> bool:
        return _OPERATORS[self.operator](_at(payload, self.field), self.value)


FilterGroup = Sequence[Sequence[Rule]]


def parsed(definition: Any) -> FilterGroup:
    """The group in `{filterGroup: [{filters: [{fieldName, operator, value}]}]}`. Raises FilterInvalid."""
    if isinstance(definition, str):
        definition = json.loads(definition)
    groups = definition.get("filterGroup") if isinstance(definition, Mapping) else None
    if not isinstance(groups, list):
        raise FilterInvalid("a subscription filter needs a filterGroup")
    if len(groups) > _MOST_FILTERS:
        raise FilterInvalid(f"a filterGroup has at most {_MOST_FILTERS} filters")
    return [_filter(one) for one in groups]


def _filter(definition: Any) -> Sequence[Rule]:
    rules = [_rule(one) for one in definition.get("filters") or ()]
    if len({one.field for one in rules}) > _MOST_FIELDS:
        raise FilterInvalid(f"a filter compares at most {_MOST_FIELDS} fields")
    return rules


def _rule(definition: Any) -> Rule:
    name, kind, value = (definition.get(key) for key in ("fieldName", "operator", "value"))
    if not isinstance(name, str) or kind not in _OPERATORS:
        raise FilterInvalid(f"{kind} on {name} is no rule of a subscription filter")
    limits = {"in": _MOST_LISTED, "notIn": _MOST_LISTED, "containsAny": _MOST_CONTAINED, "between": 2}
    if kind in limits and (not isinstance(value, list) or len(value) > limits[kind]):
        raise FilterInvalid(f"{kind} takes a list of at most {limits[kind]} values")
    if kind == "between" and len(value) != limits[kind]:
        raise FilterInvalid("between takes two values")
    return Rule(name, kind, value)


def matches(group: FilterGroup, payload: Any) -> bool:
    """Whether a payload passes."""
    return any(all(rule.holds(payload) for rule in rules) for rules in group)


def by_arguments(arguments: Mapping[str, Any]) -> FilterGroup:
    """What a subscription without a filter of its own gets: payloads that equal all given arguments."""
    return [[Rule(name, "eq", value) for name, value in arguments.items()]]


def _at(payload: Any, path: str) -> Any:
    """What is not in the payload is null."""
    for name in path.split("."):
        payload = payload.get(name) if isinstance(payload, Mapping) else None
    return payload


def _same(one: Any, other: Any) -> bool:
    """Equal, and of one kind: 1 is not true."""
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def holds(found: Any, wanted: Any) -> bool:
        comparable = all(isinstance(one, int | float) for one in (found, wanted))
        return (comparable or all(isinstance(one, str) for one in (found, wanted))) and compare(found, wanted)

    return holds


_at_least, _at_most = _ordered(operator.ge), _ordered(operator.le)


def _among(found: Any, wanted: Any) -> bool:
    return any(_same(found, one) for one in wanted)


def _contains(found: Any, wanted: Any) -> bool:
    if isinstance(found, str):
        return isinstance(wanted, str) and wanted in found
    return isinstance(found, list) and any(_same(one, wanted) for one in found)


_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": _same,
    "ne": lambda found, wanted: not _same(found, wanted),
    "lt": _ordered(operator.lt),
    "le": _at_most,
    "gt": _ordered(operator.gt),
    "ge": _at_least,
    "between": lambda found, wanted: _at_least(found, wanted[0]) and _at_most(found, wanted[1]),
    "in": _among,
    "notIn": lambda found, wanted: not _among(found, wanted),
    "contains": _contains,
    "notContains": lambda found, wanted: not _contains(found, wanted),
    "containsAny": lambda found, wanted: any(_contains(found, one) for one in wanted),
    "beginsWith": lambda found, wanted: isinstance(found, str) and found.startswith(str(wanted)),
}
