from datetime import timedelta

import pytest

from chatbooking.errors import InvalidInput, TenantClosed, TenantSuspended
from chatbooking.storage import TenantTable, carry_out
from chatbooking.tenants import standing, storage
from chatbooking.tenants.errors import ReopeningTooLate
from chatbooking.tenants.handler import handle
from chatbooking.tenants.model import TenantStatus
from tests.appsync import event, read_by_javascript
from tests.tenants.builders import NOW, a_tenant, opened


def test_a_business_closes_by_its_name_and_opens_again() -> None:
    closed = standing.closed(a_tenant(), " Peluquería Acme ", NOW)
    assert (closed.status, closed.closed_at) == (TenantStatus.CLOSED, NOW)
    assert standing.closed(closed, closed.name, NOW + timedelta(days=3)) == closed
    with pytest.raises(TenantClosed):
        standing.require_open(closed)
    assert standing.reopened(closed, NOW + timedelta(days=30)) == a_tenant()


@pytest.mark.parametrize("name", ["", "acme", "peluquería acme", "Peluquería Acme 2"])
def test_nobody_closes_a_business_by_accident(name: str) -> None:
    with pytest.raises(InvalidInput, match="NOT_THE_NAME"):
        standing.closed(a_tenant(), name, NOW)


def test_after_thirty_days_a_business_stays_closed() -> None:
    closed = standing.closed(a_tenant(), "Peluquería Acme", NOW)
    with pytest.raises(ReopeningTooLate):
        standing.reopened(closed, NOW + timedelta(days=30, seconds=1))


def test_a_suspension_is_lifted_by_an_operator_only() -> None:
    suspended = standing.suspended(a_tenant())
    for attempt in (
        lambda: standing.require_open(suspended),
        lambda: standing.reopened(suspended, NOW),
        lambda: standing.closed(suspended, suspended.name, NOW),
    ):
        with pytest.raises(TenantSuspended):
            attempt()
    assert standing.lifted(suspended) == a_tenant()
    assert standing.lifted(a_tenant()) == a_tenant()


def test_a_closed_business_is_closed_again_when_its_suspension_is_lifted() -> None:
    closed = standing.closed(a_tenant(), "Peluquería Acme", NOW)
    assert standing.lifted(standing.suspended(closed)) == closed


def test_a_closed_business_has_no_widget_and_reads_as_closed(tenant_table: TenantTable) -> None:
    opened()
    read = event("Query.tenant")
    assert read_by_javascript("tenants/resolvers/tenant.js", read)["value"]["status"] == "ACTIVE"
    refused = handle(event("Mutation.closeTenant", {"name": "Acme"}), None)
    assert refused["error"]["info"]["rule"] == "NOT_THE_NAME"

    closed = handle(event("Mutation.closeTenant", {"name": "Peluquería Acme"}), None)["data"]

    assert closed["status"] == "CLOSED"
    found = read_by_javascript("tenants/resolvers/tenant.js", read)["value"]
    assert (found["status"], found["closedAt"]) == ("CLOSED", closed["closedAt"])
    page = {"origin": "https://acme.example"}
    widget = event("Query.widget", {"key": "pk_1"}, tenant=None, headers=page)
    assert handle(widget, None)["error"]["type"] == "TenantClosed"
    rename = event("Mutation.updateTenant", {"input": {"name": "Acme"}})
    assert handle(rename, None)["error"]["type"] == "TenantClosed"

    reopened = handle(event("Mutation.reopenTenant"), None)["data"]

    assert (reopened["status"], "closedAt" in reopened) == ("ACTIVE", False)
    assert "closedAt" not in read_by_javascript("tenants/resolvers/tenant.js", read)["value"]
    assert "data" in handle(widget, None)
    assert "data" in handle(rename, None)


def test_an_item_from_before_there_was_a_standing_is_active(tenant_table: TenantTable) -> None:
    opened()
    for name in ("status", "setup"):
        carry_out(
            tenant_table.update(
                storage.tenant_key(tenant_table), "REMOVE #name", label="old", names={"#name": name}
            )
        )
    found = read_by_javascript("tenants/resolvers/tenant.js", event("Query.tenant"))["value"]
    assert (found["status"], found["setup"]) == ("ACTIVE", {"done": []})
    assert handle(event("Mutation.completeSetupStep", {"step": "TRY"}), None)["data"]["setup"] == {
        "done": ["TRY"]
    }
    assert (
        handle(event("Mutation.closeTenant", {"name": "Peluquería Acme"}), None)["data"]["status"] == "CLOSED"
    )
