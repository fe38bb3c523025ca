"""Somebody is asked into the business, joins by the mailed link, and sees what the role allows."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import Dashboard
from tests.admin.mailbox import Mailbox
from tests.cloud.salon import Salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]


def test_an_invited_person_joins_as_what_they_were_asked_to_be(
    opening: Callable[..., Dashboard], mailbox: Mailbox, salon: Salon
) -> None:
    email = f"rosa-{secrets.token_hex(4)}@example.com"
    owner = opening()
    owner.sign_in(salon.owner, "/team")
    owner.press("Invitar")
    owner.fill("Correo electrónico", email)
    owner.field("Rol").click()
    owner.page.get_by_role("option", name="Solo lectura").click()
    assert owner.violations() == []
    owner.press("Enviar invitación")
    owner.says(f"Invitación enviada a {email}")

    invited = opening()
    link = mailbox.latest(email, r"(http[^\s\"<]+/join\?token=[^\s\"<]+)")
    invited.open(link.removeprefix(invited.origin))
    invited.says("Te invitaron a Peluquería Prueba")
    assert invited.violations() == []
    invited.page.get_by_role("link", name="Crear una cuenta").click()
    expect(invited.field("Correo electrónico")).to_have_value(email)
    invited.fill("Tu nombre", "Rosa Luna")
    invited.field("Contraseña").fill("una clave larga 2026")
    invited.press("Crear cuenta")
    invited.fill("Código de 6 cifras", mailbox.code(email))
    invited.press("Confirmar")
    expect(invited.page.get_by_role("banner")).to_contain_text("Peluquería Prueba")

    invited.go("Equipo")
    invited.says("Rosa Luna")
    expect(invited.page.get_by_role("button", name="Invitar")).to_have_count(0)
    assert invited.broken == []
    assert owner.broken == []
