"""Each role's view: nothing is offered that the API would refuse."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Response, expect

from tests.admin.dashboard import Dashboard
from tests.admin.test_agenda import Day
from tests.cloud.people import People, Person
from tests.cloud.salon import Salon, open_salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]

# What can be used on a page, by name: of a field its label, of a button its words.
_USABLE = """() => [...document.querySelectorAll('#main :is(button, input, textarea, select)')]
  .filter((each) => !each.matches(':disabled') && !each.readOnly && each.checkVisibility())
  .map((each) => each.ariaLabel || each.labels?.[0]?.innerText || each.innerText || each.placeholder)"""
# Looking, searching, filtering, printing, exporting, copying; and one's own account.
LOOKING = re.compile(
    r"Día|Semana( anterior| siguiente)?|Mes|Ir a la fecha|Imprimir|Exportar CSV|.*Vera Luna.*"
    r"|(Código, n|N)ombre, correo o teléfono|Conversaciones|Sin entender|Preguntas"
    r"|15 min|30 min|1 h|Copiar|HTML|WordPress|Shopify|Webflow|React",
    re.DOTALL,
)
OF_OWNERS = re.compile(
    r"Invitar|Quitar a .*|Rol de .*|Nueva clave|Acciones de .*|Cerrar el negocio|Gratis|Business"
)


class Visit:
    """Somebody of a salon who goes everywhere; what the API refused meanwhile."""

    def __init__(self, dashboard: Dashboard, salon: Salon, person: Person) -> None:
        self.dashboard = dashboard
        self.refused: list[str] = []
        self.places = [
            "calendar?view=week",
            "bookings",
            "customers",
            "conversations/questions",
            f"services/{salon.haircut}",
            "services/new",
            f"providers/{salon.maria}",
            "widget",
            "team",
            "usage",
            "settings",
            "setup/service",
        ]
        dashboard.sign_in(person, "/today")
        dashboard.page.on("response", self._answered)

    def _answered(self, response: Response) -> None:
        asked = response.request.post_data
        if response.url.endswith("/graphql") and asked and "NotAllowed" in response.text():
            self.refused.append(asked)

    def usable(self, place: str) -> list[str]:
        self.dashboard.open(f"/{place}")
        self.dashboard.arrived()
        return [str(name) for name in self.dashboard.page.evaluate(_USABLE)]


def test_who_may_only_look_is_offered_nothing_else(opening: Callable[..., Dashboard], people: People) -> None:
    salon = open_salon(people)
    Day(salon, ahead=1).book("Vera Luna", 15)
    viewer = Visit(opening(), salon, people.colleague(salon.owner, "VIEWER"))
    offered = {
        place: [name for name in viewer.usable(place) if not LOOKING.fullmatch(name)]
        for place in viewer.places
    }
    assert {place: names for place, names in offered.items() if names} == {}
    expect(viewer.dashboard.page).to_have_url(re.compile("/today$"))
    assert (viewer.refused, viewer.dashboard.broken) == ([], [])


def test_an_administrator_does_the_days_work_and_not_the_owners(
    opening: Callable[..., Dashboard], people: People
) -> None:
    salon = open_salon(people)
    admin = Visit(opening(), salon, people.colleague(salon.owner, "ADMIN"))
    assert "Nueva reserva" in admin.usable("calendar")
    assert "Eliminar servicio" in admin.usable(f"services/{salon.haircut}")
    for place in ("widget", "team", "usage", "account"):
        assert [name for name in admin.usable(place) if OF_OWNERS.fullmatch(name)] == [], place
    assert (admin.refused, admin.dashboard.broken) == ([], [])
