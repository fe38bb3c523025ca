"""The business chooses when customers are reminded, and of what it is told."""

from collections.abc import Callable

from tests.admin.dashboard import Dashboard
from tests.cloud.people import People
from tests.cloud.salon import Salon


def test_reminders_and_switches_are_saved(
    opening: Callable[..., Dashboard], people: People, salon: Salon
) -> None:
    owner = opening()
    owner.sign_in(salon.owner, "/settings")
    reminders = owner.page.get_by_label("Recordar la visita a los clientes con antelación de").first
    reminders.click()
    owner.page.get_by_role("option", name="1 h", exact=True).click()
    owner.page.keyboard.press("Escape")
    owner.fill("Correo de tu negocio para avisos", "agenda@example.com")
    owner.page.get_by_label("mueve una reserva").uncheck(force=True)
    owner.press("Guardar")
    owner.says("Guardado")
    kept = people.api(salon.owner)(
        "{ tenant { notifications { reminderMinutes businessEmail tellNew tellChanged tellCancelled } } }"
    ).field("tenant")["notifications"]
    assert kept == {
        "reminderMinutes": [1440, 120, 60],
        "businessEmail": "agenda@example.com",
        "tellNew": True,
        "tellChanged": False,
        "tellCancelled": True,
    }
    assert owner.broken == []
