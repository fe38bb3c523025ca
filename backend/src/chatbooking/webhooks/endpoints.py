"""What a business does with its endpoints. Inputs are the GraphQL ones; in an update the absent stays."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from chatbooking import checks
from chatbooking.errors import InvalidInput, NotFound
from chatbooking.ids import new_id
from chatbooking.storage import TenantTable
from chatbooking.webhooks import storage
from chatbooking.webhooks.model import Endpoint, WebhookEvent
from chatbooking.webhooks.signing import new_secret
from chatbooking.webhooks.targets import NotATarget, Target

# How long a secret that was replaced goes on signing beside the new one.
OLD_SECRET_SIGNS: Final = timedelta(hours=24)
_URL_LENGTH: Final = 500

Input = Mapping[str, Any]


def create(table: TenantTable, given: Input, now: datetime, *, allow_local: bool) -> Endpoint:
    """InvalidInput, TooManyWebhooks."""
    fields = checks.given_fields(given, _rules(allow_local=allow_local))
    made = Endpoint(id=new_id(), secret=new_secret(), created_at=now, **fields)
    storage.add_endpoint(table, made)
    return made


def update(table: TenantTable, id: str, given: Input, *, allow_local: bool) -> Endpoint:
    """NotFound, InvalidInput, ChangedMeanwhile. What is switched on starts without its failures."""
    fields = checks.given_fields(given, _rules(allow_local=allow_local))

    def changed(endpoint: Endpoint) -> Endpoint:
        after = replace(endpoint, **fields)
        fresh = after.url != endpoint.url or (after.active and not endpoint.active)
        return replace(after, failing_since=None, switched_off=None) if fresh else after

    return storage.change_endpoint(table, id, changed)


def rotate(table: TenantTable, id: str, now: datetime) -> Endpoint:
    """Another secret; the one before it signs too for a day, the one before that no more. NotFound."""
    secret = new_secret()
    return storage.change_endpoint(
        table,
        id,
        lambda endpoint: replace(
            endpoint,
            secret=secret,
            previous_secret=endpoint.secret,
            previous_secret_until=now + OLD_SECRET_SIGNS,
        ),
    )


def known(table: TenantTable, id: str) -> Endpoint:
    """NotFound."""
    endpoint = storage.endpoint(table, id)
    if endpoint is None:
        raise NotFound("webhook", id)
    return endpoint


def _rules(*, allow_local: bool) -> Mapping[str, checks.Rule]:
    return {
        "url": partial(_url, allow_local=allow_local),
        "events": _events,
        "active": _switch,
        "description": partial(checks.optional_line, max=100),
    }


def _url(field: str, value: str | None, *, allow_local: bool) -> str:
    text = checks.line(field, value, max=_URL_LENGTH)
    try:
        Target.of(text, allow_local=allow_local)
    except NotATarget:
        raise InvalidInput(field, "NOT_A_WEBHOOK_URL") from None
    return text


def _events(field: str, values: list[str] | None) -> tuple[WebhookEvent, ...]:
    """Each once, in their order."""
    if not values:
        raise InvalidInput(field, "REQUIRED")
    return tuple(event for event in WebhookEvent if event in values)


def _switch(field: str, value: bool | None) -> bool:
    if value is None:
        raise InvalidInput(field, "REQUIRED")
    return value
