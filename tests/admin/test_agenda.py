"""A receptionist's day: today, the calendar and the bookings, with real bookings behind them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.admin.wire import Wire
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

ZONE = ZoneInfo("America/Santiago")
HOUR_PIXELS = 68
_CREATE = "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id reference } }"
_BOOKING = "query Q($id: ID!) { booking(id: $id) { start status providerId durationMinutes cancelReason } }"


class Day:
    """A day of the salon to come, and what its owner's API knows of it."""

    def __init__(self, salon: Salon, ahead: int) -> None:
        self.salon = salon
        self.date = (datetime.now(ZONE) + timedelta(days=ahead)).date()

    def at(self, hour: int, minute: int = 0) -> str:
        local = datetime.combine(self.date, time(hour, minute), ZONE)
        return f"{local.astimezone(ZoneInfo('UTC')):%Y-%m-%dT%H:%M:%S}Z"

    def book(self, name: str, hour: int) -> dict[str, str]:
        """A haircut with María."""
        request = {
            "serviceId": self.salon.haircut,
            "providerId": self.salon.maria,
            "start": self.at(hour),
            "customer": {"name": name, "email": f"{name.split(maxsplit=1)[0].lower()}@example.com"},
            "idempotencyToken": uuid4().hex,
        }
        made: dict[str, str] = self.salon.api(_CREATE, input=request).field("createBooking")
        return made

    def state(self, booking: dict[str, str]) -> dict[str, Any]:
        found: dict[str, Any] = self.salon.api(_BOOKING, id=booking["id"]).field("booking")
        return found

    def chat(self, people: People, sentence: str) -> None:
        """A visitor books: one sentence and the yes."""
        visitor = people.visitor(origin=ORIGIN)
        started = visitor(
            "mutation M($input: StartConversationInput!) { startConversation(input: $input) { token } }",
            input={"widgetKey": self.salon.widget_key, "locale": "es"},
        ).field("startConversation")
        for text in (sentence, "sí"):
            turn = visitor(
                "mutation M($input: SendMessageInput!)"
                " { sendMessage(input: $input) { messages { text booking { status } } } }",
                input={"token": started["token"], "messageId": uuid4().hex, "text": text},
            ).field("sendMessage")
        assert any((message["booking"] or {}).get("status") for message in turn["messages"]), turn


@pytest.fixture
def day(people: People) -> Day:
    """Of a salon of its own, so that nothing else is on it."""
    return Day(open_salon(people), ahead=1)


def box_of(locator: Locator) -> FloatRect:
    """Where it is; it may be drawn anew at this very moment."""
    for _ in range(50):
        expect(locator).to_be_visible(timeout=PATIENCE_MS)
        if box := locator.bounding_box():
            return box
    raise AssertionError("it is nowhere")


def drag(dashboard: Dashboard, event: Locator, right: float, hours: float, given_up: bool = False) -> None:
    """From the event's middle, so many pixels and hours further."""
    box_of(event)
    # Without Playwright's own scrolling, which holds on to an element that may be drawn anew.
    event.evaluate("(element) => element.scrollIntoView({ block: 'center' })")
    box = box_of(event)
    mouse = dashboard.page.mouse
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + right / 2, y + hours * HOUR_PIXELS / 2, steps=4)
    mouse.move(x + right, y + hours * HOUR_PIXELS, steps=6)
    if given_up:
        dashboard.page.keyboard.press("Escape")
    mouse.up()


def undo(dashboard: Dashboard, what: str) -> None:
    said = dashboard.page.get_by_role("alert").filter(has_text=what)
    said.get_by_role("button", name="Deshacer").click()


