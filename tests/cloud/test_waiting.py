"""A full day, those who wait for it, and visits given up: over HTTP, with the real queues and schedules.

An offer is kept for twenty seconds here (backend/template.yaml).
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.cloud.links import token
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, WEEK, Salon
from tests.cloud.visitor import Visitor
from tests.cloud.waiting import DAY, at, book, cancel, entries, open_full, waits

pytestmark = pytest.mark.cloud
_REMOVE = "mutation M($id: ID!) { removeWaitingEntry(id: $id) }"


@pytest.fixture(scope="module")
def own(people: People) -> Salon:
    return open_full(people, "Lista de espera")


def eventually(own: Salon, name: str, status: str, patience: float = 45) -> dict[str, Any]:
    """The entry, once it has come to this; the whole list where it does not."""
    return _until(lambda: entries(own.api)[name], lambda entry: entry["status"] == status, patience)


def _until(look: Callable[[], Any], good: Callable[[Any], bool], patience: float) -> Any:
    ends = time.monotonic() + patience
    while not good(seen := look()):
        assert time.monotonic() < ends, seen
        time.sleep(0.2)
    return seen


def test_who_waits_gets_the_gap_and_what_lapses_goes_to_the_next(
    people: People, endpoints: dict[str, Any], own: Salon, salon: Salon
) -> None:
    morning, afternoon = book(own, "09:00"), book(own, "14:00")
    for name in ("Ana", "Bea", "Cleo"):
        waits(people, own, name)
    seen = entries(own.api)
    assert [*seen] == ["Ana", "Bea", "Cleo"]
    assert {(entry["status"], entry["providerName"]) for entry in seen.values()} == {
        ("WAITING", "María Pérez")
    }

    cancel(own, morning)
    offered = eventually(own, "Ana", "OFFERED")
    assert datetime.fromisoformat(offered["offer"]["start"]) == datetime.fromisoformat(at("09:00"))
    assert entries(own.api)["Bea"]["status"] == "WAITING"
    _is_held(people, own, "Ana Díaz")
    _until(lambda: _mailed(people, "ana@example.com"), bool, 30)

    # While Ana thinks about it, the afternoon goes to the next, who takes it.
    cancel(own, afternoon)
    _accept(endpoints, people, own, eventually(own, "Bea", "OFFERED")["id"])
    booked = eventually(own, "Bea", "BOOKED")
    made = own.api(
        "query Q($id: ID!) { booking(id: $id) { status start customer { email } } }", id=booked["bookingId"]
    ).field("booking")
    assert made["status"] == "CONFIRMED"
    assert datetime.fromisoformat(made["start"]) == datetime.fromisoformat(at("14:00"))
    assert made["customer"]["email"] == "bea@example.com"

    # Ana does not answer: her time goes to Cleo, whom the business takes off the list.
    cleo = eventually(own, "Cleo", "OFFERED")
    assert entries(own.api)["Ana"]["status"] == "LAPSED"
    assert datetime.fromisoformat(cleo["offer"]["start"]) == datetime.fromisoformat(at("09:00"))
    assert [hold["ownerName"] for hold in _holds(own)] == ["Cleo Díaz"]
    assert entries(salon.api) == {}
    assert salon.api(_REMOVE, id=cleo["id"]).error_types == {"NotFound"}
    assert own.api(_REMOVE, id=cleo["id"]).field("removeWaitingEntry") == cleo["id"]
    assert _holds(own) == []
    assert "Cleo" not in entries(own.api)


def test_time_that_a_block_or_new_hours_give_is_offered_too(
    people: People, endpoints: dict[str, Any]
) -> None:
    own = open_full(people, "Horas nuevas")
    for clock in ("09:00", "14:00"):
        book(own, clock)
    waits(people, own, "Ana")
    (block,) = (each for each in _blocks(own) if each["start"] == utc("14:40"))
    own.api(
        "mutation M($id: ID!, $input: BlockInput!) { updateBlock(id: $id, input: $input) { id } }",
        id=block["id"],
        input={"providerId": own.maria, "start": at("15:30"), "end": at("18:00")},
    ).field("updateBlock")
    ana = eventually(own, "Ana", "OFFERED")
    assert utc(ana["offer"]["start"]) == utc("14:45")
    _accept(endpoints, people, own, ana["id"])
    eventually(own, "Ana", "BOOKED")

    waits(people, own, "Bea")
    hours = [{"weekday": day, "windows": [{"start": "09:00", "end": "18:30"}]} for day in WEEK]
    own.api(
        "mutation M($id: ID!, $hours: [DayHoursInput!]!)"
        " { setWeeklyHours(providerId: $id, hours: $hours) { id } }",
        id=own.maria,
        hours=[{**day, "breaks": [{"start": "13:00", "end": "14:00"}]} for day in hours],
    ).field("setWeeklyHours")
    assert utc(eventually(own, "Bea", "OFFERED")["offer"]["start"]) == utc("18:00")


def _is_held(people: People, own: Salon, name: str) -> None:
    """Neither a visitor nor the business can take what is kept; the business learns for whom it is."""
    other = Visitor(people.visitor(origin=ORIGIN), own.widget_key, "es")
    other.say(f"corte de pelo con María el {DAY.day}/{DAY.month} a las 9")
    assert other.last["expecting"] != "NAME", other.texts()
    refused = own.api(
        "mutation M($input: BlockInput!) { createBlock(input: $input) { id } }",
        input={"providerId": own.maria, "start": at("09:00"), "end": at("09:30")},
    )
    assert refused.error_types == {"SlotTaken"}
    assert refused.errors[0]["errorInfo"]["heldFor"] == name


def _accept(endpoints: dict[str, Any], people: People, own: Salon, entry_id: str) -> None:
    """By the link that was mailed."""
    link = token(endpoints, own.owner.claims["tenantId"], "waiting", entry_id)
    accepted = people.visitor()(
        "mutation M($token: String!) { acceptManagedOffer(token: $token) { status bookingToken } }",
        token=link,
    ).field("acceptManagedOffer")
    assert accepted["status"] == "BOOKED"
    assert accepted["bookingToken"]


def _mailed(people: People, to: str) -> bool:
    try:
        return bool(people.mail(to))
    except AssertionError:
        return False


def _blocks(own: Salon) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = own.api(
        "query Q($from: AWSDateTime!, $to: AWSDateTime!) { blocks(from: $from, to: $to) { id start } }",
        **{"from": at("00:00"), "to": at("23:59")},
    ).field("blocks")
    return [{**each, "start": utc(each["start"])} for each in found]


def utc(told: str) -> datetime:
    """Of an instant, or of a time on the day that is waited for."""
    return datetime.fromisoformat(told if "T" in told else at(told)).astimezone(UTC)


def _holds(own: Salon) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = own.api(
        "query Q($from: AWSDateTime!, $to: AWSDateTime!) { holds(from: $from, to: $to) { ownerName start } }",
        **{"from": at("00:00"), "to": at("23:59")},
    ).field("holds")
    return found
