"""The queue that deliveries come from: asking for one, now or later."""

import json
from functools import cache
from math import ceil
from typing import Any, Final

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.errors import TemporarilyUnavailable
from chatbooking.settings import settings

DELIVERY: Final = "webhook.delivery"
# The queue holds nothing back for longer: what is due later is put back again when it comes.
LONGEST_DELAY: Final = 900
_CONFIG = Config(connect_timeout=2, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 3})


def ask(tenant_id: str, delivery_id: str, seconds: float = 0) -> None:
    """Has the delivery tried in so many seconds, or looked at again in 15 minutes; TemporarilyUnavailable."""
    message = {"type": DELIVERY, "tenantId": tenant_id, "deliveryId": delivery_id}
    try:
        _sqs().send_message(
            QueueUrl=settings().webhooks_queue_url,
            MessageBody=json.dumps(message),
            DelaySeconds=min(max(ceil(seconds), 0), LONGEST_DELAY),
        )
    except (ClientError, BotoCoreError) as error:
        raise TemporarilyUnavailable from error


@cache
def _sqs() -> Any:
    return botocore.session.get_session().create_client("sqs", config=_CONFIG)
