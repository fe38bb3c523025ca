"""`python -m localcloud.gateway.merge`."""

from __future__ import annotations

from pathlib import Path

import pytest
from graphql import build_schema

from localcloud.gateway.merge.__main__ import main


def context(folder: Path, name: str, sdl: str) -> str:
    file = folder / name / "schema.graphql"
    file.parent.mkdir()
    file.write_text(sdl)
    return str(file)


def test_the_written_schema_is_complete_for_any_graphql_tool(tmp_path: Path) -> None:
    output = tmp_path / "merged.graphql"
    files = [context(tmp_path, "a", "type Query { day: AWSDate! @aws_api_key }")]
    assert main([*files, "-o", str(output)]) == 0
    assert "day" in build_schema(output.read_text()).type_map["Query"].fields  # type: ignore[attr-defined]


def test_check_fails_until_the_written_schema_is_current(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "merged.graphql"
    command = [context(tmp_path, "a", "type Query { x: Int }"), "-o", str(output)]
    assert main([*command, "--check"]) == 1
    assert not output.exists()
    assert main(command) == 0
    assert main([*command, "--check"]) == 0
    output.write_text("type Query { y: Int }")
    assert main([*command, "--check"]) == 1
    assert "is stale" in capsys.readouterr().err


def test_a_conflict_is_one_line_that_names_the_folders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        context(tmp_path, "tenants", "type Query { x: Int }"),
        context(tmp_path, "catalog", "type Query { x: ID }"),
    ]
    assert main([*files, "-o", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == "merge: Query.x differs between tenants and catalog: Int and ID\n"


def test_a_missing_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.graphql"), "-o", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
