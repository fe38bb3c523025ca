"""Counters are set right by what they count, also while it changes."""

from dataclasses import replace

import pytest

from chatbooking.bookings import lifecycle, storage
from chatbooking.bookings.model import SYSTEM, Booking, BookingStatus
from chatbooking.deployment import recount_usage
from chatbooking.storage import TenantTable, carry_out, transact
from chatbooking.tenants.plans import Metered
from chatbooking.tenants.storage import counters, tenant_key
from tests.bookings import build
from tests.bookings.build import at
from tests.chat.shop import ZONE, write_shop
from tests.chat.visitor import Visitor

TENANT = build.tenant(ZONE, horizon_days=365)


@pytest.fixture
def table(tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch) -> TenantTable:
    monkeypatch.setattr(recount_usage, "_INDEX_SECONDS", 0)
    write_shop()
    return tenant_table


def old(table: TenantTable, id: str, **changes: object) -> Booking:
    """A booking from before there were counters."""
    made = lifecycle.create(
        table, TENANT, build.catalog(), build.request(at(4, "10:00"), by=SYSTEM), build.NOW
    )
    lifecycle.cancel(table, TENANT, made.id, build.NOW)
    plain = replace(made, id=id, counted_on=None, status=BookingStatus.CONFIRMED)
    other = replace(plain, **changes)  # type: ignore[arg-type]
    transact([storage.insert(table, other, "request")])
    return other


def used(table: TenantTable, month: str) -> dict[Metered, int]:
    tally = counters.read_month(table, month)
    return {meter: tally.of(meter) for meter in counters.LETTERS}


def test_a_table_without_counters_gets_them(table: TenantTable) -> None:
    old(table, "a")
    # Midnight by UTC is the evening before in Santiago.
    old(table, "b", start=at(1, "01:00", month=4))
    visitor = Visitor()
    visitor.say("hola")
    visitor.say("hola")
    for key in (*counters.chat_shards(table, "2026-11"), *counters.booking_shards(table, "2026-03")):
        carry_out(table.delete(key, label="gone"))

    assert recount_usage.recount(table) == 3

    assert used(table, "2026-03")[Metered.BOOKINGS] == 2
    found = used(table, "2026-11")
    assert (found[Metered.MESSAGES], found[Metered.CONVERSATIONS]) == (2, 1)
    assert recount_usage.recount(table) == 0
    # From now on they are counted as all others are.
    lifecycle.mark_no_show(table, "b", at(2, "10:00", month=4))
    assert used(table, "2026-03")[Metered.BOOKINGS] == 2
    lifecycle.confirm(table, "b", build.NOW)
    lifecycle.cancel(table, TENANT, "b", build.NOW)
    assert used(table, "2026-03")[Metered.BOOKINGS] == 1
    assert recount_usage.recount(table) == 0


def test_what_is_wrong_is_set_right_but_conversations_that_are_gone_still_count(table: TenantTable) -> None:
    made = old(table, "a")
    recount_usage.recount(table)
    visitor = Visitor()
    visitor.say("hola")
    shard = counters.booking_key(table, "2026-03", made.id)
    carry_out(table.update(shard, "ADD b04 :n", label="drift", values={":n": 7}))
    gone = counters.chat_shards(table, "2026-11")[0]
    carry_out(table.update(gone, "ADD m24 :n, c24 :n", label="gone", values={":n": 5}))
    before = used(table, "2026-11")

    assert recount_usage.recount(table) == 1
    assert used(table, "2026-03")[Metered.BOOKINGS] == 1
    assert used(table, "2026-11") == before


def test_a_booking_made_meanwhile_is_counted_once(
    table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(table, "a")
    moments = []

    def meanwhile(_: float) -> None:
        """Between reading the counters and counting, and between noting and counting."""
        moments.append(1)
        token, start = f"meanwhile{len(moments)}", at(5 + len(moments), "10:00")
        if len(moments) < 4:
            wish = build.request(start, token, by=SYSTEM)
            lifecycle.create(table, TENANT, build.catalog(), wish, build.NOW)

    recount_usage.recount(table, meanwhile)
    assert used(table, "2026-03")[Metered.BOOKINGS] == 4
    assert recount_usage.recount(table) == 0


def test_the_command_says_what_it_did(
    table: TenantTable, table_name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(recount_usage, "table_of", lambda _stack: table_name)
    old(table, "a")
    assert recount_usage.main(["acme", "--stack", "chat-booking-dev"]) == 0
    assert capsys.readouterr().out == "acme: 1 counters set right\n"
    transact([table.delete(tenant_key(table), label="gone")])
    assert recount_usage.main(["acme", "--stack", "chat-booking-dev"]) == 1
    assert "NotFound" in capsys.readouterr().err
