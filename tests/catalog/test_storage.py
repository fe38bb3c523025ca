from datetime import timedelta
from typing import Any
from unittest.mock import Mock

import pytest

from chatbooking.catalog import rules, storage
from chatbooking.catalog.model import Catalog, Category, Provider, Service
from chatbooking.catalog.rules import Change
from chatbooking.clock import to_iso
from chatbooking.errors import ChangedMeanwhile, InvalidInput, NotFound
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.storage import read_tenant
from tests.catalog.builders import a_category, a_provider, a_service
from tests.tenants.builders import NOW, a_key, a_member, a_tenant, opened


@pytest.fixture
def table(tenant_table: TenantTable) -> TenantTable:
    """The door to a business that offers nothing yet."""
    opened()
    return tenant_table


def saved(table: TenantTable, *entities: Category | Service | Provider) -> None:
    for entity in entities:
        change: Change[Any] = Change(entity, save=[entity])
        storage.change(table, lambda *_, change=change: change)


def catalog_of(table: TenantTable) -> Catalog:
    return storage.load(table, consistent=True)[1]


def booked(table: TenantTable, id: str, start_in: timedelta, **changes: Any) -> None:
    """A booking as `bookings` writes it, of half an hour."""
    start = NOW + start_in
    item = {
        "id": id,
        "status": "CONFIRMED",
        "serviceId": "cut",
        "providerId": "ana",
        "start": to_iso(start),
        "end": to_iso(start + timedelta(minutes=30)),
        "timePK": table.pk("BOOKINGS"),
        "timeSK": to_iso(start),
        **changes,
    }
    item["providerPK"] = table.pk("PROVIDER", item["providerId"])
    carry_out(table.put(Key(table.pk("BOOKING", id[:8]), f"BOOKING#{id}"), item, label="b"))


def test_a_catalog_comes_back_as_it_was_saved_and_in_order(table: TenantTable) -> None:
    entities: list[Category | Service | Provider] = [
        a_category("b", name="Uñas", position=1),
        a_category("a", name="Pelo", position=10),
        a_service("s1", name="zumba"),
        a_service("s2", name="Ácido", provider_ids=("p1",), aliases=("x",), price_minor=1),
        a_service("s3", name="corte 2"),
        a_service("s4", name="Corte"),
        a_provider("p1", name="Óscar"),
        a_provider("p2", name="Nadia"),
    ]
    saved(table, *entities)
    tenant, catalog = storage.load(table)
    assert tenant.name == "Peluquería Acme"
    assert [category.name for category in catalog.categories] == ["Uñas", "Pelo"]
    assert [service.name for service in catalog.services] == ["Ácido", "Corte", "corte 2", "zumba"]
    assert [provider.name for provider in catalog.providers] == ["Nadia", "Óscar"]
    assert {*catalog.categories, *catalog.services, *catalog.providers} == set(entities)


