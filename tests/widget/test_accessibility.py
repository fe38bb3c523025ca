"""With the keyboard alone, with a screen reader, in the dark, enlarged: axe finds nothing in any state."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.widget.chat import Chat, embed
from tests.widget.web import Web

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]
Visit = Callable[..., Chat]


def check(chat: Chat, state: str) -> None:
    chat.shot(state)
    assert chat.violations() == [], state


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_from_launcher_to_booking(
    browser: Browser, web: Web, key: str, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 1100, "height": 760}, color_scheme=scheme)
    page = context.new_page()
    page.goto(web.put("/", embed(web.cdn, key)))
    chat = Chat(page)
    chat.launcher.wait_for()
    check(chat, f"{scheme}-launcher")
    chat.open()
    check(chat, f"{scheme}-greeting")
    chat.tap(".ACTION button")
    check(chat, f"{scheme}-services")
    chat.tap(chat.button("Corte de pelo"))
    check(chat, f"{scheme}-providers")
    chat.tap(chat.button("María Pérez"))
    check(chat, f"{scheme}-days")
    chat.tap(".DAY button:enabled >> nth=9")
    check(chat, f"{scheme}-times")
    chat.tap(".TIME button >> nth=5")
    page.locator(".contact button").click()
    check(chat, f"{scheme}-form")
    chat.identify("Eva Rojas", f"axe-{scheme}@example.com")
    check(chat, f"{scheme}-summary")
    chat.tap(".CONFIRM .main")
    check(chat, f"{scheme}-booked")
    context.close()


def test_the_keyboard_goes_in_stays_in_and_comes_back(visit: Visit, page: Page) -> None:
    chat = visit(body='<a href="#">a link of the page</a>')
    chat.launcher.focus()
    page.keyboard.press("Enter")
    chat.settled()
    expect(chat.field).to_be_focused()

    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate("document.activeElement.shadowRoot?.activeElement?.closest('.panel') !== null")
        )
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        seen.add(
            page.evaluate("document.activeElement.shadowRoot?.activeElement?.closest('.panel') !== null")
        )
    assert seen == {True}

    page.keyboard.press("Escape")
    expect(chat.panel).to_have_count(0)
    expect(chat.launcher).to_be_focused()


def test_the_keyboard_alone_takes_choices(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.launcher.focus()
    page.keyboard.press("Enter")
    chat.settled()

    chat.button("Reservar una hora").focus()
    page.keyboard.press("Enter")
    chat.answered()
    # The answer that was taken is gone; what comes next is one Tab away, and the choices are one stop.
    page.keyboard.press("Tab")
    services = page.locator(".SERVICE button")
    expect(services.first).to_be_focused()
    for pressed, focused in [
        ("ArrowRight", 1),
        ("ArrowDown", 0),
        ("ArrowLeft", -1),
        ("Home", 0),
        ("End", -1),
    ]:
        page.keyboard.press(pressed)
        expect(services.nth(focused)).to_be_focused()
    page.keyboard.press("Tab")
    expect(chat.field).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(services.last).to_be_focused()
    label = services.last.locator(".about b").inner_text()
    page.keyboard.press("Enter")
    chat.answered()

    assert chat.said()[-1] == label


def test_a_screen_reader_hears_who_speaks_and_whole_dates(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    chat.say("quiero un corte de pelo con María")

    expect(chat.page.get_by_role("dialog", name="Peluquería Prueba")).to_be_visible()
    expect(chat.log).to_contain_text("Peluquería Prueba ")
    expect(chat.page.locator(".message.VISITOR .unseen")).to_have_text("Tú: ")
    label = chat.page.locator(".DAY button:enabled .unseen").first.inner_text()
    assert label.split()[0] in ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def test_at_twice_the_size_everything_is_still_there(browser: Browser, web: Web, key: str) -> None:
    # 200% zoom of a 1280 by 800 screen is a viewport of half that size.
    context = browser.new_context(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page = context.new_page()
    page.goto(web.put("/", embed(web.cdn, key)))
    chat = Chat(page)
    chat.open()
    chat.shot("zoom-200")

    assert chat.panel.bounding_box() == {"x": 0, "y": 0, "width": 640, "height": 400}
    chat.say("¿a qué hora abren?")
    expect(chat.field).to_be_in_viewport()
    context.close()


def test_whoever_wants_no_motion_gets_none(browser: Browser, web: Web, key: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(web.put("/", embed(web.cdn, key)))
    chat = Chat(page)
    chat.open()

    assert chat.panel.evaluate("panel => getComputedStyle(panel).animationName") == "none"
    assert page.locator(".scroller").evaluate("e => getComputedStyle(e).scrollBehavior") == "auto"
    context.close()
