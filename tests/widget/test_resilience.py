"""Networks that fail, pages that reload, conversations that are over, keys that open nothing."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.cloud.salon import Salon
from tests.widget.chat import BOOKED, Chat, embed
from tests.widget.web import Web

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]
Visit = Callable[..., Chat]

PRICES = "¿cuánto cuesta el corte de pelo?"
TRANSCRIPT = "query Q($token: String!) { conversation(token: $token) { messages { author text } } }"


def storage(page: Page, kind: str) -> dict[str, str]:
    kept: dict[str, str] = page.evaluate(f"Object.fromEntries(Object.entries({kind}))")
    return kept


def heard_by_the_service(page: Page, web: Web) -> list[str]:
    """What the conversation's transcript says that the visitor said."""
    (token,) = storage(page, "localStorage").values()
    answer = page.evaluate(
        """async ([cdn, query, token]) => {
          const { graphqlUrl, apiKey } = await (await fetch(`${cdn}/config.json`)).json();
          const body = JSON.stringify({ query, variables: { token } });
          const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
          return (await fetch(graphqlUrl, { method: 'POST', headers, body })).json();
        }""",
        [web.cdn, TRANSCRIPT, token],
    )
    messages = answer["data"]["conversation"]["messages"]
    return [message["text"] for message in messages if message["author"] == "VISITOR"]


def test_a_message_written_while_the_line_is_cut_arrives_once_it_is_back(
    visit: Visit, page: Page, web: Web
) -> None:
    chat = visit()
    chat.open()
    web.cut.set()

    chat.field.fill(PRICES)
    chat.field.press("Enter")
    expect(chat.notice).to_contain_text("Sin conexión")
    expect(chat.page.locator(".message.VISITOR")).to_contain_text("Sin enviar")
    chat.shot("offline")
    web.cut.clear()
    chat.notice.get_by_role("button", name="Reintentar").click()
    chat.answered()

    expect(chat.notice).to_be_hidden()
    assert heard_by_the_service(page, web) == [PRICES]


def test_a_chat_that_is_opened_without_a_network_begins_once_there_is_one(
    visit: Visit, page: Page, web: Web
) -> None:
    web.cut.set()
    chat = visit()
    chat.launcher.click()
    expect(chat.notice).to_contain_text("Sin conexión con el chat.")
    expect(chat.notice).not_to_contain_text("enviaremos")
    assert chat.violations() == []

    web.cut.clear()
    chat.settled()

    expect(chat.notice).to_be_hidden()
    expect(page.locator(".head")).to_contain_text("Peluquería Prueba")


def test_a_message_whose_answer_was_lost_is_not_said_twice(visit: Visit, page: Page, web: Web) -> None:
    chat = visit()
    chat.open()
    web.lose.set()
    before = web.api_requests

    chat.field.fill(PRICES)
    chat.field.press("Enter")
    expect(chat.notice).to_contain_text("Sin conexión", timeout=30_000)
    web.lose.clear()
    chat.answered()

    assert web.api_requests > before + 1
    assert chat.said() == [PRICES]
    assert heard_by_the_service(page, web) == [PRICES]


def test_messages_written_without_a_network_survive_a_reload(visit: Visit, page: Page, web: Web) -> None:
    chat = visit()
    chat.open()
    web.cut.set()
    for text in (PRICES, "¿y a qué hora abren?"):
        chat.field.fill(text)
        chat.field.press("Enter")
    expect(chat.notice).to_contain_text("Sin conexión")

    page.reload()
    web.cut.clear()
    chat.settled()

    expect(chat.page.locator(".message.VISITOR")).to_have_count(2)
    assert heard_by_the_service(page, web) == [PRICES, "¿y a qué hora abren?"]
    assert "letters" not in "".join(storage(page, "sessionStorage").values())


def test_a_browser_that_goes_offline_and_returns_needs_no_help(
    visit: Visit, page: Page, context: BrowserContext
) -> None:
    chat = visit()
    chat.open()
    context.set_offline(True)
    chat.field.fill(PRICES)
    chat.field.press("Enter")
    expect(chat.notice).to_contain_text("Sin conexión")

    context.set_offline(False)
    chat.answered()

    assert chat.said() == [PRICES]


