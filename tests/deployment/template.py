"""backend/template.yaml as CloudFormation sees it: short forms written out, Fn::ForEach unrolled."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from localcloud.event_sources.filters import matches

BACKEND = Path(__file__).parents[2] / "backend"
_LOOP = "Fn::ForEach::"


class _Loader(yaml.SafeLoader):
    """YAML with CloudFormation's tags: !Sub text → {"Fn::Sub": text}."""


def _tagged(loader: _Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    name = suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}"
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
        return {name: value.split(".", 1) if suffix == "GetAtt" else value}
    if isinstance(node, yaml.SequenceNode):
        return {name: loader.construct_sequence(node, deep=True)}
    assert isinstance(node, yaml.MappingNode)
    return {name: loader.construct_mapping(node, deep=True)}


_Loader.add_multi_constructor("!", _tagged)


def load(file: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(file.read_text("utf-8"), _Loader)
    return {**loaded, "Resources": _unrolled(loaded["Resources"])}


@cache
def template() -> dict[str, Any]:
    return load(BACKEND / "template.yaml")


def resources(kind: str) -> dict[str, dict[str, Any]]:
    """The resources of one type, by logical id."""
    return {name: found for name, found in template()["Resources"].items() if found["Type"] == kind}


def properties(logical_id: str) -> dict[str, Any]:
    found: dict[str, Any] = template()["Resources"][logical_id]["Properties"]
    return found


def seen_by(function: str, record: Mapping[str, Any]) -> bool:
    """Whether a function on the table's stream gets to see a record."""
    filters = properties(f"{function}Mapping")["FilterCriteria"]["Filters"]
    return any(matches(record, json.loads(each["Pattern"])) for each in filters)


def target(reference: Any) -> str:
    """The logical id that a Ref or GetAtt names."""
    if "Ref" in reference:
        return str(reference["Ref"])
    named = reference["Fn::GetAtt"][0]
    return str(named["Fn::Sub"] if isinstance(named, dict) else named)


def _unrolled(section: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, value in section.items():
        if not name.startswith(_LOOP):
            plain[name] = value
            continue
        variable, members, body = value
        for member in members:
            plain |= _with(variable, member, body)
    return plain


def _with(variable: str, member: str, value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("${" + variable + "}", member)
    if isinstance(value, list):
        return [_with(variable, member, part) for part in value]
    if value == {"Ref": variable}:
        return member
    if isinstance(value, dict):
        return {_with(variable, member, name): _with(variable, member, part) for name, part in value.items()}
    return value
