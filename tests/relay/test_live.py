"""How open dashboards are told, and what happens when nobody listens."""

import json
from typing import Any

import pytest

from chatbooking.relay import live
from chatbooking.relay.routing import Update, routed
from tests.relay.build import changed, new, turn
from tests.relay.conftest import Gateway, forget

OK = (200, {"data": {"publishBookingUpdate": {}}})
REFUSED = (200, {"errors": [{"errorType": "Unauthorized", "message": "Grace Hopper may not"}]})


def update(record: dict[str, Any]) -> Update:
    found = routed(record).update
    assert found
    return found


def test_an_update_is_a_signed_mutation_that_selects_every_field(gateway: Gateway) -> None:
    assert live.publish([update(changed(notes="New"))]) == 0
    (request,) = gateway.requests
    assert request.body["variables"]["input"] == update(changed(notes="New")).input
    assert request.body["query"] == (
        "mutation Tell($input: BookingUpdateInput!) { publishBookingUpdate(input: $input) "
        "{ tenantId bookingId version kind status start end providerId previousStart } }"
    )
    signed = request.headers["Authorization"]
    assert signed.startswith("AWS4-HMAC-SHA256 Credential=testing/")
    assert "/eu-west-1/appsync/aws4_request, SignedHeaders=" in signed


def test_a_turn_of_a_conversation_is_told_too(gateway: Gateway) -> None:
    assert live.publish([update(turn())]) == 0
    assert (
        "publishConversationUpdate(input: $input) { tenantId conversationId at }"
        in (gateway.requests[0].body["query"])
    )


def test_what_somebody_listens_to_is_ended_by_its_own_mutation(gateway: Gateway) -> None:
    member = {"tenantId": "acme", "memberId": "user-1"}
    assert live.publish([Update("endBookingUpdates", member), Update("endConversationUpdates", member)]) == 0
    assert {request.body["query"] for request in gateway.requests} == {
        "mutation Tell($input: BookingListenerInput!) { endBookingUpdates(input: $input) }",
        "mutation Tell($input: ConversationListenerInput!) { endConversationUpdates(input: $input) }",
    }
    assert [request.body["variables"]["input"] for request in gateway.requests] == [member] * 2


@pytest.mark.parametrize("first", [(500, {}), (429, {}), REFUSED, (200, "no object")])
def test_what_goes_wrong_once_is_tried_again(gateway: Gateway, first: Any) -> None:
    gateway.answers.extendleft([first])
    gateway.answers.append(OK)
    assert live.publish([update(new())]) == 0
    assert len(gateway.requests) == 2


def test_what_goes_wrong_twice_is_lost_counted_and_said_without_a_name(
    gateway: Gateway, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    gateway.answers.clear()
    gateway.answers.append(REFUSED)
    assert live.publish([update(new("a")), update(new("b"))]) == 2
    assert len(gateway.requests) == 4
    assert json.loads(capsys.readouterr().out)["LiveUpdatesLost"] == [2.0]
    assert {each.__dict__.get("error") for each in caplog.records} == {"Unauthorized", None}
    assert not [each for each in caplog.records if "Grace" in str(each.__dict__)]


def test_nobody_there_is_no_error(
    environment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GRAPHQL_URL", "http://127.0.0.1:1/graphql")
    forget()
    assert live.publish([update(new())]) == 1
    assert "LiveUpdatesLost" in capsys.readouterr().out
    forget()


def test_a_gateway_that_is_slow_does_not_hold_up_the_stream(gateway: Gateway) -> None:
    moments = iter([0.0, 5.9, 6.1, 6.2])
    assert live.publish([update(new(each)) for each in ("a", "b", "c")], clock=lambda: next(moments)) == 2
    assert len(gateway.requests) == 1
