"""The landing page in a browser: what it looks like to a visitor, and a booking made on it."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.cloud.salon import Salon
from tests.widget.chat import PATIENCE_MS, Chat

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]
Open = Callable[..., Page]

PAGES = {
    "/es/": {"width": 1440},
    "/en/": {"width": 320, "scheme": "dark"},
    "/pt/": {"width": 768, "scheme": "dark"},
    "/en/terms": {"width": 320},
}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_its_screen_and_everybody_can_read_it(opening: Open, path: str) -> None:
    page = opening(path, **PAGES[path])
    for question in page.locator("summary").all():
        question.click()

    assert Chat(page).violations() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_visitor_books_on_the_page_and_the_business_has_it(demo: Salon, opening: Open) -> None:
    page = opening("/", locale="es-CL")
    assert page.url.endswith("/es/")
    sentence = page.locator("[data-say]").first
    expect(sentence).to_be_visible(timeout=PATIENCE_MS)

    sentence.click()
    chat = Chat(page)
    chat.settled()
    expect(page.locator(".message.VISITOR .text")).to_have_text(sentence.inner_text())
    page.once("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name="Empezar de nuevo").click()
    chat.settled()
    chat.book_by_taps("landing@example.com", day=2)

    received = page.locator(".received")
    expect(received).to_contain_text("Corte de pelo con María Pérez")
    code = received.inner_text().rstrip(".").rsplit(" ", 1)[-1]
    kept = demo.api(
        "query Q($code: String!) { bookingByReference(reference: $code) { channel status } }", code=code
    )
    assert kept.field("bookingByReference")["channel"] == "CHAT"


def test_without_a_demo_business_nothing_promises_one(opening: Open, endpoints: dict[str, Any]) -> None:
    page = opening("/es/privacidad")
    page.route("**/config.json", lambda route: route.fulfill(json={"stage": "local"}))
    with page.expect_response("**/config.json"):
        page.goto(f"{endpoints['sites']['landing']}/es/")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-say]").first).to_be_hidden()
    assert page.locator("chat-booking").count() == 0


def test_sign_up_leads_to_the_admin_site_and_a_wrong_address_nowhere(
    site: str, endpoints: dict[str, Any]
) -> None:
    host = {"Host": site.removeprefix("http://")}
    sign_up = httpx.get(f"{endpoints['awsEndpoint']}/pt/sign-up", headers=host)
    assert sign_up.headers["location"] == f"{endpoints['sites']['admin']}/sign-up?lang=pt"
    missing = httpx.get(f"{endpoints['awsEndpoint']}/es/no-such-page", headers=host)
    assert missing.status_code == 404
    assert 'lang="pt"' in missing.text
