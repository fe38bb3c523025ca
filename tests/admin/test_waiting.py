"""Who waits for a full day, and what is kept for whom, as the business sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from chatbooking.clock import to_iso
from tests.admin.dashboard import PATIENCE_MS, Dashboard
from tests.cloud.people import People
from tests.cloud.salon import Salon
from tests.cloud.waiting import DAY, at, book, entries, open_full, waits

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def own(people: People) -> Salon:
    salon = open_full(people, "Llenísima")
    for clock in ("09:00", "14:00"):
        book(salon, clock)
    waits(people, salon, "Ana")
    waits(people, salon, "Bea")
    keep(people, salon, "Ana")
    return salon


def keep(people: People, own: Salon, name: str) -> None:
    """Time that is kept for somebody for as long as this test takes."""
    tenant, start = own.owner.claims["tenantId"], to_iso(datetime.fromisoformat(at("13:00")))
    until = datetime.now(UTC) + timedelta(hours=1)
    people.table.put_item(
        Item={
            "PK": f"T#{tenant}#HOLD#{name}",
            "SK": "HOLD",
            "timePK": f"T#{tenant}#HOLDS",
            "timeSK": start,
            "providerPK": f"T#{tenant}#HOLDS#{own.maria}",
            "id": f"hold-{name}",
            "entryId": entries(own.api)[name]["id"],
            "ownerId": name,
            "ownerName": f"{name} Díaz",
            "providerId": own.maria,
            "serviceId": own.haircut,
            "serviceName": "Corte de pelo",
            "start": start,
            "end": to_iso(datetime.fromisoformat(at("13:40"))),
            "until": to_iso(until),
            "expiresAt": int(until.timestamp()),
        }
    )


def test_who_waits_is_seen_and_taken_off_the_list(own: Salon, opening: Callable[..., Dashboard]) -> None:
    dashboard = opening()
    dashboard.sign_in(own.owner, "/today")
    page, card = dashboard.page, dashboard.page.get_by_role("region", name="Lista de espera")
    expect(card.get_by_role("listitem")).to_have_count(2, timeout=PATIENCE_MS)
    expect(card.get_by_role("listitem").first).to_contain_text("Ana Díaz")
    expect(card.get_by_role("listitem").first).to_contain_text("Corte de pelo")
    assert dashboard.violations() == []
    dashboard.shot("waiting-today")

    card.get_by_role("button", name="Quitar a Bea Díaz").press("Enter")
    dashboard.says("¿Quitar a Bea Díaz de la lista?")
    dashboard.shot("waiting-remove")
    page.keyboard.press("Enter")
    dashboard.says("Bea Díaz ya no está en la lista")
    expect(card.get_by_role("listitem")).to_have_count(1, timeout=PATIENCE_MS)
    assert set(entries(own.api)) == {"Ana"}


@pytest.mark.parametrize("width", [1280, 375])
def test_what_is_kept_stands_in_the_calendar_with_whom_it_is_for(
    own: Salon, opening: Callable[..., Dashboard], width: int
) -> None:
    dashboard = opening(width=width)
    dashboard.sign_in(own.owner, f"/calendar?view=day&date={DAY}")
    kept = dashboard.page.locator("#main").get_by_text("Ana Díaz").first
    expect(kept).to_be_visible(timeout=PATIENCE_MS)
    dashboard.says("Guardada hasta las")
    assert dashboard.violations() == []
    dashboard.shot(f"waiting-calendar-{width}")
    assert dashboard.broken == []
