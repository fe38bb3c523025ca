"""The function on the queue of what is to be told. Each message stands for itself and may come again.

What fails is tried again until the queue gives it up as a dead letter. A mail that may have been sent is such
a failure on purpose: nobody but a person can decide whether to send it once more.
"""

import json
import time
from datetime import UTC, datetime
from typing import Any, Final

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from chatbooking.bookings.events import BookingEvent
from chatbooking.clock import Clock, system_clock
from chatbooking.notifications import bookings, others
from chatbooking.notifications.once import Busy, InDoubt, Message
from chatbooking.observability import correlate, logger
from chatbooking.records import decode
from chatbooking.settings import settings
from chatbooking.storage import TenantTable

_processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)


# Together less than a mail takes at worst, as a function's time must do for both.
_PAUSES: Final = (0.3, 0.7, 1.5, 3.0)


class UnknownMessage(Exception):
    """Nobody here knows what it asks for."""


def handle(event: Any, context: Any) -> Any:
    return process_partial_response(event=event, record_handler=_take, processor=_processor, context=context)


def _take(record: SQSRecord) -> None:
    told = json.loads(record.body)
    try:
        _patiently(told, record.message_id, _sent_at(record))
    except InDoubt:
        logger.error("in doubt whether it was sent", type=told.get("type"), message=record.message_id)
        raise
    except Busy:
        logger.info("another worker is at it", type=told.get("type"), message=record.message_id)
        raise
    except Exception as error:
        # Its text might hold personal data.
        logger.error("not told", type=told.get("type"), error=type(error).__name__)
        raise


def _patiently(told: dict[str, Any], id: str, sent_at: datetime) -> None:
    """Two changes in a row come to two workers: the second waits a little before the queue makes it wait."""
    for pause in _PAUSES:
        try:
            take(told, id, sent_at, system_clock)
        except Busy:
            time.sleep(pause)
        else:
            return
    take(told, id, sent_at, system_clock)


def take(told: dict[str, Any], id: str, sent_at: datetime, clock: Clock) -> None:
    """Does what a message asks for. Raises whatever keeps it from being done."""
    if not settings().mail_sender:
        # A stage that sends no mail has nothing to tell, and need not try again.
        return
    kind, table = told.get("type"), TenantTable(told["tenantId"])
    match kind:
        case "booking":
            event = decode(BookingEvent, told["event"])
            correlate(event.correlation_id)
            _of_booking(table, event.booking_id, Message(id, sent_at, f"{event.kind}#{event.version}"), clock)
        case "reminder":
            scene = bookings.scene_of(table, told["bookingId"], Message(id, sent_at, kind), clock)
            if scene:
                bookings.remind(scene, told)
        case "usage.reached":
            others.usage_reached(table, told, Message(id, sent_at, kind), clock)
        case "webhook.off":
            others.webhook_off(table, told["webhookId"], told["version"], Message(id, sent_at, kind), clock)
        case "waiting.offered":
            others.waiting_offered(table, told["entryId"], Message(id, sent_at, kind), clock)
        case _:
            raise UnknownMessage(str(kind))


def _of_booking(table: TenantTable, booking_id: str, message: Message, clock: Clock) -> None:
    scene = bookings.scene_of(table, booking_id, message, clock)
    if scene:
        bookings.follow(scene)


def _sent_at(record: SQSRecord) -> datetime:
    return datetime.fromtimestamp(int(record.attributes.sent_timestamp) / 1000, UTC)
