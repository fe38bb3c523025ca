"""One delivery, when its message comes: tried if it is due, put back if not, left alone if it is done.

The function may be killed anywhere, and the message comes again. Killed after the POST and before the write,
it posts again with the same id. Killed after the write, it finds the next try ahead and asks for it.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from aws_lambda_powertools import single_metric
from aws_lambda_powertools.metrics import MetricUnit

from chatbooking.clock import Clock
from chatbooking.errors import NotFound
from chatbooking.observability import NAMESPACE, logger
from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.webhooks import queue, sending, signing, storage, trying
from chatbooking.webhooks.model import TEST, Delivery, DeliveryState, Endpoint, Failure
from chatbooking.webhooks.trying import Outcome

Post = Callable[[str, Mapping[str, str], bytes], Outcome]


class Terms(NamedTuple):
    """`pauses`: seconds between one try and the next."""

    pauses: Sequence[int]
    allow_local: bool

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Outcome:
        return sending.post(url, headers, body, allow_local=self.allow_local)


def deliver(
    table: TenantTable, delivery_id: str, terms: Terms, clock: Clock, post: Post | None = None
) -> None:
    """TemporarilyUnavailable, ChangedMeanwhile: the message is to come again."""
    delivery = storage.delivery(table, delivery_id)
    if delivery is None or delivery.state is not DeliveryState.PENDING or delivery.next_try_at is None:
        return
    now = clock()
    if delivery.next_try_at > now:
        _ask(table, delivery, now)
        return
    endpoint = storage.endpoint(table, delivery.webhook_id)
    if endpoint is None or not (endpoint.active or delivery.type == TEST):
        _give_up_unsent(table, delivery, Failure.ENDPOINT_OFF)
        return
    text = storage.payload(table, delivery)
    if text is None:
        _give_up_unsent(table, delivery, Failure.PAYLOAD_GONE)
        return
    body = text.encode()
    outcome = (post or terms.post)(endpoint.url, signing.headers(endpoint, delivery.id, body, now), body)
    after = trying.tried(delivery, outcome, clock(), terms.pauses, random.random())
    _note(table, endpoint, delivery, after, outcome)
    if storage.write_delivery(table, delivery, after):
        _follow_up(table, after)


def _note(
    table: TenantTable, endpoint: Endpoint, delivery: Delivery, after: Delivery, outcome: Outcome
) -> None:
    """What the try says of the endpoint: written first, as it may be written twice. A test says nothing."""
    at = after.last_try_at
    if delivery.type == TEST or at is None:
        return
    given_up = after.state is DeliveryState.FAILED
    if trying.told_of(endpoint, outcome, given_up, at) == endpoint:
        return
    try:
        told = storage.change_endpoint(
            table, endpoint.id, lambda found: trying.told_of(found, outcome, given_up, at)
        )
    except NotFound:
        return
    if told.switched_off and told.switched_off != endpoint.switched_off:
        logger.warning("webhook switched off", endpoint=endpoint.id, reason=told.switched_off.value)


def _follow_up(table: TenantTable, after: Delivery) -> None:
    logger.info(
        "webhook tried",
        delivery=after.id,
        endpoint=after.webhook_id,
        tries=after.tries,
        status=after.status_code,
        reason=after.reason and after.reason.value,
        milliseconds=after.duration_ms,
    )
    if after.state is DeliveryState.FAILED:
        _say_given_up(after)
    elif after.last_try_at:
        _ask(table, after, after.last_try_at)


def _give_up_unsent(table: TenantTable, delivery: Delivery, reason: Failure) -> None:
    after = trying.unsent(delivery, reason)
    if storage.write_delivery(table, delivery, after):
        _say_given_up(after)


def _say_given_up(after: Delivery) -> None:
    logger.warning(
        "webhook given up",
        delivery=after.id,
        endpoint=after.webhook_id,
        tries=after.tries,
        reason=after.reason and after.reason.value,
    )
    with single_metric(
        name="WebhooksGivenUp",
        unit=MetricUnit.Count,
        value=1,
        namespace=NAMESPACE,
        default_dimensions={"stage": settings().stage},
    ):
        pass


def _ask(table: TenantTable, delivery: Delivery, now: datetime) -> None:
    if delivery.next_try_at:
        queue.ask(table.tenant_id, delivery.id, (delivery.next_try_at - now).total_seconds())
