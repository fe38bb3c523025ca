"""The public address as Lambda calls it: calendars read by a library of others, and reminders that end."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import vobject

from chatbooking.api.caller import Role
from chatbooking.bookings import blocking, lifecycle
from chatbooking.notifications import muted
from chatbooking.selfservice import handler, pace, public
from chatbooking.settings import settings
from chatbooking.storage import Key, TenantTable, carry_out
from chatbooking.tenants.links import Purpose, link_token
from tests.appsync import event
from tests.bookings.build import NOW, at, catalog, customer, request
from tests.deployment.template import BACKEND
from tests.selfservice.conftest import PEOPLE, SERVICE, TENANT, book, written

ADDRESS = "https://public.example"


@pytest.fixture(autouse=True)
def public_address(table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", f"{ADDRESS}/")
    settings.cache_clear()
    for module in (handler, public):
        monkeypatch.setattr(module, "system_clock", lambda: NOW)


def ask(path: str, method: str = "GET", query: dict[str, str] | None = None, **headers: str) -> Any:
    """The answer of the function's URL (payload format 2.0)."""
    asked = {
        "version": "2.0",
        "rawPath": path,
        "rawQueryString": "",
        "headers": {name.replace("_", "-"): value for name, value in headers.items()},
        "requestContext": {"http": {"method": method, "path": path}, "stage": "$default"},
        "isBase64Encoded": False,
    }
    if query:
        asked["queryStringParameters"] = query
    return public.handle(asked, None)


def member(field: str, role: Role = Role.OWNER, tenant: str = "acme", **arguments: Any) -> Any:
    return handler.handle(event(field, arguments, role=role, tenant=tenant), None)


def made(provider: str = "ana") -> str:
    """The path of a provider's new calendar."""
    url = member("Mutation.createCalendarFeed", providerId=provider)["data"]["url"]
    assert url.startswith(f"{ADDRESS}/feeds/acme.{provider}-")
    return str(url.removeprefix(ADDRESS))


def header(answer: Any, name: str) -> str:
    return str({key.lower(): value for key, value in answer["headers"].items()}[name])


def events(answer: Any) -> dict[str, Any]:
    """The calendar's events by what they say."""
    assert answer["statusCode"] == 200, answer
    calendar = vobject.readOne(answer["body"])
    return {each.summary.value: each for each in calendar.contents.get("vevent", [])}


def test_a_provider_s_calendar_has_their_visits_and_blocks_and_no_contacts(table: TenantTable) -> None:
    visit = book(table, customer=customer("Ñandú; Pérez, Zoë", phone="+56987654321"), notes="allergic")
    book(table, "12:00", "t2", provider_id="bob")
    offer = catalog(*PEOPLE, services=(SERVICE,))
    blocking.create(table, offer, blocking.Wish("ana", at(4, "12:00"), at(4, "13:00"), None), NOW)
    answer = ask(made())
    assert header(answer, "content-type") == "text/calendar; charset=utf-8"
    found = events(answer)
    assert set(found) == {"Haircut · Ñandú; Pérez, Zoë", "Blocked"}
    shown = found["Haircut · Ñandú; Pérez, Zoë"]
    assert shown.uid.value == f"{visit.id}@chat-booking"
    assert (shown.dtstart.value, shown.dtend.value) == (visit.start, visit.end)
    assert (shown.status.value, shown.sequence.value) == ("CONFIRMED", "0")
    assert found["Blocked"].dtstart.value == at(4, "12:00")
    for secret in ("grace", "56987654321", "allergic"):
        assert secret not in answer["body"].lower()


def test_a_calendar_follows_its_bookings(table: TenantTable) -> None:
    visit = book(table)
    path = made()
    first = ask(path)
    tag = header(first, "etag")
    assert header(first, "cache-control") == "private, max-age=300"
    for known in (tag, f"W/{tag}", f'"x", {tag}'):
        unchanged = ask(path, if_none_match=known)
        assert (unchanged["statusCode"], unchanged.get("body", "")) == (304, "")
    offer = catalog(*PEOPLE, services=(SERVICE,))
    lifecycle.reschedule(table, TENANT, offer, visit.id, at(3, "15:00"), NOW + timedelta(hours=1))
    later = ask(path, if_none_match=tag)
    (moved,) = events(later).values()
    assert (moved.dtstart.value, moved.sequence.value) == (at(3, "15:00"), "1")
    lifecycle.cancel(table, TENANT, visit.id, NOW)
    assert events(ask(path, if_none_match=header(later, "etag"))) == {}


