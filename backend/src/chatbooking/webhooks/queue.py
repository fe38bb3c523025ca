"""The queue that deliveries come from: asking for one, now or later."""

import json
from math import ceil
from typing import Final

from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.errors import TemporarilyUnavailable
from chatbooking.settings import settings
from chatbooking.sqs import sqs

DELIVERY: Final = "webhook.delivery"
# The queue holds nothing back for longer: what is due later is put back again when it comes.
LONGEST_DELAY: Final = 900


def ask(tenant_id: str, delivery_id: str, seconds: float = 0) -> None:
    """Has the delivery tried in so many seconds, or looked at again in 15 minutes; TemporarilyUnavailable."""
    message = {"type": DELIVERY, "tenantId": tenant_id, "deliveryId": delivery_id}
    try:
        sqs().send_message(
            QueueUrl=settings().webhooks_queue_url,
            MessageBody=json.dumps(message),
            DelaySeconds=min(max(ceil(seconds), 0), LONGEST_DELAY),
        )
    except (ClientError, BotoCoreError) as error:
        raise TemporarilyUnavailable from error
