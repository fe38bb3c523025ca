"""What the schema check refuses, and what it lets through."""

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pipelines.workflows import GITHUB

SCRIPT = runpy.run_path(str(GITHUB / "scripts/breaking_changes.py"))
breaking_changes: Callable[[str, str], list[str]] = SCRIPT["breaking_changes"]
main: Callable[[list[str]], int] = SCRIPT["main"]

BEFORE = """
type Query { booking(id: ID!): Booking @aws_cognito_user_pools }
type Booking @aws_api_key { id: ID! start: AWSDateTime! note: String }
enum Status { HELD CONFIRMED }
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("note: String", ""),
        ("start: AWSDateTime!", "start: String!"),
        ("note: String", "note: Int"),
        ("(id: ID!)", "(id: ID!, tenant: ID!)"),
        ("HELD CONFIRMED", "CONFIRMED"),
    ],
)
def test_taking_away_or_asking_for_more_breaks(old: str, new: str) -> None:
    assert len(breaking_changes(BEFORE, BEFORE.replace(old, new))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("note: String", "note: String, price: Int"),
        ("(id: ID!)", "(id: ID!, locale: String)"),
        ("@aws_api_key", ""),
        ("enum Status", "scalar AWSDateTime enum Status"),
    ],
)
def test_adding_breaks_nothing_and_directives_do_not_count(old: str, new: str) -> None:
    assert breaking_changes(BEFORE, BEFORE.replace(old, new)) == []


def test_our_own_schema_is_readable_and_equal_to_itself() -> None:
    merged = (GITHUB.parent / "backend/merged.graphql").read_text("utf-8")
    assert breaking_changes(merged, merged) == []


def test_the_command_names_what_breaks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.graphql", tmp_path / "new.graphql"
    old.write_text(BEFORE, "utf-8")
    new.write_text(BEFORE.replace("note: String", ""), "utf-8")
    assert main([str(old), str(new)]) == 1
    assert "breaking: Booking.note was removed." in capsys.readouterr().err
    assert main([str(old), str(old)]) == 0
