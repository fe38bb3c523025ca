"""Pages that fight back, and what they may expect of the widget."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cloud.salon import Salon
from tests.widget.chat import PATIENCE_MS, Chat, embed
from tests.widget.web import Web

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]
Visit = Callable[..., Chat]

HOSTILE = """<style>
  * { all: unset !important; color: red !important; font: 40px cursive !important; float: left !important;
      letter-spacing: 9px !important; text-transform: uppercase !important; line-height: 3 !important; }
  html { font-size: 4px; direction: rtl; }
  body { zoom: 1.3; transform: rotate(3deg) translateX(40px) !important; filter: hue-rotate(90deg); }
  html > *, body > * { display: none !important; z-index: -1 !important; opacity: 0.2 !important; }
  button, svg, div, p { display: none !important; visibility: hidden !important; }
</style>"""


def csp(web: Web) -> dict[str, str]:
    """What docs/embedding.md asks for, and not a word more."""
    cdn, api = web.cdn, f"http://api.localhost:{web.port}"
    policy = (
        f"default-src 'none'; script-src {cdn}; connect-src {cdn} {api}; require-trusted-types-for 'script'"
    )
    return {"content-security-policy": policy}


def corner(chat: Chat) -> tuple[float, float]:
    """How far the launcher stands from the right and the lower edge."""
    box, size = chat.launcher.bounding_box(), chat.page.viewport_size
    assert box
    assert size
    return size["width"] - box["x"] - box["width"], size["height"] - box["y"] - box["height"]


def test_neither_hostile_styles_nor_a_strict_csp_get_in(visit: Visit, page: Page, web: Web) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    # The page's own style is what its policy forbids, so it comes as a sheet of the page's script-free kind.
    policy = csp(web)["content-security-policy"] + "; style-src 'unsafe-inline'"
    chat = visit(headers={"content-security-policy": policy}, head=HOSTILE)

    assert corner(chat) == (20, 20)
    chat.open()
    chat.shot("hostile")
    chat.book_by_taps("hostile@example.com", day=8)

    assert chat.panel.evaluate("panel => getComputedStyle(panel).fontSize") == "15px"
    assert not [text for text in complaints if "Content Security Policy" in text]


def test_a_picture_that_is_named_as_the_script_says_nothing_about_where_code_comes_from(
    visit: Visit, page: Page, web: Web, key: str
) -> None:
    """Somebody who can write markup into a page, but no script, would run one by it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    elsewhere = f"http://elsewhere.localhost:{web.port}"
    picture = f'<img name="currentScript" src="{elsewhere}/v1/chat-widget.js" data-key="{key}" alt="">'
    chat = visit(body=picture)
    chat.open()
    chat.say("¿a qué hora abren?")
    assert [url for url in asked if url.startswith(elsewhere)] == [f"{elsewhere}/v1/chat-widget.js"]


def test_a_policy_without_any_inline_style_shows_the_same(visit: Visit, page: Page, web: Web) -> None:
    chat = visit(headers=csp(web))
    chat.open()

    chat.say("¿a qué hora abren?")

    assert chat.panel.bounding_box()["width"] == 392
    assert chat.field.evaluate("field => field.getBoundingClientRect().height") > 30


def test_a_page_written_from_right_to_left_turns_nothing_around(visit: Visit, page: Page) -> None:
    chat = visit("es", head="<style>html { direction: rtl; }</style>")

    chat.open()

    chat.shot("rtl")
    assert chat.panel.evaluate("panel => getComputedStyle(panel).direction") == "ltr"


def test_in_a_frame_that_may_send_no_forms_one_can_write(page: Page, web: Web, key: str) -> None:
    web.put("/framed", embed(web.cdn, key))
    frame = (
        '<iframe sandbox="allow-scripts allow-same-origin" src="/framed" width="700" height="650"></iframe>'
    )
    page.goto(web.put("/frame", f"<!doctype html><title>Frame</title>{frame}"))
    inside = page.frame_locator("iframe")
    inside.locator(".launcher").click()

    inside.locator(".composer textarea").fill("un corte con María mañana")
    inside.locator(".composer button").click()

    expect(inside.locator(".message.VISITOR")).to_have_count(1, timeout=PATIENCE_MS)


