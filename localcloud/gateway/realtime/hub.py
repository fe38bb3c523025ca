"""Who listens to what: subscriptions by API, each told of the mutations it names."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode

from localcloud.gateway.authentication import Caller
from localcloud.gateway.compiled import CompiledApi
from localcloud.gateway.realtime import messages
from localcloud.gateway.realtime.filters import FilterGroup, matches
from localcloud.gateway.realtime.published import Published
from localcloud.gateway.realtime.shaping import Shape
from localcloud.gateway.selection import Selecting

Record = dict[str, Any]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Subscription:
    """One started subscription. `tell` puts a message on its way to the client and never waits."""

    id: str
    compiled: CompiledApi
    caller: Caller
    field: FieldNode
    selecting: Selecting
    mutations: frozenset[str]
    filter: FilterGroup
    invalidation: FilterGroup | None
    tell: Callable[[Record], None]

    def deliver(self, payload: Any) -> None:
        """Tell the client, in the shape it selected; a payload that is too large is not told at all."""
        shape = Shape(self.compiled, self.caller, self.selecting)
        told: Record = {"data": shape.data(self.field, payload)}
        if shape.errors:
            told["errors"] = shape.errors
        message = messages.data(self.id, told)
        if len(json.dumps(message).encode()) > messages.MOST_BYTES:
            _log.error("a payload of %s was not delivered: it is too large", self.field.name.value)
            return
        self.tell(message)


class Hub:
    """All subscriptions of this process. Used on its event loop alone."""

    def __init__(self) -> None:
        self._by_api: dict[str, dict[Subscription, None]] = {}

    def add(self, subscription: Subscription) -> None:
        self._by_api.setdefault(subscription.compiled.api.id, {})[subscription] = None

    def remove(self, subscription: Subscription) -> None:
        self._by_api.get(subscription.compiled.api.id, {}).pop(subscription, None)

    def publish(self, api_id: str, made: Iterable[Published]) -> None:
        """Tell every subscription that names one of these mutations and whose filter lets its payload by."""
        for one in made:
            for subscription in list(self._by_api.get(api_id, ())):
                if one.mutation in subscription.mutations and matches(subscription.filter, one.payload):
                    _deliver(subscription, one.payload)

    def invalidate(self, api_id: str, asked: Mapping[str, Any]) -> None:
        """End the subscriptions to a field whose invalidation filter lets the payload by."""
        for subscription in list(self._by_api.get(api_id, ())):
            named = subscription.field.name.value == asked.get("subscriptionField")
            group = subscription.invalidation
            if named and group is not None and matches(group, asked.get("payload")):
                self.remove(subscription)
                subscription.tell(messages.complete(subscription.id))


def _deliver(subscription: Subscription, payload: Any) -> None:
    """A fault here is the subscriber's alone: the mutation has been made."""
    try:
        subscription.deliver(payload)
    except Exception:  # noqa: BLE001 - it is in the log
        _log.exception("%s was not delivered", subscription.field.name.value)
