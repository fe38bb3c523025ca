"""The CloudFront functions of the landing page and of the widget's site, run by Node as CloudFront would."""

import json
import re
import shutil
import subprocess
from typing import Any

import pytest

from infra.behaviour import TRANSPORT_SECURITY
from infra.clean_urls import clean_urls
from infra.widget import MANAGE_PAGE

# What CloudFront refuses although Node runs it: its documentation ("JavaScript runtime 2.0 features") lists
# what there is beyond ECMAScript 5.1.
FORBIDDEN = {
    "destructuring": r"\b(const|let|var)\s*[\[{]|\(\s*[\[{][^()]*\)\s*=>|function\s*\w*\(\s*[\[{]",
    "spreading": r"\.\.\.",
    "a chain or a default for what is not there": r"\?\.|\?\?",
    "for … of": r"\bfor\s*\([^)]*\bof\b",
    "a class": r"\bclass\b",
    "a module": r"^\s*(import|export)\b",
}
CALL = "const events = JSON.parse(process.argv[1]); console.log(JSON.stringify(events.map(handler)));"


def answer(*requests: tuple[str, str | None], admin: str | None = None) -> list[dict[str, Any]]:
    """What the function makes of each (path, Accept-Language), with the admin site at `admin`."""
    asked = [
        {"uri": uri, "headers": {} if wish is None else {"accept-language": {"value": wish}}}
        for uri, wish in requests
    ]
    return run(clean_urls(admin), *asked)


def run(code: str, *requests: dict[str, Any]) -> list[dict[str, Any]]:
    """What a function's code makes of each request."""
    node = shutil.which("node")
    assert node, "Node runs the sites' builds and this test: install it"
    events = [{"request": request} for request in requests]
    done = subprocess.run([node, "-e", code + CALL, json.dumps(events)], capture_output=True, check=True)
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


@pytest.mark.parametrize("code", [clean_urls("https://admin.example"), MANAGE_PAGE.read_text("utf-8")])
def test_a_function_uses_what_cloudfront_has_and_no_more(code: str) -> None:
    plain = re.sub(r"//.*|/\*.*?\*/|'[^'\n]*'", "", code)
    for what, pattern in FORBIDDEN.items():
        assert not re.search(pattern, plain, re.MULTILINE), what
    # Bytes, of a function that is published.
    assert len(code.encode()) <= 10_240


@pytest.mark.parametrize(
    ("asked", "file"),
    [
        ("/es/", "/es/index.html"),
        ("/pt/privacidade", "/pt/privacidade.html"),
        ("/assets/page.1a2b3c4d.css", "/assets/page.1a2b3c4d.css"),
        ("/robots.txt", "/robots.txt"),
        ("/no/such/page", "/no/such/page.html"),
    ],
)
def test_a_clean_address_is_a_file(asked: str, file: str) -> None:
    assert [one["uri"] for one in answer((asked, None))] == [file]


def test_a_language_without_its_slash_moves_for_good() -> None:
    (moved,) = answer(("/pt", None))
    assert (moved["statusCode"], moved["headers"]["location"]["value"]) == (301, "/pt/")


def test_the_root_goes_to_the_language_that_the_browser_likes_best() -> None:
    wishes = {
        "pt-BR,pt;q=0.9,en;q=0.8": "/pt/",
        "de-DE, en;q=0.7, es;q=0.9": "/es/",
        "fr, en;q=0": "/es/",
        "EN-us": "/en/",
        "": "/es/",
        "*": "/es/",
    }
    moved = answer(*(("/", wish) for wish in wishes), ("/index.html", None))
    assert [one["headers"]["location"]["value"] for one in moved] == [*wishes.values(), "/es/"]
    assert {one["statusCode"] for one in moved} == {302}
    assert {one["headers"]["vary"]["value"] for one in moved} == {"Accept-Language"}
    assert {one["headers"]["strict-transport-security"]["value"] for one in moved} == {TRANSPORT_SECURITY}


def test_sign_up_and_sign_in_lead_to_the_admin_site_in_the_pages_language() -> None:
    moved = answer(("/es/sign-up", None), ("/pt/sign-in", "en"), admin="https://admin.example")
    assert [one["headers"]["location"]["value"] for one in moved] == [
        "https://admin.example/sign-up?lang=es",
        "https://admin.example/sign-in?lang=pt",
    ]
    assert {one["statusCode"] for one in moved} == {302}


@pytest.mark.parametrize("admin", [None, "https://admin.example"])
def test_nobody_is_sent_to_an_admin_site_from_elsewhere_or_to_none(admin: str | None) -> None:
    asked = ["/fr/sign-up", "/es/sign-up/now", "/sign-up"] + (["/es/sign-up"] if admin is None else [])
    assert [one["uri"] for one in answer(*((uri, None) for uri in asked), admin=admin)] == [
        f"{uri}.html" for uri in asked
    ]


@pytest.mark.parametrize(
    ("asked", "file"),
    [
        ("/manage", "/manage/index.html"),
        ("/manage/", "/manage/index.html"),
        ("/manage/assets/index-1a2b3c4d.js", "/manage/assets/index-1a2b3c4d.js"),
        ("/v1/chat-widget.js", "/v1/chat-widget.js"),
        ("/manager", "/manager"),
    ],
)
def test_the_page_behind_a_mails_link_has_a_clean_address(asked: str, file: str) -> None:
    assert [one["uri"] for one in run(MANAGE_PAGE.read_text("utf-8"), {"uri": asked})] == [file]
