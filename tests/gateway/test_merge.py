"""AppSync's merge rules, every conflict included."""

from __future__ import annotations

import pytest
from graphql import GraphQLEnumType, GraphQLInterfaceType, GraphQLObjectType

from localcloud.gateway.merge import MergeConflict, MergedSchema, Source, merge
from localcloud.gateway.model import AuthMode


def source(name: str, sdl: str, **options: object) -> Source:
    """A source with a query of its own, so that it stands alone."""
    return Source(name, f"type Query {{ {name}: String }} {sdl}", **options)  # type: ignore[arg-type]


def merged(*sources: Source) -> MergedSchema:
    return merge(sources)


def problems(*sources: Source, **options: object) -> list[str]:
    with pytest.raises(MergeConflict) as conflict:
        merge(sources, **options)  # type: ignore[arg-type]
    return conflict.value.problems


@pytest.mark.parametrize(
    ("mutation", "subscription"),
    [("String", "String"), ("String!", "String"), ("[Int!]", "[Int!]"), ("String", "String!")],
)
def test_a_subscription_gives_what_its_mutations_give(mutation: str, subscription: str) -> None:
    sdl = f"""type Mutation {{ publish: {mutation} }}
      type Subscription {{ onPublish: {subscription} @aws_subscribe(mutations: ["publish"]) }}"""
    schema = merged(source("a", sdl), source("b", "type Mutation { other: Int }"))
    assert fields(schema, "Subscription") == {"onPublish": subscription}
    assert '@aws_subscribe(mutations: ["publish"])' in schema.sdl


def test_a_subscription_follows_its_mutation_s_new_name() -> None:
    sdl = """type Mutation { publish: Int @renamed(to: "announce") }
      type Subscription { onPublish: Int @aws_subscribe(mutations: ["publish"]) }"""
    assert '@aws_subscribe(mutations: ["announce"])' in merged(source("a", sdl)).sdl


def test_a_subscription_to_another_type_or_another_source_s_mutation_is_refused() -> None:
    other = 'type Subscription { onPublish: Int @aws_subscribe(mutations: ["publish"]) }'
    assert problems(source("a", f"type Mutation {{ publish: String }} {other}")) == [
        "a: Subscription.onPublish gives Int, its mutation publish gives String"
    ]
    assert problems(source("a", other), source("b", "type Mutation { publish: Int }")) == [
        "a: Subscription.onPublish subscribes to the unknown mutation publish"
    ]


def fields(schema: MergedSchema, name: str) -> dict[str, str]:
    type_ = schema.schema.get_type(name)
    assert isinstance(type_, GraphQLObjectType)
    return {field: str(definition.type) for field, definition in type_.fields.items()}


def test_the_operations_of_all_sources_are_offered() -> None:
    assert fields(merged(source("a", ""), source("b", "")), "Query") == {"a": "String", "b": "String"}


def test_the_fields_of_a_shared_type_unite() -> None:
    schema = merged(source("a", "type T { id: ID! x: Int }"), source("b", "type T { id: ID! y: [Int!] }"))
    assert fields(schema, "T") == {"id": "ID!", "x": "Int", "y": "[Int!]"}


@pytest.mark.parametrize(
    ("mine", "theirs", "reason"),
    [
        ("type T { id: ID! }", "type T { id: ID }", "T.id differs between a and b: ID! and ID"),
        (
            "type T { x(n: Int): Int }",
            "type T { x(n: Int!): Int }",
            "T.x differs between a and b: other arguments",
        ),
        (
            "type T { x: Int }",
            "type T { x: Int @aws_api_key }",
            "T.x differs between a and b: other directives",
        ),
        (
            "enum E { A B }",
            "enum E { A C }",
            "E differs between a and b: its members B, C are not the same in both",
        ),
        (
            "input I { x: Int }",
            "input I { x: Int! }",
            "I differs between a and b: its members x: Int, x: Int! are not the same in both",
        ),
        (
            "type A { x: Int } type B { x: Int } union U = A | B",
            "type A { x: Int } union U = A",
            "U differs between a and b: its members B are not the same in both",
        ),
        (
            "interface N { id: ID }",
            "interface N { id: ID! }",
            "N differs between a and b: its members id: ID, id: ID! are not the same in both",
        ),
        (
            "scalar S",
            'scalar S @specifiedBy(url: "https://x.y")',
            "S differs between a and b: other directives",
        ),
        ("enum E { A }", "input E { x: Int }", "E is enum type in a and input object type in b"),
        (
            "type T @canonical { x: Int }",
            "type T @canonical { x: Int }",
            "T is @canonical in both a and b",
        ),
        (
            "type T { x: Int @canonical }",
            "type T { x: Int @canonical }",
            "T.x is @canonical in both a and b",
        ),
    ],
)
def test_a_contradiction_names_both_sources(mine: str, theirs: str, reason: str) -> None:
    assert problems(source("a", mine), source("b", theirs)) == [reason]


def test_equal_copies_may_differ_in_order_and_description() -> None:
    schema = merged(
        source("a", '"First." enum E { A B } input I { x: Int y: Int }'),
        source("b", '"Second." enum E { B "b" A } input I { y: Int x: Int }'),
    )
    kept = schema.schema.get_type("E")
    assert isinstance(kept, GraphQLEnumType)
    assert kept.description == "First."


def test_the_canonical_type_wins_silently() -> None:
    schema = merged(source("a", "type T { x: Int y: Int }"), source("b", "type T @canonical { x: String }"))
    assert fields(schema, "T") == {"x": "String"}
    assert "@canonical" not in schema.sdl


