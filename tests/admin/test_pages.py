"""Every page of the business itself: axe finds nothing, and nothing is wider than the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.admin.dashboard import Dashboard
from tests.cloud.salon import Salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

PAGES = [
    "widget",
    "webhooks",
    "team",
    "usage",
    "settings",
    "account",
    "setup/provider",
    "setup/snippet",
    "nowhere",
]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_are_accessible_and_fit(
    opening: Callable[..., Dashboard], salon: Salon, width: int, scheme: str
) -> None:
    owner = opening(width=width, scheme=scheme)
    owner.sign_in(salon.owner, "/settings")
    found: dict[str, list[str]] = {}
    for path in PAGES:
        owner.open(f"/{path}")
        owner.page.locator("#main h1, #main h2").first.wait_for()
        owner.page.locator("[aria-label=Cargando]").first.wait_for(state="detached")
        owner.shot(f"{scheme}-{path.replace('/', '-')}")
        problems = owner.violations()
        if owner.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append("wider than the screen")
        if problems:
            found[path] = problems
    assert found == {}
    assert owner.broken == []
