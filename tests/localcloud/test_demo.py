"""The demo pages and the widget's files, as the local cloud serves them."""

import json
from pathlib import Path

import pytest

from localcloud.demo import DEMO_PAGES, DemoSite

ENDPOINTS = {
    "graphqlUrl": "http://127.0.0.1:4566/v1/apis/x/graphql",
    "apiKey": "da2-x",
    "region": "us-east-1",
    "userPoolId": "not for pages",
    "tenants": [{"name": name, "widgetKey": f"pk_{slug}"} for name, slug in DEMO_PAGES.items()],
}


@pytest.fixture
def site(tmp_path: Path) -> DemoSite:
    (tmp_path / "endpoints.json").write_text(json.dumps(ENDPOINTS), "utf-8")
    (tmp_path / "dist" / "v1").mkdir(parents=True)
    (tmp_path / "dist" / "v1" / "chat-widget.js").write_text("widget", "utf-8")
    (tmp_path / "secret.js").write_text("secret", "utf-8")
    return DemoSite(tmp_path / "endpoints.json", tmp_path / "dist")


@pytest.mark.parametrize("slug", DEMO_PAGES.values())
def test_each_demo_business_has_a_page_with_its_own_key(site: DemoSite, slug: str) -> None:
    page = site.answer(f"/demo/{slug}/")

    assert page
    assert f'data-key="pk_{slug}"'.encode() in page.body


def test_the_configuration_tells_what_a_widget_needs_and_no_more(site: DemoSite) -> None:
    config = site.answer("/config.json")

    assert config
    assert json.loads(config.body) == {name: ENDPOINTS[name] for name in ("graphqlUrl", "apiKey", "region")}


def test_any_page_may_load_the_widget(site: DemoSite) -> None:
    script = site.answer("/v1/chat-widget.js")

    assert script
    assert script.headers["access-control-allow-origin"] == "*"
    assert script.headers["content-type"].startswith("text/javascript")


def test_a_widget_that_is_not_built_says_so(site: DemoSite) -> None:
    missing = site.answer("/v1/chat.js")

    assert missing
    assert missing.status == 404
    assert b"npm run build" in missing.body


@pytest.mark.parametrize("path", ["/v1/apis/x/graphql", "/bucket/key", "/v1/../../secret.js", "/"])
def test_other_addresses_are_not_ours(site: DemoSite, path: str) -> None:
    assert site.answer(path) is None


def test_before_the_cloud_is_up_there_is_nothing_to_configure(tmp_path: Path) -> None:
    config = DemoSite(tmp_path / "endpoints.json", tmp_path).answer("/config.json")

    assert config
    assert config.status == 503
