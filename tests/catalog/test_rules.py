"""What the catalog's rules let through, and what becomes of it. What they refuse: test_rules_document.py."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from chatbooking.catalog import rules
from chatbooking.catalog.errors import CategoryInUse, ServiceInUse
from chatbooking.catalog.model import Catalog, Service
from chatbooking.errors import InvalidInput
from chatbooking.tenants.errors import PlanLimitReached
from chatbooking.tenants.model import Plan
from tests.catalog.builders import a_catalog, a_category, a_provider, a_service
from tests.tenants.builders import a_tenant

EMPTY = Catalog((), (), ())


def test_a_service_needs_a_name_and_a_duration_only() -> None:
    change = rules.create_service(EMPTY, "new", {"name": "Corte", "durationMinutes": 30})
    assert change.answer == Service("new", "Corte", 30)
    assert list(change.save) == [change.answer]


def test_the_longest_visit_is_eight_hours_with_its_buffers() -> None:
    given = {"name": "Día", "durationMinutes": 450, "bufferBeforeMinutes": 15, "bufferAfterMinutes": 15}
    assert rules.create_service(EMPTY, "new", given).answer.duration_minutes == 450


def test_a_service_takes_all_that_is_given_tidied_up() -> None:
    given = {
        "name": "  Corte   de pelo ",
        "description": "Con lavado.\nIncluye café.",
        "aliases": ["haircut", "Haircut ", "", "corte"],
        "categoryId": "hair",
        "durationMinutes": 30,
        "bufferBeforeMinutes": 5,
        "bufferAfterMinutes": None,
        "priceMinor": 0,
        "active": False,
        "providerIds": ["ana", "ana"],
    }
    made = rules.create_service(a_catalog(), "new", given).answer
    assert made == Service(
        id="new",
        name="Corte de pelo",
        duration_minutes=30,
        buffer_before_minutes=5,
        price_minor=0,
        description="Con lavado.\nIncluye café.",
        aliases=("haircut", "corte"),
        category_id="hair",
        active=False,
        provider_ids=("ana",),
    )


def test_what_an_update_does_not_name_stays() -> None:
    before = a_service(price_minor=900, description="x", category_id="hair", active=False)
    catalog = a_catalog(before, a_category())
    after = rules.update_service(catalog, "cut", {"name": "Cut", "durationMinutes": 45}).answer
    assert (after.duration_minutes, after.price_minor, after.category_id, after.active) == (
        45, 900, "hair", False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "attribute", "default"),
    [
        ("priceMinor", "price_minor", None),
        ("description", "description", None),
        ("categoryId", "category_id", None),
        ("aliases", "aliases", ()),
        ("providerIds", "provider_ids", ()),
        ("bufferBeforeMinutes", "buffer_before_minutes", 0),
        ("active", "active", True),
    ],
)
def test_null_gives_a_field_its_default(field: str, attribute: str, default: Any) -> None:
    before = a_service(
        price_minor=9, description="x", category_id="hair", aliases=("a",), provider_ids=("ana",),
        buffer_before_minutes=5, active=False,
    )  # fmt: skip
    given = {"name": "Cut", "durationMinutes": 30, field: None}
    after = rules.update_service(a_catalog(before, a_category(), a_provider()), "cut", given).answer
    assert getattr(after, attribute) == default


def test_a_service_may_keep_its_own_name() -> None:
    given = {"name": "CUT", "durationMinutes": 30}
    assert rules.update_service(a_catalog(), "cut", given).answer.name == "CUT"


def test_categories_line_up_behind_one_another() -> None:
    catalog = a_catalog(a_category(position=3), a_category("nails", position=1))
    assert rules.create_category(catalog, "new", {"name": "New"}).answer.position == 4
    assert rules.create_category(catalog, "new", {"name": "New", "position": 0}).answer.position == 0
    assert rules.create_category(EMPTY, "new", {"name": "New"}).answer.position == 0
    full = a_catalog(a_category(position=9999))
    assert rules.create_category(full, "new", {"name": "New"}).answer.position == 9999


def test_an_empty_category_can_go() -> None:
    catalog = a_catalog(a_category(), a_category("nails"), a_service(category_id="hair"))
    assert rules.delete_category(catalog, "nails").delete == a_category("nails")
    with pytest.raises(CategoryInUse) as refusal:
        rules.delete_category(catalog, "hair")
    assert refusal.value.parameters == {"name": "Hair", "services": 1}


def test_a_provider_lives_in_the_businesss_zone_unless_told_otherwise() -> None:
    tenant = a_tenant(time_zone="Europe/Madrid")
    assert rules.create_provider(tenant, EMPTY, "p", {"name": "Ana"}).answer.time_zone == "Europe/Madrid"
    given = {"name": "Ana", "timeZone": "Atlantic/Canary"}
    assert rules.create_provider(tenant, EMPTY, "p", given).answer.time_zone == "Atlantic/Canary"
    kept = rules.update_provider(tenant, a_catalog(), "ana", {"name": "Ana"}).answer
    assert kept.time_zone == "America/Santiago"
    back = rules.update_provider(tenant, a_catalog(), "ana", {"name": "Ana", "timeZone": None}).answer
    assert back.time_zone == "Europe/Madrid"


def test_a_provider_who_leaves_is_taken_out_of_every_service() -> None:
    catalog = a_catalog(
        a_service("cut", provider_ids=("ana", "jo")),
        a_service("dye", provider_ids=("ana",)),
        a_service("wax", provider_ids=("jo",)),
        a_provider("ana"),
        a_provider("jo"),
    )
    change = rules.delete_provider(a_tenant(), catalog, "ana", None)
    assert change.delete == a_provider("ana")
    assert {service.id: service.provider_ids for service in change.save if isinstance(service, Service)} == {
        "cut": ("jo",),
        "dye": (),
    }


def test_a_refused_deletion_tells_the_day_in_the_businesss_zone() -> None:
    late = datetime(2026, 12, 2, 1, tzinfo=UTC)
    with pytest.raises(ServiceInUse) as refusal:
        rules.delete_service(a_tenant(), a_catalog(), "cut", late)
    assert refusal.value.parameters == {"name": "Cut", "date": "2026-12-01"}


def test_today_is_the_providers_today() -> None:
    late = datetime(2026, 11, 22, 1, tzinfo=UTC)
    given = {"date": "2026-11-21", "windows": []}
    assert rules.set_hours_exception(a_catalog(), "ana", given, late).answer.exceptions
    tokyo = a_catalog(a_provider(time_zone="Asia/Tokyo"))
    with pytest.raises(InvalidInput):
        rules.set_hours_exception(tokyo, "ana", given, late)


def test_who_is_active_stays_so_in_a_smaller_plan_and_the_inactive_need_no_room() -> None:
    people = (a_provider("ana"), a_provider("bob"), a_provider("eva"))
    crowded = a_catalog(*people, a_provider("joe", active=False))
    free = a_tenant(plan=Plan.FREE)
    assert rules.update_provider(free, crowded, "eva", {"bio": "Colours"}).answer.active
    assert not rules.update_provider(free, crowded, "eva", {"active": False}).answer.active
    assert not rules.create_provider(free, crowded, "kim", {"name": "Kim", "active": False}).answer.active
    with pytest.raises(PlanLimitReached) as refused:
        rules.update_provider(free, crowded, "joe", {"active": True})
    assert (refused.value.parameters["meter"], refused.value.parameters["limit"]) == ("PROVIDERS", 2)
    assert rules.update_provider(replace(free, plan=Plan.PRO), crowded, "joe", {"active": True}).answer.active
