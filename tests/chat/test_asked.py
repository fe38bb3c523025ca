"""What a conversation began with, as the business's list of conversations shows it."""

from typing import Any

from chatbooking.chat import token
from chatbooking.storage import TenantTable
from tests.appsync import event, read_by_javascript
from tests.chat.visitor import Visitor


def asked(table: TenantTable, visitor: Visitor) -> Any:
    source = {"id": token.read(visitor.token).conversation_id}
    context = event("ConversationSummary.asked", tenant=table.tenant_id, source=source)
    outcome = read_by_javascript("chat/resolvers/ConversationSummary.asked.js", {**context, "args": {}})
    assert outcome["status"] == "ok"
    return outcome.get("value")


def test_it_is_what_the_visitor_said_first(shop: TenantTable) -> None:
    visitor = Visitor()
    assert asked(shop, visitor) is None
    visitor.say("¿cuánto cuesta un masaje?")
    visitor.say("hola")
    assert asked(shop, visitor) == "¿cuánto cuesta un masaje?"


def test_another_business_is_told_nothing(shop: TenantTable) -> None:
    visitor = Visitor()
    visitor.say("hola")
    assert asked(TenantTable("other"), visitor) is None
