"""DynamoDB's typed values, held against boto3's own serializer."""

from decimal import Decimal
from typing import Any

import pytest
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.storage.values import from_attributes, to_attributes

texts = st.text(max_size=8)
whole = st.integers(-(10**30), 10**30)
scalars = st.one_of(st.none(), st.booleans(), texts, whole)
sets = st.one_of(st.sets(texts, min_size=1, max_size=3), st.sets(whole, min_size=1, max_size=3))
values = st.recursive(
    scalars | sets,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
items = st.dictionaries(texts, values, max_size=4)


def theirs(item: dict[str, Any]) -> dict[str, Any]:
    return {name: TypeSerializer().serialize(value) for name, value in item.items()}


@given(items)
def test_an_item_is_written_and_read_as_boto3_does(item: dict[str, Any]) -> None:
    written = to_attributes(item)
    assert written == theirs(item)
    read = {name: TypeDeserializer().deserialize(value) for name, value in written.items()}
    assert from_attributes(written) == read == item


def test_whole_numbers_are_read_as_such_and_others_with_their_fraction() -> None:
    read = from_attributes({"a": {"L": [{"N": "3"}, {"N": "1.5"}, {"N": "-2.0"}]}, "b": {"NS": ["1"]}})
    assert read == {"a": [3, 1.5, -2], "b": {1}}
    assert [type(number) for number in read["a"]] == [int, float, int]


def test_a_list_may_be_a_tuple_and_a_set_frozen() -> None:
    written = to_attributes({"days": ("a", 1), "cells": frozenset({7})})
    assert written == {"days": {"L": [{"S": "a"}, {"N": "1"}]}, "cells": {"NS": ["7"]}}


@pytest.mark.parametrize(
    "value",
    [1.5, b"bytes", object(), set(), {1, "a"}, {True}, {None}, Decimal(1), [[2.5]], {"a": {"b": 0.1}}],
)
def test_what_has_no_type_in_the_table_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        to_attributes({"name": value})


def test_a_type_that_is_not_in_use_is_refused() -> None:
    with pytest.raises(TypeError):
        from_attributes({"photo": {"B": b"bytes"}})
