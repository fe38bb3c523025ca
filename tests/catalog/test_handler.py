"""The resolvers of `catalog` as AppSync calls them, and its JavaScript reads beside them."""

from datetime import timedelta
from typing import Any
from unittest.mock import Mock

import pytest

from chatbooking.catalog import storage
from chatbooking.catalog.handler import handle
from chatbooking.clock import system_clock
from chatbooking.storage import TenantTable
from tests.appsync import event, read_by_javascript
from tests.catalog.builders import a_day, a_service, hours
from tests.catalog.test_storage import booked, saved
from tests.tenants.builders import NOW, a_key, a_member, a_tenant, opened

AHEAD = system_clock() - NOW + timedelta(days=3)


@pytest.fixture(autouse=True)
def table(tenant_table: TenantTable) -> TenantTable:
    opened()
    return tenant_table


def call(field: str, tenant: str = "acme", **arguments: Any) -> Any:
    return handle(event(f"Mutation.{field}", arguments, tenant=tenant), None)


def read(field: str, tenant: str = "acme", **arguments: Any) -> Any:
    context = event(f"Query.{field}", arguments, tenant=tenant)
    context["args"] = context["arguments"]
    outcome = read_by_javascript(f"catalog/resolvers/{field}.js", context)
    assert outcome["status"] == "ok"
    return outcome["value"]


def bookings_field(field: str, *sources: dict[str, Any], tenant: str = "acme") -> Any:
    return handle([event(f"Booking.{field}", source=source, tenant=tenant) for source in sources], None)


def test_a_categorys_life() -> None:
    made = call("createCategory", input={"name": "Pelo"})["data"]
    assert made == {"id": made["id"], "name": "Pelo", "position": 0}
    assert call("updateCategory", id=made["id"], input={"name": "Cabello"})["data"]["name"] == "Cabello"
    assert [each["name"] for each in read("catalog")["categories"]] == ["Cabello"]
    assert call("deleteCategory", id=made["id"])["data"]["id"] == made["id"]
    assert read("catalog")["categories"] == []


def test_a_services_life() -> None:
    made = call("createService", input={"name": "Corte", "durationMinutes": 30})["data"]
    assert {key: read("service", id=made["id"])[key] for key in made} == made
    given = {"name": "Corte y lavado", "durationMinutes": 45, "priceMinor": 12000}
    assert call("updateService", id=made["id"], input=given)["data"]["priceMinor"] == 12000
    assert read("service", id=made["id"])["durationMinutes"] == 45
    call("deleteService", id=made["id"])
    assert read("service", id=made["id"]) is None
    assert call("deleteService", id=made["id"])["error"]["type"] == "NotFound"


def test_a_providers_life_with_hours_and_exceptions() -> None:
    made = call("createProvider", input={"name": "Ana"})["data"]
    ana = made["id"]
    assert (made["timeZone"], made["weeklyHours"], made["exceptions"]) == ("America/Santiago", [], [])

    week = call("setWeeklyHours", providerId=ana, hours=[a_day(breaks=[hours("13:00", "14:00")])])["data"]
    assert week["weeklyHours"] == [
        {"weekday": "MONDAY", "windows": [hours()], "breaks": [hours("13:00", "14:00")]}
    ]
    day = (system_clock() + timedelta(days=9)).date().isoformat()
    closed = call("setHoursException", providerId=ana, input={"date": day, "windows": []})["data"]
    assert closed["exceptions"] == [{"date": day, "windows": []}]
    assert read("provider", id=ana)["exceptions"] == closed["exceptions"]
    assert call("removeHoursException", providerId=ana, date=day)["data"]["exceptions"] == []

    renamed = call("updateProvider", id=ana, input={"name": "Ana María"})["data"]
    assert (renamed["name"], renamed["weeklyHours"]) == ("Ana María", week["weeklyHours"])
    call("deleteProvider", id=ana)
    assert read("provider", id=ana) is None


def test_the_javascript_list_is_in_the_same_order_as_pythons(table: TenantTable) -> None:
    names = ["zumba", "Ácido", "corte 2", "Corte", "corte-b", "Ñandú", "CORTE 10", "a", "Éa", "aa", "ä b"]
    for name in names:
        call("createService", input={"name": name, "durationMinutes": 5})
        call("createProvider", input={"name": name})
        call("createCategory", input={"name": name, "position": len(name)})
    catalog, found = storage.load(table)[1], read("catalog")
    assert [each["name"] for each in found["services"]] == [each.name for each in catalog.services]
    assert [each["name"] for each in found["providers"]] == [each.name for each in catalog.providers]
    assert [each["name"] for each in found["categories"]] == [each.name for each in catalog.categories]
    assert len(found["services"]) == len(names)


def test_what_is_booked_ahead_cannot_be_deleted(table: TenantTable) -> None:
    saved(table, a_service())
    ana = call("createProvider", input={"name": "Ana"})["data"]["id"]
    booked(table, "1", AHEAD, providerId=ana)
    attempts = [("deleteService", "cut", "ServiceInUse"), ("deleteProvider", ana, "ProviderInUse")]
    for field, held, code in attempts:
        refusal = call(field, id=held)["error"]
        assert refusal["type"] == code
        assert refusal["info"]["date"] in refusal["message"]
    booked(table, "1", AHEAD, providerId=ana, status="CANCELLED")
    assert call("deleteService", id="cut")["data"]
    assert call("deleteProvider", id=ana)["data"]


def test_bookings_get_their_services_and_providers_with_one_read(
    table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(table, a_service("cut"), a_service("dye"))
    ana = call("createProvider", input={"name": "Ana"})["data"]["id"]
    reads = Mock(side_effect=table.get_many)
    monkeypatch.setattr(TenantTable, "get_many", reads)
    answers = bookings_field(
        "service", {"serviceId": "dye"}, {"serviceId": "gone"}, {"serviceId": "cut"}, {"serviceId": "dye"}
    )
    assert [(each["data"] or {}).get("name") for each in answers] == ["Dye", None, "Cut", "Dye"]
    (found,) = bookings_field("provider", {"providerId": ana})
    assert found["data"]["name"] == "Ana"
    assert reads.call_count == 2


def test_a_batch_is_answered_for_its_own_tenant_whoever_called_before(table: TenantTable) -> None:
    saved(table, a_service())
    opened(a_tenant(id="other"), a_member("x"), a_key("pk_x"))
    assert call("updateService", id="cut", input={"name": "Mío", "durationMinutes": 30})["data"]
    assert bookings_field("service", {"serviceId": "cut"}, tenant="other") == [{"data": None}]
    assert bookings_field("service", {"serviceId": "cut"})[0]["data"]["name"] == "Mío"


def test_another_tenant_reaches_nothing(table: TenantTable) -> None:
    saved(table, a_service())
    opened(a_tenant(id="other"), a_member("x"), a_key("pk_x"))
    given = {"name": "Theirs", "durationMinutes": 5}
    assert call("updateService", "other", id="cut", input=given)["error"]["type"] == "NotFound"
    assert call("deleteService", "other", id="cut")["error"]["type"] == "NotFound"
    assert read("service", "other", id="cut") is None
    assert read("catalog", "other")["services"] == []
    assert read("service", id="cut")["name"] == "Cut"


@pytest.mark.parametrize("role", ["VIEWER", "CUSTOMER", ""])
def test_only_editors_change_it(role: str) -> None:
    asked = event("Mutation.createCategory", {"input": {"name": "x"}}, role=role)
    assert handle(asked, None)["error"]["type"] in ("NotAllowed", "NotSignedIn")
    assert read("catalog")["categories"] == []
