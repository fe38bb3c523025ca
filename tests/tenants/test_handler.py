"""The resolvers of `tenants` as AppSync calls them, and its JavaScript reads beside them."""

from datetime import timedelta
from typing import Any

import pytest

from chatbooking.api.caller import Role
from chatbooking.clock import system_clock, to_iso
from chatbooking.storage import TenantTable
from chatbooking.tenants.handler import handle
from chatbooking.tenants.model import WidgetKey
from tests.appsync import event, read_by_javascript
from tests.tenants.builders import NOW, a_member, a_tenant, opened
from tests.tenants.test_storage import joined

pytestmark = pytest.mark.usefixtures("table_name")
ORIGIN = {"origin": "https://acme.example"}


def call(field: str, **arguments: Any) -> Any:
    return handle(event(f"Mutation.{field}", arguments), None)


def read(field: str, tenant: str | None = "acme") -> dict[str, Any]:
    return read_by_javascript(f"tenants/resolvers/{field}.js", event(f"Query.{field}", tenant=tenant))


def test_a_widget_learns_what_anybody_may_know() -> None:
    opened()
    answer = handle(event("Query.widget", {"key": "pk_1"}, tenant=None, headers=ORIGIN), None)
    assert answer == {
        "data": {
            "name": "Peluquería Acme",
            "locale": "es",
            "timeZone": "America/Santiago",
            "currency": "CLP",
            "colour": "#1a7f5a",
            "position": "BOTTOM_RIGHT",
        }
    }


@pytest.mark.parametrize(
    ("key", "headers", "code"),
    [
        ("pk_2", ORIGIN, "WidgetKeyUnknown"),
        ("pk_1", {}, "OriginNotAllowed"),
        ("pk_1", {"origin": "https://evil.example"}, "OriginNotAllowed"),
    ],
)
def test_a_widget_that_may_not_is_told_why(key: str, headers: dict[str, str], code: str) -> None:
    opened()
    answer = handle(event("Query.widget", {"key": key}, tenant=None, headers=headers), None)
    assert answer["error"]["type"] == code
    assert "data" not in answer


def test_a_change_of_the_business_is_answered_and_read_again() -> None:
    opened()
    answer = call("updateTenant", input={"name": "Acme Sur", "rules": {"autoConfirm": False}})
    assert answer["data"]["name"] == "Acme Sur"
    found = read("tenant")["value"]
    assert (found["name"], found["rules"]["autoConfirm"]) == ("Acme Sur", False)
    assert {key: found[key] for key in answer["data"]} == answer["data"]


def test_a_refused_change_says_which_field_in_the_callers_language() -> None:
    opened()
    asked = event("Mutation.updateTenant", {"input": {"name": ""}}, headers={"accept-language": "pt-BR,pt"})
    error = handle(asked, None)["error"]
    assert error["type"] == "InvalidInput"
    assert error["message"] == "name: é obrigatório."
    assert error["info"] == {"field": "name", "rule": "REQUIRED", "code": "InvalidInput", "retryable": False}


def test_a_member_changes_role_and_leaves() -> None:
    opened()
    joined(TenantTable("acme"), a_member("second", Role.VIEWER))
    assert call("changeMemberRole", id="second", role="ADMIN")["data"]["role"] == "ADMIN"
    assert {member["id"]: member["role"] for member in read("members")["value"]} == {
        "owner": "OWNER", "second": "ADMIN",
    }  # fmt: skip
    assert call("removeMember", id="second")["data"]["id"] == "second"
    assert [member["id"] for member in read("members")["value"]] == ["owner"]


def test_the_last_owner_stays() -> None:
    opened()
    assert call("removeMember", id="owner")["error"]["type"] == "LastOwner"
    assert call("changeMemberRole", id="owner", role="VIEWER")["error"]["type"] == "LastOwner"
    assert call("changeMemberRole", id="owner", role="OWNER")["data"]["role"] == "OWNER"
    assert call("removeMember", id="stranger")["error"]["type"] == "NotFound"


