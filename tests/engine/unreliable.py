"""A network that loses requests and answers, under botocore: all the retrying above it is the real one."""

import random
import threading
from typing import Any

from botocore.exceptions import ConnectTimeoutError, ReadTimeoutError
from botocore.retries.standard import ExponentialBackoff

from chatbooking.storage.client import dynamodb

_LOST_ANSWERS = 0.03
_LOST_REQUESTS = 0.01
# How often the line goes dead for longer than botocore keeps trying, so that the failure reaches the caller.
_DEAD_LINES = 0.01
_DEAD_FOR = 4


class UnreliableLine(threading.local):
    """Each thread's own line to the engine."""

    dead = 0

    def loses_answer(self) -> bool:
        if self.dead:
            self.dead -= 1
            return True
        if random.random() < _DEAD_LINES:
            self.dead = _DEAD_FOR - 1
            return True
        return random.random() < _LOST_ANSWERS


def make_unreliable() -> None:
    """Puts the line under this process's client, and shortens botocore's pauses: they would prove nothing."""
    session: Any = dynamodb()._endpoint.http_session  # type: ignore[attr-defined]
    send, line = session.send, UnreliableLine()

    def unreliable(request: Any) -> Any:
        if random.random() < _LOST_REQUESTS:
            raise ConnectTimeoutError(endpoint_url=request.url)
        answer = send(request)
        if line.loses_answer():
            raise ReadTimeoutError(endpoint_url=request.url)
        return answer

    session.send = unreliable
    ExponentialBackoff.delay_amount = lambda *_: random.uniform(0, 0.02)  # type: ignore[method-assign]
