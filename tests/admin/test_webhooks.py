"""The owner lets a system of their own hear of bookings, tries it out, and sees how that went."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.cloud.people import People
from tests.cloud.salon import Salon
from tests.cloud.till import Till, till

__all__ = ["till"]

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]


@pytest.fixture
def shop(opening: Callable[..., Dashboard], salon: Salon) -> Iterator[Dashboard]:
    """A phone, on the page; the salon's endpoints are taken away afterwards."""
    owner = opening(width=390, height=844)
    owner.sign_in(salon.owner, "/webhooks")
    yield owner
    for each in salon.api("{ webhooks { id } }").field("webhooks"):
        salon.api("mutation M($id: ID!) { deleteWebhook(id: $id) { id } }", id=each["id"])


def test_a_webhook_is_made_tried_out_and_sent_again(shop: Dashboard, till: Till) -> None:
    shop.says("Todavía no hay webhooks")
    assert shop.violations() == []
    shop.press("Nuevo webhook")
    shop.fill("Dirección", "http://www.example.com")
    shop.press("Guardar")
    shop.says("dirección https pública, sin usuario")
    assert shop.violations() == []
    shop.shot("webhooks-form")
    shop.fill("Dirección", f"http://127.0.0.1:{till.port}/in")
    shop.fill("Nombre", "Caja de la tienda")
    shop.press("Guardar")

    secret = shop.page.get_by_role("dialog", name="Clave de firma")
    expect(secret).to_contain_text("whsec_")
    assert shop.violations() == []
    shop.shot("webhooks-secret")
    shop.press("Ya la tengo")
    expect(secret).to_have_count(0)

    till.answers = [500]
    choose(shop, "Enviar una prueba")
    log = shop.page.get_by_role("region", name="Mensajes")
    expect(log).to_contain_text("Respondió 500 en lugar de 2xx.", timeout=PATIENCE_MS)
    shop.press("Reenviar: Prueba")
    expect(log).to_contain_text("Entregado", timeout=PATIENCE_MS)
    expect(log).to_contain_text("2 intentos")
    assert shop.violations() == []
    assert not shop.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    shop.shot("webhooks")
    first, second = till.got
    assert first[0]["webhook-id"] == second[0]["webhook-id"]

    choose(shop, "Desactivar")
    shop.says("Desactivado")
    choose(shop, "Eliminar")
    shop.page.get_by_role("dialog").get_by_role("button", name="Eliminar").click()
    shop.says("Todavía no hay webhooks")
    assert shop.broken == []


def test_a_viewer_sees_them_and_changes_nothing(
    opening: Callable[..., Dashboard], people: People, salon: Salon, shop: Dashboard
) -> None:
    given = {"url": "http://127.0.0.1:9/", "events": ["BOOKING_CREATED"], "active": False}
    salon.api(
        "mutation M($input: CreateWebhookInput!) { createWebhook(input: $input) { secret } }", input=given
    ).field("createWebhook")
    viewer = opening()
    viewer.sign_in(people.colleague(salon.owner, "VIEWER"), "/webhooks")
    viewer.says("http://127.0.0.1:9/")
    main = viewer.page.locator("#main")
    expect(main.get_by_role("button", name="Acciones para 127.0.0.1:9")).to_have_count(0)
    expect(main.get_by_role("button", name="Nuevo webhook")).to_have_count(0)


def choose(shop: Dashboard, action: str) -> None:
    """From the endpoint's menu, by the keyboard."""
    menu = shop.page.get_by_role("button", name="Acciones para Caja de la tienda")
    menu.focus()
    shop.page.keyboard.press("Enter")
    item = shop.page.get_by_role("menuitem", name=action)
    item.wait_for()
    item.focus()
    shop.page.keyboard.press("Enter")
