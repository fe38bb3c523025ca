"""Who may read a field: AppSync's directives on fields and types, as one rule for each field.

A field's own directives count; without any, its type's; without those, the API's default mode. Several
directives mean "any of these". `@aws_auth` is `@aws_cognito_user_pools` of a time when there was one mode.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
)

from localcloud.gateway.authentication import Caller
from localcloud.gateway.cloud import Cloud
from localcloud.gateway.errors import not_authenticated
from localcloud.gateway.model import Api, AuthMode, AuthProvider, FieldName

_MODES = {
    "aws_api_key": AuthMode.API_KEY,
    "aws_iam": AuthMode.IAM,
    "aws_cognito_user_pools": AuthMode.COGNITO,
    "aws_auth": AuthMode.COGNITO,
    "aws_oidc": AuthMode.OIDC,
    "aws_lambda": AuthMode.LAMBDA,
}


@dataclass(frozen=True)
class Grant:
    """One directive: the mode it lets in, and of Cognito's callers only these groups (None: all)."""

    mode: AuthMode
    groups: frozenset[str] | None = None
    is_default: bool = False

    def admits(self, caller: Caller) -> bool:
        if caller.mode is not self.mode:
            return False
        if self.groups is not None:
            return bool(self.groups & caller.groups)
        return not (self.is_default and caller.is_denied_by_default)


Rules = Mapping[FieldName, tuple[Grant, ...]]


def rules_of(schema: GraphQLSchema, default: AuthProvider) -> Rules:
    """Every object field's grants."""
    fallback = (Grant(default.mode, is_default=True),)
    rules: dict[FieldName, tuple[Grant, ...]] = {}
    for type_ in schema.type_map.values():
        if not isinstance(type_, GraphQLObjectType) or type_.name.startswith("__"):
            continue
        of_type = _grants(type_.ast_node.directives if type_.ast_node else ()) or fallback
        for name, field in type_.fields.items():
            own = _grants(field.ast_node.directives if field.ast_node else ())
            rules[type_.name, name] = own or of_type
    return rules


def may_read(rules: Rules, caller: Caller, field: FieldName) -> bool:
    """Whether the caller reaches a field; fields of the introspection system are open to every caller."""
    grants = rules.get(field)
    return grants is None or any(grant.admits(caller) for grant in grants)


def check_operation(
    cloud: Cloud, api: Api, caller: Caller, document: DocumentNode, operation: OperationDefinitionNode
) -> None:
    """A signing caller's policies must allow each top-level field. Raises RequestRefused (401)."""
    if caller.signer is None:
        return
    type_name = operation.operation.value.capitalize()
    fragments = {
        one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)
    }
    for field in sorted(_top_fields(operation.selection_set, fragments)):
        resource = (
            f"arn:aws:appsync:{api.region}:{api.account}:apis/{api.id}/types/{type_name}/fields/{field}"
        )
        if not field.startswith("__") and not cloud.may(caller.signer, "appsync:GraphQL", resource):
            raise not_authenticated("Permission denied")


def _top_fields(selections: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> set[str]:
    found: set[str] = set()
    for one in selections.selections:
        if isinstance(one, FieldNode):
            found.add(one.name.value)
        elif isinstance(one, FragmentSpreadNode):
            found |= _top_fields(fragments[one.name.value].selection_set, fragments)
        elif isinstance(one, InlineFragmentNode):
            found |= _top_fields(one.selection_set, fragments)
    return found


def _grants(directives: Iterable[DirectiveNode]) -> tuple[Grant, ...]:
    return tuple(
        Grant(_MODES[one.name.value], _groups(one)) for one in directives if one.name.value in _MODES
    )


def _groups(directive: DirectiveNode) -> frozenset[str] | None:
    for argument in directive.arguments:
        if argument.name.value == "cognito_groups" and isinstance(argument.value, ListValueNode):
            return frozenset(one.value for one in argument.value.values if isinstance(one, StringValueNode))
    return None
