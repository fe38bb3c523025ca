"""Scripts that read the table by themselves: their data source's role allows what they ask, and no more.

The local cloud reads for them with rights of its own, so that only this looks at their roles.
"""

import re
from typing import Any

import pytest

from chatbooking.storage import INDEXES
from tests.deployment.template import BACKEND, properties, resources, target

ACTIONS = {"get": "dynamodb:GetItem", "query": "dynamodb:Query"}
SOURCES = {
    name: target(source["Properties"]["ServiceRoleArn"])
    for name, source in resources("AWS::AppSync::DataSource").items()
    if source["Properties"]["Type"] == "AMAZON_DYNAMODB"
}


def asked(source: str) -> set[tuple[str, str]]:
    """What the scripts on a data source do: (action, index or the table itself)."""
    found = set()
    for resolver in resources("AWS::AppSync::Resolver").values():
        if target(resolver["Properties"]["DataSourceName"]) != source:
            continue
        script = (BACKEND / resolver["Properties"]["CodeS3Location"]).read_text("utf-8")
        (imported,) = re.findall(r"import \{ (.*) \} from '@aws-appsync/utils/dynamodb'", script)
        indexes = [name for name in INDEXES if f"'{name}'" in script]
        assert ("index:" in script) is bool(indexes)
        found |= {(ACTIONS[name], where) for name in imported.split(", ") for where in indexes or ["table"]}
    return found


def granted(role: str) -> set[tuple[str, str]]:
    (policy,) = properties(role)["Policies"]
    return {
        (action, where(resource))
        for statement in policy["PolicyDocument"]["Statement"]
        for action in _listed(statement["Action"])
        for resource in _listed(statement["Resource"])
    }


def where(resource: dict[str, Any]) -> str:
    if resource == {"Fn::GetAtt": ["Table", "Arn"]}:
        return "table"
    start, _, index = resource["Fn::Sub"].rpartition("/")
    assert start == "${Table.Arn}/index"
    return str(index)


def _listed(one_or_more: Any) -> list[Any]:
    return one_or_more if isinstance(one_or_more, list) else [one_or_more]


@pytest.mark.parametrize("source", SOURCES)
def test_a_reading_role_allows_what_its_scripts_ask_and_no_more(source: str) -> None:
    assert asked(source) == granted(SOURCES[source]) != set()
