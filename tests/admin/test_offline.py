"""The network goes and comes back: what is known stays, what is not known is not made up, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.admin.test_agenda import Day, box_of, drag
from tests.cloud.people import People
from tests.cloud.salon import open_salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

_ADDRESS = "{ tenant { contact { address } } }"
OFFLINE = "Seguimos en cuanto vuelva."


def test_without_a_network(opening: Callable[..., Dashboard], people: People) -> None:
    salon = open_salon(people)
    first, second = Day(salon, ahead=1), Day(salon, ahead=2)
    ana = first.book("Ana Díaz", 10)
    second.book("Berta Soto", 11)
    dashboard = opening()
    page, network = dashboard.page, dashboard.page.context
    dashboard.sign_in(salon.owner, "/bookings")
    dashboard.says("Ana Díaz")

    # A list stays as it was, and says that it may be old; what was never loaded waits, and comes by itself.
    network.set_offline(True)
    dashboard.says("lo que ves puede estar desactualizado")
    expect(page.locator("tbody tr")).to_have_count(2)
    page.get_by_role("navigation").get_by_role("link", name="Clientes").click()
    dashboard.says(OFFLINE)
    assert dashboard.violations() == []
    network.set_offline(False)
    dashboard.arrived("Clientes")

    # A form says that it was not saved, and keeps what was typed.
    dashboard.go("Ajustes")
    dashboard.fill("Dirección", "Calle Nueva 1")
    network.set_offline(True)
    dashboard.press("Guardar")
    dashboard.says("No pudimos conectar con el servidor.")
    expect(dashboard.field("Dirección")).to_have_value("Calle Nueva 1")
    network.set_offline(False)
    dashboard.press("Guardar")
    dashboard.says("Guardado")
    assert salon.api(_ADDRESS).field("tenant")["contact"]["address"] == "Calle Nueva 1"

    # The calendar takes back what did not arrive, and shows no day as empty that it does not know.
    dashboard.open(f"/calendar?view=day&date={first.date}")
    event = page.locator(".ec-event").filter(has_text="Ana Díaz")
    box_of(event)
    network.set_offline(True)
    drag(dashboard, event, 0, 2)
    dashboard.says("Ana Díaz sigue donde estaba")
    expect(event).to_contain_text("10:00")
    dashboard.press("Día siguiente")
    dashboard.says(OFFLINE)
    expect(page.locator(".ec-body")).to_have_count(0)
    network.set_offline(False)
    expect(page.locator(".ec-event").filter(has_text="Berta Soto")).to_be_visible(timeout=PATIENCE_MS)
    assert first.state(ana)["start"] == first.at(10)
    assert dashboard.broken == []
