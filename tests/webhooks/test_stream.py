"""That an endpoint went off for its failures is told to the owners, and nothing else of it."""

from dataclasses import replace
from typing import Any

import pytest

from chatbooking.records import encode
from chatbooking.relay.routing import Queue, routed
from chatbooking.storage.values import to_attributes
from chatbooking.webhooks import trying
from chatbooking.webhooks.model import Endpoint, Failure, SwitchedOff
from chatbooking.webhooks.stream import switched_off
from chatbooking.webhooks.trying import SWITCH_OFF_AFTER, Outcome
from tests.bookings.build import NOW
from tests.deployment.template import seen_by
from tests.webhooks.build import endpoint

FAILING = endpoint(failing_since=NOW - SWITCH_OFF_AFTER, version=3)
REFUSED = Outcome(5, 500, Failure.STATUS)
GONE = Outcome(5, 410, Failure.STATUS)


def record(was: Endpoint | None, now: Endpoint | None) -> dict[str, Any]:
    keys = {"PK": "T#acme#WEBHOOKS", "SK": "ENDPOINT#hook"}
    images = {"OldImage": was, "NewImage": now}
    told = {name: to_attributes({**keys, **encode(image)}) for name, image in images.items() if image}
    return {"dynamodb": {"Keys": to_attributes(keys), **told}}


def after(was: Endpoint, outcome: Outcome) -> Endpoint:
    return replace(trying.told_of(was, outcome, given_up=True, now=NOW), version=was.version + 1)


@pytest.mark.parametrize("outcome", [REFUSED, GONE])
def test_the_mail_is_asked_for_without_an_address_or_a_secret(outcome: Outcome) -> None:
    seen = record(FAILING, after(FAILING, outcome))
    assert seen_by("Relay", seen)
    (message,) = routed(seen).messages
    assert (message.queue, message.body) == (
        Queue.NOTIFICATIONS,
        {"type": "webhook.off", "tenantId": "acme", "webhookId": "hook", "version": 4},
    )


OFF = after(FAILING, REFUSED)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (endpoint(), after(endpoint(), REFUSED)),
        (FAILING, replace(FAILING, active=False)),
        (OFF, replace(OFF, description="Till")),
        # Off already, when another message finds it gone.
        (OFF, after(OFF, GONE)),
        (endpoint(active=False), after(endpoint(active=False), GONE)),
        (OFF, replace(OFF, active=True, switched_off=None)),
        (OFF, None),
        # Put back from a backup.
        (None, OFF),
    ],
)
def test_nothing_else_is_told(was: Endpoint | None, now: Endpoint | None) -> None:
    assert switched_off(record(was, now)) is None


def test_both_reasons_have_a_mail() -> None:
    assert {after(FAILING, each).switched_off for each in (REFUSED, GONE)} == set(SwitchedOff)
