"""A second factor, a forgotten password, another key, another plan, the end of the business."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.admin.mailbox import Mailbox
from tests.admin.test_agenda import undo
from tests.cloud.people import People

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]


def code_of(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return str((struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000).zfill(6)


def test_a_second_factor_is_asked_for_from_then_on(opening: Callable[..., Dashboard], people: People) -> None:
    person = people.owner("Dos Pasos")
    first = opening()
    first.sign_in(person, "/account")
    first.press("Activar")
    secret = first.page.locator("code").inner_text()
    first.fill("Código de la aplicación", code_of(secret))
    first.press("Confirmar")
    first.says("Verificación en dos pasos activada")

    again = opening()
    again.open("/account")
    again.fill("Correo electrónico", person.email)
    again.field("Contraseña").fill(person.password)
    again.press("Iniciar sesión")
    right = code_of(secret)
    again.fill("Código de la aplicación", "000000" if right != "000000" else "111111")
    again.press("Iniciar sesión")
    again.says("El código no es correcto.")
    again.fill("Código de la aplicación", code_of(secret))
    again.press("Iniciar sesión")
    again.arrived("Tu cuenta")


def test_a_forgotten_password_is_replaced(dashboard: Dashboard, people: People, mailbox: Mailbox) -> None:
    person = people.owner("Olvido")
    dashboard.open(f"/reset?email={person.email}")
    dashboard.press("Enviar código")
    dashboard.fill("Código de 6 cifras", mailbox.code(person.email))
    dashboard.field("Contraseña nueva").fill("una clave nueva 2026")
    dashboard.press("Cambiar contraseña")
    dashboard.says("Contraseña cambiada")
    dashboard.field("Contraseña").fill("una clave nueva 2026")
    dashboard.press("Iniciar sesión")
    dashboard.arrived()


def test_a_key_and_the_plan_are_replaced_and_the_business_closed_and_reopened(
    dashboard: Dashboard, people: People
) -> None:
    person = people.owner("Cierre y Cía")
    dashboard.sign_in(person, "/widget")
    page = dashboard.page
    old = page.locator("li code").inner_text()
    dashboard.press("Acciones de «Mi sitio web»")
    page.get_by_role("menuitem", name="Cambiar la clave").click()
    dashboard.press("Crear la clave nueva")
    expect(page.locator("li code")).to_have_count(2, timeout=PATIENCE_MS)
    dashboard.says("Funciona hasta")
    expect(page.locator("pre")).not_to_contain_text(old)

    # Another plan at once, and back again.
    dashboard.go("Uso")
    page.get_by_text("Business", exact=True).click()
    dashboard.says("Ahora tienes el plan Business")
    expect(page.get_by_label("Business", exact=True)).to_be_checked()
    undo(dashboard, "Ahora tienes el plan Business")
    expect(page.get_by_label("Gratis", exact=True)).to_be_checked(timeout=PATIENCE_MS)

    dashboard.go("Tu cuenta")
    dashboard.press("Cerrar el negocio")
    dialog = page.get_by_role("dialog")
    closing = dialog.get_by_role("button", name="Cerrar el negocio")
    expect(closing).to_be_disabled()
    dashboard.fill("Nombre del negocio", "Cierre y Cía")
    closing.click()
    dashboard.says("El negocio está cerrado")
    dashboard.press("Reabrir")
    expect(page.get_by_text("El negocio está cerrado")).to_have_count(0, timeout=PATIENCE_MS)
