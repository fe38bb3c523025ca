"""A browser, a web around the widget, and the running local cloud behind it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.built import build
from tests.cloud.people import People
from tests.cloud.salon import Salon, open_salon
from tests.widget.chat import LISTENING, Chat, embed
from tests.widget.web import DIST, Web

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# As root there is no sandbox; and nothing here has business on the internet.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def people(endpoints: dict[str, Any]) -> People:
    return People(endpoints)


@pytest.fixture(scope="session")
def salon(people: People) -> Salon:
    return open_salon(people)


@pytest.fixture(scope="session")
def built() -> Path:
    """The widget as it is deployed."""
    build("widget")
    return DIST


@pytest.fixture(scope="session")
def web(endpoints: dict[str, Any], built: Path) -> Iterator[Web]:
    with Web(endpoints).serving() as web:
        yield web


@pytest.fixture(scope="session")
def key(salon: Salon, web: Web) -> str:
    """A widget key that the salon's own pages may use."""
    allowed = {"label": "site", "allowedOrigins": [web.salon]}
    made = salon.api(
        "mutation M($input: WidgetKeyInput!) { createWidgetKey(input: $input) { key } }", input=allowed
    )
    return str(made.field("createWidgetKey")["key"])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is needed: apt-get install chromium")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor's browser: nothing in its storage, in the salon's own time zone."""
    context = browser.new_context(
        viewport={"width": 1100, "height": 760}, locale="es-CL", timezone_id="America/Santiago"
    )
    context.add_init_script(LISTENING)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def visit(page: Page, web: Web, key: str) -> Callable[..., Chat]:
    """Goes to a page of the salon that carries the widget."""

    def go(lang: str = "es", path: str = "/", headers: dict[str, str] | None = None, **parts: str) -> Chat:
        page.goto(web.put(path, embed(web.cdn, key, lang, **parts), headers))
        return Chat(page)

    return go


@pytest.fixture(autouse=True)
def undisturbed(request: pytest.FixtureRequest) -> Iterator[None]:
    """A line that a test has cut is whole again for the next."""
    yield
    if "web" in request.fixturenames:
        web: Web = request.getfixturevalue("web")
        web.cut.clear()
        web.lose.clear()
