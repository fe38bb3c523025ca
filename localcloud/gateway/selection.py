"""What a field's resolver is told about the selection below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLResolveInfo,
    GraphQLSkipDirective,
    SelectionNode,
    SelectionSetNode,
    get_location,
    print_ast,
)
from graphql.execution.values import get_directive_values


class Selects(Protocol):
    """What it takes to follow a selection: a resolver's info has it."""

    @property
    def fragments(self) -> dict[str, FragmentDefinitionNode]: ...

    @property
    def variable_values(self) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Selecting:
    """The same for a selection that no resolver runs for."""

    fragments: dict[str, FragmentDefinitionNode]
    variable_values: dict[str, Any]


def selection_paths(info: GraphQLResolveInfo) -> list[str]:
    """`selectionSetList`: every selected field below, as paths of aliases, each once."""
    found: dict[str, None] = {}
    for node in info.field_nodes:
        found |= dict.fromkeys(_paths(node.selection_set, "", info))
    return list(found)


def selection_text(info: GraphQLResolveInfo) -> str:
    """`selectionSetGraphQL`: the selection as it was written."""
    selections = [
        one for node in info.field_nodes if node.selection_set for one in node.selection_set.selections
    ]
    return print_ast(SelectionSetNode(selections=tuple(selections))) if selections else ""


def selected(data: Any, node: SelectionSetNode | None, info: GraphQLResolveInfo) -> Any:
    """Of the data that accompanies an error, what the client asked for."""
    if node is None:
        return data
    if isinstance(data, list):
        return [selected(one, node, info) for one in data]
    if not isinstance(data, dict):
        return None
    return {
        response_key(field): selected(data.get(field.name.value), field.selection_set, info)
        for field in included_fields(node, info)
        if field.name.value in data
    }


def _paths(node: SelectionSetNode | None, prefix: str, info: GraphQLResolveInfo) -> Iterator[str]:
    for field in included_fields(node, info):
        path = prefix + response_key(field)
        yield path
        yield from _paths(field.selection_set, f"{path}/", info)


def included_fields(node: SelectionSetNode | None, info: Selects) -> Iterator[FieldNode]:
    """The fields of a selection, those of its fragments included, without those that @skip leaves out."""
    for selection in node.selections if node else ():
        if not _is_included(selection, info):
            continue
        if isinstance(selection, FieldNode):
            yield selection
            continue
        if isinstance(selection, FragmentSpreadNode):
            yield from included_fields(info.fragments[selection.name.value].selection_set, info)
        else:
            yield from included_fields(selection.selection_set, info)  # type: ignore[attr-defined]


def _is_included(node: SelectionNode, info: Selects) -> bool:
    skip = get_directive_values(GraphQLSkipDirective, node, info.variable_values)
    include = get_directive_values(GraphQLIncludeDirective, node, info.variable_values)
    return not (skip and skip["if"]) and not (include and not include["if"])


def response_key(field: FieldNode) -> str:
    """Under which name a field stands in the answer."""
    return field.alias.value if field.alias else field.name.value


def place_of(info: GraphQLResolveInfo) -> list[dict[str, Any]]:
    """Where in the document the field stands, as AppSync writes it."""
    where = info.field_nodes[0].loc
    if where is None:
        return []
    position = get_location(where.source, where.start)
    return [{"line": position.line, "column": position.column, "sourceName": None}]
