"""Signing in, and what somebody sees who is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.cloud.people import People
from tests.cloud.salon import Salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]


def test_signing_in_leads_to_where_one_wanted_to_go(dashboard: Dashboard, salon: Salon) -> None:
    dashboard.open("/team")
    dashboard.fill("Correo electrónico", salon.owner.email)
    assert dashboard.violations() == []
    dashboard.field("Contraseña").fill("not the password 1")
    dashboard.press("Iniciar sesión")
    dashboard.says("El correo o la contraseña no son correctos.")

    dashboard.field("Contraseña").fill(salon.owner.password)
    dashboard.press("Iniciar sesión")

    dashboard.arrived("Equipo")
    assert dashboard.violations() == []
    assert dashboard.broken == []


def test_a_viewer_sees_the_team_and_changes_nothing(
    dashboard: Dashboard, people: People, salon: Salon
) -> None:
    viewer = people.colleague(salon.owner, "VIEWER")
    dashboard.sign_in(viewer, "/team")
    dashboard.says(viewer.email)
    expect(dashboard.page.locator("main").get_by_role("button")).to_have_count(0)
    expect(dashboard.page.locator("main").get_by_role("textbox")).to_have_count(0)


def later(dashboard: Dashboard, minutes: int) -> None:
    """Past the end of the tokens of now, as far as the browser knows: it has to ask for new ones."""
    dashboard.page.clock.set_fixed_time(datetime.now(UTC) + timedelta(minutes=minutes))


def test_leaving_everywhere_ends_the_other_session_and_loses_nothing_typed(
    opening: Callable[..., Dashboard], people: People
) -> None:
    person = people.owner("Dos Aparatos")
    office, lost = opening(), opening()
    office.sign_in(person, "/settings")
    office.fill("Dirección", "A medio escribir 7")
    lost.sign_in(person, "/account")
    lost.press("Cerrar sesión en todas partes")
    expect(lost.page).to_have_url(f"{lost.origin}/sign-in", timeout=PATIENCE_MS)

    # What is not saved waits behind the door, for the same person only.
    later(office, 31)
    office.press("Guardar")
    office.says("Tu sesión terminó.")
    expect(office.field("Correo electrónico").first).to_have_value(person.email)
    assert office.violations() == []
    office.shot("locked")
    office.page.keyboard.type(person.password)
    office.page.keyboard.press("Enter")
    expect(office.page.get_by_text("Tu sesión terminó.")).to_have_count(0, timeout=PATIENCE_MS)
    expect(office.field("Dirección")).to_have_value("A medio escribir 7")
    office.press("Guardar")
    office.says("Guardado")

    # With nothing unsaved there is nothing to keep but the address.
    office.go("Clientes")
    people.pool.admin_user_global_sign_out(UserPoolId=people.client_ids["UserPoolId"], Username=person.email)
    later(office, 62)
    office.page.get_by_role("navigation").get_by_role("link", name="Equipo").click()
    office.says("Tu sesión terminó.")
    office.fill("Correo electrónico", person.email)
    office.field("Contraseña").fill(person.password)
    office.press("Iniciar sesión")
    office.arrived("Equipo")
    assert [office.broken, lost.broken] == [[], []]
