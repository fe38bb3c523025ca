"""Records to and from the plain values that DynamoDB and GraphQL carry.

snake_case here is camelCase there. Own code because a validating library would cost 40 to 90 ms of every
cold start (measured), and a compiled one would tie the package to a processor and a Python.

A record is a frozen dataclass where it has a life of its own (a booking, a service), and a NamedTuple where
it is a mere value (a time window, an answer): Python makes such a class in an eighth of the time.
"""

import types
import typing
from collections.abc import Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from chatbooking.clock import from_iso, to_iso

T = TypeVar("T")


def camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def encode(value: Any) -> Any:
    """The value as JSON types: record → dict without its None fields, date and time → ISO text."""
    kind: Any = type(value)
    if _is_record(kind):
        pairs = ((camel(name), getattr(value, name)) for name, _ in _fields(kind))
        return {name: encode(member) for name, member in pairs if member is not None}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return to_iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [encode(member) for member in value]
    if isinstance(value, dict):
        return {name: encode(member) for name, member in value.items()}
    return value


def decode(kind: type[T], data: dict[str, Any]) -> T:
    """A record from such a dict; unknown names are ignored, absent ones take their default or None."""
    values = {}
    for name, key, hint, optional in _plan(cast("Hashable", kind)):
        if data.get(key) is not None:
            values[name] = _decoded(hint, data[key])
        elif optional:
            values[name] = None
    return kind(**values)


@cache
def _plan(kind: Any) -> list[tuple[str, str, Any, bool]]:
    hints = typing.get_type_hints(kind)
    plan = []
    for name, needed in _fields(kind):
        hint, optional = _without_none(hints[name])
        plan.append((name, camel(name), hint, optional and needed))
    return plan


@cache
def _is_record(kind: Any) -> bool:
    return is_dataclass(kind) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


@cache
def _fields(kind: Any) -> list[tuple[str, bool]]:
    """The names of a record's fields, and whether each must be given."""
    if is_dataclass(kind):
        return [
            (field.name, field.default is MISSING and field.default_factory is MISSING)
            for field in fields(kind)
        ]
    return [(name, name not in kind._field_defaults) for name in kind._fields]


def _without_none(hint: Any) -> tuple[Any, bool]:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        (member,) = (part for part in typing.get_args(hint) if part is not type(None))
        return member, True
    return hint, False


def _decoded(hint: Any, value: Any) -> Any:
    if typing.get_origin(hint) is tuple:
        member = typing.get_args(hint)[0]
        return tuple(_decoded(member, part) for part in value)
    if not isinstance(hint, type):
        return value
    if _is_record(hint):
        return decode(hint, value)
    if issubclass(hint, Enum):
        return hint(value)
    if issubclass(hint, datetime):
        return from_iso(value)
    if issubclass(hint, date):
        return date.fromisoformat(value)
    return value
