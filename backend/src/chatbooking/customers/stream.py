"""The function on the table's stream: every new booking is taken up into its customer's record.

Records come at least once and may come again; learning the same booking twice changes nothing. One that
fails is tried again by itself, and goes to the dead-letter queue after the last try.
"""

from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord

from chatbooking.bookings.stream import written
from chatbooking.customers import keeping
from chatbooking.observability import logger

_processor = BatchProcessor(event_type=EventType.DynamoDBStreams)


def handle(event: Any, context: Any) -> Any:
    return process_partial_response(
        event=event, record_handler=_take_up, processor=_processor, context=context
    )


def _take_up(record: DynamoDBRecord) -> None:
    change = written(record.raw_event)
    if not change or not change.after:
        return
    try:
        keeping.learn(change.table, change.after)
    except Exception as error:
        # Powertools tells Lambda which record it was, and nobody why. Its text might hold personal data.
        logger.error("not taken up", booking=change.after.id, error=type(error).__name__)
        raise
