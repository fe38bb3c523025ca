"""A rotation, step by step, on a stack that is only remembered."""

import subprocess
from collections.abc import Sequence
from typing import Any

import pytest

from chatbooking.deployment import rotate_api_key
from chatbooking.deployment.rotate_api_key import Keys, NotAsDeployed, main, steps, target

BLUE, GREEN = Keys("blue", "blue"), Keys("green", "green")


class Stack:
    """Takes on what is deployed; fails at the command that has `fails_at` in it, or ignores one."""

    def __init__(self, keys: Keys) -> None:
        self.keys, self.ran, self.waited = keys, list[str](), list[float]()
        self.fails_at = self.ignores = "nothing"

    def run(self, command: Sequence[str]) -> None:
        line = " ".join(command)
        if self.fails_at in line:
            raise subprocess.CalledProcessError(1, list(command))
        self.ran.append(line)
        if command[0] == "sam" and self.ignores not in line:
            given = dict(pair.split("=") for pair in command[-1].split())
            self.keys = Keys(given["ApiKeys"], given["PublishedApiKey"])

    def rotate(self, *arguments: str) -> int:
        return main(["--stage", "prod", *arguments], self.run)


@pytest.fixture
def stack(monkeypatch: pytest.MonkeyPatch) -> Stack:
    stack = Stack(BLUE)
    monkeypatch.setattr(rotate_api_key, "keys_of", lambda _stack: stack.keys)
    monkeypatch.setattr(rotate_api_key.time, "sleep", stack.waited.append)
    monkeypatch.setattr(rotate_api_key.carry_out, "__defaults__", (stack.waited.append,))
    return stack


def test_three_deployments_and_the_sites_between_them(stack: Stack) -> None:
    assert stack.rotate() == 0
    assert [line.split("--parameter-overrides ")[-1] for line in stack.ran] == [
        "Stage=prod ApiKeys=both PublishedApiKey=blue",
        "Stage=prod ApiKeys=both PublishedApiKey=green",
        "make deploy-site SITE=widget STAGE=prod",
        "make deploy-site SITE=admin STAGE=prod",
        "Stage=prod ApiKeys=green PublishedApiKey=green",
    ]
    assert "--config-env prod" in stack.ran[0]
    # Before the old key goes, and only then.
    assert [seconds for seconds in stack.waited if seconds] == [15 * 60]
    assert stack.keys == GREEN
    stack.ran.clear()
    assert stack.rotate() == 0
    assert stack.keys == BLUE


@pytest.mark.parametrize("fails_at", ["PublishedApiKey=blue", "PublishedApiKey=green", "SITE=admin"])
def test_broken_off_it_goes_on_from_where_the_stack_stands(stack: Stack, fails_at: str) -> None:
    stack.fails_at = fails_at
    assert stack.rotate() == 1
    assert stack.keys.accepted in {"blue", "both"}, "the old key still works"
    stack.fails_at = "nothing"
    assert stack.rotate("--to", "green") == 0
    assert stack.keys == GREEN
    assert stack.ran[-2:-1] == ["make deploy-site SITE=admin STAGE=prod"]


def test_a_deployment_that_did_not_do_it_ends_the_rotation(
    stack: Stack, capsys: pytest.CaptureFixture[str]
) -> None:
    stack.ignores = "PublishedApiKey=green"
    assert stack.rotate() == 1
    assert "NotAsDeployed" in capsys.readouterr().err
    assert not [line for line in stack.ran if "deploy-site" in line]


def test_a_dry_run_prints_and_does_nothing(stack: Stack, capsys: pytest.CaptureFixture[str]) -> None:
    assert stack.rotate("--dry-run") == 0
    told = capsys.readouterr().out
    assert told.count("sam deploy") == 3
    assert "wait 15 minutes" in told
    assert (stack.ran, stack.keys) == ([], BLUE)


def test_where_to_has_to_be_said_while_both_are_accepted(
    stack: Stack, capsys: pytest.CaptureFixture[str]
) -> None:
    stack.keys = Keys("both", "green")
    assert stack.rotate() == 1
    assert "--to" in capsys.readouterr().err
    assert target(GREEN, None) == "blue"
    assert steps("dev", GREEN, "green") == []


class Aws:
    """The three services that are asked how a stack stands."""

    def __init__(self, published: str) -> None:
        self.published = published

    def describe_stacks(self, **_: Any) -> dict[str, Any]:
        given = {"Stage": "prod", "ApiKeys": "both", "PublishedApiKey": "green"}
        parameters = [{"ParameterKey": name, "ParameterValue": value} for name, value in given.items()]
        outputs = [{"OutputKey": "MergedApiId", "OutputValue": "merged"}]
        return {"Stacks": [{"Parameters": parameters, "Outputs": outputs}]}

    def list_api_keys(self, **_: Any) -> dict[str, Any]:
        return {"apiKeys": [{"id": f"da2-{c}", "description": f"widgets, {c}"} for c in ("blue", "green")]}

    def get_parameter(self, **asked: str) -> dict[str, Any]:
        assert asked == {"Name": "/chat-booking/prod/api-key"}
        return {"Parameter": {"Value": self.published}}


def test_what_is_published_is_looked_up_and_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boto3.client", lambda _service: Aws("da2-green"))
    assert rotate_api_key.keys_of("chat-booking-prod") == Keys("both", "green")
    monkeypatch.setattr("boto3.client", lambda _service: Aws("da2-blue"))
    with pytest.raises(NotAsDeployed):
        rotate_api_key.keys_of("chat-booking-prod")
