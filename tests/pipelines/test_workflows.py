"""Four pipelines that start when, and only when, their own part changes, and that hold no key."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.pipelines.workflows import DEPLOYABLES, FILES, GITHUB, jobs, started_by, steps, workflow

ROOT = GITHUB.parent
every_workflow = pytest.mark.parametrize("name", [file.stem for file in FILES])


@pytest.mark.parametrize(
    ("changed", "pipelines"),
    [
        ("backend/template.yaml", {"backend"}),
        ("backend/src/chatbooking/chat/schema.graphql", {"backend"}),
        ("samconfig.toml", {"backend"}),
        ("frontends/landing/es/index.html", {"landing"}),
        ("frontends/admin/src/App.tsx", {"admin"}),
        ("frontends/widget/src/launcher/main.ts", {"widget"}),
        ("frontends/infra/widget.py", {"widget"}),
        ("frontends/infra/clean-urls.js", {"landing"}),
        ("frontends/infra/manage-page.js", {"widget"}),
        ("frontends/infra/static_site.py", {"landing", "admin", "widget"}),
        ("localcloud/server.py", set()),
        ("tests/chat/test_turn.py", set()),
        ("docs/pipelines.md", set()),
        ("README.md", set()),
    ],
)
def test_a_change_starts_the_pipelines_of_its_part_and_no_other(changed: str, pipelines: set[str]) -> None:
    assert started_by(changed) == pipelines


def test_every_folder_of_the_app_starts_something_and_every_filter_names_something_real() -> None:
    infra = [file for file in (ROOT / "frontends/infra").iterdir() if file.is_file()]
    told = {file.name for file in infra if not started_by(f"frontends/infra/{file.name}")}
    # These say what is deployed, not what it is: a deployment of theirs alone changes nothing.
    assert told == {"__init__.py", "target.py", "command_line.py", "accepted_findings.py"}
    for name in DEPLOYABLES:
        paths = [path for path in workflow(name)["on"]["push"]["paths"] if "*" not in path]
        assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DEPLOYABLES)
def test_a_pipeline_runs_on_main_or_by_hand_for_a_stage(name: str) -> None:
    on = workflow(name)["on"]
    assert on["push"]["branches"] == ["main"]
    assert on["workflow_dispatch"]["inputs"]["stage"]["options"] == ["dev", "prod"]
    assert set(on) == {"push", "workflow_dispatch"}


@pytest.mark.parametrize(("name", "first"), [("site", "build"), ("backend", "test")])
def test_nothing_is_deployed_before_its_tests_and_prod_comes_after_dev(name: str, first: str) -> None:
    assert jobs(name)["dev"]["needs"] == first
    assert jobs(name)["prod"]["needs"] == [first, "dev"]
    assert "needs.dev.result != 'failure'" in jobs(name)["prod"]["if"]
    assert "inputs.stage != 'dev'" in jobs(name)["prod"]["if"]


@pytest.mark.parametrize("name", ["site-deploy", "backend-deploy"])
def test_a_deployment_runs_one_at_a_time_in_an_environment_of_its_own(name: str) -> None:
    (job,) = jobs(name).values()
    environment = job["environment"]
    stage = environment["name"] if isinstance(environment, dict) else environment
    part = "${{ inputs.site }}" if name == "site-deploy" else "backend"
    assert stage == part + "-${{ inputs.stage }}"
    assert job["concurrency"] == {"group": f"deploy-{stage}", "cancel-in-progress": False}


@pytest.mark.parametrize("name", ["site-deploy", "backend-deploy"])
def test_a_deployment_signs_in_by_oidc_after_building_and_ends_with_a_smoke_test(name: str) -> None:
    found = steps(name)
    signs_in = [step for step in found if "configure-aws-credentials" in step.get("uses", "")]
    assert [set(step["with"]) for step in signs_in] == [{"aws-region", "role-to-assume", "role-session-name"}]
    assert found[-1]["name"] == "Smoke test"


def test_the_backend_refuses_breaking_changes_and_checks_its_merges() -> None:
    text = (GITHUB / "workflows/backend-deploy.yml").read_text("utf-8")
    order = [text.index(word) for word in ("breaking_changes.py", "sam deploy", "check_associations")]
    assert order == sorted(order)


@every_workflow
def test_actions_are_pinned_by_commit_with_their_version_beside(name: str) -> None:
    lines = (GITHUB / "workflows" / f"{name}.yml").read_text("utf-8").splitlines()
    uses = [line.split("uses:", 1)[1].strip() for line in lines if "uses:" in line]
    pinned = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\./\.github/workflows/[\w-]+\.yml")
    assert [use for use in uses if not pinned.fullmatch(use)] == []


@every_workflow
def test_permissions_are_the_least(name: str) -> None:
    assert workflow(name)["permissions"] == {}
    for job in jobs(name).values():
        granted: dict[str, Any] = job["permissions"]
        assert granted.items() <= {"contents": "read", "id-token": "write"}.items()
        deploys = (
            "deploy" in str(job.get("uses")) or "environment" in job or "site.yml" in str(job.get("uses"))
        )
        assert ("id-token" in granted) == deploys


@every_workflow
def test_there_is_no_key_and_no_secret(name: str) -> None:
    text = (GITHUB / "workflows" / f"{name}.yml").read_text("utf-8")
    assert not re.search(r"secrets\b|aws-access-key|AKIA|pull_request_target", text)


@every_workflow
def test_jobs_end(name: str) -> None:
    assert all("timeout-minutes" in job for job in jobs(name).values() if "runs-on" in job)


def test_the_one_required_check_waits_for_all_others() -> None:
    last = jobs("ci")["ci"]
    assert set(last["needs"]) == set(jobs("ci")) - {"ci"}
    assert last["if"] == "always()"
    assert "paths" not in (workflow("ci")["on"]["pull_request"] or {})


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", FILES),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_github_would_accept_the_files(schema: str, files: list[Path]) -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    accepted(check)


def test_zizmor_finds_nothing_unsafe() -> None:
    tool = Path(sys.executable).with_name("zizmor")
    accepted([str(tool), "--offline", "--quiet", str(GITHUB)])


def accepted(command: list[str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
