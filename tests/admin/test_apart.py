"""Two businesses in one browser: nothing of the one is seen, kept or asked for while the other is there."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Request, Response, expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.admin.test_agenda import Day
from tests.cloud.people import People, Person, claims_of
from tests.cloud.salon import Salon, open_salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

SECTIONS = ["Hoy", "Reservas", "Clientes", "Equipo"]


class Traffic:
    """What a page asks the API for, on whose behalf, and what it is told, from now on."""

    def __init__(self, dashboard: Dashboard) -> None:
        self.tenants: set[str] = set()
        self.told = ""
        dashboard.page.on("request", self._asked)
        dashboard.page.on("response", self._answered)

    def _asked(self, request: Request) -> None:
        if token := request.headers.get("authorization"):
            self.tenants.add(claims_of(token)["tenantId"])

    def _answered(self, response: Response) -> None:
        if response.url.endswith("/graphql") and response.request.method == "POST" and response.ok:
            self.told += json.dumps(response.json(), ensure_ascii=False)


def leave(dashboard: Dashboard) -> None:
    dashboard.press("Tu cuenta y preferencias")
    dashboard.page.get_by_role("menuitem", name="Cerrar sesión", exact=True).click()
    expect(dashboard.page).to_have_url(f"{dashboard.origin}/sign-in", timeout=PATIENCE_MS)


def come(dashboard: Dashboard, person: Person) -> None:
    """Signs in where the browser happens to be."""
    dashboard.fill("Correo electrónico", person.email)
    dashboard.field("Contraseña").fill(person.password)
    dashboard.press("Iniciar sesión")
    dashboard.arrived()


def visit(dashboard: Dashboard, salon: Salon, booking: dict[str, str], customer: str) -> list[str]:
    """A look around that leaves traces; answers where it has been."""
    page = dashboard.page
    dashboard.open("/bookings?q=ana+secreta")
    dashboard.press("Guardar vista")
    page.get_by_role("textbox", name="Nombre de la vista").fill("Solo Ana")
    dashboard.press("Guardar")
    expect(page.get_by_role("link", name="Solo Ana")).to_be_visible(timeout=PATIENCE_MS)
    places = [
        f"/calendar?view=day&provider={salon.maria}",
        f"/customers/{customer}",
        f"/services/{salon.haircut}",
        f"/providers/{salon.maria}",
        f"/bookings?booking={booking['id']}",
    ]
    for place in places:
        dashboard.open(place)
        dashboard.arrived()
    drawer = page.get_by_role("dialog")
    drawer.get_by_role("button", name="Cancelar reserva").click()
    drawer.get_by_role("button", name="Cancelar reserva").click()
    dashboard.says("Cancelada: Ana Secreta")
    drawer.get_by_role("button", name="Cerrar").click()
    return places


def test_two_businesses_never_mix(opening: Callable[..., Dashboard], people: People) -> None:
    north, south = open_salon(people, "Peluquería Norte"), open_salon(people, "Barbería Sur")
    ana, bruno = Day(north, ahead=1).book("Ana Secreta", 10), Day(south, ahead=1).book("Bruno Propio", 11)
    customer = north.api("query Q($id: ID!) { booking(id: $id) { customerId } }", id=ana["id"])
    of_north = ["Ana Secreta", "ana@example.com", "Peluquería Norte", "Solo Ana"]
    of_north += [north.owner.email, ana["reference"]]
    of_south = ["Bruno Propio", "Barbería Sur", south.owner.email, bruno["reference"]]

    shared, beside = opening(), opening()
    beside.sign_in(north.owner, "/bookings")
    beside.says("Ana Secreta")
    shared.sign_in(north.owner, "/today")
    places = visit(shared, north, ana, customer.field("booking")["customerId"])
    tab = Dashboard(shared.page.context.new_page(), shared.origin)
    tab.open("/customers")
    tab.says("Ana Secreta")
    leave(shared)
    # What was just done there is told to nobody else, and the other tab is left, too.
    expect(shared.page.get_by_text("Ana Secreta")).to_have_count(0)
    expect(tab.page).to_have_url(f"{shared.origin}/sign-in", timeout=PATIENCE_MS)

    traffic = Traffic(shared)
    come(shared, south.owner)
    # Back through everything that the other one has looked at, which are links to what is not there.
    for place in reversed(places):
        shared.page.go_back()
        expect(shared.page).to_have_url(shared.origin + place)
        shared.page.locator("#main h1, #main h2").first.wait_for()
        shared.page.locator("[aria-label=Cargando]").first.wait_for(state="detached")
        shows_nothing_of(shared, of_north)
    for section in SECTIONS:
        shared.go(section)
        shows_nothing_of(shared, of_north)
    shared.go("Calendario")
    expect(shared.page.locator(".ec-col-head")).to_have_count(2, timeout=PATIENCE_MS)
    assert traffic.tenants == {south.owner.claims["tenantId"]}
    assert [trace for trace in of_north if trace in traffic.told] == []

    # Who comes back finds what is theirs; the one beside has seen nothing of it all.
    tab.page.bring_to_front()
    tab.arrived()
    shows_nothing_of(tab, of_north)
    leave(tab)
    come(tab, north.owner)
    tab.open("/bookings?status=CANCELLED")
    tab.says("Ana Secreta")
    expect(tab.page.get_by_role("link", name="Solo Ana")).to_be_visible()
    for dashboard in (tab, beside):
        shows_nothing_of(dashboard, of_south)
    assert [each.broken for each in (shared, tab, beside)] == [[], [], []]


def shows_nothing_of(dashboard: Dashboard, traces: list[str]) -> None:
    shown = dashboard.page.content()
    assert [trace for trace in traces if trace in shown] == [], dashboard.page.url
