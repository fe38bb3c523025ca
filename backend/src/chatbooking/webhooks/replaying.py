"""A message sent again on request: the same id and text, so that a receiver can tell that it has it."""

from datetime import datetime

from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.storage import TenantTable
from chatbooking.webhooks import pace, queue, storage, trying
from chatbooking.webhooks.errors import PayloadGone, WebhookOff
from chatbooking.webhooks.model import TEST, Delivery


def replay(table: TenantTable, id: str, now: datetime) -> Delivery:
    """One more try, or the next one at once.

    NotFound, WebhookOff, PayloadGone, TooManyWebhookSends, ChangedMeanwhile.
    """
    was = storage.delivery(table, id)
    if was is None:
        raise NotFound("webhookDelivery", id)
    endpoint = storage.endpoint(table, was.webhook_id)
    if endpoint is None or not (endpoint.active or was.type == TEST):
        raise WebhookOff
    if storage.payload(table, was) is None:
        raise PayloadGone
    pace.count(table, now)
    after = trying.again(was, now)
    if not storage.write_delivery(table, was, after):
        raise ChangedMeanwhile
    queue.ask(table.tenant_id, id)
    return after
