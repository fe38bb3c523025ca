"""The demo businesses' pages, as the local cloud serves them."""

import json
from pathlib import Path

import pytest

from localcloud.demo import DEMO_PAGES, DemoSite

ENDPOINTS = {
    "sites": {"widget": "http://widget.localhost:4566"},
    "tenants": [{"name": name, "widgetKey": f"pk_{slug}"} for name, slug in DEMO_PAGES.items()],
}


@pytest.fixture
def site(tmp_path: Path) -> DemoSite:
    (tmp_path / "endpoints.json").write_text(json.dumps(ENDPOINTS), "utf-8")
    return DemoSite(tmp_path / "endpoints.json")


@pytest.mark.parametrize("slug", DEMO_PAGES.values())
def test_each_demo_business_has_a_page_with_its_own_key_and_the_widgets_address(
    site: DemoSite, slug: str
) -> None:
    page = site.answer(f"/demo/{slug}/")

    assert page
    assert f'src="http://widget.localhost:4566/v1/chat-widget.js" data-key="pk_{slug}"'.encode() in page.body


def test_a_business_that_there_is_not_has_no_page(site: DemoSite) -> None:
    missing = site.answer("/demo/nobody/")

    assert missing
    assert missing.status == 404


@pytest.mark.parametrize("path", ["/v1/apis/x/graphql", "/v1/chat-widget.js", "/bucket/key", "/"])
def test_other_addresses_are_not_ours(site: DemoSite, path: str) -> None:
    assert site.answer(path) is None


def test_before_the_cloud_is_up_a_page_says_so(tmp_path: Path) -> None:
    page = DemoSite(tmp_path / "endpoints.json").answer("/demo/agua-clara/")

    assert page
    assert page.status == 503
