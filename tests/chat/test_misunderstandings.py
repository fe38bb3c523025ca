"""Messages that were not understood: on the business's list until it dismisses them."""

from datetime import timedelta
from typing import Any

import pytest

from chatbooking.chat import handler, misunderstandings, token, turn
from chatbooking.errors import NotFound
from chatbooking.storage import TenantTable
from tests.appsync import event, read_by_javascript
from tests.chat.shop import NOW
from tests.chat.test_turn import requests_counted
from tests.chat.visitor import Visitor

RIDDLE = "xyzzy plugh"


def listed(table: TenantTable, **arguments: Any) -> list[dict[str, Any]]:
    context = event("Query.misunderstandings", arguments, tenant=table.tenant_id)
    outcome = read_by_javascript("chat/resolvers/misunderstandings.js", {**context, "args": arguments})
    return list(outcome["value"]["items"])


def test_what_was_not_understood_is_listed_newest_first(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say("hola")
    visitor.say(RIDDLE)
    visitor.say("quiero un masaje")
    later = Visitor("en", at=NOW + timedelta(hours=1))
    later.say("frobnicate the quux")

    newest, oldest = listed(shop)
    assert (newest["text"], newest["locale"]) == ("frobnicate the quux", "en")
    assert (oldest["text"], oldest["locale"]) == (RIDDLE, "es")
    conversation_id = token.read(visitor.token).conversation_id
    assert oldest["conversationId"] == conversation_id
    assert oldest["id"].startswith(f"{conversation_id}-")
    assert [item["text"] for item in listed(shop, limit=1)] == ["frobnicate the quux"]
    assert listed(TenantTable("other")) == []


def test_a_message_sent_again_is_listed_once(shop: TenantTable) -> None:
    visitor = Visitor()
    for _ in range(2):
        visitor.say(RIDDLE, id="same")
    assert len(listed(shop)) == 1


def test_a_miss_costs_no_request_more(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say("hola")
    with requests_counted() as understood:
        visitor.say("gracias")
    with requests_counted() as missed:
        visitor.say(RIDDLE)
    assert missed == understood
    assert len(missed) <= 3


def test_what_is_dismissed_leaves_the_list_and_stays_in_the_transcript(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say(RIDDLE)
    (item,) = listed(shop)

    asked = event("Mutation.dismissMisunderstanding", {"id": item["id"]})
    told = handler.handle(asked, None)["data"]
    assert told == {name: item[name] for name in ("id", "at", "text", "locale", "conversationId")}
    assert listed(shop) == []
    assert handler.handle(asked, None)["data"] == told
    texts = [message.text for message in turn.resume(visitor.token, visitor.now).messages]
    assert RIDDLE in texts


def test_only_a_misunderstood_message_of_ones_own_can_be_dismissed(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say(RIDDLE)
    visitor.say("gracias")
    (item,) = listed(shop)
    conversation_id = token.read(visitor.token).conversation_id
    others = [f"{conversation_id}-{number}" for number in (1, 3, 4, 5, 99)]
    for id_ in (*others, "", "-", "none", f"{conversation_id}-x", f"{conversation_id}-²", conversation_id):
        with pytest.raises(NotFound):
            misunderstandings.dismiss(shop, id_)
    with pytest.raises(NotFound):
        misunderstandings.dismiss(TenantTable("other"), item["id"])
    assert len(listed(shop)) == 1


def test_it_holds_no_more_than_text_language_and_conversation_and_goes_with_it(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say(RIDDLE)
    (item,) = listed(shop)
    keys = {"PK", "SK", "timePK", "timeSK"}
    assert item.keys() - keys <= {
        "id", "at", "author", "text", "choices", "locale", "conversationId", "expiresAt",
    }  # fmt: skip
    assert item["expiresAt"] == int((visitor.now + timedelta(days=31)).timestamp())
