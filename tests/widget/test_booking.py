"""From the launcher to a booking, in each language, by taps, by typing and by both."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cloud.salon import Salon
from tests.widget.chat import BOOKED, LISTENING, Chat, embed
from tests.widget.web import Web

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]
Visit = Callable[..., Chat]

# Everything in one sentence, then the yes.
SENTENCES = {
    "es": ("Quiero un corte de pelo con María el {day} a las 10, soy Ana Díaz, {email}", "sí"),
    "en": ("I'd like a haircut with María on {day} at 10am, I'm Ann Day, {email}", "yes"),
    "pt": ("Quero um corte de cabelo com a María dia {day} às 10h, meu nome é Ana Dias, {email}", "sim"),
}

# A service, and how a day is said that is so far ahead.
WISHES = {
    "es": ("quiero un corte de pelo", "el {day}", 12),
    "en": ("I'd like a haircut", "on {day}", 13),
    "pt": ("quero um corte de cabelo", "dia {day}", 14),
}


def spoken(locale: str, ahead: int) -> str:
    day = datetime.now(ZoneInfo("America/Santiago")) + timedelta(days=ahead)
    return f"{day:%B} {day.day}" if locale == "en" else f"{day.day}/{day.month}"


def created(chat: Chat) -> dict:
    (booking,) = [detail for event, detail in chat.events() if event == "booking:created"]
    return booking


def changes(chat: Chat) -> list[tuple[str, str, str]]:
    """What the page has heard of bookings since it was loaded."""
    heard = [(event, detail) for event, detail in chat.events() if event.startswith("booking:")]
    return [(event, detail["id"], detail["status"]) for event, detail in heard]


def status(salon: Salon, booking: str) -> str:
    kept = salon.api("query Q($id: ID!) { booking(id: $id) { status } }", id=booking)
    return str(kept.field("booking")["status"])


@pytest.mark.parametrize(("locale", "day"), [("es", 2), ("en", 3), ("pt", 4)])
def test_taps_alone_lead_to_a_booking(visit: Visit, salon: Salon, locale: str, day: int) -> None:
    chat = visit(locale)
    chat.open()

    chat.book_by_taps(f"taps-{locale}@example.com", day=day)

    booking = created(chat)
    assert status(salon, booking["id"]) == "CONFIRMED"
    assert booking["providerName"] == "María Pérez"
    chat.shot(f"booked-{locale}")


@pytest.mark.parametrize(("locale", "ahead"), [("es", 20), ("en", 21), ("pt", 22)])
def test_typing_alone_leads_to_a_booking(visit: Visit, salon: Salon, locale: str, ahead: int) -> None:
    sentence, yes = SENTENCES[locale]
    chat = visit(locale)
    chat.open()

    chat.say(sentence.format(day=spoken(locale, ahead), email=f"typed-{locale}@example.com"))
    chat.say(yes)

    expect(chat.page.locator(BOOKED)).to_be_visible()
    assert status(salon, created(chat)["id"]) == "CONFIRMED"


@pytest.mark.parametrize("locale", WISHES)
def test_taps_and_typing_go_together(visit: Visit, salon: Salon, locale: str) -> None:
    wish, day, ahead = WISHES[locale]
    chat = visit(locale)
    chat.open()

    chat.say(wish)
    chat.tap(chat.button("Jorge Soto"))
    chat.say(day.format(day=spoken(locale, ahead)))
    chat.tap(".TIME button >> nth=3")
    chat.say("Eva Rojas")
    chat.identify("", f"mixed-{locale}@example.com")
    chat.tap(".CONFIRM .main")

    assert status(salon, created(chat)["id"]) == "CONFIRMED"


def test_the_link_in_a_mail_leads_to_moving_and_cancelling_in_another_browser(
    visit: Visit, page: Page, salon: Salon, web: Web, browser: Browser, key: str
) -> None:
    chat = visit()
    chat.open()
    sentence, yes = SENTENCES["es"]
    chat.say(sentence.format(day=spoken("es", 24), email="mail@example.com"))
    chat.say(yes)
    booking = created(chat)

    other = browser.new_context(locale="es-CL", timezone_id="Europe/Madrid")
    other.add_init_script(LISTENING)
    chat = Chat(other.new_page())
    chat.page.goto(web.put("/", embed(web.cdn, key)) + f"#chat-booking={booking['reference']}")
    chat.answered()
    chat.say("mail@example.com")
    expect(chat.page.locator(BOOKED)).to_contain_text("en tu zona horaria")
    assert chat.said() == [f"Quiero ver mi reserva {booking['reference']}", "mail@example.com"]

    chat.tap(chat.button("Mover mi reserva"))
    chat.tap(".DAY button:enabled >> nth=-1")
    expect(chat.page.locator(".TIME button").first).to_contain_text("en tu zona horaria")
    chat.shot("move-other-zone")
    chat.tap(".TIME button")
    chat.tap(".CONFIRM .main")
    assert changes(chat) == [("booking:changed", booking["id"], "CONFIRMED")]
    chat.page.reload()
    chat.settled()
    chat.tap(chat.button("Cancelar mi reserva"))
    chat.tap(".CONFIRM .main")

    assert changes(chat) == [("booking:changed", booking["id"], "CANCELLED")]
    assert chat.said()[2] == "Mover mi reserva", "a reload does not follow the link again"
    assert status(salon, booking["id"]) == "CANCELLED"
    other.close()


def test_a_booking_goes_into_the_calendar_and_is_cancelled_where_it_was_made(
    visit: Visit, page: Page, salon: Salon
) -> None:
    chat = visit()
    chat.open()
    chat.book_by_taps("calendar@example.com", day=7)
    booking = created(chat)

    with page.expect_download() as download:
        page.locator(".calendars button").click()

    text = download.value.path().read_text("utf-8")
    assert download.value.suggested_filename == f"{booking['reference']}.ics"
    assert f"UID:{booking['id']}@chat-booking" in text
    assert "DTSTART:" + booking["start"].replace("-", "").replace(":", "").replace(".000", "") in text
    links = page.locator(".calendars a").evaluate_all("links => links.map((link) => link.host)")
    assert links == ["calendar.google.com", "outlook.live.com"]

    chat.tap(chat.button("Cancelar mi reserva"))
    chat.tap(".CONFIRM .main")

    expect(chat.page.locator(".card.CANCELLED")).to_be_visible()
    expect(chat.page.locator(".calendars")).to_have_count(0)
    assert changes(chat)[1:] == [("booking:changed", booking["id"], "CANCELLED")]
    assert status(salon, booking["id"]) == "CANCELLED"
    assert chat.violations() == []
    chat.shot("cancelled")


def test_what_the_page_knows_of_its_visitor_fills_in_the_form(visit: Visit, page: Page) -> None:
    chat = visit()
    page.evaluate("ChatBooking.setUser({ name: 'Eva Rojas', email: 'eva@example.com' })")

    page.evaluate("ChatBooking.send('quiero un corte de pelo con María mañana a las 16:00')")
    chat.answered()

    form = page.locator(".contact")
    expect(form.locator("[name=name]")).to_have_value("Eva Rojas")
    expect(form.locator("[name=email]")).to_have_value("eva@example.com")


def test_the_form_says_what_is_missing(visit: Visit, page: Page) -> None:
    chat = visit()
    chat.open()
    chat.say("quiero un corte de pelo con María mañana a las 15:00")
    form = page.locator(".contact")

    form.locator("[name=name]").fill("Eva")
    form.locator("[name=email]").fill("eva@example")
    form.locator("button").click()

    expect(form.get_by_role("alert")).to_have_text("Revisa el correo.")
    expect(form.locator("[name=email]")).to_be_focused()
    chat.shot("form-problem")
