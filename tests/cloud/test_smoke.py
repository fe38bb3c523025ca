"""The question that the backend's pipeline asks after a deployment."""

import runpy
from typing import Any

import pytest

from infra.target import FRONTENDS

pytestmark = pytest.mark.cloud
problems = runpy.run_path(str(FRONTENDS.parent / ".github/scripts/smoke_backend.py"))["problems"]


def test_a_working_backend_has_no_problem(endpoints: dict[str, Any]) -> None:
    assert problems(endpoints["graphqlUrl"], endpoints["apiKey"]) == []


def test_a_wrong_key_is_a_problem(endpoints: dict[str, Any]) -> None:
    assert problems(endpoints["graphqlUrl"], "da2-wrong")
