"""A published payload in the shape that a subscriber selected, field by field as far as it may read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    get_named_type,
)

from localcloud.gateway.authentication import Caller
from localcloud.gateway.authorization import may_read
from localcloud.gateway.compiled import CompiledApi
from localcloud.gateway.errors import Record, entry, field_entry, unauthorized
from localcloud.gateway.selection import Selecting, included_fields, response_key

Path = tuple[str | int, ...]


class _Null(Exception):
    """A non-null value is null: its parent becomes null instead."""


@dataclass(eq=False)
class Shape:
    """One payload for one subscriber; `errors` collects what is missing or not for this caller."""

    compiled: CompiledApi
    caller: Caller
    selecting: Selecting
    errors: list[Record] = field(default_factory=list)

    def data(self, root: FieldNode, payload: Any) -> Record:
        """The `data` of a message: the subscription's field alone."""
        subscription = self.compiled.schema.subscription_type
        assert subscription is not None
        type_ = subscription.fields[root.name.value].type
        key = response_key(root)
        return {key: self._nullable(type_, [root], payload, (key,), "Subscription", root.name.value)}

    def _nullable(
        self, type_: GraphQLOutputType, nodes: list[FieldNode], value: Any, path: Path, *place: str
    ) -> Any:
        """The value, or null where something below it that must not be null is."""
        try:
            return self._value(type_, nodes, value, path, *place)
        except _Null:
            if isinstance(type_, GraphQLNonNull) and len(path) > 1:
                raise
            return None

    def _value(
        self, type_: GraphQLOutputType, nodes: list[FieldNode], value: Any, path: Path, *place: str
    ) -> Any:
        if isinstance(type_, GraphQLNonNull):
            if value is None:
                self.errors.append(_missing(type_, path, place[0]))
                raise _Null
            return self._value(type_.of_type, nodes, value, path, *place)
        if value is None:
            return None
        if isinstance(type_, GraphQLList):
            members = value if isinstance(value, list) else [value]
            return [
                self._nullable(type_.of_type, nodes, one, (*path, n), *place) for n, one in enumerate(members)
            ]
        if not isinstance(value, Mapping):
            return value
        named = self._object_type(type_, value)
        return value if named is None else self._object(named, nodes, value, path)

    def _object_type(self, type_: GraphQLOutputType, value: Mapping[str, Any]) -> GraphQLObjectType | None:
        """Of an interface or union the payload must say which; a scalar may be an object too (AWSJSON)."""
        named = get_named_type(type_)
        if isinstance(named, GraphQLObjectType):
            return named
        found = self.compiled.schema.type_map.get(str(value.get("__typename")))
        return found if isinstance(found, GraphQLObjectType) else None

    def _object(
        self, type_: GraphQLObjectType, nodes: list[FieldNode], value: Mapping[str, Any], path: Path
    ) -> Record:
        shaped: Record = {}
        for key, fields in self._grouped(nodes, type_).items():
            name = fields[0].name.value
            if name == "__typename":
                shaped[key] = type_.name
            elif may_read(self.compiled.rules, self.caller, (type_.name, name)):
                shaped[key] = self._nullable(
                    type_.fields[name].type, fields, value.get(name), (*path, key), type_.name, name
                )
            else:
                self.errors.append(field_entry(unauthorized(type_.name, name), [*path, key], []))
                if isinstance(type_.fields[name].type, GraphQLNonNull):
                    raise _Null
                shaped[key] = None
        return shaped

    def _grouped(self, nodes: list[FieldNode], type_: GraphQLObjectType) -> dict[str, list[FieldNode]]:
        found: dict[str, list[FieldNode]] = {}
        for node in nodes:
            for one in included_fields(node.selection_set, self.selecting):
                if one.name.value in type_.fields or one.name.value == "__typename":
                    found.setdefault(response_key(one), []).append(one)
        return found


def _missing(type_: GraphQLNonNull[Any], path: Path, parent: str) -> Record:
    place = "".join(f"[{one}]" if isinstance(one, int) else f"/{one}" for one in path)
    wanted = f"'{get_named_type(type_)}' within parent '{parent}'"
    return entry(f"Cannot return null for non-nullable type: {wanted} ({place})", path=list(path))