def test_a_widget_keys_whole_life() -> None:
    opened()
    made = call("createWidgetKey", input={"label": "Tienda", "allowedOrigins": []})["data"]
    key = made["key"]
    changed = call("updateWidgetKey", key=key, input={"label": "B", "allowedOrigins": ["https://B.example/"]})
    assert changed["data"]["allowedOrigins"] == ["https://b.example"]

    asked = event("Query.widget", {"key": key}, tenant=None, headers={"origin": "https://b.example"})
    assert handle(asked, None)["data"]["name"] == "Peluquería Acme"

    assert call("revokeWidgetKey", key=key)["data"]["revokedAt"]
    assert handle(asked, None)["error"]["type"] == "WidgetKeyRevoked"
    assert {each["key"] for each in read("widgetKeys")["value"]} == {"pk_1", key}


def test_a_key_is_replaced_without_a_moment_in_which_no_key_works() -> None:
    opened()
    until = to_iso(system_clock() + timedelta(days=3))
    made = call("rotateWidgetKey", key="pk_1", input={"oldKeyUntil": until})["data"]
    assert made["allowedOrigins"] == ["https://acme.example"]
    assert "revokedAt" not in made
    keys = {each["key"]: each for each in read("widgetKeys")["value"]}
    assert (keys["pk_1"]["revokedAt"], keys["pk_1"]["replacedBy"]) == (until, made["key"])
    for key in keys:
        assert "data" in handle(event("Query.widget", {"key": key}, tenant=None, headers=ORIGIN), None)

    assert call("rotateWidgetKey", key="pk_1", input={"oldKeyUntil": until})["error"]["type"] == (
        "WidgetKeyReplaced"
    )
    changed = call("updateWidgetKey", key="pk_1", input={"label": "Old", "allowedOrigins": []})["data"]
    assert (changed["label"], changed["revokedAt"]) == ("Old", until)

    revoked = call("revokeWidgetKey", key="pk_1")["data"]
    assert revoked["revokedAt"] < until
    assert call("revokeWidgetKey", key="pk_1")["data"]["revokedAt"] == revoked["revokedAt"]
    refused = handle(event("Query.widget", {"key": "pk_1"}, tenant=None, headers=ORIGIN), None)
    assert refused["error"]["type"] == "WidgetKeyRevoked"
    call("revokeWidgetKey", key=made["key"])
    gone = call("rotateWidgetKey", key=made["key"], input={"oldKeyUntil": until})
    assert gone["error"]["type"] == "WidgetKeyRevoked"


@pytest.mark.parametrize(("days", "rule"), [(-1, "TOO_LATE"), (31, "TOO_FAR")])
def test_an_old_key_goes_on_for_thirty_days_at_most(days: int, rule: str) -> None:
    opened()
    until = to_iso(system_clock() + timedelta(days=days))
    refused = call("rotateWidgetKey", key="pk_1", input={"oldKeyUntil": until})["error"]
    assert (refused["info"]["field"], refused["info"]["rule"]) == ("oldKeyUntil", rule)
    assert [each["key"] for each in read("widgetKeys")["value"]] == ["pk_1"]


def test_everybody_but_the_last_owner_may_leave() -> None:
    opened(owner=a_member("user-1"))
    assert call("leaveTenant")["error"]["type"] == "LastOwner"
    joined(TenantTable("acme"), a_member("second"))
    assert call("leaveTenant")["data"]["id"] == "user-1"
    assert call("leaveTenant")["error"]["type"] == "NotFound"


def test_another_tenant_reaches_nothing() -> None:
    opened()
    key = WidgetKey("pk_x", "X", (), NOW)
    opened(a_tenant(id="other", name="Other"), a_member("x"), key)
    attempts: dict[str, dict[str, Any]] = {
        "removeMember": {"id": "owner"},
        "changeMemberRole": {"id": "owner", "role": "VIEWER"},
        "revokeWidgetKey": {"key": "pk_1"},
        "rotateWidgetKey": {
            "key": "pk_1",
            "input": {"oldKeyUntil": to_iso(system_clock() + timedelta(days=1))},
        },
        "updateWidgetKey": {"key": "pk_1", "input": {"label": "L", "allowedOrigins": []}},
    }
    for field, arguments in attempts.items():
        answer = handle(event(f"Mutation.{field}", arguments, tenant="other"), None)
        assert answer["error"]["type"] == "NotFound"
    assert read("tenant", "other")["value"]["name"] == "Other"
    assert [member["id"] for member in read("members", "other")["value"]] == ["x"]
    assert [key["key"] for key in read("widgetKeys", "other")["value"]] == ["pk_x"]
