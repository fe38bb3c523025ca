"""The resolvers of `webhooks` that have a rule in them; plain lists are read by resolvers/*.js."""

from dataclasses import replace
from typing import Any

from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.clock import system_clock
from chatbooking.records import encode
from chatbooking.settings import settings
from chatbooking.webhooks import endpoints, fanout, replaying, storage
from chatbooking.webhooks.model import Delivery, Endpoint

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Query", field_name="webhookSecret")
def webhook_secret(id: str) -> dict[str, Any]:
    return _with_secret(endpoints.known(app.table, id))


@app.resolver(type_name="Mutation", field_name="createWebhook")
def create_webhook(input: dict[str, Any]) -> dict[str, Any]:
    return _with_secret(endpoints.create(app.table, input, system_clock(), allow_local=_is_local()))


@app.resolver(type_name="Mutation", field_name="updateWebhook")
def update_webhook(id: str, input: dict[str, Any]) -> dict[str, Any]:
    return _told(endpoints.update(app.table, id, input, allow_local=_is_local()))


@app.resolver(type_name="Mutation", field_name="deleteWebhook")
def delete_webhook(id: str) -> dict[str, Any]:
    table = app.table
    gone = endpoints.known(table, id)
    storage.delete_endpoint(table, id)
    return _told(gone)


@app.resolver(type_name="Mutation", field_name="rotateWebhookSecret")
def rotate_webhook_secret(id: str) -> dict[str, Any]:
    return _with_secret(endpoints.rotate(app.table, id, system_clock()))


@app.resolver(type_name="Mutation", field_name="sendTestWebhook")
def send_test_webhook(id: str) -> Delivery:
    table = app.table
    return fanout.try_out(table, endpoints.known(table, id), system_clock())


@app.resolver(type_name="Mutation", field_name="replayWebhookDelivery")
def replay_webhook_delivery(id: str) -> Delivery:
    return replaying.replay(app.table, id, system_clock())


def _with_secret(endpoint: Endpoint) -> dict[str, Any]:
    return {"webhook": _told(endpoint), "secret": endpoint.secret}


def _told(endpoint: Endpoint) -> dict[str, Any]:
    """Without its secrets, which have a field of their own."""
    told: dict[str, Any] = encode(replace(endpoint, secret="", previous_secret=None))
    del told["secret"]
    return told


def _is_local() -> bool:
    return settings().stage == "local"
