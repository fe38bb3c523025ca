"""A conversation turn's own processor time: what a message costs us beside DynamoDB's answer.

The turns run on moto in this process; the time spent inside the AWS client (which moto answers from) is
counted apart and taken off. The baseline is that client's own time for the same turns.
"""

import os
import secrets
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import botocore.client
from moto import mock_aws

from bench.report import Row, table
from chatbooking.chat import turn
from tests.conftest import ENVIRONMENT, create_table, forget_clients
from tests.engine.access_patterns import NOW, ORIGIN, scene

_TURNS = {
    "a greeting": "hello",
    "a question": "how much is haircut 03?",
    "an offer of days": "haircut 03 with provider0000000001",
    "everything at once": "haircut 03 with provider0000000001 on March 12 at 5pm, I'm Ann, ann@example.com",
}
_ROUNDS = 15


class _Client:
    """Processor seconds spent inside the AWS client."""

    seconds = 0.0

    @contextmanager
    def counted(self) -> Iterator[None]:
        original = botocore.client.BaseClient._make_api_call

        def call(client: Any, operation: str, parameters: Any) -> Any:
            begun = time.process_time()
            try:
                return original(client, operation, parameters)
            finally:
                self.seconds += time.process_time() - begun

        with patch.object(botocore.client.BaseClient, "_make_api_call", call):
            yield


def run() -> None:
    os.environ.update(ENVIRONMENT)
    with mock_aws():
        forget_clients()
        create_table(ENVIRONMENT["TABLE_NAME"])
        shop = scene()
        client = _Client()
        with client.counted():
            rows = [_measured(what, text, shop.widget_key, client) for what, text in _TURNS.items()]
    table("conversation turn: processor time of our own code (medians)", rows)


def _measured(what: str, text: str, widget_key: str, client: _Client) -> Row:
    own, inside = [], []
    for number in range(_ROUNDS + 2):
        token = turn.start(widget_key, ORIGIN, NOW, locale="en").token
        client.seconds = 0.0
        begun = time.process_time()
        turn.send(turn.Sent(token, secrets.token_hex(8), text), lambda: NOW)
        took = time.process_time() - begun
        if number >= 2:
            own.append(took - client.seconds)
            inside.append(client.seconds)
    ratio = statistics.median(one / other for one, other in zip(own, inside, strict=True))
    return Row(what, f"{1000 * statistics.median(own):.2f} ms", f"{ratio:.2f}× the client", "")