def test_the_page_does_not_move(visit: Visit, page: Page) -> None:
    page.add_init_script("""
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
        .observe({ type: 'layout-shift', buffered: true });
    """)
    chat = visit()
    chat.launcher.wait_for()
    page.wait_for_timeout(1_500)
    chat.open()
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)

    assert page.evaluate("window.shifts") == []


def test_the_launcher_asks_for_nothing_before_it_is_on_screen(visit: Visit, page: Page, web: Web) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("""
      new MutationObserver(() => {
        window.requestsAtLaunch ??= document.querySelector('chat-booking') && performance
          .getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
      }).observe(document, { childList: true, subtree: true });
    """)
    chat = visit()
    chat.launcher.wait_for()

    assert page.evaluate("window.requestsAtLaunch") == ["/v1/chat-widget.js"]


def test_whoever_removes_the_widget_finds_it_back(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    chat.say("¿a qué hora abren?")

    page.evaluate("document.querySelector('chat-booking').remove()")
    page.evaluate("document.body.replaceWith(document.createElement('body'))")
    # As a framework does that draws the whole document anew.
    page.evaluate("document.documentElement.replaceWith(document.documentElement.cloneNode())")

    expect(chat.panel).to_be_visible()
    assert chat.said() == ["¿a qué hora abren?"]


def test_two_scripts_on_a_page_make_one_chat(visit: Visit, page: Page, web: Web, key: str) -> None:
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))

    chat = visit(body=f'<script src="{web.cdn}/v1/chat-widget.js" data-key="{key}"></script>')

    expect(chat.launcher).to_have_count(1)
    assert any("twice" in text for text in warnings)


def test_the_page_s_shortcuts_do_not_hear_what_is_typed(visit: Visit, page: Page) -> None:
    chat = visit()
    page.evaluate("window.keys = []; document.addEventListener('keydown', (event) => keys.push(event.key))")
    chat.open()

    chat.field.press_sequentially("s/?")

    assert page.evaluate("window.keys") == []
    expect(chat.field).to_have_value("s/?")


def test_attributes_and_calls_decide_how_it_looks(visit: Visit, page: Page) -> None:
    chat = visit(
        "fr",
        attributes="data-locale=en data-position=bottom-left data-colour=#ffe066 data-z-index=7"
        ' data-greeting="Hi there!" data-auto-open',
    )
    chat.settled()

    expect(chat.page.locator(".message .text").first).to_have_text("Hi there!")
    expect(chat.field).to_have_attribute("placeholder", "Write a message")
    assert chat.panel.bounding_box()["x"] == 20
    assert page.evaluate("getComputedStyle(document.querySelector('chat-booking')).zIndex") == "7"
    # Black on yellow: white could not be read.
    assert chat.page.locator(".round").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    page.evaluate("ChatBooking.update({ colour: '#0f766e' })")
    expect(chat.page.locator(".round")).to_have_css("color", "rgb(255, 255, 255)")


def test_the_page_can_drive_the_chat_and_hears_of_it(visit: Visit, page: Page) -> None:
    chat = visit(head="<script>ChatBooking.push(['open'], (api) => api.send('quiero un corte'));</script>")
    chat.answered()

    names = [event for event, _ in chat.events()]
    assert names[:2] == ["ready", "open"]
    assert names.count("message:sent") == 1
    assert "message:received" in names
    assert page.evaluate("ChatBooking.isOpen()") is True
    page.evaluate("ChatBooking.toggle()")
    expect(chat.panel).to_have_count(0)
    page.evaluate("ChatBooking.destroy()")
    assert page.locator("chat-booking").count() == 0


def test_a_script_without_a_key_waits_for_init(page: Page, web: Web, key: str) -> None:
    page.goto(web.put("/init", embed(web.cdn, "", "pt")))
    page.wait_for_function("!Array.isArray(window.ChatBooking)")
    assert page.locator("chat-booking").count() == 0

    page.evaluate("key => ChatBooking.init({ key })", key)

    expect(Chat(page).launcher).to_have_attribute("aria-label", "Reservar pelo chat")


