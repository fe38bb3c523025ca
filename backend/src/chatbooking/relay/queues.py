"""Messages into their queues, by tens, and which of them were not taken."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.observability import logger
from chatbooking.relay.routing import Message, Queue
from chatbooking.settings import settings
from chatbooking.sqs import sqs

# What one request may carry.
_AT_ONCE: Final = 10


class Post(NamedTuple):
    """A message and the stream record it comes from."""

    record: str
    message: Message


def send(posts: Iterable[Post]) -> frozenset[str]:
    """The records of which at least one message was not taken; all the others are in their queues."""
    by_queue: dict[Queue, list[Post]] = defaultdict(list)
    for post in posts:
        by_queue[post.message.queue].append(post)
    refused: set[str] = set()
    for queue, waiting in by_queue.items():
        for some in _tens(waiting):
            refused |= _refused(queue, some)
    return frozenset(refused)


def _refused(queue: Queue, posts: Sequence[Post]) -> set[str]:
    entries = [
        {"Id": str(place), "MessageBody": json.dumps(post.message.body, separators=(",", ":"))}
        for place, post in enumerate(posts)
    ]
    try:
        answer = sqs().send_message_batch(QueueUrl=_url(queue), Entries=entries)  # type: ignore[arg-type]
    except (BotoCoreError, ClientError) as error:
        logger.error("queue not reached", queue=queue, messages=len(posts), error=_name(error))
        return {post.record for post in posts}
    failed = answer.get("Failed", [])
    for each in failed:
        logger.error("message not taken", queue=queue, error=each["Code"])
    return {posts[int(each["Id"])].record for each in failed}


def _name(error: BotoCoreError | ClientError) -> str:
    """SQS's own code, where it answered; never a text."""
    return error.response["Error"]["Code"] if isinstance(error, ClientError) else type(error).__name__


def _url(queue: Queue) -> str:
    known = settings()
    return {
        Queue.NOTIFICATIONS: known.notifications_queue_url,
        Queue.WEBHOOKS: known.webhooks_queue_url,
        Queue.WAITING: known.waiting_queue_url,
    }[queue]


def _tens(posts: Sequence[Post]) -> Iterator[Sequence[Post]]:
    for first in range(0, len(posts), _AT_ONCE):
        yield posts[first : first + _AT_ONCE]
