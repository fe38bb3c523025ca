"""Copies of one definition in several sources: which of them counts, and when they contradict each other."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from graphql import FieldDefinitionNode, Node, Visitor, print_ast, visit

from localcloud.gateway.merge.source import directive

NodeT = TypeVar("NodeT", bound=Node)


@dataclass(frozen=True)
class Copy(Generic[NodeT]):
    """A definition and the source in which it stands."""

    source: str
    node: NodeT

    @property
    def is_canonical(self) -> bool:
        return directive(self.node, "canonical") is not None


def canonical_or_equal(name: str, copies: list[Copy[NodeT]], problems: list[str]) -> Copy[NodeT]:
    """The copy that counts: the canonical one, else the first, and then all others must be equal to it."""
    canonical = [one for one in copies if one.is_canonical]
    if len(canonical) > 1:
        problems.append(f"{name} is @canonical in both {canonical[0].source} and {canonical[1].source}")
    if canonical:
        return canonical[0]
    first = copies[0]
    problems += [
        f"{name} differs between {first.source} and {other.source}: {difference}"
        for other in copies[1:]
        if (difference := _difference(first.node, other.node))
    ]
    return first


def without_marks(node: NodeT) -> NodeT:
    """The definition as the merged schema shows it: AppSync's merge directives have done their work."""
    changed = copy(node)
    kept = tuple(one for one in getattr(node, "directives", ()) if one.name.value != "canonical")
    changed.directives = kept
    return changed


def _difference(one: Node, other: Node) -> str | None:
    """What tells two definitions apart, briefly; descriptions and the order of members do not."""
    if isinstance(one, FieldDefinitionNode) and isinstance(other, FieldDefinitionNode):
        types = print_ast(one.type), print_ast(other.type)
        if types[0] != types[1]:
            return f"{types[0]} and {types[1]}"
        if _members(one.arguments) != _members(other.arguments):
            return "other arguments"
        return None if _members(one.directives) == _members(other.directives) else "other directives"
    return None if _canonical_text(one) == _canonical_text(other) else _member_difference(one, other)


def _member_difference(one: Node, other: Node) -> str:
    for attribute in ("values", "types", "fields"):
        mine, theirs = (_members(getattr(node, attribute, ())) for node in (one, other))
        if mine != theirs:
            only = sorted(set(mine) ^ set(theirs))
            return "its members " + ", ".join(only) + " are not the same in both"
    return "other directives"


def _members(nodes: Any) -> list[str]:
    return sorted(_canonical_text(node) for node in nodes or ())


def _canonical_text(node: Node) -> str:
    return print_ast(visit(node, _Bare()))


class _Bare(Visitor):
    """Removes descriptions and sorts members, whose order has no meaning."""

    def enter(self, node: Node, *_: Any) -> Any:
        changed = copy(node)
        if getattr(node, "description", None) is not None:
            changed.description = None
        for attribute in ("values", "types", "fields", "directives"):
            members = getattr(node, attribute, None)
            if isinstance(members, tuple) and node.kind not in {"list_value", "object_value"}:
                setattr(changed, attribute, tuple(sorted(members, key=print_ast)))
        return changed