def test_a_reload_and_the_next_page_go_on_with_the_conversation(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    chat.say(PRICES)
    answers = page.locator(".message").all_inner_texts()

    page.reload()
    chat.settled()
    assert page.locator(".message").all_inner_texts() == answers

    chat = visit(path="/about")
    chat.settled()
    assert page.locator(".message").all_inner_texts() == answers
    # It was open before, so nobody has opened it now: the keyboard stays with the page.
    assert page.evaluate("document.activeElement === document.body")


def test_a_second_tab_goes_on_with_the_conversation_and_outdates_the_yes_of_the_first(
    visit: Visit, page: Page, context: BrowserContext, web: Web, key: str
) -> None:
    first = visit()
    first.open()
    first.say("quiero un corte de pelo con Jorge pasado mañana a las 10, soy Eva Rojas, eva@example.com")
    expect(page.locator(".CONFIRM")).to_be_visible()
    second = Chat(context.new_page())
    second.page.goto(web.put("/second", embed(web.cdn, key)))
    second.open()
    assert second.said() == first.said()
    second.say("mejor a las 11")
    expect(second.page.locator(".card .when").last).to_contain_text("11:00")

    # A tab that comes to the front reads what was said meanwhile; this one has not been there yet.
    first.tap(".CONFIRM .main")

    expect(first.log).to_contain_text("Ese botón era de un paso anterior.")
    expect(page.locator(".card .when").last).to_contain_text("11:00")
    assert page.locator(BOOKED).count() == 0
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".message.VISITOR")).to_have_count(2)
    page.wait_for_timeout(5_100)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".message.VISITOR")).to_have_count(3)


def test_a_conversation_that_is_over_says_so_and_begins_again(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    chat.say(PRICES)
    page.evaluate("for (const name of Object.keys(localStorage)) localStorage[name] = 'bm9ib2R5'")

    page.reload()
    chat.settled()

    expect(chat.log).to_contain_text("La conversación anterior terminó")
    assert chat.said() == []
    chat.say(PRICES)
    assert chat.said() == [PRICES]


def test_a_visitor_can_have_the_conversation_forgotten(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    chat.say(PRICES)
    (before,) = storage(page, "localStorage").values()

    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".head").get_by_role("button", name="Empezar de nuevo").click()
    expect(page.locator(".message.VISITOR")).to_have_count(0)
    chat.settled()

    (after,) = storage(page, "localStorage").values()
    assert after != before


def test_only_the_token_stays_and_nobody_else_is_asked(
    visit: Visit, page: Page, context: BrowserContext, web: Web
) -> None:
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    chat = visit()
    chat.open()
    chat.say(PRICES)

    assert len(storage(page, "localStorage")) == 1
    assert list(storage(page, "sessionStorage").values()) == ['{"open":1}']
    assert context.cookies() == []
    assert hosts == {f"{name}localhost:{web.port}" for name in ("", "cdn.", "api.")}

    page.evaluate("ChatBooking.destroy({ forget: true })")
    assert storage(page, "localStorage") == {}
    assert storage(page, "sessionStorage") == {}


def test_too_many_messages_at_once_wait_and_say_so(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    for number in range(22):
        chat.field.fill(f"hola {number}")
        chat.field.press("Enter")

    expect(chat.notice).to_contain_text("Vamos muy rápido", timeout=60_000)
    chat.shot("throttled")
    assert chat.violations() == []
    expect(page.locator(".message.VISITOR")).to_have_count(22)


KEY = "mutation M($input: WidgetKeyInput!) { createWidgetKey(input: $input) { key } }"


@pytest.fixture
def useless(salon: Salon, web: Web, key: str) -> Iterator[dict[str, str]]:
    """Keys without a chat on the salon's page, by the error that says so; the last is a good one."""
    made = [
        salon.api(KEY, input={"label": "no", "allowedOrigins": origins}).field("createWidgetKey")["key"]
        for origins in ([], [web.salon])
    ]
    salon.api("mutation M($key: ID!) { revokeWidgetKey(key: $key) { key } }", key=made[1])
    yield {
        "OriginNotAllowed": made[0],
        "WidgetKeyRevoked": made[1],
        "WidgetKeyUnknown": "pk_nobody",
        "TenantClosed": key,
    }
    salon.api("mutation { reopenTenant { status } }").field("reopenTenant")


def test_where_there_is_no_chat_the_launcher_goes_and_the_developer_is_told(
    page: Page, web: Web, salon: Salon, useless: dict[str, str]
) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    chat = Chat(page)
    for error, key in useless.items():
        if error == "TenantClosed":
            salon.api('mutation { closeTenant(name: "Peluquería Prueba") { status } }').field("closeTenant")
        page.goto(web.put("/no", embed(web.cdn, key)))

        expect(page.locator("chat-booking")).to_have_count(1)
        expect(chat.launcher).to_have_count(0, timeout=30_000)
        assert told[-1].startswith(f"[chat-booking] {error}")
        assert chat.events()[-1][1]["type"] == error

    # A chat that is open by the time it turns out says so instead.
    page.goto(web.put("/no", embed(web.cdn, useless["TenantClosed"], attributes="data-auto-open")))
    expect(chat.notice).to_have_text("El chat no está disponible por ahora.", timeout=30_000)
    chat.shot("closed")
    assert chat.violations() == []
    assert any("TenantClosed" in text for text in told[-2:])
