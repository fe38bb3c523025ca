"""What the owner does between two visits: services, hours, what the chat has to learn, and the customers."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, open_salon
from tests.cloud.visitor import Visitor

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

_HOURS = """{ catalog {
  services { name durationMinutes bufferAfterMinutes priceMinor providerIds aliases }
  providers { id weeklyHours { weekday windows { start end } } exceptions { date windows { start } note } }
} }"""
_BOOK = "mutation M($input: CreateBookingInput!) { createBooking(input: $input) { id reference customerId } }"
_CANCEL = "mutation M($id: ID!) { cancelBooking(id: $id) { status } }"
_CUSTOMER = "query Q($id: ID!) { customer(id: $id) { name notes } }"


_SCHEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
# A colour on its way to another is neither.
_SETTLE = """document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
  .forEach((each) => each.finish())"""


class Office:
    """The dashboard of a salon, and what the owner's API and a visitor's chat know of it."""

    def __init__(self, dashboard: Dashboard, people: People) -> None:
        self.dashboard = dashboard
        self.page = dashboard.page
        self.people = people
        self.salon: Salon = open_salon(people)

    def clean(self) -> None:
        """Nothing for axe to find, by day and by night."""
        for scheme in _SCHEMES:
            self.page.emulate_media(color_scheme=scheme)
            self.page.locator(f"html[data-mantine-color-scheme={scheme}]").wait_for()
            self.page.evaluate(_SETTLE)
            assert self.dashboard.violations() == [], (self.page.url, scheme)

    def row(self, text: str) -> Locator:
        return self.page.locator("#main li").filter(has_text=text)

    def follow(self, link: str, heading: str) -> None:
        self.page.locator("#main").get_by_role("link", name=link, exact=True).first.click()
        self.dashboard.arrived(heading)

    def fill(self, label: str, text: str) -> None:
        """By its name alone: a field that is required has an asterisk beside it."""
        self.page.get_by_role("textbox", name=label, exact=True).fill(text)

    def save(self) -> None:
        """Of several forms on a page the one that has changed."""
        self.page.get_by_role("button", name="Guardar", exact=True, disabled=False).first.click()

    def catalog(self) -> dict[str, Any]:
        found: dict[str, Any] = self.salon.api(_HOURS).field("catalog")
        return found

    def visitor(self) -> Visitor:
        return Visitor(self.people.visitor(origin=ORIGIN), self.salon.widget_key, "es")

    def book(self, name: str, email: str) -> dict[str, str]:
        """A haircut next week."""
        day = datetime.now(UTC).date() + timedelta(days=7)
        request = {
            "serviceId": self.salon.haircut,
            "start": f"{day}T15:00:00Z",
            "customer": {"name": name, "email": email},
            "idempotencyToken": email,
        }
        made: dict[str, str] = self.salon.api(_BOOK, input=request).field("createBooking")
        return made


def test_what_is_offered_learnt_and_known(dashboard: Dashboard, people: People) -> None:
    office = Office(dashboard, people)
    booked = office.book("Ana Díaz", "ana@example.com")
    office.visitor().say("alisado japonés")
    dashboard.sign_in(office.salon.owner, "/services")
    add_a_service(office)
    change_hours(office)
    close_a_day(office)
    subscribe_to_a_calendar(office)
    teach_the_chat(office)
    note_a_customer(office, booked)
    export_and_erase(office, booked)
    assert dashboard.broken == []


def add_a_service(office: Office) -> None:
    dashboard, page = office.dashboard, office.page
    dashboard.arrived("Servicios")
    office.clean()
    office.follow("Nuevo servicio", "Nuevo servicio")
    office.save()
    dashboard.says("¿Cómo se llama el servicio?")
    office.fill("Nombre", "Masaje")
    office.fill("Precio", "25000")
    office.fill("Duración", "43")
    office.fill("Libre después", "10")
    page.keyboard.press("Tab")
    # A minute that is not on the grid goes to the next one that is.
    dashboard.says("Ocupa 55 min de la agenda.")
    page.get_by_role("checkbox", name="Jorge Soto").uncheck()
    office.clean()
    office.save()
    dashboard.says("Masaje: creado")
    dashboard.arrived("Servicios")
    expect(office.row("Masaje")).to_contain_text("45 min")
    made = next(each for each in office.catalog()["services"] if each["name"] == "Masaje")
    assert (made["durationMinutes"], made["bufferAfterMinutes"], made["priceMinor"]) == (45, 10, 25000)
    assert made["providerIds"] == [office.salon.maria]


def change_hours(office: Office) -> None:
    """Monday two hours longer, with the keyboard alone; Tuesday the same by copying."""
    dashboard, page = office.dashboard, office.page
    dashboard.go("Profesionales")
    office.clean()
    office.follow("María Pérez", "María Pérez")
    grid = page.get_by_role("grid", name="Horas de la semana")
    grid.locator("[tabindex='0']").focus()
    focused = grid.locator(":focus")
    while "18:00" not in (focused.get_attribute("aria-label") or ""):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowDown")
    expect(focused).to_have_attribute("aria-selected", "true")
    dashboard.press("Copiar las horas: lunes")
    page.get_by_role("checkbox", name="martes").check()
    dashboard.press("Copiar")
    office.clean()
    office.save()
    dashboard.says("Guardado")
    (maria,) = (each for each in office.catalog()["providers"] if each["id"] == office.salon.maria)
    closing = {day["weekday"]: day["windows"][-1]["end"] for day in maria["weeklyHours"]}
    assert (closing["MONDAY"], closing["TUESDAY"], closing["WEDNESDAY"]) == ("20:00", "20:00", "18:00")


def close_a_day(office: Office) -> None:
    dashboard, page = office.dashboard, office.page
    page.get_by_role("button", name="Siguiente", exact=True).click()
    page.get_by_role("button", name=re.compile("^15 ")).click()
    office.fill("Nota para el equipo", "Feria")
    dashboard.press("Guardar estos días")
    dashboard.says("1 día guardado")
    expect(office.row("Feria")).to_contain_text("Cerrado")
    (maria,) = (each for each in office.catalog()["providers"] if each["id"] == office.salon.maria)
    (exception,) = maria["exceptions"]
    assert (exception["date"][-2:], exception["windows"], exception["note"]) == ("15", [], "Feria")


def subscribe_to_a_calendar(office: Office) -> None:
    """María's address is made, replaced and revoked; each time the one before opens nothing any more."""
    dashboard, page = office.dashboard, office.page
    dashboard.press("Crear la dirección")
    address = page.locator("#main code")
    expect(address).to_contain_text("/feeds/", timeout=PATIENCE_MS)
    first = address.inner_text()
    assert httpx.get(first, timeout=30).text.startswith("BEGIN:VCALENDAR")
    office.clean()
    dashboard.shot("provider-calendar")
    dashboard.press("Reemplazar")
    office.clean()
    page.get_by_role("dialog").get_by_role("button", name="Reemplazar").click()
    dashboard.says("Esta es la nueva dirección")
    expect(address).not_to_have_text(first)
    assert [httpx.get(url, timeout=30).status_code for url in (first, address.inner_text())] == [404, 200]
    dashboard.press("Anular")
    page.get_by_role("dialog").get_by_role("button", name="Anular").click()
    expect(page.get_by_role("button", name="Crear la dirección")).to_be_visible(timeout=PATIENCE_MS)


