"""The function on the table's stream that tells everybody who follows a booking.

Records come at least once. Those that fail are tried again, and Lambda then repeats all that came after them
too: their messages are sent once more, and every follower makes its effect once. After the last try a
record's place in the stream goes to the dead-letter queue.
"""

from collections.abc import Mapping
from typing import Any

from chatbooking.observability import logger
from chatbooking.relay import live
from chatbooking.relay.queues import Post, send
from chatbooking.relay.routing import Routed, routed


def handle(event: Any, _context: Any) -> Any:
    """The records to be tried again, by their sequence numbers."""
    failed: set[str] = set()
    known: dict[str, Routed] = {}
    for record in event["Records"]:
        number = record["dynamodb"]["SequenceNumber"]
        way = _way(record)
        if way is None:
            failed.add(number)
        else:
            known[number] = way
    failed |= send(Post(number, message) for number, way in known.items() for message in way.messages)
    through = [way for number, way in known.items() if number not in failed]
    live.publish(
        [
            *(ending for way in through for ending in way.endings),
            *(way.update for way in through if way.update),
        ]
    )
    return {"batchItemFailures": [{"itemIdentifier": number} for number in sorted(failed)]}


def _way(record: Mapping[str, Any]) -> Routed | None:
    """Where a record leads; None when it cannot be read, which holds up no other."""
    try:
        return routed(record)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is that record's alone
        # Its text might hold personal data.
        logger.error("record not understood", record=record.get("eventID"), error=type(error).__name__)
        return None
