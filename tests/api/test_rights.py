import pytest

from chatbooking.api.caller import Admin, Role
from chatbooking.api.rights import (
    EDITORS,
    EVERYONE,
    NEWCOMERS,
    OF_FUNCTIONS,
    OWNERS,
    PUBLIC,
    RIGHTS,
    WHILE_NOT_OPEN,
    require,
)
from chatbooking.errors import NotAllowed
from tests.api.schemas import operations


def test_the_table_of_rights_covers_exactly_the_operations_of_the_schemas() -> None:
    signed_in = {each.action for each in operations() if "aws_cognito_user_pools" in each.directives}
    public = {each.action for each in operations() if "aws_api_key" in each.directives}
    assert set(RIGHTS) | NEWCOMERS == signed_in
    assert not set(RIGHTS) & NEWCOMERS
    assert public == PUBLIC
    assert not signed_in & public
    machines = {each.action for each in operations() if "aws_iam" in each.directives}
    assert machines == OF_FUNCTIONS
    assert not machines & (signed_in | public)


def test_every_operation_says_who_may_call_it() -> None:
    assert [each.action for each in operations() if not each.directives] == []


def test_a_viewer_changes_nothing_and_an_admin_no_people_or_keys() -> None:
    changes = {action for action in RIGHTS if action.startswith("Mutation.")} - {"Mutation.leaveTenant"}
    assert {action for action in changes if Role.VIEWER in RIGHTS[action]} == set()
    assert {action for action in changes if RIGHTS[action] == OWNERS} == {
        "Mutation.changeMemberRole",
        "Mutation.removeMember",
        "Mutation.createWidgetKey",
        "Mutation.updateWidgetKey",
        "Mutation.revokeWidgetKey",
        "Mutation.rotateWidgetKey",
        "Mutation.inviteMember",
        "Mutation.resendInvitation",
        "Mutation.revokeInvitation",
        "Mutation.changePlan",
        "Mutation.closeTenant",
        "Mutation.reopenTenant",
    }
    assert all(RIGHTS[action] in (OWNERS, EDITORS) for action in changes)


def test_everybody_may_leave() -> None:
    assert RIGHTS["Mutation.leaveTenant"] == EVERYONE


def test_a_closed_business_is_left_or_opened_again_but_not_run() -> None:
    assert set(RIGHTS) >= WHILE_NOT_OPEN
    assert {action for action in WHILE_NOT_OPEN if RIGHTS[action] == EDITORS} == {
        "Mutation.exportCustomer",
        "Mutation.eraseCustomer",
    }


@pytest.mark.parametrize("role", Role)
def test_what_is_not_listed_nobody_may_do(role: Role) -> None:
    with pytest.raises(NotAllowed):
        require(Admin("acme", role, "u"), "Mutation.newOperation")


def test_a_refusal_names_the_right_and_the_role() -> None:
    with pytest.raises(NotAllowed) as refusal:
        require(Admin("acme", Role.VIEWER, "u"), "Mutation.createService")
    assert refusal.value.parameters == {"action": "Mutation.createService", "role": "VIEWER"}
