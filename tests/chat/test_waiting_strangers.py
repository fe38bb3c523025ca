"""The waiting list against somebody who only knows another person's address."""

from datetime import date, datetime, timedelta

import pytest

from chatbooking.bookings import lifecycle
from chatbooking.bookings.model import Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog.storage import load
from chatbooking.storage import TenantTable
from chatbooking.waiting import storage as waiting
from tests.chat.shop import NOW
from tests.chat.visitor import Visitor

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def full(shop: TenantTable) -> TenantTable:
    """Friday is booked with María, the only one who gives facials."""
    tenant, catalog = load(shop)
    opens = datetime(2026, 11, 27, 12, tzinfo=NOW.tzinfo)
    hours = [opens + timedelta(minutes=30) * n for n in range(20) if n not in {8, 9}]
    for start in hours:
        eva = Customer("Eva Soto", "eva@example.com")
        request = NewBooking("cut", "maria", start, eva, Channel.CHAT, f"{start}")
        lifecycle.create(shop, tenant, catalog, request, NOW)
    return shop


def joined(name: str) -> Visitor:
    visitor = Visitor()
    visitor.say("limpieza facial el viernes")
    visitor.tap("wait:")
    visitor.say(f"{name} Rojas")
    visitor.say("grace@example.com")
    return visitor


def test_my_name_stays_mine_and_my_place_too(full: TenantTable) -> None:
    joined("Grace")
    (mine,) = waiting.of_day(full, FRIDAY)
    stranger = joined("Mallory")
    assert "Mallory" in stranger.text
    assert "Grace" not in stranger.text
    stranger.tap("action:leave_list")
    assert waiting.read(full, mine.id) == mine
