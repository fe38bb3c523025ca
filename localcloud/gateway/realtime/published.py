"""What a mutation publishes: of its result the fields that it selected, under the names of the schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from localcloud.gateway.selection import Selecting, included_fields, response_key


@dataclass(frozen=True)
class Published:
    """A mutation's field that has been made, and its payload."""

    mutation: str
    payload: Any


def published(
    document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any], data: Any
) -> Iterator[Published]:
    """Everything that a mutation's result tells subscribers; a field that failed or is null tells nothing."""
    if not isinstance(data, Mapping):
        return
    selecting = Selecting(fragments_of(document), dict(variables))
    for field in included_fields(operation.selection_set, selecting):
        value = data.get(response_key(field))
        if value is not None:
            yield Published(field.name.value, _named(value, field.selection_set, selecting))


def fragments_of(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    return {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}


def _named(value: Any, selections: SelectionSetNode | None, selecting: Selecting) -> Any:
    """A value with aliases undone."""
    if isinstance(value, list):
        return [_named(one, selections, selecting) for one in value]
    if selections is None or not isinstance(value, Mapping):
        return value
    fields: Iterable[FieldNode] = included_fields(selections, selecting)
    found: dict[str, Any] = {}
    for field in fields:
        key, name = response_key(field), field.name.value
        if key in value:
            inner = _named(value[key], field.selection_set, selecting)
            known = found.get(name)
            found[name] = {**known, **inner} if isinstance(known, dict) and isinstance(inner, dict) else inner
    return found