def teach_the_chat(office: Office) -> None:
    """What was not understood becomes another name, and a question gets its answer."""
    dashboard, page = office.dashboard, office.page
    dashboard.go("Conversaciones")
    expect(office.row("“alisado japonés”")).to_be_visible(timeout=PATIENCE_MS)
    office.clean()
    page.get_by_role("tab", name="Sin entender").click()
    alias = office.row("alisado japonés").get_by_role("button", name="Es otro nombre de…")
    expect(alias).to_be_visible(timeout=PATIENCE_MS)
    office.clean()
    alias.click()
    office.fill("Palabras", "alisado")
    page.get_by_role("combobox", name="Se refiere a").click()
    page.get_by_role("option", name="Coloración").click()
    page.get_by_role("dialog").get_by_role("button", name="Guardar").click()
    dashboard.says("El chat ya sabe que «alisado» es Coloración")
    dashboard.says("Todo se entendió")
    learnt = office.visitor()
    learnt.say("alisado japonés")
    assert any("Coloración" in text for text in learnt.texts()), learnt.texts()

    page.get_by_role("tab", name="Preguntas").click()
    dashboard.press("Nueva pregunta")
    office.fill("Pregunta", "¿Hay estacionamiento?")
    office.fill("Respuesta", "Sí, en el patio de atrás.")
    office.clean()
    page.get_by_role("dialog").get_by_role("button", name="Guardar").click()
    expect(office.row("¿Hay estacionamiento?")).to_be_visible(timeout=PATIENCE_MS)
    office.clean()
    learnt.say("¿hay estacionamiento?")
    assert any("Sí, en el patio de atrás." in text for text in learnt.texts()), learnt.texts()