def wait_for(dashboard: Dashboard, truth: Callable[[], bool]) -> None:
    for _ in range(PATIENCE_MS // 200):
        if truth():
            return
        dashboard.page.wait_for_timeout(200)
    raise AssertionError("it did not come true")


def test_a_receptionists_day(dashboard: Dashboard, people: People, day: Day) -> None:
    page = dashboard.page
    ana, berta = day.book("Ana Díaz", 10), day.book("Berta Soto", 11)

    # What is booked by chat shows by itself: the page is told, and asks nothing before.
    wire = Wire(page)
    dashboard.sign_in(day.salon.owner, "/today")
    dashboard.arrived("Hoy")
    dashboard.says("Nada nuevo desde la última vez que miraste.")
    assert dashboard.violations() == []
    wire.await_connection()
    wire.await_quiet()
    later = day.date + timedelta(days=9)
    wish = f"Quiero un corte de pelo con Jorge el {later.day}/{later.month}"
    before = len(wire.log)
    day.chat(people, f"{wish} a las 10, soy Carla Mena, carla@example.com")
    news = page.get_by_role("region", name="Nuevas reservas")
    expect(news.get_by_text("Carla Mena")).to_be_visible(timeout=PATIENCE_MS)
    assert wire.log[before] == "told"
    assert "asks Bookings" in wire.log[before:]

    # What happens while the connection is cut is there when it is back.
    wire.cut()
    before = len(wire.log)
    day.chat(people, f"{wish} a las 12, soy Dora Rey, dora@example.com")
    assert "told" not in wire.log[before:]
    wire.mend()
    wire.await_connection(2)
    expect(news.get_by_text("Dora Rey")).to_be_visible(timeout=PATIENCE_MS)

    # A drag onto somebody else goes back and says why.
    dashboard.open(f"/calendar?view=day&date={day.date}")
    event = page.locator(".ec-event").filter(has_text="Ana Díaz")
    expect(event).to_be_visible(timeout=PATIENCE_MS)
    assert dashboard.violations() == []
    drag(dashboard, event, 0, 2, given_up=True)
    drag(dashboard, event, 0, 1)
    dashboard.says(f"ese tiempo lo ocupa Berta Soto ({berta['reference']})")
    expect(event).to_contain_text(re.compile(r"^\s*10:00"))
    assert day.state(ana)["start"] == day.at(10)
    # What Escape gave up was never asked for.
    assert wire.log.count("asks RescheduleBooking") == 1

    # To another provider and hour, and back again.
    to, own = box_of(page.locator(".ec-col-head").filter(has_text="Jorge Soto")), box_of(event)
    drag(dashboard, event, to["x"] + to["width"] / 2 - own["x"] - own["width"] / 2, 2)
    dashboard.says("con Jorge Soto")
    assert (day.state(ana)["start"], day.state(ana)["providerId"]) == (day.at(12), day.salon.jorge)
    undo(dashboard, "con Jorge Soto")
    wait_for(dashboard, lambda: day.state(ana)["start"] == day.at(10))
    assert day.state(ana)["providerId"] == day.salon.maria
    expect(event).to_contain_text(re.compile(r"^\s*10:00"))

    # The same by keys; nothing is sent before Enter.
    event.get_by_role("button").focus()
    page.keyboard.press("ArrowUp")
    dashboard.says("para dejarla aquí")
    assert day.state(ana)["start"] == day.at(10)
    page.keyboard.press("Escape")
    expect(page.get_by_text("para dejarla aquí")).to_have_count(0)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    wait_for(dashboard, lambda: day.state(ana)["start"] < day.at(10))

    resize(dashboard, day, ana)
    block_by_dragging(dashboard)
    move_block(dashboard, day)
    cancel_and_restore(dashboard, day, berta)
    on_paper(dashboard)
    in_a_month(dashboard, day)
    export(dashboard, ana)
    assert dashboard.broken == []


def on_paper(dashboard: Dashboard) -> None:
    """The day and its heading are on one sheet, which lies on its side."""
    sheets = re.findall(rb"/MediaBox \[0 0 (\d+) (\d+)\]", dashboard.page.pdf(prefer_css_page_size=True))
    assert [int(width) > int(height) for width, height in sheets] == [True]


def in_a_month(dashboard: Dashboard, day: Day) -> None:
    """What is on one day lies below each other, and the rest of it is behind a link."""
    dashboard.open(f"/calendar?view=month&date={day.date}")
    names = ("Ana Díaz", "Formación", "Berta Soto")
    entries = [dashboard.page.locator(".ec-event").filter(has_text=name) for name in names]

    def laid_out() -> bool:
        boxes = [entry.bounding_box() for entry in entries if entry.count()]
        return len({box["y"] for box in boxes if box}) == len(names)

    wait_for(dashboard, laid_out)
    dashboard.page.get_by_role("button", name=re.compile(r"^\d más$")).click()
    expect(dashboard.page.get_by_role("dialog").get_by_role("button", name="Cerrar")).to_be_visible()
    assert dashboard.violations() == []


def block_by_dragging(dashboard: Dashboard) -> None:
    page = dashboard.page
    below = box_of(page.locator(".ec-event").filter(has_text="Berta Soto"))
    x, y = below["x"] + below["width"] / 2, below["y"] + 3.1 * HOUR_PIXELS
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + HOUR_PIXELS, steps=6)
    page.mouse.up()
    page.get_by_role("tab", name="Tiempo bloqueado").click()
    assert dashboard.violations() == []
    dashboard.fill("Motivo (opcional)", "Formación")
    dashboard.press("Bloquear")
    expect(page.locator(".ec-event.is-block")).to_contain_text("Formación", timeout=PATIENCE_MS)


