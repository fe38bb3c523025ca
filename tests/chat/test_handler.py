"""The function as AppSync calls it: the event of a public field in, data or a named refusal out."""

from typing import Any

from chatbooking.chat import handler
from chatbooking.storage import TenantTable
from tests.chat.shop import KEY, ORIGIN


def call(kind: str, field: str, arguments: dict[str, Any], **headers: str) -> Any:
    event = {
        "arguments": arguments,
        "identity": None,
        "source": None,
        "request": {"headers": headers},
        "prev": None,
        "stash": {},
        "info": {"fieldName": field, "parentTypeName": kind, "variables": {}, "selectionSetList": []},
    }
    return handler.handle(event, None)


def test_a_conversation_is_opened_continued_and_resumed(shop: TenantTable) -> None:
    opened = call("Mutation", "startConversation", {"input": {"widgetKey": KEY}}, origin=ORIGIN)["data"]
    sent = {"token": opened["token"], "messageId": "m1", "text": "Precios", "choice": "action:prices"}

    turn = call("Mutation", "sendMessage", {"input": sent})["data"]
    resumed = call("Query", "conversation", {"token": opened["token"]})["data"]

    assert opened["timeZone"] == "America/Santiago"
    assert [message["author"] for message in turn["messages"]] == ["VISITOR", "AGENT"]
    assert turn["messages"][0]["choices"] == []
    assert turn["messages"][1]["choices"][0]["priceMinor"] == 12000
    assert resumed["messages"] == [*opened["messages"], *turn["messages"]]


def test_a_refusal_is_told_in_the_language_of_the_browser(shop: TenantTable) -> None:
    refused = call("Query", "conversation", {"token": "nonsense"}, **{"accept-language": "es-CL"})

    assert refused["error"]["type"] == "ConversationUnknown"
    assert refused["error"]["message"].startswith("No podemos abrir esta conversación.")


def test_another_pages_origin_opens_nothing(shop: TenantTable) -> None:
    opened = call(
        "Mutation", "startConversation", {"input": {"widgetKey": KEY}}, origin="https://evil.example"
    )

    assert opened["error"]["type"] == "OriginNotAllowed"
