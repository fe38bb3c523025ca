"""AppSync's own words in a schema: the scalars and directives that every API has without declaring them."""

from __future__ import annotations

from functools import cache

from graphql import (
    DirectiveNode,
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    build_ast_schema,
    parse,
    print_ast,
    validate_schema,
)

SCALARS = (
    "AWSDate", "AWSTime", "AWSDateTime", "AWSTimestamp", "AWSEmail",
    "AWSJSON", "AWSURL", "AWSPhone", "AWSIPAddress",
)  # fmt: skip

AUTH_DIRECTIVES = """
directive @aws_api_key on FIELD_DEFINITION | OBJECT
directive @aws_iam on FIELD_DEFINITION | OBJECT
directive @aws_oidc on FIELD_DEFINITION | OBJECT
directive @aws_lambda on FIELD_DEFINITION | OBJECT
directive @aws_auth(cognito_groups: [String!]!) on FIELD_DEFINITION | OBJECT
directive @aws_cognito_user_pools(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
"""

MERGE_DIRECTIVES = """
directive @canonical on OBJECT | FIELD_DEFINITION | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
directive @hidden on
  OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT
directive @renamed(to: String!) on OBJECT | FIELD_DEFINITION | INTERFACE | UNION | ENUM | INPUT_OBJECT
"""

SCALAR_DEFINITIONS = "\n".join(f"scalar {name}" for name in SCALARS)


class InvalidSchema(ValueError):
    """A schema that AppSync would not accept; the text says where and why in one line."""


@cache
def _prelude() -> DocumentNode:
    return parse(SCALAR_DEFINITIONS + AUTH_DIRECTIVES + MERGE_DIRECTIVES, no_location=True)


def parse_sdl(sdl: str) -> DocumentNode:
    """A document of definitions. Raises InvalidSchema with line and column."""
    try:
        return parse(sdl)
    except GraphQLError as error:
        raise InvalidSchema(one_line(error)) from None


def build(document: DocumentNode) -> GraphQLSchema:
    """An executable schema that also knows AppSync's scalars and directives. Raises InvalidSchema."""
    whole = DocumentNode(definitions=(*_prelude().definitions, *document.definitions))
    try:
        schema = build_ast_schema(whole)
        errors = validate_schema(schema)
    except GraphQLError as error:
        errors = [error]
    except TypeError as error:  # build_ast_schema joins all its findings in one TypeError
        raise InvalidSchema(str(error).replace("\n\n", "; ").replace("\n", " ")) from None
    if errors:
        raise InvalidSchema("; ".join(one_line(error) for error in errors))
    return schema


def one_line(error: GraphQLError) -> str:
    """An error with its place, without the excerpt that graphql-core draws below it."""
    place = f"line {error.locations[0].line}, column {error.locations[0].column}: " if error.locations else ""
    return place + error.message.replace("\n", " ")


def directive_text(directive: DirectiveNode) -> str:
    """A directive in a form in which equal ones are equal."""
    return print_ast(directive)
