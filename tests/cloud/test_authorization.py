"""The authorization matrix: every root field × every kind of caller, made from the merged schema.

What is expected comes from two places only: the schema's directives (which modes a field accepts) and the
table of rights (which roles may use it).
"""

import json
from collections.abc import Mapping

import pytest

from chatbooking.api.caller import Role
from chatbooking.api.rights import NEWCOMERS, RIGHTS
from tests.cloud.api import Api
from tests.cloud.operations import MERGED, Operation, Schema

SCHEMA = Schema(MERGED.read_text("utf-8"))
OPERATIONS = SCHEMA.operations()
REFUSED_AT_THE_DOOR = {"UnauthorizedException"}
REFUSALS = {"Unauthorized", "UnauthorizedException", "NotAllowed", "NotSignedIn"}
OUTSIDERS = ("nobody", "a wrong key", "an expired token", "a forged tenant", "a foreign signature")
ROLES = {"viewer": Role.VIEWER, "admin": Role.ADMIN, "owner": Role.OWNER, "another owner": Role.OWNER}

pytestmark = pytest.mark.cloud
each_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.action)
each_operation_of_members = pytest.mark.parametrize(
    "operation",
    [operation for operation in OPERATIONS if "aws_cognito_user_pools" in operation.modes],
    ids=lambda operation: operation.action,
)


@each_operation
@pytest.mark.parametrize("caller", OUTSIDERS)
def test_without_valid_credentials_the_door_stays_shut(
    callers: Mapping[str, Api], operation: Operation, caller: str
) -> None:
    reply = callers[caller](operation.query, **operation.variables)

    assert reply.status == 401
    assert reply.error_types == REFUSED_AT_THE_DOOR
    assert not any(reply.data.values())


@each_operation
def test_the_api_key_opens_what_the_schema_marks_and_nothing_else(
    callers: Mapping[str, Api], operation: Operation
) -> None:
    reply = callers["the api key"](operation.query, **operation.variables)

    assert reply.status == 200
    if "aws_api_key" in operation.modes:
        assert not reply.error_types & REFUSALS, reply.errors
    else:
        assert reply.error_types == {"Unauthorized"}
        assert not any(reply.data.values())


@each_operation
@pytest.mark.parametrize("caller", ROLES)
def test_a_member_may_do_what_the_table_of_rights_says(
    callers: Mapping[str, Api], operation: Operation, caller: str
) -> None:
    reply = callers[caller](operation.query, **operation.variables)

    assert reply.status == 200
    if "aws_cognito_user_pools" not in operation.modes:
        assert reply.error_types == {"Unauthorized"}
    elif operation.action in NEWCOMERS or ROLES[caller] in RIGHTS[operation.action]:
        assert not reply.error_types & REFUSALS, reply.errors
    else:
        assert reply.error_types == {"NotAllowed"}
        assert not any(reply.data.values())


@each_operation_of_members
def test_the_owner_of_another_business_learns_nothing(
    callers: Mapping[str, Api], operation: Operation, secrets_of_a_tenant: frozenset[str]
) -> None:
    asked = {json.dumps(operation.about(known)): known for known in sorted(secrets_of_a_tenant)}
    for echoed, known in asked.items():
        reply = callers["another owner"](operation.query, **json.loads(echoed))

        assert "InternalError" not in reply.error_types, f"{operation.action} broke at {known}"
        told = {secret for secret in secrets_of_a_tenant if secret in reply.text and secret not in echoed}
        assert not told, f"{operation.action} told {told}"
        assert known not in json.dumps(reply.data), f"{operation.action} accepted a foreign id"


def test_every_field_says_who_may_read_it() -> None:
    silent = [f"{kind}.{field}" for kind, field, modes in SCHEMA.object_fields() if not modes]
    assert not silent


def test_what_the_api_key_can_reach_is_open_to_it_all_the_way_down() -> None:
    open_to_key = {kind for kind, _, modes in SCHEMA.object_fields() if "aws_api_key" in modes}
    reached = {
        kind
        for operation in OPERATIONS
        if "aws_api_key" in operation.modes
        for kind in SCHEMA.types_below(operation)
    }
    assert reached == open_to_key
