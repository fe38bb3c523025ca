"""The function of `chat`: GraphQL fields to turns and back."""

from typing import Any

from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.chat import misunderstandings, turn
from chatbooking.chat.misunderstandings import Misunderstanding
from chatbooking.chat.model import Conversation, Turn
from chatbooking.clock import system_clock
from chatbooking.errors import NotFound
from chatbooking.waiting import joining

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Mutation", field_name="startConversation")
def start_conversation(input: dict[str, Any]) -> Conversation:
    return turn.start(
        input["widgetKey"],
        app.header("origin"),
        system_clock(),
        locale=input.get("locale"),
        time_zone=input.get("timeZone"),
        page=input.get("page"),
    )


@app.resolver(type_name="Mutation", field_name="sendMessage")
def send_message(input: dict[str, Any]) -> Turn:
    sent = turn.Sent(input["token"], input["messageId"], input["text"], input.get("choice"))
    return turn.send(sent, system_clock)


@app.resolver(type_name="Query", field_name="conversation")
def conversation(token: str) -> Conversation:
    return turn.resume(token, system_clock())


@app.resolver(type_name="Mutation", field_name="removeWaitingEntry")
def remove_waiting_entry(id: str) -> str:
    if not joining.remove(app.table, id):
        raise NotFound("waitingEntry", id)
    return id


@app.resolver(type_name="Mutation", field_name="dismissMisunderstanding")
def dismiss_misunderstanding(id: str) -> Misunderstanding:
    return misunderstandings.dismiss(app.table, id)
