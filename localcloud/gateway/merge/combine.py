"""Unites prepared sources into one schema, or says of every conflict which two sources it lies between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldDefinitionNode,
    GraphQLSchema,
    ObjectTypeDefinitionNode,
    TypeDefinitionNode,
    print_ast,
)

from localcloud.gateway import sdl
from localcloud.gateway.merge.copies import Copy, canonical_or_equal, without_marks
from localcloud.gateway.merge.source import (
    AUTH_DIRECTIVES,
    ROOT_TYPES,
    MergeConflict,
    PreparedSource,
    Source,
    prepare,
)
from localcloud.gateway.model import AuthMode, FieldName


@dataclass(frozen=True)
class MergedSchema:
    """The united schema; `resolver_origins`: merged field → (source, its field) whose resolver it takes."""

    sdl: str
    schema: GraphQLSchema
    resolver_origins: Mapping[FieldName, tuple[str, FieldName]]


def merge(
    sources: Sequence[Source],
    *,
    primary_mode: AuthMode = AuthMode.COGNITO,
    modes: Iterable[AuthMode] | None = None,
) -> MergedSchema:
    """Unite the sources in their order. `modes` are all modes of the merged API. Raises MergeConflict."""
    accepted = set(modes) if modes is not None else {source.primary_mode for source in sources}
    problems = _mode_problems(sources, accepted) + _environment_problems(sources)
    prepared = []
    for source in sources:
        try:
            prepared.append(prepare(source, primary_mode))
        except MergeConflict as conflict:
            problems += conflict.problems
    if problems:
        raise MergeConflict(problems)
    return _united(prepared)


def _united(prepared: Sequence[PreparedSource]) -> MergedSchema:
    problems: list[str] = []
    owners: dict[FieldName, str] = {}
    by_name: dict[str, list[Copy[TypeDefinitionNode]]] = {}
    for source in prepared:
        for definition in source.definitions:
            by_name.setdefault(definition.name.value, []).append(Copy(source.name, definition))
    definitions = [_united_type(name, copies, owners, problems) for name, copies in by_name.items()]
    origins = _resolver_origins(prepared, owners, problems)
    if problems:
        raise MergeConflict(problems)
    document = DocumentNode(definitions=tuple(sorted(definitions, key=_printed_order)))
    try:
        schema = sdl.build(document)
    except sdl.InvalidSchema as error:
        raise MergeConflict([f"the merged schema is not valid: {error}"]) from None
    return MergedSchema(print_ast(document) + "\n", schema, origins)


def _printed_order(definition: TypeDefinitionNode) -> int:
    """Operations first, everything else as it came."""
    name = definition.name.value
    return ROOT_TYPES.index(name) if name in ROOT_TYPES else len(ROOT_TYPES)


def _united_type(
    name: str, copies: list[Copy[TypeDefinitionNode]], owners: dict[FieldName, str], problems: list[str]
) -> TypeDefinitionNode:
    first = copies[0]
    for other in copies[1:]:
        if type(other.node) is not type(first.node):
            problems.append(
                f"{name} is {_kind(first.node)} in {first.source} and {_kind(other.node)} in {other.source}"
            )
            return first.node
    if not isinstance(first.node, ObjectTypeDefinitionNode):
        return without_marks(canonical_or_equal(name, copies, problems).node)
    objects = [Copy(one.source, one.node) for one in copies if isinstance(one.node, ObjectTypeDefinitionNode)]
    return _united_object(name, objects, owners, problems)


def _united_object(
    name: str,
    copies: list[Copy[ObjectTypeDefinitionNode]],
    owners: dict[FieldName, str],
    problems: list[str],
) -> ObjectTypeDefinitionNode:
    """Every field of every copy, unless one copy of the type is canonical: then it alone counts."""
    canonical = [one for one in copies if one.is_canonical]
    if len(canonical) > 1:
        problems.append(f"{name} is @canonical in both {canonical[0].source} and {canonical[1].source}")
    counted = canonical[:1] or copies
    keep_on_type = len({_auth_text(one.node) for one in counted}) == 1
    fields: dict[str, list[Copy[FieldDefinitionNode]]] = {}
    for copy in counted:
        for field in copy.node.fields:
            node = field if keep_on_type else _with_type_auth(field, copy.node)
            fields.setdefault(field.name.value, []).append(Copy(copy.source, node))
    united = []
    for field_name, field_copies in fields.items():
        chosen = canonical_or_equal(f"{name}.{field_name}", field_copies, problems)
        if chosen.is_canonical or canonical:
            owners[name, field_name] = chosen.source
        united.append(without_marks(chosen.node))
    base = without_marks(counted[0].node)
    return ObjectTypeDefinitionNode(
        name=base.name,
        description=next((one.node.description for one in counted if one.node.description), None),
        interfaces=tuple({one.name.value: one for copy in counted for one in copy.node.interfaces}.values()),
        directives=tuple(
            one for one in base.directives if keep_on_type or one.name.value not in AUTH_DIRECTIVES
        ),
        fields=tuple(united),
    )


def _auth_text(node: ObjectTypeDefinitionNode) -> str:
    return " ".join(
        sorted(sdl.directive_text(one) for one in node.directives if one.name.value in AUTH_DIRECTIVES)
    )


def _with_type_auth(field: FieldDefinitionNode, owner: ObjectTypeDefinitionNode) -> FieldDefinitionNode:
    """The field as its own source means it: with its type's modes, where it has none of its own."""
    if any(one.name.value in AUTH_DIRECTIVES for one in field.directives):
        return field
    inherited = tuple(one for one in owner.directives if one.name.value in AUTH_DIRECTIVES)
    return FieldDefinitionNode(
        name=field.name,
        description=field.description,
        arguments=field.arguments,
        type=field.type,
        directives=(*field.directives, *inherited),
    )


def _resolver_origins(
    prepared: Sequence[PreparedSource], owners: Mapping[FieldName, str], problems: list[str]
) -> dict[FieldName, tuple[str, FieldName]]:
    """One resolver for a field: of a canonical field the owner's, of any other the only one there is."""
    origins: dict[FieldName, tuple[str, FieldName]] = {}
    for source in prepared:
        original = {after: before for before, after in source.renamed_fields.items()}
        for field in sorted(source.resolved_fields):
            if owners.get(field, source.name) != source.name:
                continue
            if field in origins:
                problems.append(
                    f"{field[0]}.{field[1]} has a resolver in both {origins[field][0]} and {source.name}"
                )
            origins.setdefault(field, (source.name, original.get(field, field)))
    return origins


def _mode_problems(sources: Iterable[Source], accepted: set[AuthMode]) -> list[str]:
    return [
        f"{source.name}: its primary mode {source.primary_mode} is not a mode of the merged API"
        for source in sources
        if source.primary_mode not in accepted
    ]


def _environment_problems(sources: Iterable[Source]) -> list[str]:
    """AppSync refuses a repeated name even when the values agree."""
    problems, seen = [], dict[str, str]()
    for source in sources:
        problems += [
            f"environment variable {key} is in both {seen[key]} and {source.name}"
            for key in source.environment
            if key in seen
        ]
        seen |= dict.fromkeys(source.environment, source.name)
    return problems


def _kind(node: TypeDefinitionNode) -> str:
    return node.kind.removesuffix("_definition").replace("_", " ")
