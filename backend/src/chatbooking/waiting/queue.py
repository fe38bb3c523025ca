"""The function on the waiting list's queue: what came free is offered to who waits for it.

Messages come at least once, in any order and late. One that fails is tried again by itself, and goes to the
dead-letter queue after the last try.
"""

import json
from datetime import timedelta
from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from chatbooking.clock import system_clock
from chatbooking.observability import correlate, logger
from chatbooking.settings import settings
from chatbooking.waiting.asking import ask
from chatbooking.waiting.following import follow
from chatbooking.waiting.schedules import announce

_processor = BatchProcessor(event_type=EventType.SQS)


def handle(event: Any, context: Any) -> Any:
    return process_partial_response(
        event=event, record_handler=_take_up, processor=_processor, context=context
    )


def _take_up(record: SQSRecord) -> None:
    message = json.loads(record.body)
    correlate((message.get("event") or {}).get("correlationId"))
    try:
        made = follow(message, system_clock(), timedelta(seconds=settings().hold_seconds), announce, ask)
    except Exception as error:
        # Its text might hold personal data.
        logger.error("not followed", kind=message["type"], error=type(error).__name__)
        raise
    logger.info("followed", kind=message["type"], offers=made)
