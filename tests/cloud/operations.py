"""Every operation of the merged schema with the smallest valid query, made from the schema itself.

A field that is added to a schema is therefore in the authorization matrix without anyone thinking of it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import (
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    ObjectTypeDefinitionNode,
    TypeNode,
    parse,
    print_ast,
)

MERGED = Path(__file__).parents[2] / "backend" / "merged.graphql"

NO_ID = "none"
# Arguments that are text and yet say what an operation is about.
_NAMING = {"reference", "contact", "search"}
# Valid text for each scalar that is not free-form, so that a refusal is about rights and not about form.
_SCALARS = {
    "ID": NO_ID,
    "String": "text",
    "Int": 10,
    "Float": 1.5,
    "Boolean": True,
    "AWSDate": "2030-01-07",
    "AWSDateTime": "2030-01-07T15:00:00Z",
    "AWSEmail": "nobody@example.com",
    "AWSPhone": "+56912345678",
    "AWSURL": "https://example.com",
}


@dataclass(frozen=True)
class Operation:
    """One root field: how to call it and which modes its directives allow.

    `variables` has what is required, `naming` also every id that could be given, at any depth.
    """

    parent: str
    name: str
    query: str
    variables: dict[str, Any]
    naming: dict[str, Any]
    modes: frozenset[str]

    @property
    def action(self) -> str:
        return f"{self.parent}.{self.name}"

    def about(self, id: str) -> dict[str, Any]:
        """Variables that give this id wherever an id can be given."""
        return {name: _with_id(value, id) for name, value in self.naming.items()}


class Schema:
    def __init__(self, sdl: str) -> None:
        self._types = {node.name.value: node for node in parse(sdl).definitions if hasattr(node, "name")}

    def operations(self) -> list[Operation]:
        return [
            self._operation(parent, field)
            for parent in ("Query", "Mutation")
            for field in self._types[parent].fields  # type: ignore[union-attr]
        ]

    def object_fields(self) -> list[tuple[str, str, frozenset[str]]]:
        """(type, field, modes) of every field that is not a root field."""
        return [
            (node.name.value, field.name.value, self._modes(field, node))
            for node in self._types.values()
            if isinstance(node, ObjectTypeDefinitionNode)
            and node.name.value not in ("Query", "Mutation", "Subscription")
            for field in node.fields
        ]

    def selection(self, type_name: str, seen: tuple[str, ...] = ()) -> str:
        """Every field of a type and of the types below it; empty for a scalar."""
        node = self._types.get(type_name)
        if not isinstance(node, ObjectTypeDefinitionNode):
            return ""
        chosen = []
        for field in node.fields:
            below = _named(field.type)
            if below in seen:
                continue
            chosen.append(f"{field.name.value} {self.selection(below, (*seen, type_name))}".strip())
        return "{ " + " ".join(chosen) + " }"

    def types_below(self, operation: Operation) -> set[str]:
        """The object types that an operation's answer is made of."""
        (root,) = [
            field
            for field in self._types[operation.parent].fields  # type: ignore[union-attr]
            if field.name.value == operation.name
        ]
        found: set[str] = set()
        todo = [_named(root.type)]
        while todo:
            name = todo.pop()
            node = self._types.get(name)
            if isinstance(node, ObjectTypeDefinitionNode) and name not in found:
                found.add(name)
                todo += [_named(field.type) for field in node.fields]
        return found

    def _operation(self, parent: str, field: FieldDefinitionNode) -> Operation:
        arguments = {argument.name.value: argument.type for argument in field.arguments}
        declared = ", ".join(f"${name}: {print_ast(kind)}" for name, kind in arguments.items())
        passed = ", ".join(f"{name}: ${name}" for name in arguments)
        name = field.name.value
        query = (
            f"{parent.lower()} M{f'({declared})' if declared else ''} "
            f"{{ {name}{f'({passed})' if passed else ''} {self.selection(_named(field.type))} }}"
        )
        values = {name: self._value(kind) for name, kind in arguments.items() if _required(kind)}
        naming = {
            name: NO_ID if name in _NAMING else self._value(kind, ids=True)
            for name, kind in arguments.items()
            if _required(kind) or self._has_id(kind) or name in _NAMING
        }
        return Operation(parent, name, query, values, naming, self._modes(field, self._types[parent]))

    def _has_id(self, kind: TypeNode) -> bool:
        node = self._types.get(_named(kind))
        if isinstance(node, InputObjectTypeDefinitionNode):
            return any(self._has_id(field.type) for field in node.fields)
        return _named(kind) == "ID"

    def _value(self, kind: TypeNode, *, ids: bool = False) -> Any:
        if isinstance(kind, NonNullTypeNode):
            return self._value(kind.type, ids=ids)
        if isinstance(kind, ListTypeNode):
            return [self._value(kind.type, ids=ids)]
        name = kind.name.value  # type: ignore[attr-defined]
        if name in _SCALARS:
            return _SCALARS[name]
        node: Any = self._types[name]
        if hasattr(node, "values"):
            return node.values[0].name.value
        return {
            field.name.value: self._value(field.type, ids=ids)
            for field in node.fields
            if _required(field.type) or (ids and self._has_id(field.type))
        }

    @staticmethod
    def _modes(field: Any, parent: Any) -> frozenset[str]:
        own = [directive.name.value for directive in field.directives]
        inherited = [directive.name.value for directive in parent.directives]
        auth = {"aws_api_key", "aws_cognito_user_pools", "aws_iam"}
        return frozenset(name for name in own if name in auth) or frozenset(
            name for name in inherited if name in auth
        )


def _named(kind: TypeNode) -> str:
    while not isinstance(kind, NamedTypeNode):
        kind = kind.type  # type: ignore[attr-defined]
    return kind.name.value


def _required(kind: TypeNode) -> bool:
    return isinstance(kind, NonNullTypeNode)


def _with_id(value: Any, id: str) -> Any:
    if isinstance(value, dict):
        return {name: _with_id(member, id) for name, member in value.items()}
    if isinstance(value, list):
        return [_with_id(member, id) for member in value]
    return id if value == NO_ID else value