def test_loading_is_one_query(table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(table, *(a_service(f"s{number}") for number in range(3)))
    queries = Mock(side_effect=table.query)
    monkeypatch.setattr(table, "query", queries, raising=True)
    storage.load(table)
    assert [call.args for call in queries.call_args_list] == [("T#acme",)]


def test_a_business_that_is_not_there_is_not_found(tenant_table: TenantTable) -> None:
    with pytest.raises(NotFound):
        storage.load(tenant_table)


def test_every_change_counts_the_version_up(table: TenantTable) -> None:
    saved(table, a_category(), a_service(), a_provider())
    assert read_tenant(table).catalog_version == 3
    storage.change(table, lambda _, catalog: rules.delete_category(catalog, "hair"))
    assert read_tenant(table).catalog_version == 4
    assert catalog_of(table).categories == ()


def test_a_change_that_came_in_between_is_taken_into_account(table: TenantTable) -> None:
    saved(table, a_service(), a_provider())
    seen = []

    def decide(_tenant: Tenant, catalog: Catalog) -> Change[Service]:
        seen.append(len(catalog.providers))
        if len(seen) == 1:
            storage.change(table, lambda tenant, now: rules.delete_provider(tenant, now, "ana", None))
        given = {"name": "Cut", "durationMinutes": 60}
        return rules.update_service(catalog, "cut", given)

    assert storage.change(table, decide).duration_minutes == 60
    assert seen == [1, 0]


def test_a_provider_who_is_deleted_meanwhile_cannot_be_named(table: TenantTable) -> None:
    saved(table, a_service(), a_provider())
    first = True

    def decide(_tenant: Tenant, catalog: Catalog) -> Change[Service]:
        nonlocal first
        if first:
            first = False
            storage.change(table, lambda tenant, now: rules.delete_provider(tenant, now, "ana", None))
        return rules.update_service(
            catalog, "cut", {"name": "Cut", "durationMinutes": 60, "providerIds": ["ana"]}
        )

    with pytest.raises(InvalidInput) as refusal:
        storage.change(table, decide)
    assert refusal.value.rule == "UNKNOWN_ID"
    assert catalog_of(table).services == (a_service(),)


def test_changes_without_end_are_given_up(table: TenantTable) -> None:
    def decide(_tenant: Tenant, _catalog: Catalog) -> Change[Service]:
        saved(table, a_provider())
        return Change(a_service(), save=[a_service()])

    with pytest.raises(ChangedMeanwhile):
        storage.change(table, decide)
    assert catalog_of(table).services == ()


def test_a_provider_of_every_service_can_be_deleted(table: TenantTable) -> None:
    services = [a_service(f"s{number}", provider_ids=("ana",)) for number in range(150)]
    storage.change(table, lambda *_: Change(a_provider(), save=[a_provider(), *services]))
    storage.change(table, lambda tenant, catalog: rules.delete_provider(tenant, catalog, "ana", None))
    catalog = catalog_of(table)
    assert catalog.providers == ()
    assert len(catalog.services) == 150
    assert not any(service.provider_ids for service in catalog.services)


def test_services_and_providers_are_found_by_id(table: TenantTable) -> None:
    saved(table, a_service(), a_service("dye"), a_provider())
    assert storage.services(table, ["cut", "gone", "cut"]) == {"cut": a_service()}
    assert storage.providers(table, ["ana", "cut"]) == {"ana": a_provider()}
    assert storage.providers(table, []) == {}


def test_the_next_visit_is_the_first_that_is_not_over(table: TenantTable) -> None:
    for number, hours in enumerate((-300, 48, 24, 72)):
        booked(table, str(number), timedelta(hours=hours))
    tomorrow = NOW + timedelta(hours=24)
    assert storage.next_visit_for(table, "cut", NOW) == tomorrow
    assert storage.next_visit_with(table, "ana", NOW) == tomorrow


def test_a_visit_that_is_under_way_is_not_over(table: TenantTable) -> None:
    booked(table, "1", timedelta(minutes=-29))
    assert storage.next_visit_for(table, "cut", NOW)
    booked(table, "1", timedelta(minutes=-30))
    assert storage.next_visit_for(table, "cut", NOW) is None


@pytest.mark.parametrize("status", ["CANCELLED", "NO_SHOW", "COMPLETED"])
def test_a_visit_that_holds_no_time_holds_nothing(table: TenantTable, status: str) -> None:
    booked(table, "1", timedelta(hours=1), status=status)
    assert storage.next_visit_for(table, "cut", NOW) is None
    assert storage.next_visit_with(table, "ana", NOW) is None


def test_a_request_that_waits_for_its_confirmation_holds(table: TenantTable) -> None:
    booked(table, "1", timedelta(hours=1), status="PENDING")
    assert storage.next_visit_for(table, "cut", NOW)


def test_others_visits_hold_nothing(table: TenantTable) -> None:
    booked(table, "1", timedelta(hours=1), serviceId="dye", providerId="jo")
    opened(a_tenant(id="other"), a_member("x"), a_key("pk_x"))
    booked(TenantTable("other"), "2", timedelta(hours=1))
    assert storage.next_visit_for(table, "cut", NOW) is None
    assert storage.next_visit_with(table, "ana", NOW) is None


def test_every_page_of_visits_is_read(table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        booked(table, str(number), timedelta(hours=number + 1), serviceId="dye")
    booked(table, "last", timedelta(hours=9))
    query = TenantTable.query
    monkeypatch.setattr(TenantTable, "query", lambda self, pk, **options: query(self, pk, limit=2, **options))
    assert storage.next_visit_for(table, "cut", NOW) == NOW + timedelta(hours=9)
