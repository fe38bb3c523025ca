"""The function on the webhooks' queue: events that become messages, and messages that are delivered."""

import json
from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from chatbooking.bookings.events import BookingEvent
from chatbooking.clock import system_clock
from chatbooking.observability import correlate, logger
from chatbooking.records import decode
from chatbooking.settings import settings
from chatbooking.storage import TenantTable
from chatbooking.webhooks import delivering, fanout, trying
from chatbooking.webhooks.delivering import Terms
from chatbooking.webhooks.queue import DELIVERY

_processor = BatchProcessor(event_type=EventType.SQS)


class MessageUnknown(Exception):
    """A message of a type that this function does not know: it ends in the dead-letter queue."""


def handle(event: Any, context: Any) -> Any:
    return process_partial_response(
        event=event, record_handler=_take_up, processor=_processor, context=context
    )


def _take_up(record: SQSRecord) -> None:
    message = json.loads(record.body)
    try:
        _act_on(message)
    except Exception as error:
        # Powertools tells Lambda which message it was, and nobody why. Its text might hold personal data.
        logger.error("not taken up", type=message.get("type"), error=type(error).__name__)
        raise


def _act_on(message: dict[str, Any]) -> None:
    table = TenantTable(message["tenantId"])
    pauses = settings().webhook_pauses
    match message["type"]:
        case "booking":
            event = decode(BookingEvent, message["event"])
            correlate(event.correlation_id)
            fanout.spread(table, event, system_clock(), trying.tries_in(pauses))
        case str() as kind if kind == DELIVERY:
            correlate(None)
            terms = Terms(pauses, allow_local=settings().stage == "local")
            delivering.deliver(table, message["deliveryId"], terms, system_clock)
        case kind:
            raise MessageUnknown(kind)
