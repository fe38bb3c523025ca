"""From a new account to a customer's booking and its first change, alone: the way every business goes."""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.admin.mailbox import Mailbox
from tests.admin.test_agenda import drag, wait_for
from tests.cloud.people import People
from tests.widget.chat import BOOKED, Chat
from tests.widget.web import Web

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

CUSTOMER = f"eva-{secrets.token_hex(4)}@example.com"
EMAIL = f"lucia-{secrets.token_hex(4)}@example.com"
PASSWORD = f"luces y sombras {secrets.token_hex(3)} 1"


def test_from_sign_up_to_the_first_booking_and_its_change(
    opening: Callable[..., Dashboard],
    browser: Browser,
    mailbox: Mailbox,
    people: People,
    endpoints: dict[str, Any],
) -> None:
    owner = opening()
    sign_up(owner, mailbox)
    with Web(endpoints).serving() as web:
        embed_code = guided_set_up(owner, web.salon)
        book_on_the_site(browser, web, embed_code)
    owner.go("Reservas")
    owner.says("Eva Rojas")
    assert owner.violations() == []
    mailbox.latest(CUSTOMER, "(Tu reserva está confirmada)")
    move_on_the_calendar(owner, people)
    # And the customer is told.
    mailbox.latest(CUSTOMER, "(Tu reserva ha cambiado)")
    assert owner.broken == []


def sign_up(owner: Dashboard, mailbox: Mailbox) -> None:
    owner.open("/sign-up")
    owner.fill("Nombre del negocio", "Estudio Lucía")
    owner.fill("Correo electrónico", EMAIL)
    owner.field("Contraseña").fill("too short")
    owner.press("Crear cuenta")
    owner.says("Al menos 12 caracteres")
    assert owner.violations() == []
    owner.field("Contraseña").fill(PASSWORD)
    owner.press("Crear cuenta")

    owner.says(f"Enviamos un código a {EMAIL}.")
    owner.fill("Código de 6 cifras", "000000")
    owner.press("Confirmar")
    owner.says("El código no es correcto.")
    owner.fill("Código de 6 cifras", mailbox.code(EMAIL))
    owner.press("Confirmar")
    owner.arrived("Primeros pasos")


def guided_set_up(owner: Dashboard, site: str) -> str:
    """Through the six steps; answers the code to paste."""
    step(owner, "¿Está bien así?")
    expect(owner.field("Nombre")).to_have_value("Estudio Lucía")
    owner.press("Guardar y seguir")

    step(owner, "¿Qué pueden reservar contigo?")
    owner.press("Guardar y seguir")
    owner.says("¿Cómo se llama?")
    owner.fill("Servicio", "Corte de pelo")
    owner.fill("Precio (CLP)", "18000")
    owner.press("Guardar y seguir")

    # Left in the middle and taken up again where it was.
    step(owner, "¿Quién atiende, y cuándo?")
    owner.open("/")
    owner.go("Primeros pasos")
    step(owner, "¿Quién atiende, y cuándo?")
    owner.fill("Nombre", "Lucía Vega")
    for day in ("sáb", "dom"):
        owner.page.get_by_text(day, exact=True).click()
    owner.press("Guardar y seguir")

    step(owner, "Que se vea como tú")
    owner.fill("Color", "#a8326b")
    upload_logo(owner)
    owner.press("Guardar y seguir")

    step(owner, "Ponlo en tu web")
    owner.field("Páginas permitidas").fill(site)
    owner.field("Páginas permitidas").press("Enter")
    code = owner.page.locator("pre").inner_text()
    owner.press("Guardar y seguir")

    step(owner, "Reserva como un cliente")
    owner.press("Mostrar el chat aquí")
    owner.press("Abrir el chat")
    chat = Chat(owner.page)
    chat.settled()
    expect(owner.page.locator(".panel")).to_contain_text("Estudio Lucía")
    owner.page.keyboard.press("Escape")
    owner.press("Terminar")
    owner.says("¡Todo listo!")
    return code


def upload_logo(owner: Dashboard) -> None:
    """Into the business's folder by its own credentials, and seen from the CDN as visitors see it."""
    icon = owner.page.evaluate(
        """async () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 300 });
          canvas.getContext('2d').fillRect(0, 0, 900, 300);
          return canvas.toDataURL('image/png').split(',')[1];
        }"""
    )
    file: FilePayload = {"name": "logo.png", "mimeType": "image/png", "buffer": base64.b64decode(icon)}
    owner.page.locator("input[type=file]").set_input_files(file)
    logo = owner.page.locator("#main img[src*='/tenants/']")
    expect(logo).to_be_visible(timeout=PATIENCE_MS)
    expect(logo).to_have_js_property("naturalWidth", 256)


def step(owner: Dashboard, title: str) -> None:
    expect(owner.page.locator("#step-title")).to_have_text(title, timeout=PATIENCE_MS)
    assert owner.violations() == [], title


def book_on_the_site(browser: Browser, web: Web, embed_code: str) -> None:
    """A customer on the business's own page, which carries nothing but the code."""
    assert re.fullmatch(r'<script src="[^"]+" data-key="pk_\w+" async></script>', embed_code)
    page = browser.new_page(locale="es-CL", timezone_id="America/Santiago")
    page.goto(
        web.put("/", f"<!doctype html><html lang=es><title>Lucía</title><h1>Hola</h1>{embed_code}</html>")
    )
    chat = Chat(page)
    chat.open()
    chat.tap(".ACTION button")
    # What there is only one of is not asked: the first of whatever is offered, until the chat wants a name.
    while not page.locator(".contact").count():
        chat.tap(".choices button:enabled")
    chat.identify("Eva Rojas", CUSTOMER)
    chat.tap(".CONFIRM .main")
    expect(page.locator(BOOKED)).to_be_visible(timeout=PATIENCE_MS)
    page.close()


def move_on_the_calendar(owner: Dashboard, people: People) -> None:
    """The booking lies where it was made, and an hour further after a drag."""
    api = people.api(people.sign_in(EMAIL, PASSWORD))

    def start() -> datetime:
        now = datetime.now(UTC)
        span = {
            "from": f"{now - timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}",
            "to": f"{now.year + 1}-12-31T00:00:00Z",
        }
        (found,) = api(
            "query Q($from: AWSDateTime!, $to: AWSDateTime!)"
            " { bookings(from: $from, to: $to) { items { start customer { name } } } }",
            **span,
        ).field("bookings")["items"]
        assert found["customer"]["name"] == "Eva Rojas"
        return datetime.fromisoformat(found["start"])

    booked = start()
    here = booked.astimezone(ZoneInfo("America/Santiago"))
    owner.open(f"/calendar?view=day&date={here.date()}")
    event = owner.page.locator(".ec-event").filter(has_text="Eva Rojas")
    # Later in the morning, earlier in the afternoon: inside the hours either way.
    hours = 1 if here.hour < 13 else -1
    drag(owner, event, 0, hours)
    owner.says("con Lucía Vega")
    wait_for(owner, lambda: start() == booked + timedelta(hours=hours))