def test_what_waits_for_a_yes_is_tentative_and_old_visits_go(
    table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = replace(TENANT, rules=TENANT.rules._replace(auto_confirm=False))
    offer = catalog(*PEOPLE, services=(SERVICE,))
    lifecycle.create(table, asking, offer, request(at(3, "10:00")), NOW)
    path = made()
    (waiting,) = events(ask(path)).values()
    assert waiting.status.value == "TENTATIVE"
    monkeypatch.setattr(public, "system_clock", lambda: at(3, "10:00") + timedelta(days=30, seconds=1))
    assert events(ask(path)) == {}


def test_a_calendar_is_replaced_and_revoked(table: TenantTable) -> None:
    assert member("Query.calendarFeed", providerId="ana") == {"data": None}
    first = made()
    shown = member("Query.calendarFeed", providerId="ana")["data"]
    assert shown == {"providerId": "ana", "createdAt": "2026-03-02T08:00:00Z", "url": f"{ADDRESS}{first}"}
    second = made()
    assert [ask(path)["statusCode"] for path in (first, second)] == [404, 200]
    for _ in range(2):
        assert member("Mutation.revokeCalendarFeed", providerId="ana") == {"data": "ana"}
    assert ask(second)["statusCode"] == 404
    assert member("Query.calendarFeed", providerId="ana") == {"data": None}
    # A new one does not bring an old one back.
    assert ask(made())["statusCode"] == 200
    assert ask(second)["statusCode"] == 404


@pytest.mark.parametrize(
    "field", ["Query.calendarFeed", "Mutation.createCalendarFeed", "Mutation.revokeCalendarFeed"]
)
def test_calendars_are_given_by_those_who_may_change_things(table: TenantTable, field: str) -> None:
    made()
    assert member(field, Role.VIEWER, providerId="ana")["error"]["type"] == "NotAllowed"
    assert member(field, providerId="nobody")["error"]["type"] == "NotFound"
    for foreign in ("rival", "acm"):
        written(TenantTable(foreign), TENANT=replace(TENANT, id=foreign))
        assert member(field, tenant=foreign, providerId="ana")["error"]["type"] == "NotFound"


def test_a_calendar_ends_with_its_provider(table: TenantTable) -> None:
    path = made()
    carry_out(table.delete(Key(table.pk(), "PROVIDER#ana"), label="gone"))
    assert ask(path)["statusCode"] == 404


def test_without_an_address_there_is_no_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUBLIC_URL")
    settings.cache_clear()
    assert "url" not in member("Mutation.createCalendarFeed", providerId="ana")["data"]


def a_customer(table: TenantTable) -> tuple[str, str]:
    """Somebody's id, and the path that ends their reminders."""
    visit = book(table)
    assert visit.customer_id
    return visit.customer_id, f"/unsubscribe/{link_token(table, 'unsubscribe', visit.customer_id)}"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_opening_the_link_ends_nothing_and_asks(table: TenantTable, method: str) -> None:
    written(table, TENANT=replace(TENANT, name="<b>Acme</b>"))
    who, path = a_customer(table)
    answer = ask(path, method, {"lang": "pt"})
    assert answer["statusCode"] == 200
    assert header(answer, "cache-control") == "no-store"
    assert "form-action 'self'" in header(answer, "content-security-policy")
    assert not muted.is_muted(table, who)
    if method == "HEAD":
        assert answer["body"] == ""
    else:
        assert '<html lang="pt">' in answer["body"]
        assert '<form method="post"><button>Não quero mais lembretes</button></form>' in answer["body"]
        assert "&lt;b&gt;Acme&lt;/b&gt;" in answer["body"]


def test_one_click_ends_the_reminders_however_often(table: TenantTable) -> None:
    who, path = a_customer(table)
    for _ in range(2):
        answer = ask(path, "POST", content_type="application/x-www-form-urlencoded")
        assert answer["statusCode"] == 200
        assert "You will get no more reminders." in answer["body"]
        assert muted.is_muted(table, who)


def test_the_page_speaks_the_link_s_language_else_the_browser_s(table: TenantTable) -> None:
    _, path = a_customer(table)
    assert 'lang="es"' in ask(path, query={"lang": "es"}, accept_language="pt-BR")["body"]
    assert 'lang="pt"' in ask(path, query={"lang": "xx"}, accept_language="pt-BR,en;q=0.5")["body"]
    assert 'lang="en"' in ask(path)["body"]


@pytest.mark.parametrize("purpose", [*Purpose, "forged", "cut", "huge"])
@pytest.mark.parametrize("kind", ["feed", "unsubscribe"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_nothing_opens_without_its_own_link(table: TenantTable, kind: str, purpose: str, method: str) -> None:
    if kind == "feed":
        good = made().removeprefix("/feeds/").removesuffix(".ics")
        who = good.split(".")[1]
    else:
        who, path = a_customer(table)
        good = path.removeprefix("/unsubscribe/")
    bent = {"forged": good[:-1] + ("A" if good[-1] != "A" else "B"), "cut": good[:-1], "huge": good * 100}
    token = bent.get(purpose) or link_token(table, purpose, who)
    path = f"/feeds/{token}.ics" if kind == "feed" else f"/unsubscribe/{token}"
    answer = ask(path, method)
    if kind == "feed" and method == "POST":
        assert answer["statusCode"] == 405
    else:
        assert answer["statusCode"] == (200 if purpose == kind else 404)
    if purpose != kind:
        assert header(answer, "cache-control") == "no-store"
        assert not muted.is_muted(table, who)


@pytest.mark.parametrize(
    ("path", "method", "status", "allowed"),
    [
        ("/", "GET", 404, None),
        ("/feeds/", "GET", 404, None),
        ("/feeds/x.ics/y", "GET", 404, None),
        ("/feeds/x", "GET", 404, None),
        ("/feeds/x.ics", "DELETE", 405, "GET, HEAD"),
        ("/feeds/x.ics", "POST", 405, "GET, HEAD"),
        ("/unsubscribe/x", "PUT", 405, "GET, HEAD, POST"),
        ("/unsubscribe/x", "OPTIONS", 405, "GET, HEAD, POST"),
        ("/unsubscribe/../feeds/x.ics", "GET", 404, None),
    ],
)
def test_what_is_not_there_has_the_right_status(
    path: str, method: str, status: int, allowed: str | None
) -> None:
    answer = ask(path, method)
    assert answer["statusCode"] == status
    assert header(answer, "cache-control") == "no-store"
    if allowed:
        assert header(answer, "allow") == allowed


def test_one_calendar_is_asked_for_so_often_in_a_minute() -> None:
    path = made()
    for _ in range(pace.A_MINUTE):
        assert ask(path, "HEAD")["statusCode"] == 200
    refused = ask(path)
    assert refused["statusCode"] == 429
    assert 0 < int(header(refused, "retry-after")) <= 60
    assert ask(made("bob"))["statusCode"] == 200


def test_the_end_of_somebody_s_reminders_is_asked_for_so_often_too(table: TenantTable) -> None:
    _, path = a_customer(table)
    for number in range(pace.A_MINUTE):
        assert ask(path, "POST" if number % 2 else "GET")["statusCode"] == 200
    assert {ask(path, method)["statusCode"] for method in ("GET", "POST")} == {429}


def test_logs_name_nobody_and_hold_no_link(
    table: TenantTable, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    who, path = a_customer(table)
    ask(path)
    ask(path, "POST")
    ask(path[:-1])
    ask(made())
    said = caplog.text + capsys.readouterr().out
    for secret in ("Grace", "grace", who, path.split("/")[-1], path.split(".")[-1]):
        assert secret not in said


def test_the_example_event_is_answered() -> None:
    sent = json.loads((BACKEND / "events" / "Public.json").read_text("utf-8"))
    assert public.handle(sent, None)["statusCode"] == 404