def note_a_customer(office: Office, booked: dict[str, str]) -> None:
    """Found while typing; a note is not lost by a wrong click."""
    dashboard, page = office.dashboard, office.page
    dashboard.go("Clientes")
    search = page.get_by_role("searchbox", name="Nombre, correo o teléfono")
    search.fill("nadie")
    dashboard.says("Nadie con «nadie»")
    search.fill("DIAZ")
    expect(office.row("Ana Díaz")).to_contain_text("ana@example.com", timeout=PATIENCE_MS)
    office.clean()
    office.follow("Ana Díaz", "Ana Díaz")
    expect(office.row("Corte de pelo")).to_contain_text("Confirmada", timeout=PATIENCE_MS)
    office.clean()
    office.fill("Notas", "Prefiere las mañanas")
    page.locator("#main").get_by_role("link", name="Clientes").click()
    dashboard.says("Hay cambios sin guardar")
    dashboard.press("Seguir aquí")
    office.save()
    dashboard.says("Guardado")
    record = office.salon.api(_CUSTOMER, id=booked["customerId"]).field("customer")
    assert record == {"name": "Ana Díaz", "notes": "Prefiere las mañanas"}


def export_and_erase(office: Office, booked: dict[str, str]) -> None:
    """Everything is told; nothing is erased while a visit is ahead, nor by a click alone."""
    dashboard, page = office.dashboard, office.page
    with page.expect_download() as download:
        dashboard.press("Descargar sus datos")
    assert download.value.suggested_filename == "ana-diaz.json"
    told = json.loads(download.value.path().read_text("utf-8"))
    assert told["customer"]["notes"] == "Prefiere las mañanas"
    assert [each["reference"] for each in told["bookings"]] == [booked["reference"]]

    dashboard.press("Borrar sus datos")
    dashboard.says("Este cliente todavía tiene una visita por delante. Cancélala primero.")
    office.clean()
    page.get_by_role("dialog").get_by_role("link").click()
    dashboard.arrived("Reservas")
    expect(page.get_by_role("dialog")).to_contain_text(booked["reference"], timeout=PATIENCE_MS)
    office.salon.api(_CANCEL, id=booked["id"]).field("cancelBooking")

    page.get_by_role("dialog").get_by_role("link", name="Ana Díaz").click()
    dashboard.arrived("Ana Díaz")
    page.reload()
    dashboard.arrived("Ana Díaz")
    expect(office.row("Corte de pelo")).to_contain_text("Cancelada", timeout=PATIENCE_MS)
    dashboard.press("Borrar sus datos")
    erase = page.get_by_role("dialog").get_by_role("button", name="Borrar sus datos")
    expect(erase).to_be_disabled()
    page.get_by_label("Para confirmar, escribe «Ana Díaz»").fill("ana díaz")
    office.clean()
    erase.click()
    dashboard.says("Datos de Ana Díaz borrados; 1 visita queda sin persona")
    dashboard.arrived("Clientes")
    dashboard.says("Todavía no hay clientes")
    assert office.salon.api(_CUSTOMER, id=booked["customerId"]).field("customer") is None
