"""Which sites a command is about, and the one sentence when that cannot be."""

from pathlib import Path

import pytest

from infra import target
from infra.target import CannotDeploy, targets
from tests.sites.builds import build


@pytest.fixture
def frontends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty frontends folder."""
    monkeypatch.setattr(target, "FRONTENDS", tmp_path)
    return tmp_path


def test_the_site_of_the_named_stack_is_the_only_one(frontends: Path) -> None:
    build(frontends, "landing", "admin", "widget")
    chosen = targets({}, ["cdk", "deploy", "chat-booking-widget-dev"])
    assert [one.stack_name for one in chosen] == ["chat-booking-widget-dev"]


def test_a_site_deploys_with_the_others_unbuilt(frontends: Path) -> None:
    build(frontends, "widget")
    assert [one.site for one in targets({"site": "widget"})] == ["widget"]


def test_a_named_site_that_is_not_built_is_told_with_the_command_that_builds_it(frontends: Path) -> None:
    build(frontends, "admin")
    with pytest.raises(CannotDeploy, match="widget is not built yet: run `npm run build -w widget`"):
        targets({}, ["cdk", "deploy", "chat-booking-widget-dev"])


def test_a_command_without_a_name_is_about_what_is_built(frontends: Path) -> None:
    build(frontends, "admin", "landing")
    assert [one.site for one in targets({}, ["cdk", "ls"])] == ["landing", "admin"]


def test_nothing_built_and_nothing_named_is_told(frontends: Path) -> None:
    with pytest.raises(CannotDeploy, match="No site is built yet"):
        targets({})


def test_the_stage_is_part_of_the_name(frontends: Path) -> None:
    build(frontends, "admin")
    (chosen,) = targets({"site": "admin", "stage": "prod"})
    assert (chosen.stack_name, chosen.keeps_data) == ("chat-booking-admin-prod", True)


@pytest.mark.parametrize(
    ("context", "sentence"),
    [
        ({"site": "shop"}, "no site 'shop'"),
        ({"stage": "Prod!"}, "A stage is 2 to 10"),
        ({"dist": "/somewhere"}, "say whose files"),
        ({"domain": "a.example"}, "certificate in us-east-1"),
        ({"domain": "a.example", "certificate_arn": "arn:aws:acm:eu-west-1:1:certificate/1"}, "us-east-1"),
        ({"demo_widget_keys": "pk_of_any_language"}, "es=pk_… en=pk_… pt=pk_…"),
        ({"demo_widget_keys": "es=pk_1 fr=pk_2"}, "not 'fr'"),
    ],
)
def test_a_mistake_in_the_context_is_one_sentence(
    frontends: Path, context: dict[str, object], sentence: str
) -> None:
    build(frontends, "landing")
    with pytest.raises(CannotDeploy, match=sentence):
        targets(context)


def test_what_a_pipeline_leaves_empty_counts_as_not_given(frontends: Path) -> None:
    build(frontends, "admin")
    (chosen,) = targets({"site": "admin", "domain": "", "widget_origin": " ", "permissions_boundary": ""})
    assert (chosen.domain, chosen.origin_of("widget"), chosen.permissions_boundary) == (None, None, None)


def test_with_a_domain_sites_know_where_the_others_are(frontends: Path) -> None:
    build(frontends, "admin")
    context = {
        "site": "admin",
        "domain": "a.example",
        "certificate_arn": "arn:aws:acm:us-east-1:1:certificate/1",
    }
    (chosen,) = targets(context)
    assert chosen.origin_of("widget") == "https://widget.a.example"
    (chosen,) = targets({**context, "widget_origin": "https://cdn.example/"})
    assert chosen.origin_of("widget") == "https://cdn.example"


def test_there_is_a_demo_business_for_each_language_that_one_is_given_for(frontends: Path) -> None:
    build(frontends, "landing")
    (chosen,) = targets({"site": "landing", "demo_widget_keys": "es=pk_1 pt=pk_2"})
    assert chosen.demo_widget_keys == {"es": "pk_1", "pt": "pk_2"}
