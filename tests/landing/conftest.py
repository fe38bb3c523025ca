"""The built landing page as the local cloud serves it, with a salon of ours as its demo business."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.built import build
from tests.cloud.salon import Salon
from tests.widget.conftest import browser, people, salon

__all__ = ["browser", "people", "salon"]

CREATE_KEY = "mutation M($input: WidgetKeyInput!) { createWidgetKey(input: $input) { key } }"


@pytest.fixture(scope="session")
def site(endpoints: dict[str, Any]) -> str:
    """The origin of the landing page, which is built, and the widget too."""
    build("landing", "widget")
    return str(endpoints["sites"]["landing"])


@pytest.fixture(scope="session")
def demo(endpoints_file: Path, endpoints: dict[str, Any], salon: Salon, site: str) -> Iterator[Salon]:
    """The salon, as the Spanish page's demo business."""
    allowed = {"label": "landing page", "allowedOrigins": [site]}
    key = salon.api(CREATE_KEY, input=allowed).field("createWidgetKey")["key"]
    before = endpoints_file.read_text("utf-8")
    shown = endpoints | {"tenants": [*endpoints["tenants"], {"locale": "es", "widgetKey": key}]}
    endpoints_file.write_text(json.dumps(shown), "utf-8")
    yield salon
    endpoints_file.write_text(before, "utf-8")


@pytest.fixture
def opening(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a path of the site in a browser of its own; what its console complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(path: str, *, width: int = 1280, scheme: Any = "light", locale: str = "es-CL") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            locale=locale,
            timezone_id="America/Santiago",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(site + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
