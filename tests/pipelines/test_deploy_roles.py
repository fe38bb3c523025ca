"""One role for each deployable, which GitHub takes for it only and which touches its own stacks only."""

import inspect
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from botocore import session, xform_name

from chatbooking.deployment import check_associations
from tests.deployment.template import load
from tests.pipelines.workflows import DEPLOYABLES, GITHUB

TEMPLATE = GITHUB / "aws/deploy-roles.yaml"
SITES = [name for name in DEPLOYABLES if name != "backend"]


def role(name: str) -> dict[str, Any]:
    properties: dict[str, Any] = load(TEMPLATE)["Resources"][name]["Properties"]
    return properties


def deploy_role(deployable: str) -> dict[str, Any]:
    return role("BackendDeployRole" if deployable == "backend" else f"{deployable}DeployRole")


def statements(properties: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for policy in properties["Policies"] for one in policy["PolicyDocument"]["Statement"]]


def actions(statement: dict[str, Any]) -> list[str]:
    listed = statement["Action"]
    return [listed] if isinstance(listed, str) else listed


@pytest.mark.parametrize("deployable", DEPLOYABLES)
def test_github_takes_a_role_in_the_environment_of_its_deployable_only(deployable: str) -> None:
    (trust,) = deploy_role(deployable)["AssumeRolePolicyDocument"]["Statement"]
    assert trust["Action"] == "sts:AssumeRoleWithWebIdentity"
    assert trust["Condition"] == {
        "StringEquals": {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": {
                "Fn::Sub": f"${{Subject}}:environment:{deployable}-${{Stage}}"
            },
        }
    }


@pytest.mark.parametrize("deployable", DEPLOYABLES)
def test_a_role_changes_its_own_stack_only(deployable: str) -> None:
    stack = "chat-booking-${Stage}" if deployable == "backend" else f"chat-booking-{deployable}-${{Stage}}"
    changing = {"cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"}
    resources = [one["Resource"] for one in statements(deploy_role(deployable)) if changing & {*actions(one)}]
    assert [one for one in resources if f":stack/{stack}/*" in json.dumps(one)]
    named = json.dumps([one for one in resources if "transform" not in json.dumps(one)])
    assert named.count(":stack/") == named.count(f":stack/{stack}/*") == 1


@pytest.mark.parametrize("deployable", DEPLOYABLES)
def test_a_role_changes_nothing_but_through_cloudformation(deployable: str) -> None:
    granted = [action for one in statements(deploy_role(deployable)) for action in actions(one)]
    assert not [action for action in granted if action.endswith("*")]
    assert {action.split(":")[0] for action in granted} <= {"cloudformation", "iam", "s3", "ssm", "appsync"}
    assert [action for action in granted if action.startswith("iam:")] == ["iam:PassRole"]


def test_the_check_of_the_merges_may_ask_what_it_asks() -> None:
    asked = re.findall(r"\bclient\.(\w+)\(", inspect.getsource(check_associations))
    named = {
        xform_name(name): name for name in session.get_session().get_service_model("appsync").operation_names
    }
    granted = {action for one in statements(role("BackendDeployRole")) for action in actions(one)}
    assert {f"appsync:{named[name]}" for name in asked if name in named} <= granted
    assert len(asked) > 2


@pytest.mark.parametrize("site", SITES)
def test_a_site_makes_no_role_without_the_boundary(site: str) -> None:
    making = {"iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:PutRolePermissionsBoundary"}
    found = [one for one in statements(role(f"{site}ExecutionRole")) if making & {*actions(one)}]
    assert [one["Condition"] for one in found] == [
        {"StringEquals": {"iam:PermissionsBoundary": {"Ref": "SiteBoundary"}}}
    ]
    granted = {action for one in statements(role(f"{site}ExecutionRole")) for action in actions(one)}
    assert not granted & {"iam:*", "iam:DeleteRolePermissionsBoundary", "iam:CreatePolicyVersion"}


@pytest.mark.parametrize("site", SITES)
def test_a_site_cannot_touch_the_data_of_another(site: str) -> None:
    others = [f"chat-booking-{other}-" for other in SITES if other != site]
    policies = json.dumps(role(f"{site}ExecutionRole")["Policies"])
    assert not [other for other in others if other in policies]
    assert "dynamodb" not in policies
    assert "cognito" not in policies


def test_no_stack_can_change_the_roles_that_it_is_deployed_with() -> None:
    for name, resource in load(TEMPLATE)["Resources"].items():
        if resource["Type"] == "AWS::IAM::Role":
            assert not role(name)["RoleName"]["Fn::Sub"].startswith("chat-booking")


def test_the_template_is_sound() -> None:
    lint = [
        str(Path(sys.executable).with_name("cfn-lint")),
        str(TEMPLATE),
        "--regions",
        "us-east-1",
        "eu-west-1",
    ]
    done = subprocess.run(lint, check=False, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
