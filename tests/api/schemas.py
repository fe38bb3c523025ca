"""The source schemas, read as text: which operations there are and who may call them."""

from dataclasses import dataclass
from pathlib import Path

from graphql import ObjectTypeDefinitionNode, parse

SOURCE = Path(__file__).parents[2] / "backend" / "src" / "chatbooking"
CONTEXTS = ("tenants", "catalog", "bookings", "chat", "customers", "selfservice", "webhooks")
# Fields below the root that are resolved by themselves, and by which context.
NESTED = {
    ("catalog", "Booking.service"),
    ("catalog", "Booking.provider"),
    ("bookings", "Booking.history"),
    ("bookings", "CustomerRecord.bookings"),
    ("chat", "ConversationSummary.asked"),
}
# What is told and heard by JavaScript alone.
LIVE = {
    "Mutation.publishBookingUpdate": "publish",
    "Mutation.publishConversationUpdate": "publish",
    "Mutation.endBookingUpdates": "end",
    "Mutation.endConversationUpdates": "end",
    "Subscription.onBookingUpdate": "subscribe",
    "Subscription.onConversationUpdate": "subscribe",
}


@dataclass(frozen=True)
class Operation:
    """A field of Query, Mutation or Subscription, or one of another type that has a resolver of its own."""

    context: str
    action: str
    directives: frozenset[str]


def types(context: str) -> dict[str, ObjectTypeDefinitionNode]:
    document = parse((SOURCE / context / "schema.graphql").read_text("utf-8"))
    return {
        node.name.value: node for node in document.definitions if isinstance(node, ObjectTypeDefinitionNode)
    }


def operations() -> list[Operation]:
    found = []
    for context in CONTEXTS:
        for name, node in types(context).items():
            owner = {directive.name.value for directive in node.directives}
            for field in node.fields:
                action = f"{name}.{field.name.value}"
                if name in ("Query", "Mutation", "Subscription") or (context, action) in NESTED:
                    own = {directive.name.value for directive in field.directives} - {"aws_subscribe"}
                    found.append(Operation(context, action, frozenset(own or owner)))
    return found
