"""A business with two providers, and a booking of Tuesday 10:00 with Ana whose link somebody has."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from chatbooking.bookings import lifecycle
from chatbooking.bookings.model import Booking
from chatbooking.records import encode
from chatbooking.selfservice import handler
from chatbooking.storage import Key, TenantTable, transact
from chatbooking.tenants.links import link_token
from tests.appsync import event
from tests.bookings.build import NOW, at, catalog, customer, every_day, provider, request, service, tenant

PEOPLE = (provider("ana"), provider("bob", weekly_hours=every_day("09:00-20:00")))
SERVICE = service(provider_ids=("ana", "bob"), buffer_after_minutes=15)
TENANT = tenant(slot_interval_minutes=30, change_notice_minutes=120)

Call = Callable[..., Any]
SetClock = Callable[[datetime], None]


def written(table: TenantTable, **items: Any) -> None:
    """Items of the business by sort key, `_` for `#`."""
    transact(
        [
            table.put(Key(table.pk(), key.replace("_", "#")), encode(item), label="put")
            for key, item in items.items()
        ]
    )


@pytest.fixture
def table(tenant_table: TenantTable) -> TenantTable:
    people = {f"PROVIDER_{each.id}": each for each in PEOPLE}
    written(tenant_table, TENANT=TENANT, SERVICE_cut=SERVICE, **people)
    return tenant_table


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Sets what the function takes for now; NOW until then."""

    def show(now: datetime) -> None:
        monkeypatch.setattr(handler, "system_clock", lambda: now)

    show(NOW)
    return show


@pytest.fixture
def booking(table: TenantTable) -> Booking:
    return book(table)


@pytest.fixture
def token(table: TenantTable, booking: Booking) -> str:
    return link_token(table, "booking", booking.id)


@pytest.fixture
def call(clock: SetClock) -> Call:
    def asked(field: str, *, language: str = "en", **arguments: Any) -> Any:
        headers = {"accept-language": language}
        return handler.handle(event(field, arguments, tenant=None, headers=headers), None)

    return asked


def book(table: TenantTable, clock: str = "10:00", token: str = "t1", **changes: Any) -> Booking:
    wish: dict[str, Any] = {"customer": customer(locale="pt"), **changes}
    offer = catalog(*PEOPLE, services=(SERVICE,))
    return lifecycle.create(table, TENANT, offer, request(at(3, clock), token, **wish), NOW)
