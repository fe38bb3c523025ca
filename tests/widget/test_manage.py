"""The page behind a mail's link: seen, moved, cancelled; with no network, in three languages, on a phone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from chatbooking.bookings.model import Customer
from chatbooking.catalog.storage import load
from chatbooking.tenants.links import link_token
from chatbooking.waiting import joining, offering
from chatbooking.waiting.model import Wish
from tests.cloud.links import table_of, token
from tests.cloud.salon import Salon
from tests.widget.chat import PATIENCE_MS, Chat

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

BOOK = "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id } }"
SEEN = "query Q($id: ID!) { booking(id: $id) { status start cancelReason } }"
_numbers = count()
Link = Callable[..., str]


@pytest.fixture
def link(endpoints: dict[str, Any], salon: Salon, built: Path) -> Link:
    """Makes a booking of María's, each on a day of its own, and answers its link; `link.id` names it."""
    assert (built / "manage" / "index.html").is_file()

    def made(locale: str = "es") -> str:
        number = next(_numbers)
        day = datetime.now(UTC).date() + timedelta(days=20 + number)
        wish = {
            "serviceId": salon.haircut,
            "providerId": salon.maria,
            "start": f"{day}T15:00:00Z",
            "customer": {"name": "Mara Manage", "email": f"m{number}@example.com", "locale": locale},
            "idempotencyToken": f"manage-{number}",
        }
        booked = salon.api(BOOK, input=wish).field("createBooking")
        made.id = booked["id"]  # type: ignore[attr-defined]
        opened = token(endpoints, salon.owner.claims["tenantId"], "booking", booked["id"])
        return f"{endpoints['sites']['widget']}/manage?lang={locale}#booking={opened}"

    return made


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text, timeout=PATIENCE_MS)


def check(page: Page, state: str) -> None:
    chat = Chat(page)
    chat.shot(f"manage-{state}")
    assert chat.violations() == [], state
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{state} is too wide"


def test_a_customer_moves_and_then_cancels_with_the_keyboard_alone(
    page: Page, link: Link, salon: Salon
) -> None:
    answer = page.goto(link())
    assert answer
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    heading(page, "Tu reserva")
    expect(page.locator(".card")).to_contain_text("Corte de pelo")
    expect(page).to_have_title("Tu reserva · Peluquería Prueba")

    page.get_by_role("button", name="Cambiar día u hora").press("Enter")
    heading(page, "Elige otra hora")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    hours = page.locator(".TIME button")
    expect(hours.first).to_be_visible(timeout=PATIENCE_MS)
    page.locator(".DAY button[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    hours.first.focus()
    chosen = hours.nth(1).inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    heading(page, "¿Cambiamos tu reserva?")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        "Listo: tu reserva tiene nueva hora.", timeout=PATIENCE_MS
    )
    expect(page.locator(".card .when")).to_contain_text(chosen)

    page.get_by_role("button", name="Cancelar la reserva").press("Enter")
    heading(page, "¿Cancelar esta reserva?")
    page.go_back()
    heading(page, "Tu reserva")
    page.get_by_role("button", name="Cancelar la reserva").press("Enter")
    page.get_by_label("Motivo (opcional)").fill("Estoy enferma")
    page.get_by_role("button", name="Sí, cancelar").press("Enter")
    expect(page.locator(".card.CANCELLED")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.get_by_role("button", name="Cambiar día u hora")).to_have_count(0)
    stored = salon.api(SEEN, id=link.id).field("booking")  # type: ignore[attr-defined]
    assert (stored["status"], stored["cancelReason"]) == ("CANCELLED", "Estoy enferma")

    page.reload()
    expect(page.locator(".card.CANCELLED")).to_be_visible(timeout=PATIENCE_MS)


def test_without_a_network_it_waits_and_goes_on_by_itself(page: Page, link: Link) -> None:
    url = link("en")

    def cut(route: Route) -> None:
        route.abort()

    page.route("**/graphql", cut)
    page.goto(url)
    expect(page.get_by_role("button", name="Try again")).to_be_visible(timeout=PATIENCE_MS)
    check(page, "offline")
    page.unroute("**/graphql")
    page.evaluate("dispatchEvent(new Event('online'))")
    heading(page, "Your booking")
    page.get_by_role("button", name="Cancel the booking").click()
    page.route("**/graphql", cut)
    page.get_by_role("button", name="Yes, cancel it").click()
    expect(page.get_by_role("alert")).to_contain_text("There is no connection", timeout=PATIENCE_MS)
    page.unroute("**/graphql")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".card.CANCELLED")).to_be_visible(timeout=PATIENCE_MS)


def test_a_link_that_opens_nothing_says_so_in_its_language(page: Page, link: Link) -> None:
    page.goto(link("pt")[:-1])
    heading(page, "Este link não funciona")
    check(page, "broken")
    page.get_by_role("button", name="English").click()
    heading(page, "This link does not work")
    assert "lang=en#booking=" in page.url


@pytest.mark.parametrize(
    ("locale", "width", "scheme"), [("es", 360, "light"), ("pt", 360, "dark"), ("en", 1100, "dark")]
)
def test_axe_finds_nothing_on_any_screen(
    browser: Browser, link: Link, locale: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 720},
        color_scheme=scheme,  # type: ignore[arg-type]
        timezone_id="Europe/Lisbon",
        locale=locale,
    )
    page = context.new_page()
    page.goto(link(locale))
    expect(page.locator(".card")).to_be_visible(timeout=PATIENCE_MS)
    check(page, f"{locale}-visit")
    page.locator(".actions .main").click()
    expect(page.locator(".TIME button").first).to_be_visible(timeout=PATIENCE_MS)
    page.locator("fieldset input").last.check()
    expect(page.locator(".page[aria-busy]")).to_have_count(0, timeout=PATIENCE_MS)
    check(page, f"{locale}-move")
    page.locator(".TIME button").first.click()
    check(page, f"{locale}-confirm")
    page.locator(".actions .main").click()
    expect(page.get_by_role("status")).not_to_be_empty(timeout=PATIENCE_MS)
    check(page, f"{locale}-moved")
    page.locator(".actions button").last.click()
    check(page, f"{locale}-cancel")
    context.close()


def test_who_waited_accepts_an_offer_and_is_led_to_the_booking(
    page: Page, endpoints: dict[str, Any], salon: Salon, built: Path
) -> None:
    assert (built / "manage" / "index.html").is_file()
    tenant_id = salon.owner.claims["tenantId"]
    day, now = datetime.now(UTC).date() + timedelta(days=40), datetime.now(UTC)
    with table_of(endpoints, tenant_id) as table:
        tenant, catalog = load(table)
        person = Customer("Wanda Waits", "wanda@example.com", None, "pt")
        entry = joining.join(table, tenant, catalog, Wish(day, salon.haircut, person), now)
        offering.offer_day(table, day, now, timedelta(minutes=30), lambda *_: None)
        offered = link_token(table, "waiting", entry.id)
    page.set_viewport_size({"width": 360, "height": 720})
    page.goto(f"{endpoints['sites']['widget']}/manage?lang=pt#waiting={offered}")
    heading(page, "Abriu um horário para você")
    check(page, "pt-offer")
    page.get_by_role("button", name="Sim, reservar").click()
    heading(page, "Sua reserva")
    expect(page.locator(".card.CONFIRMED")).to_contain_text("Corte de pelo")
    page.goto(f"{endpoints['sites']['widget']}/manage?lang=pt#waiting={offered}")
    heading(page, "Sua reserva")
