"""One source schema, made ready to be united with others: hidden parts gone, names and modes settled."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldDefinitionNode,
    GraphQLSchema,
    ListValueNode,
    NamedTypeNode,
    NameNode,
    Node,
    ObjectTypeDefinitionNode,
    SchemaDefinitionNode,
    SchemaExtensionNode,
    StringValueNode,
    TypeDefinitionNode,
    TypeExtensionNode,
    Visitor,
    print_ast,
    visit,
)
from graphql.language import REMOVE

from localcloud.gateway import sdl
from localcloud.gateway.model import AuthMode, FieldName

NodeT = TypeVar("NodeT", bound=Node)

ROOT_TYPES = ("Query", "Mutation", "Subscription")
AUTH_DIRECTIVES = {
    "aws_api_key", "aws_iam", "aws_cognito_user_pools", "aws_auth", "aws_oidc", "aws_lambda",
}  # fmt: skip
_MODE_DIRECTIVES = {
    AuthMode.API_KEY: "aws_api_key",
    AuthMode.IAM: "aws_iam",
    AuthMode.COGNITO: "aws_cognito_user_pools",
    AuthMode.OIDC: "aws_oidc",
    AuthMode.LAMBDA: "aws_lambda",
}


class MergeConflict(ValueError):
    """The sources do not merge; `problems` has one line for each reason, naming the sources it is about."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Source:
    """A source API as far as merging looks at it."""

    name: str
    sdl: str
    primary_mode: AuthMode = AuthMode.COGNITO
    resolved_fields: Collection[FieldName] = ()
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PreparedSource:
    """Definitions under their merged names; `renamed_fields`: a source's field → the merged one."""

    name: str
    definitions: tuple[TypeDefinitionNode, ...]
    resolved_fields: frozenset[FieldName]
    renamed_fields: Mapping[FieldName, FieldName]


def prepare(source: Source, merged_primary: AuthMode) -> PreparedSource:
    """Check a source on its own and apply what its directives say. Raises MergeConflict."""
    try:
        document = sdl.parse_sdl(source.sdl)
        schema = sdl.build(document)
    except sdl.InvalidSchema as error:
        raise MergeConflict([f"{source.name}: {error}"]) from None
    problems = [f"{source.name}: {problem}" for problem in _own_problems(source, document, schema)]
    if problems:
        raise MergeConflict(problems)
    renamed_fields = _renamed_fields(document)
    if source.primary_mode != merged_primary:
        document = visit(document, _DefaultMode(source.primary_mode))
    document = visit(document, _Publish(_renamed_types(document), renamed_fields))
    definitions = tuple(node for node in document.definitions if isinstance(node, TypeDefinitionNode))
    fields = {
        (one.name.value, each.name.value)
        for one in definitions
        if isinstance(one, ObjectTypeDefinitionNode)
        for each in one.fields
    }
    resolved = {renamed_fields.get(name, name) for name in source.resolved_fields}
    return PreparedSource(source.name, definitions, frozenset(resolved & fields), renamed_fields)


def directive(node: Any, name: str) -> DirectiveNode | None:
    """A definition's directive of that name."""
    return next((one for one in getattr(node, "directives", ()) or () if one.name.value == name), None)


def _own_problems(source: Source, document: DocumentNode, schema: GraphQLSchema) -> list[str]:
    problems = []
    for node in document.definitions:
        if isinstance(node, TypeExtensionNode | SchemaExtensionNode):
            problems.append("`extend` is not AppSync's way: write the fields into the type")
        if isinstance(node, SchemaDefinitionNode):
            names = {one.type.name.value for one in node.operation_types} - set(ROOT_TYPES)
            problems += [f"root type {name} must be named like its operation" for name in sorted(names)]
    fields = {(one.name, name) for one in schema.type_map.values() for name in getattr(one, "fields", ())}
    for type_name, field_name in sorted(set(source.resolved_fields) - fields):
        problems.append(f"a resolver is attached to {type_name}.{field_name}, which the schema does not have")
    return problems + _subscription_problems(document)


