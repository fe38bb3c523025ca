from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from chatbooking.api.answer import answer, sentence_of
from chatbooking.api.resolver import Resolver
from chatbooking.errors import InvalidInput, NotFound, TemporarilyUnavailable
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.tenants.errors import LastOwner
from tests.appsync import event


@dataclass(frozen=True)
class Thing:
    made_at: datetime
    tenant_id: str
    nothing: None = None


@pytest.fixture
def app(table_name: str) -> Resolver:
    app = Resolver()

    @app.resolver(type_name="Query", field_name="tenant")
    def tenant(id: str = "") -> Thing:
        return Thing(datetime(2026, 1, 1, tzinfo=UTC), app.table.tenant_id)

    @app.resolver(type_name="Query", field_name="widget")
    def widget(key: str) -> Any:
        raise {"gone": NotFound("widget", key), "busy": TemporarilyUnavailable(), "bug": RuntimeError()}[key]

    @app.resolver(type_name="Mutation", field_name="updateTenant")
    def change() -> str:
        raise InvalidInput("name", "TOO_LONG", max=80)

    @app.resolver(type_name="Mutation", field_name="reopenTenant")
    def reopen() -> str:
        return "open"

    @app.resolver(type_name="Mutation", field_name="acceptInvitation")
    def accept() -> str:
        return app.user.id

    @app.batch_resolver(type_name="Booking", field_name="service")
    def services(event: Any) -> list[Any]:
        if event[0].source["id"] == "busy":
            raise TemporarilyUnavailable
        return [app.admin.tenant_id + each.source["id"] for each in event]

    return app


def test_an_answer_has_graphql_names_and_iso_times(app: Resolver) -> None:
    assert answer(app, event("Query.tenant"), None) == {
        "data": {"madeAt": "2026-01-01T00:00:00Z", "tenantId": "acme"}
    }


def test_a_refusal_is_an_answer_with_code_sentence_and_parameters(app: Resolver) -> None:
    asked = event("Mutation.updateTenant", headers={"accept-language": "es-CL,es;q=0.9"})
    assert answer(app, asked, None) == {
        "error": {
            "type": "InvalidInput",
            "message": "name: como máximo 80 caracteres.",
            "info": {
                "field": "name",
                "rule": "TOO_LONG",
                "max": 80,
                "code": "InvalidInput",
                "retryable": False,
            },
        }
    }


def test_a_refusal_says_whether_trying_again_may_help(app: Resolver) -> None:
    busy = answer(app, event("Query.widget", {"key": "busy"}, tenant=None), None)["error"]
    assert (busy["type"], busy["info"]["retryable"]) == ("TemporarilyUnavailable", True)


def test_a_defect_is_a_failed_invocation_and_no_answer(app: Resolver) -> None:
    with pytest.raises(RuntimeError):
        answer(app, event("Query.widget", {"key": "bug"}, tenant=None), None)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (event("Query.tenant", tenant=None), "NotSignedIn"),
        (event("Query.tenant", role="CUSTOMER"), "NotSignedIn"),
        (event("Mutation.updateTenant", role="VIEWER"), "NotAllowed"),
        (event("Query.unheardOf"), "NotAllowed"),
    ],
)
def test_rights_come_before_the_resolver(app: Resolver, asked: dict[str, Any], code: str) -> None:
    assert answer(app, asked, None)["error"]["type"] == code


@pytest.mark.parametrize(("status", "code"), [("CLOSED", "TenantClosed"), ("SUSPENDED", "TenantSuspended")])
def test_a_business_that_is_not_open_is_read_and_not_changed(app: Resolver, status: str, code: str) -> None:
    table = TenantTable("acme")
    carry_out(table.put(Key(table.pk(), "TENANT"), {"status": status}, label="tenant"))
    assert answer(app, event("Mutation.updateTenant"), None)["error"]["type"] == code
    assert "data" in answer(app, event("Query.tenant"), None)
    assert "data" in answer(app, event("Mutation.reopenTenant"), None)


@pytest.mark.parametrize("tenant", ["acme", None])
def test_a_newcomer_needs_no_business_but_a_sign_in(app: Resolver, tenant: str | None) -> None:
    asked = event("Mutation.acceptInvitation", tenant=tenant)
    asked["identity"] = {"claims": {"sub": "u", "email": "u@example.com", "email_verified": True}}
    assert answer(app, asked, None) == {"data": "u"}
    asked["identity"] = None
    assert answer(app, asked, None)["error"]["type"] == "NotSignedIn"


def test_a_batch_is_answered_in_its_order(app: Resolver) -> None:
    batch = [event("Booking.service", source={"id": each}) for each in ("1", "2")]
    assert answer(app, batch, None) == [{"data": "acme1"}, {"data": "acme2"}]


def test_a_refused_batch_is_refused_item_by_item(app: Resolver) -> None:
    batch = [event("Booking.service", source={"id": each}) for each in ("busy", "2")]
    assert [each["error"]["type"] for each in answer(app, batch, None)] == ["TemporarilyUnavailable"] * 2
    stranger = [event("Booking.service", source={"id": "1"}, tenant=None)] * 2
    assert [each["error"]["type"] for each in answer(app, stranger, None)] == ["NotSignedIn"] * 2


def test_a_batch_never_speaks_for_whoever_called_before(app: Resolver) -> None:
    answer(app, event("Query.tenant", tenant="other"), None)
    assert answer(app, [event("Booking.service", source={"id": "1"})], None) == [{"data": "acme1"}]


def test_an_error_is_told_from_beside_its_own_module() -> None:
    assert "propietaria" in sentence_of(LastOwner(), "es")
    assert sentence_of(NotFound("service", "x"), "en") == "We could not find this (service): x."
