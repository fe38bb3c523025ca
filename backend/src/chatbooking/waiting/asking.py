"""Has days looked at: a message for each, into the waiting list's own queue.

It is one step and no loop: such a message asks for no other.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Final

from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.errors import TemporarilyUnavailable
from chatbooking.settings import settings
from chatbooking.sqs import sqs
from chatbooking.storage import TenantTable

# What one request may carry.
_AT_ONCE: Final = 10


def ask(table: TenantTable, days: Sequence[date]) -> None:
    """Puts a message for each day into the queue; TemporarilyUnavailable when one was not taken."""
    for first in range(0, len(days), _AT_ONCE):
        _send(table.tenant_id, days[first : first + _AT_ONCE])


def _send(tenant_id: str, days: Sequence[date]) -> None:
    bodies = [{"type": "day.freed", "tenantId": tenant_id, "day": day.isoformat()} for day in days]
    entries = [{"Id": str(place), "MessageBody": json.dumps(body)} for place, body in enumerate(bodies)]
    try:
        answer = sqs().send_message_batch(
            QueueUrl=settings().waiting_queue_url,
            Entries=entries,  # type: ignore[arg-type]
        )
    except (BotoCoreError, ClientError) as error:
        raise TemporarilyUnavailable from error
    if answer.get("Failed"):
        raise TemporarilyUnavailable