def test_the_canonical_field_wins_and_other_fields_unite() -> None:
    schema = merged(source("a", "type T { x: Int y: Int }"), source("b", "type T { x: String @canonical }"))
    assert fields(schema, "T") == {"x": "String", "y": "Int"}


def test_what_is_hidden_is_left_out() -> None:
    schema = merged(source("a", "type T { x: Int secret: Int @hidden } type Inner @hidden { x: Int }"))
    assert fields(schema, "T") == {"x": "Int"}
    assert schema.schema.get_type("Inner") is None


def test_a_field_of_a_hidden_type_is_an_error() -> None:
    [problem] = problems(source("a", "type T { inner: Inner } type Inner @hidden { x: Int }"))
    assert "the merged schema is not valid" in problem
    assert "Inner" in problem


def test_renamed_types_and_fields_are_known_by_their_new_names() -> None:
    schema = merged(source("a", 'type T @renamed(to: "Thing") { x: Int @renamed(to: "size") t: [T!] }'))
    assert fields(schema, "Thing") == {"size": "Int", "t": "[Thing!]"}
    assert schema.schema.get_type("T") is None


def test_an_implemented_interface_is_kept() -> None:
    shared = "interface N { id: ID! } type T implements N { id: ID! }"
    schema = merged(source("a", shared), source("b", shared))
    node = schema.schema.get_type("N")
    assert isinstance(node, GraphQLInterfaceType)
    assert [one.name for one in schema.schema.get_possible_types(node)] == ["T"]


def test_a_resolver_follows_its_renamed_field() -> None:
    one = source(
        "a", 'type T @renamed(to: "Thing") { x: Int @renamed(to: "size") }', resolved_fields=[("T", "x")]
    )
    assert merged(one).resolver_origins == {("Thing", "size"): ("a", ("T", "x"))}


def test_two_resolvers_of_one_field_are_an_error() -> None:
    shared = "type T { x: Int }"
    pair = [source(name, shared, resolved_fields=[("T", "x")]) for name in ("a", "b")]
    assert problems(*pair) == ["T.x has a resolver in both a and b"]


def test_the_canonical_owner_s_resolver_counts() -> None:
    one = source("a", "type T { x: Int }", resolved_fields=[("T", "x")])
    other = source("b", "type T { x: Int @canonical }", resolved_fields=[("T", "x")])
    assert merged(one, other).resolver_origins == {("T", "x"): ("b", ("T", "x"))}


def test_a_resolver_of_a_field_that_does_not_exist_is_an_error() -> None:
    [problem] = problems(source("a", "", resolved_fields=[("Query", "nope")]))
    assert problem == "a: a resolver is attached to Query.nope, which the schema does not have"


def test_every_source_must_be_valid_on_its_own() -> None:
    [problem] = problems(source("a", "type T { x: Missing }"), source("b", "type Missing { x: Int }"))
    assert problem.startswith("a: ")
    assert "Missing" in problem


def test_a_syntax_error_has_its_line() -> None:
    [problem] = problems(Source("a", "type Query {\n x: }"))
    assert problem == "a: line 2, column 5: Syntax Error: Expected Name, found '}'."


@pytest.mark.parametrize(
    ("sdl", "reason"),
    [
        ("type Query { x: Int } extend type Query { y: Int }", "a: `extend` is not AppSync's way"),
        ("schema { query: Q } type Q { x: Int }", "a: root type Q must be named like its operation"),
        (
            'type Query { x: Int } type Subscription { s: Int @aws_subscribe(mutations: ["m"]) }',
            "a: Subscription.s subscribes to the unknown mutation m",
        ),
    ],
)
def test_what_appsync_does_not_take(sdl: str, reason: str) -> None:
    [problem] = problems(Source("a", sdl))
    assert problem.startswith(reason)


def test_an_environment_variable_in_two_sources_is_an_error_even_with_one_value() -> None:
    pair = [source(name, "", environment={"STAGE": "dev"}) for name in ("a", "b")]
    assert problems(*pair) == ["environment variable STAGE is in both a and b"]


def test_a_source_s_primary_mode_must_be_one_of_the_merged_api() -> None:
    one = source("a", "", primary_mode=AuthMode.IAM)
    [problem] = problems(one, modes=[AuthMode.COGNITO, AuthMode.API_KEY])
    assert problem == "a: its primary mode AWS_IAM is not a mode of the merged API"


def test_undirected_fields_keep_the_primary_mode_of_their_source() -> None:
    one = source(
        "a", "type T @aws_iam { x: Int } type P { x: Int y: Int @aws_iam }", primary_mode=AuthMode.API_KEY
    )
    text = merge([one], primary_mode=AuthMode.COGNITO, modes=[AuthMode.COGNITO, AuthMode.API_KEY]).sdl
    assert "a: String @aws_api_key" in text
    assert "type T @aws_iam {\n  x: Int\n}" in text
    assert "x: Int @aws_api_key\n  y: Int @aws_iam" in text


def test_types_guarded_differently_keep_each_field_as_its_source_guards_it() -> None:
    schema = merged(
        source("a", "type T @aws_api_key { x: Int y: Int @aws_iam }"),
        source("b", "type T @aws_cognito_user_pools { z: Int }"),
    )
    assert "type T {" in schema.sdl
    assert "x: Int @aws_api_key" in schema.sdl
    assert "y: Int @aws_iam" in schema.sdl
    assert "z: Int @aws_cognito_user_pools" in schema.sdl


def test_all_reasons_are_told_at_once() -> None:
    found = problems(source("a", "type T { x: Int y: Int }"), source("b", "type T { x: ID y: ID }"))
    assert len(found) == 2
