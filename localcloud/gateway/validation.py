"""Checks a request's document and variables and reports them in AppSync's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    Node,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    specified_rules,
    validate,
)
from graphql.execution.values import get_variable_values

from localcloud.gateway.errors import entry
from localcloud.gateway.scalars import ScalarProblem

Record = dict[str, Any]

# graphql-core's rules under the names that AppSync's engine (graphql-java) gives their violations.
_NAMES = {
    "ExecutableDefinitionsRule": "NonExecutableDefinition",
    "FieldsOnCorrectTypeRule": "FieldUndefined",
    "FragmentsOnCompositeTypesRule": "InlineFragmentTypeConditionInvalid",
    "KnownArgumentNamesRule": "UnknownArgument",
    "KnownDirectivesRule": "UnknownDirective",
    "KnownFragmentNamesRule": "UndefinedFragment",
    "KnownTypeNamesRule": "UnknownType",
    "LoneAnonymousOperationRule": "LoneAnonymousOperationViolation",
    "NoFragmentCyclesRule": "FragmentCycle",
    "NoSchemaIntrospectionCustomRule": "FieldUndefined",
    "NoUndefinedVariablesRule": "UndefinedVariable",
    "NoUnusedFragmentsRule": "UnusedFragment",
    "NoUnusedVariablesRule": "UnusedVariable",
    "OverlappingFieldsCanBeMergedRule": "FieldsConflict",
    "PossibleFragmentSpreadsRule": "InvalidFragmentType",
    "ProvidedRequiredArgumentsRule": "MissingFieldArgument",
    "SingleFieldSubscriptionsRule": "SubscriptionMultipleRootFields",
    "UniqueArgumentNamesRule": "DuplicateArgumentNames",
    "UniqueDirectivesPerLocationRule": "DuplicateDirectiveName",
    "UniqueFragmentNamesRule": "DuplicateFragmentName",
    "UniqueInputFieldNamesRule": "UniqueInputField",
    "UniqueOperationNamesRule": "DuplicateOperationName",
    "UniqueVariableNamesRule": "DuplicateVariableName",
    "ValuesOfCorrectTypeRule": "WrongType",
    "VariablesAreInputTypesRule": "NonInputTypeOnVariable",
    "VariablesInAllowedPositionRule": "VariableTypeMismatch",
}
_UNDEFINED = re.compile(r"Cannot query field '(\w+)' on type '(\w+)'")
_INTROSPECTION = re.compile(r"contained the field '(\w+)'")


def document_problems(schema: GraphQLSchema, document: DocumentNode, *, introspection: bool) -> list[Record]:
    """Entries for `errors`; none when the document may be executed."""
    rules: list[type[ASTValidationRule]] = [*specified_rules]
    if not introspection:
        rules.append(NoSchemaIntrospectionCustomRule)
    if not validate(schema, document, rules):
        return []
    # An error does not tell which rule it broke, so a failed document is looked at rule by rule.
    return [
        _document_entry(rule.__name__, error, document)
        for rule in rules
        for error in validate(schema, document, [rule])
    ]


def variable_problem(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any]
) -> Record | None:
    """The entry of the first variable that is missing or wrong; AppSync reports one."""
    found = get_variable_values(schema, operation.variable_definitions, dict(variables), max_errors=1)
    return _variable_entry(found[0]) if isinstance(found, list) else None


def locations_of(error: GraphQLError) -> list[Record]:
    """Where in the document, as AppSync writes it."""
    return [{"line": one.line, "column": one.column, "sourceName": None} for one in error.locations or ()]


def _document_entry(rule: str, error: GraphQLError, document: DocumentNode) -> Record:
    kind = _NAMES.get(rule, rule.removesuffix("Rule"))
    if rule == "ScalarLeafsRule":
        kind = (
            "SubSelectionRequired" if "must have a selection" in error.message else "SubSelectionNotAllowed"
        )
    message = f"Validation error of type {kind}: {_wording(error.message)}"
    if error.nodes and (path := _path_to(document, error.nodes[0])):
        message += f" @ '{path}'"
    return entry(message, locations=locations_of(error))


def _wording(message: str) -> str:
    if undefined := _UNDEFINED.match(message):
        return f"Field '{undefined[1]}' in type '{undefined[2]}' is undefined"
    if introspection := _INTROSPECTION.search(message):
        return f"Field '{introspection[1]}' in type 'Query' is undefined"
    return message


def _path_to(node: Node, wanted: Node) -> str:
    """The field names on the way to a node, like `booking/service`; empty outside fields."""
    trail = _trail(node, wanted)
    return "/".join(one.name.value for one in trail or () if isinstance(one, FieldNode))


def _trail(node: Node, wanted: Node) -> list[Node] | None:
    if node is wanted:
        return [node]
    for key in node.keys:
        below = getattr(node, key, None)
        for child in below if isinstance(below, tuple) else (below,):
            if isinstance(child, Node) and (rest := _trail(child, wanted)) is not None:
                return [node, *rest]
    return None


_MISSING = (
    re.compile(r"Field '(?P<field>\w+)' of required type '(?P<type>[^']+)' was not provided"),
    re.compile(r"Variable '\$(?P<field>\w+)' of required type '(?P<type>[^']+)' was not provided"),
    re.compile(r"Variable '\$(?P<field>\w+)' of non-null type '(?P<type>[^']+)' must not be null"),
    re.compile(r"Expected non-nullable type '(?P<type>[^']+)' not to be None"),
)
_VARIABLE = re.compile(r"Variable '\$(\w+)'")
_PLACE = re.compile(r" at '([^']+)'")
_UNKNOWN_FIELD = re.compile(r"Field '(\w+)' is not defined by type '(\w+)'")


def _variable_entry(error: GraphQLError) -> Record:
    return entry(_variable_wording(error), locations=locations_of(error))


def _scalar_problem(error: Exception | None) -> ScalarProblem | None:
    """What one of our scalars said, below the layers that graphql-core puts around it."""
    while isinstance(error, GraphQLError):
        error = error.original_error
    return error if isinstance(error, ScalarProblem) else None


def _variable_wording(error: GraphQLError) -> str:
    variable = _VARIABLE.match(error.message)
    name = variable[1] if variable else "?"
    if place := _PLACE.search(error.message):
        name = re.sub(r"\[\d+\]", "", place[1]).rpartition(".")[2]
    if problem := _scalar_problem(error):
        return f"Variable '{name}' has an invalid value. {problem}"
    for missing in _MISSING:
        if found := missing.search(error.message):
            name = found.groupdict().get("field") or name
            return f"Variable '{name}' has coerced Null value for NonNull type '{found['type']}'"
    if unknown := _UNKNOWN_FIELD.search(error.message):
        return (
            f"The variables input contains a field name '{unknown[1]}' that is not defined for "
            f"input object type '{unknown[2]}' "
        )
    return f"Variable '{name}' has an invalid value. {error.message.split('; ', 1)[-1]}"
