"""The three sites as the local cloud serves them, from small builds and without a running cloud."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from localcloud.gateway.http import HttpRequest, HttpResponse
from localcloud.sites import Sites, definitions, origins, site_of
from tests.sites.builds import build

AWS = "http://127.0.0.1:4566"
BACKEND = {
    "graphqlUrl": f"{AWS}/v1/apis/x/graphql",
    "apiKey": "da2-x",
    "region": "us-east-1",
    "userPoolId": "pool",
    "userPoolClientId": "client",
    "identityPoolId": "identities",
    "assetsBucket": "assets",
    "assetsUrl": "http://cdn.cloudfront.localhost:4566",
}
ENDPOINTS = {
    "stage": "local",
    "awsEndpoint": AWS,
    **BACKEND,
    "sites": origins(4566),
    "tenants": [{"locale": "es", "widgetKey": "pk_spa"}, {"locale": "en", "widgetKey": "pk_barber"}],
}
Get = Callable[..., HttpResponse]


def rewritten(code: str, event: dict[str, Any]) -> dict[str, Any]:
    """In place of the landing page's own, which test_clean_urls.py runs: `/` moves, a folder is a page."""
    assert "function handler(event)" in code
    uri = event["request"]["uri"]
    wish = event["request"]["headers"].get("accept-language", {}).get("value", "es")
    if uri == "/":
        return {"statusCode": 302, "headers": {"location": {"value": f"/{wish}/"}}}
    return event["request"] | {"uri": f"{uri}index.html" if uri.endswith("/") else uri}


@pytest.fixture
def sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sites:
    monkeypatch.setattr(definitions, "FRONTENDS", tmp_path)
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    file = tmp_path / "endpoints.json"
    file.write_text(json.dumps(ENDPOINTS), "utf-8")
    return Sites(file, rewritten)


@pytest.fixture
def get(sites: Sites, tmp_path: Path) -> Get:
    build(tmp_path, "landing", "admin", "widget")

    def ask(site: str, path: str, method: str = "GET", **headers: str) -> HttpResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return sites.answer(site, path, HttpRequest(method, named))

    return ask


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("admin.localhost:4566", "admin"),
        ("Widget.localhost", "widget"),
        ("localhost:4566", None),
        ("landing.localhost.evil.example", None),
        ("assets.localhost:4566", None),
    ],
)
def test_each_site_has_a_name_of_its_own(host: str, site: str | None) -> None:
    assert site_of(host) == site


def test_any_route_of_the_admin_answers_the_app(get: Get) -> None:
    app, deep = get("admin", "/"), get("admin", "/calendar/week")
    assert (deep.status, deep.body) == (app.status, app.body) == (200, app.body)
    assert deep.headers["cache-control"] == "no-cache"


def test_a_missing_page_of_the_landing_site_is_a_real_404(get: Get) -> None:
    missing = get("landing", "/es/no-such-page")
    assert (missing.status, missing.body) == (404, b"<h1>404</h1>")


def test_the_landing_sites_function_moves_and_rewrites(get: Get) -> None:
    moved = get("landing", "/", accept_language="pt")
    assert (moved.status, moved.headers["location"]) == (302, "/pt/")
    assert get("landing", "/en/").body == b"<h1>en</h1>"


def test_any_page_may_load_the_widget_and_only_the_widget(get: Get) -> None:
    script = get("widget", "/v1/chat-widget.js", origin="https://page.example")
    assert script.headers["access-control-allow-origin"] == "*"
    assert script.headers["cross-origin-resource-policy"] == "cross-origin"
    page = get("landing", "/es/", origin="https://page.example")
    assert "access-control-allow-origin" not in page.headers


