"""The dashboard as it is deployed, in a browser, with the running local cloud behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.admin.dashboard import Dashboard
from tests.admin.mailbox import Mailbox
from tests.built import build
from tests.widget.conftest import browser, people, salon

__all__ = ["browser", "people", "salon"]


@pytest.fixture(scope="session")
def built() -> None:
    """The dashboard and the widget, where the local cloud serves them from."""
    build("admin", "widget")


@pytest.fixture(scope="session")
def mailbox(endpoints: dict[str, Any]) -> Mailbox:
    return Mailbox(endpoints["awsEndpoint"])


@pytest.fixture
def opening(browser: Browser, endpoints: dict[str, Any], built: None) -> Iterator[Callable[..., Dashboard]]:
    """Opens the dashboard in a browser of its own, in which nobody is signed in."""
    contexts: list[BrowserContext] = []

    def open_dashboard(width: int = 1280, height: int = 860, scheme: Any = "light") -> Dashboard:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale="es-CL",
            timezone_id="America/Santiago",
            reduced_motion="reduce",
        )
        contexts.append(context)
        return Dashboard(context.new_page(), endpoints["sites"]["admin"])

    yield open_dashboard
    for context in contexts:
        context.close()


@pytest.fixture
def dashboard(opening: Callable[..., Dashboard]) -> Dashboard:
    return opening()
