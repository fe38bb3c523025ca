"""Compares two GraphQL schemas; ends with 1 and a list when clients of the old one could break on the new.

    python .github/scripts/breaking_changes.py OLD.graphql NEW.graphql

Directives are left out: AppSync's export has them differently, and who may call what is tested elsewhere.
"""

import re
import sys
from pathlib import Path

from graphql import build_schema, parse, visit
from graphql.language import REMOVE, Visitor, print_ast
from graphql.type import GraphQLSchema
from graphql.utilities import find_breaking_changes


class WithoutDirectives(Visitor):
    """Takes the use of directives out of a document, and their definitions."""

    def enter_directive(self, *_: object) -> object:
        return REMOVE

    def enter_directive_definition(self, *_: object) -> object:
        return REMOVE


def schema(text: str, scalars: set[str]) -> GraphQLSchema:
    """A schema from SDL, with AppSync's `scalars` that it may use or not, and define or not."""
    plain = print_ast(visit(parse(text), WithoutDirectives()))
    missing = sorted(scalars - set(re.findall(r"\bscalar (AWS[A-Za-z]+)\b", plain)))
    return build_schema("\n".join([plain, *(f"scalar {name}" for name in missing)]))


def breaking_changes(old: str, new: str) -> list[str]:
    """What breaks, in the words of graphql-core."""
    scalars = set(re.findall(r"\bAWS[A-Za-z]+\b", old + new))
    changes = find_breaking_changes(schema(old, scalars), schema(new, scalars))
    return sorted(change.description for change in changes)


def main(arguments: list[str]) -> int:
    old, new = (Path(name).read_text(encoding="utf-8") for name in arguments)
    broken = breaking_changes(old, new)
    for change in broken:
        sys.stderr.write(f"breaking: {change}\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