def resize(dashboard: Dashboard, day: Day, booking: dict[str, str]) -> None:
    """By its lower edge; and undone."""
    page = dashboard.page
    event = page.locator(".ec-event").filter(has_text="Ana Díaz")
    box = box_of(event)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 2 + HOUR_PIXELS / 4, steps=6)
    page.mouse.up()
    dashboard.says("Ana Díaz: ahora dura 45 min")
    assert day.state(booking)["durationMinutes"] == 45
    undo(dashboard, "ahora dura 45 min")
    wait_for(dashboard, lambda: day.state(booking)["durationMinutes"] == 30)


def move_block(dashboard: Dashboard, day: Day) -> None:
    """Onto a visit it goes back and says why; an hour further it goes, and comes back when it is undone."""
    block = dashboard.page.locator(".ec-event.is-block")
    blocks = "query Q($from: AWSDateTime!, $to: AWSDateTime!) { blocks(from: $from, to: $to) { start } }"
    span = {"from": day.at(0), "to": day.at(23)}
    first = day.salon.api(blocks, **span).field("blocks")
    drag(dashboard, block, 0, -3)
    dashboard.says("El bloqueo sigue donde estaba")
    assert day.salon.api(blocks, **span).field("blocks") == first
    drag(dashboard, block, 0, 1)
    dashboard.says("Bloqueo cambiado")
    assert day.salon.api(blocks, **span).field("blocks") != first
    undo(dashboard, "Bloqueo cambiado")
    wait_for(dashboard, lambda: day.salon.api(blocks, **span).field("blocks") == first)


def cancel_and_restore(dashboard: Dashboard, day: Day, booking: dict[str, str]) -> None:
    """With a reason, which its history keeps; and undone."""
    page = dashboard.page
    page.locator(".ec-event").filter(has_text="Berta Soto").click()
    drawer = page.get_by_role("dialog")
    drawer.get_by_role("button", name="Cancelar reserva").click()
    drawer.get_by_label("Motivo (opcional)").fill("Llamó: está enferma")
    drawer.get_by_role("button", name="Cancelar reserva").click()
    expect(drawer.get_by_text("Motivo: Llamó: está enferma")).to_be_visible(timeout=PATIENCE_MS)
    state = day.state(booking)
    assert (state["status"], state["cancelReason"]) == ("CANCELLED", "Llamó: está enferma")
    expect(drawer.get_by_text("Llamó: está enferma", exact=True)).to_be_visible()
    assert dashboard.violations() == []
    undo(dashboard, "Cancelada: Berta Soto")
    wait_for(dashboard, lambda: day.state(booking)["status"] == "CONFIRMED")


def export(dashboard: Dashboard, booking: dict[str, str]) -> None:
    """What is filtered, and nothing else."""
    page = dashboard.page
    dashboard.open("/bookings?q=ana+diaz")
    expect(page.locator("tbody tr")).to_have_count(1, timeout=PATIENCE_MS)
    assert dashboard.violations() == []
    with page.expect_download() as download:
        dashboard.press("Exportar CSV")
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"), newline="")))
    assert [(row["Código"], row["Nombre"], row["Correo"]) for row in rows] == [
        (booking["reference"], "Ana Díaz", "ana@example.com")
    ]
    # Whoever calls meanwhile is booked from here, too.
    dashboard.press("Nueva reserva")
    expect(page.get_by_role("dialog").get_by_role("button", name="Reservar")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Cancelar").click()
    expect(page.get_by_role("button", name="Nueva reserva")).to_be_focused()


def test_a_viewer_looks_and_changes_nothing(
    opening: Callable[..., Dashboard], people: People, salon: Salon
) -> None:
    """On a phone, where the day is a list."""
    day = Day(salon, ahead=2)
    day.book("Vera Luna", 15)
    dashboard = opening(width=390, height=800, scheme="dark")
    dashboard.sign_in(people.colleague(salon.owner, "VIEWER"), f"/calendar?date={day.date}")
    dashboard.page.get_by_role("button", name=re.compile("Vera Luna")).click()
    drawer = dashboard.page.get_by_role("dialog")
    expect(drawer.get_by_role("tab", name="Historial")).to_be_visible(timeout=PATIENCE_MS)
    expect(drawer.get_by_role("button", name=re.compile("Mover|Cancelar"))).to_have_count(0)
    assert dashboard.violations() == []

    dashboard.open("/customers?q=luna")
    dashboard.page.locator("#main").get_by_role("link", name="Vera Luna").click()
    dashboard.arrived("Vera Luna")
    dashboard.says("Tu rol permite ver esta página, pero no cambiarla.")
    expect(dashboard.page.locator("#main li").filter(has_text="Corte de pelo")).to_be_visible()
    expect(dashboard.page.get_by_role("button", name=re.compile("Guardar|datos"))).to_have_count(0)
    assert dashboard.violations() == []
    assert dashboard.broken == []
