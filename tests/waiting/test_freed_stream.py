from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chatbooking.bookings.blocks import Block
from chatbooking.records import encode
from chatbooking.relay.routing import Queue, routed
from chatbooking.storage.values import to_attributes
from chatbooking.tenants.model import TenantStatus
from chatbooking.waiting.freed_stream import message_of
from tests.bookings.build import NOW, at, closed_on, every_day, provider, service, tenant
from tests.deployment.template import seen_by

BLOCK = Block("x1", "ana", at(3, "10:00"), at(3, "12:00"), NOW, "The bank, with Grace")
ANA = provider(exceptions=(closed_on(at(3, "00:00").date()),))
CUT = service()
OPEN = tenant()
_PLACES: dict[type, Callable[[Any], tuple[str, str]]] = {
    Block: lambda block: (f"T#acme#BLOCK#{block.id}", "BLOCK"),
    type(ANA): lambda who: ("T#acme", f"PROVIDER#{who.id}"),
    type(CUT): lambda what: ("T#acme", f"SERVICE#{what.id}"),
    type(OPEN): lambda _: ("T#acme", "TENANT"),
}


def record(was: Any, now: Any) -> dict[str, Any]:
    pk, sk = _PLACES[type(was or now)](was or now)
    keys = {"PK": pk, "SK": sk}
    images = {"OldImage": was, "NewImage": now}
    told = {
        name: to_attributes({**keys, **encode(image), "order": "1"})
        for name, image in images.items()
        if image
    }
    return {"dynamodb": {"Keys": to_attributes(keys), **told}}


OF_BLOCK = {"type": "time.freed", "start": "2026-03-03T10:00:00Z", "end": "2026-03-03T12:00:00Z"}
OF_ANA = {"type": "hours.widened", "providerId": "ana"}
FREEING = [
    (
        BLOCK,
        None,
        {"type": "time.freed", "start": "2026-03-03T10:00:00Z", "end": "2026-03-03T12:00:00Z"},
    ),
    (
        BLOCK,
        replace(BLOCK, end=at(3, "11:00"), version=1),
        {"type": "time.freed", "start": "2026-03-03T10:00:00Z", "end": "2026-03-03T12:00:00Z"},
    ),
    (
        ANA,
        replace(ANA, weekly_hours=every_day("08:00-20:00")),
        {"type": "hours.widened", "providerId": "ana"},
    ),
    (
        ANA,
        replace(ANA, exceptions=()),
        {"type": "hours.widened", "providerId": "ana", "dates": ["2026-03-03"]},
    ),
    (CUT, replace(CUT, provider_ids=("ana", "bob")), {"type": "service.widened", "serviceId": "cut"}),
    (replace(OPEN, status=TenantStatus.SUSPENDED), OPEN, {"type": "rules.widened"}),
]


@pytest.mark.parametrize(("was", "now", "told"), FREEING)
def test_what_frees_time_is_seen_by_the_relay_and_told_to_the_waiting_list_alone(
    was: Any, now: Any, told: dict[str, Any]
) -> None:
    seen = record(was, now)
    assert seen_by("Relay", seen)
    way = routed(seen)
    assert way.update is None
    assert [(message.queue, message.body) for message in way.messages] == [
        (Queue.WAITING, {**told, "tenantId": "acme"})
    ]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (BLOCK, replace(BLOCK, end=at(3, "13:00"))),
        (ANA, replace(ANA, weekly_hours=every_day("10:00-12:00"))),
        (ANA, None),
        (CUT, replace(CUT, provider_ids=())),
        (CUT, None),
        (OPEN, replace(OPEN, catalog_version=7)),
        (OPEN, None),
    ],
)
def test_what_frees_none_is_told_to_nobody(was: Any, now: Any) -> None:
    assert message_of(record(was, now)) is None


@pytest.mark.parametrize("now", [BLOCK, ANA, CUT, OPEN])
def test_what_is_new_or_was_put_back_from_a_backup_frees_none(now: Any) -> None:
    assert message_of(record(None, now)) is None
    assert not seen_by("Relay", record(None, now))


def test_a_providers_private_calendar_is_no_provider() -> None:
    keys = to_attributes({"PK": "T#acme#FEEDS", "SK": "PROVIDER#ana"})
    images = {"OldImage": {**keys, "feedId": {"S": "a"}}, "NewImage": {**keys, "feedId": {"S": "b"}}}
    assert message_of({"dynamodb": {"Keys": keys, **images}}) is None


def test_messages_say_nothing_of_what_a_block_is_for() -> None:
    moved = replace(BLOCK, start=BLOCK.start + timedelta(hours=1))
    assert "Grace" not in repr([message_of(record(BLOCK, None)), message_of(record(BLOCK, moved))])
