"""Signing in, and what somebody sees who is not."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import Dashboard
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