def test_what_lasts_is_kept_for_a_year_and_entries_are_not(get: Get) -> None:
    kept = {
        path: get("widget", path).headers["cache-control"] for path in ("/v1.2.3/chat.js", "/config.json")
    }
    assert "immutable" in kept["/v1.2.3/chat.js"]
    assert "max-age=300" in kept["/config.json"]
    assert "immutable" in get("landing", "/assets/page.1a2b3c4d.css").headers["cache-control"]


@pytest.mark.parametrize("site", ["landing", "admin", "widget"])
def test_every_file_carries_the_security_headers(get: Get, site: str) -> None:
    for path in ("/es/", "/config.json", "/no/such/file.txt"):
        headers = get(site, path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "geolocation=()" in headers["permissions-policy"]


def test_config_tells_each_site_what_a_deployment_would(get: Get) -> None:
    def config(site: str) -> Any:
        return json.loads(get(site, "/config.json").body)

    assert config("widget") == {
        name: BACKEND[name] for name in ("graphqlUrl", "apiKey", "assetsUrl", "region")
    }
    assert config("landing") == {
        "stage": "local",
        "widgetOrigin": "http://widget.localhost:4566",
        "demoWidgetKeys": {"es": "pk_spa", "en": "pk_barber"},
    }
    admin = config("admin")
    assert {name: admin[name] for name in BACKEND} == BACKEND
    assert admin["userPoolEndpoint"] == admin["identityPoolEndpoint"] == AWS


def test_content_policies_let_in_the_local_cloud(get: Get) -> None:
    admin = get("admin", "/").headers["content-security-policy"]
    assert f"connect-src 'self' {BACKEND['graphqlUrl']} ws://127.0.0.1:4566 {AWS} {AWS} http" in admin
    assert "script-src 'self' http://widget.localhost:4566;" in admin
    landing = get("landing", "/es/").headers["content-security-policy"]
    assert "script-src 'self' http://widget.localhost:4566;" in landing


def test_a_file_that_has_not_changed_is_not_sent_again(get: Get) -> None:
    first = get("admin", "/")
    again = get("admin", "/", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_a_page_loaded_again_is_never_empty(get: Get) -> None:
    app = get("admin", "/team")
    again = get("admin", "/team", if_none_match=app.headers["etag"])
    assert (app.status, again.status) == (200, 304)
    missing = get("landing", "/nowhere")
    assert get("landing", "/nowhere", if_none_match=missing.headers["etag"]) == missing


def test_text_that_is_worth_it_is_compressed_for_whoever_understands_it(get: Get, tmp_path: Path) -> None:
    page = b"<p>" + b"word " * 1000
    (tmp_path / "landing/dist/en/index.html").write_bytes(page)
    packed = get("landing", "/en/", accept_encoding="gzip, br")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == page
    assert get("landing", "/en/").body == page
    assert get("landing", "/en/", if_none_match=packed.headers["etag"]).status == 304


@pytest.mark.parametrize("path", ["/../../secret.txt", "/..%2f../secret.txt", "//secret.txt"])
def test_nothing_outside_the_build_is_served(get: Get, path: str) -> None:
    assert b"secret" not in get("widget", path).body
    assert get("widget", path).status == 404


def test_only_reading_is_allowed(get: Get) -> None:
    assert get("admin", "/", method="POST").status == 403
    assert get("admin", "/", method="OPTIONS").status == 403
    assert get("widget", "/config.json", method="OPTIONS", origin="https://page.example").status == 200
    assert get("admin", "/", method="HEAD").body == b""


def test_a_site_that_is_not_built_says_how_to_build_it(sites: Sites) -> None:
    answer = sites.answer("admin", "/", HttpRequest("GET", {}))
    assert answer.status == 503
    assert b"npm run build -w admin" in answer.body


def test_until_the_cloud_is_up_a_site_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(definitions, "FRONTENDS", tmp_path)
    build(tmp_path, "admin")
    answer = Sites(tmp_path / "endpoints.json", rewritten).answer("admin", "/", HttpRequest("GET", {}))
    assert answer.status == 503
    assert b"still starting" in answer.body