def _subscription_problems(document: DocumentNode) -> list[str]:
    """`@aws_subscribe` names mutations of its own source: those of others never reach its subscribers."""
    types = {
        node.name.value: node for node in document.definitions if isinstance(node, ObjectTypeDefinitionNode)
    }
    mutations = {one.name.value: one for one in types["Mutation"].fields} if "Mutation" in types else {}
    problems = []
    for subscription in types["Subscription"].fields if "Subscription" in types else ():
        listed = directive(subscription, "aws_subscribe")
        for argument in listed.arguments if listed else ():
            values = argument.value.values if isinstance(argument.value, ListValueNode) else ()
            for one in values:
                if isinstance(one, StringValueNode):
                    problems += _subscribing_problems(subscription, one.value, mutations)
    return problems


def _subscribing_problems(
    subscription: FieldDefinitionNode, mutation: str, mutations: Mapping[str, FieldDefinitionNode]
) -> list[str]:
    """The mutation must exist and give what the subscription gives; either may be non-null."""
    if mutation not in mutations:
        return [f"Subscription.{subscription.name.value} subscribes to the unknown mutation {mutation}"]
    mine, theirs = (print_ast(one.type).rstrip("!") for one in (subscription, mutations[mutation]))
    if mine == theirs:
        return []
    return [f"Subscription.{subscription.name.value} gives {mine}, its mutation {mutation} gives {theirs}"]


def _new_name(node: Any) -> str | None:
    renamed = directive(node, "renamed")
    if renamed is None or not isinstance(value := renamed.arguments[0].value, StringValueNode):
        return None
    return value.value


def _renamed_types(document: DocumentNode) -> dict[str, str]:
    return {
        node.name.value: new
        for node in document.definitions
        if isinstance(node, TypeDefinitionNode) and (new := _new_name(node))
    }


def _renamed_fields(document: DocumentNode) -> dict[FieldName, FieldName]:
    """Where resolvers of renamed fields and of fields of renamed types end up."""
    moved = {}
    for node in document.definitions:
        if isinstance(node, ObjectTypeDefinitionNode):
            type_name = _new_name(node) or node.name.value
            for one in node.fields:
                before, after = (
                    (node.name.value, one.name.value),
                    (type_name, _new_name(one) or one.name.value),
                )
                if before != after:
                    moved[before] = after
    return moved


class _DefaultMode(Visitor):
    """Writes the source's primary mode onto object types' fields that no directive speaks of."""

    def __init__(self, mode: AuthMode) -> None:
        super().__init__()
        self._directive = DirectiveNode(name=NameNode(value=_MODE_DIRECTIVES[mode]), arguments=())
        self._type_is_directed = False

    def enter_object_type_definition(self, node: ObjectTypeDefinitionNode, *_: Any) -> None:
        self._type_is_directed = any(one.name.value in AUTH_DIRECTIVES for one in node.directives)

    def enter_field_definition(
        self, node: FieldDefinitionNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]
    ) -> FieldDefinitionNode | None:
        of_object = any(isinstance(one, ObjectTypeDefinitionNode) for one in ancestors)
        directed = any(one.name.value in AUTH_DIRECTIVES for one in node.directives)
        if not of_object or directed or self._type_is_directed:
            return None
        return _with(node, directives=(*node.directives, self._directive))


class _Publish(Visitor):
    """Leaves out what is hidden and gives everything its public name."""

    def __init__(self, types: Mapping[str, str], fields: Mapping[FieldName, FieldName]) -> None:
        super().__init__()
        self._types = types
        self._mutations = {old: new for (type_, old), (_, new) in fields.items() if type_ == "Mutation"}

    def enter(self, node: Node, *_: Any) -> Any:
        if directive(node, "hidden"):
            return REMOVE
        if isinstance(node, DirectiveNode) and node.name.value == "aws_subscribe":
            return visit(node, _Renamed(self._mutations))
        if isinstance(node, NamedTypeNode) and (new := self._types.get(node.name.value)):
            return _with(node, name=NameNode(value=new))
        if new := _new_name(node):
            kept = tuple(one for one in getattr(node, "directives", ()) if one.name.value != "renamed")
            return _with(node, name=NameNode(value=new), directives=kept)
        return None


class _Renamed(Visitor):
    """Gives the names in a list of mutations their public form."""

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self._names = names

    def enter_string_value(self, node: StringValueNode, *_: Any) -> StringValueNode:
        return _with(node, value=self._names.get(node.value, node.value))


def _with(node: NodeT, **changes: Any) -> NodeT:
    changed = copy(node)
    for name, value in changes.items():
        setattr(changed, name, value)
    return changed
