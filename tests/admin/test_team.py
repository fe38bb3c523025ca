"""Somebody is asked into the business, joins by the mailed link, and sees what the role allows."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.admin.mailbox import Mailbox
from tests.admin.test_agenda import wait_for
from tests.cloud.people import People
from tests.cloud.salon import Salon

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]


def test_an_invited_person_joins_as_what_they_were_asked_to_be(
    opening: Callable[..., Dashboard], mailbox: Mailbox, salon: Salon
) -> None:
    email = f"rosa-{secrets.token_hex(4)}@example.com"
    owner = opening()
    owner.sign_in(salon.owner, "/team")
    # Thought better of, by the keyboard: one is where one was.
    owner.press("Invitar")
    expect(owner.field("Correo electrónico")).to_be_focused()
    owner.page.keyboard.press("Escape")
    expect(owner.page.get_by_role("button", name="Invitar")).to_be_focused()
    owner.press("Invitar")
    owner.fill("Correo electrónico", email)
    owner.field("Rol").click()
    owner.page.get_by_role("option", name="Solo lectura").click()
    assert owner.violations() == []
    owner.press("Enviar invitación")
    owner.says(f"Invitación enviada a {email}")

    # Sent once more, only the newer link leads in.
    invited = opening()
    first = link_to(email, mailbox, invited)
    owner.press("Enviar de nuevo")
    wait_for(owner, lambda: link_to(email, mailbox, invited) != first)
    invited.open(first)
    invited.says("Esta invitación no es válida")
    invited.open(link_to(email, mailbox, invited))
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


def test_somebody_with_an_account_joins_signed_in(
    opening: Callable[..., Dashboard], mailbox: Mailbox, salon: Salon, people: People
) -> None:
    email, password = people.credentials("ana")
    ana = people.join(email, password, invitation="of another time")
    people.invite(salon.owner, email, "VIEWER")
    invited = opening()
    invited.open(link_to(email, mailbox, invited))
    invited.says("Te invitaron a Peluquería Prueba")
    invited.page.get_by_role("link", name="Ya tengo una cuenta").click()
    invited.fill("Contraseña", ana.password)
    invited.press("Iniciar sesión")
    invited.press("Aceptar la invitación")
    expect(invited.page.get_by_role("banner")).to_contain_text("Peluquería Prueba")
    assert invited.broken == []


def test_an_invitation_is_withdrawn(
    opening: Callable[..., Dashboard], mailbox: Mailbox, salon: Salon
) -> None:
    email = f"nadie-{secrets.token_hex(4)}@example.com"
    owner, invited = opening(), opening()
    owner.sign_in(salon.owner, "/team")
    owner.press("Invitar")
    owner.fill("Correo electrónico", email)
    owner.press("Enviar invitación")
    owner.press(f"Retirar la invitación a {email}")
    owner.says(f"La invitación a {email} ya no vale")
    expect(owner.page.locator("#main").get_by_text(email)).to_have_count(0, timeout=PATIENCE_MS)
    invited.open(link_to(email, mailbox, invited))
    invited.says("Esta invitación no es válida")
    assert [owner.broken, invited.broken] == [[], []]


def test_whoever_is_removed_sees_it_at_once(
    opening: Callable[..., Dashboard], people: People, salon: Salon
) -> None:
    """Their page is open, and their token would hold for a while."""
    viewer, gone = people.colleague(salon.owner, "VIEWER"), opening()
    gone.sign_in(viewer, "/today")
    gone.says("Peluquería Prueba")
    salon.api("mutation M($id: ID!) { removeMember(id: $id) { id } }", id=viewer.claims["sub"]).field(
        "removeMember"
    )
    gone.says("No perteneces a ningún negocio")
    assert gone.broken == []


def link_to(email: str, mailbox: Mailbox, reader: Dashboard) -> str:
    """The path of the newest mailed link."""
    link = mailbox.latest(email, r"(http[^\s\"<]+/join\?token=[^\s\"<]+)")
    return link.removeprefix(reader.origin)