def test_a_link_of_the_page_opens_the_chat_each_time_it_is_followed(visit: Visit, page: Page) -> None:
    chat = visit(body='<a href="#chat-booking">Book</a> <a href="#chat-booking-help">Help</a>')
    chat.launcher.wait_for()
    link = page.get_by_role("link", name="Book")

    for _ in range(2):
        link.click()
        chat.settled()
        assert page.evaluate("location.hash") == ""
        page.keyboard.press("Escape")
    page.get_by_role("link", name="Help").click()

    expect(chat.panel).to_have_count(0)
    assert page.evaluate("location.hash") == "#chat-booking-help"


@pytest.fixture
def pictured(salon: Salon, web: Web, page: Page) -> Iterator[None]:
    """A logo, a photo of María, and one of Jorge that is gone."""

    def show(logo: str | None, maria: str | None, jorge: str | None) -> None:
        update = "mutation M($input: UpdateTenantInput!) { updateTenant(input: $input) { id } }"
        salon.api(update, input={"look": {"logoUrl": logo}}).field("updateTenant")
        update = (
            "mutation M($id: ID!, $input: ProviderInput!) { updateProvider(id: $id, input: $input) { id } }"
        )
        for provider, name, photo in (
            (salon.maria, "María Pérez", maria),
            (salon.jorge, "Jorge Soto", jorge),
        ):
            given = {"name": name, "photoUrl": photo}
            salon.api(update, id=provider, input=given).field("updateProvider")

    page.set_content("<body style='margin:0;background:linear-gradient(160deg,#f6c453,#b6465f 60%,#27213c)'>")
    web.pictures["/face.png"] = page.screenshot(clip={"x": 0, "y": 0, "width": 160, "height": 120})
    show(*(f"{web.salon}/{name}.png" for name in ("face", "face", "gone")))
    yield
    show(None, None, None)


def test_pictures_show_and_an_initial_where_one_does_not_load(
    visit: Visit, page: Page, web: Web, pictured: None
) -> None:
    chat = visit()
    chat.open()
    chat.say("quiero un corte de pelo")
    photo = chat.button("María Pérez").locator("img")
    gone = chat.button("Jorge Soto").locator(".picture")

    expect(gone.locator("img")).to_be_hidden()
    expect(gone).to_have_text("J")
    assert page.locator(".head img").evaluate("img => img.complete && img.naturalWidth") == 160
    assert photo.evaluate("img => [img.naturalWidth, img.width, img.height]") == [160, 38, 38]
    chat.shot("pictures")
    assert chat.violations() == []
    # Under a policy that says nothing of pictures, the initial again.
    chat = visit(headers=csp(web))
    chat.settled()
    expect(page.locator(".head img")).to_be_hidden()
    expect(page.locator(".head .picture")).to_have_text("P")


def test_the_smallest_phone_is_enough_to_book(browser: Browser, web: Web, key: str) -> None:
    screen = {"width": 320, "height": 568}
    phone = browser.new_context(viewport=screen, has_touch=True, is_mobile=True, device_scale_factor=2)
    page = phone.new_page()
    page.goto(web.put("/", embed(web.cdn, key)))
    chat = Chat(page)
    chat.open()
    chat.shot("phone-open")
    assert chat.panel.bounding_box() == {"x": 0, "y": 0, **screen}

    # What a keyboard leaves of it.
    page.set_viewport_size({"width": 320, "height": 290})
    chat.say("¿me puedes decir por favor a qué hora abren cada día? Así veo cuándo puedo ir")
    expect(chat.field).to_be_in_viewport(ratio=1)
    expect(page.locator(".message.AGENT .text").last).to_be_in_viewport()
    chat.shot("phone-keyboard")
    page.set_viewport_size(screen)

    chat.book_by_taps("phone@example.com", day=5)
    chat.shot("phone-booked")
    wider = page.evaluate(
        "[...document.querySelector('chat-booking').shadowRoot.querySelectorAll('.message,.card,.composer')]"
        ".filter((element) => element.getBoundingClientRect().right > innerWidth).length"
    )
    assert wider == 0
    phone.close()
