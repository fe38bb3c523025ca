"""Which caller reaches which field."""

from __future__ import annotations

import pytest

from tests.gateway.fakes import (
    COGNITO_FIRST,
    KEY,
    NONE,
    FakeCloud,
    api,
    ask,
    resolver,
    token,
)

SDL = """
type Query {
  undirected: String
  byKey: String @aws_api_key
  byUser: String @aws_cognito_user_pools
  byBoth: String @aws_api_key @aws_cognito_user_pools
  byStaff: String @aws_cognito_user_pools(cognito_groups: ["staff", "owners"])
  thing: Thing @aws_api_key @aws_cognito_user_pools
  plain: Plain @aws_api_key
}
type Thing @aws_api_key @aws_cognito_user_pools {
  open: String
  forUsers: String @aws_cognito_user_pools
}
type Plain { text: String }
"""
JS = "export const request = () => ({ payload: 'yes' });\nexport const response = (ctx) => ctx.result;"
OBJECT = JS.replace("'yes'", "{ open: 'yes', forUsers: 'yes', text: 'yes' }")
SCALARS = ["undirected", "byKey", "byUser", "byBoth", "byStaff"]
API = api(
    SDL,
    *(resolver(f"Query.{name}", NONE, code=JS) for name in SCALARS),
    resolver("Query.thing", NONE, code=OBJECT),
    resolver("Query.plain", NONE, code=OBJECT),
    providers=COGNITO_FIRST,
)
CALLERS = {
    "key": {"x-api-key": KEY.id},
    "user": {"authorization": token()},
    "staff": {"authorization": token(**{"cognito:groups": ["staff"]})},
    "guest": {"authorization": token(**{"cognito:groups": ["guests"]})},
}
ALLOWED = {
    "undirected": {"user", "staff", "guest"},
    "byKey": {"key"},
    "byUser": {"user", "staff", "guest"},
    "byBoth": {"key", "user", "staff", "guest"},
    "byStaff": {"staff"},
    "thing { open }": {"key", "user", "staff", "guest"},
    "thing { forUsers }": {"user", "staff", "guest"},
    "plain { text }": set(),
}


@pytest.mark.parametrize("caller", CALLERS)
@pytest.mark.parametrize("field", ALLOWED)
def test_the_matrix(field: str, caller: str) -> None:
    body = ask(API, f"{{ {field} }}", headers=CALLERS[caller])
    refused = [error["errorType"] for error in body.get("errors", [])]
    assert refused == ([] if caller in ALLOWED[field] else ["Unauthorized"])


def test_a_refused_field_is_null_with_appsync_s_error_and_its_neighbours_are_answered() -> None:
    body = ask(API, "{\n  mine: byUser\n  byKey\n}", headers=CALLERS["key"])
    assert body == {
        "data": {"mine": None, "byKey": "yes"},
        "errors": [
            {
                "path": ["mine"],
                "locations": [{"line": 2, "column": 3, "sourceName": None}],
                "message": "Not Authorized to access byUser on type Query",
                "data": None,
                "errorType": "Unauthorized",
                "errorInfo": None,
            }
        ],
    }


def test_a_refused_field_s_resolver_does_not_run() -> None:
    cloud = FakeCloud()
    ask(API, "{ byUser }", cloud, CALLERS["key"])
    assert cloud.evaluations == 0


def test_the_type_s_name_is_open_to_every_caller() -> None:
    body = ask(API, "{ __typename thing { __typename } }", headers=CALLERS["key"])
    assert body == {"data": {"__typename": "Query", "thing": {"__typename": "Thing"}}}
