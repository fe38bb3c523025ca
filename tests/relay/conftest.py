"""The three queues on moto, and an AppSync that says what it is told to say."""

import json
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

import pytest

from chatbooking.relay import live, queues
from chatbooking.relay.routing import Queue
from chatbooking.settings import settings

QUEUE_VARIABLES = {queue: f"{queue.upper()}_QUEUE_URL" for queue in Queue}


@pytest.fixture
def made_queues(environment: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each in its variable, empty."""
    from moto import mock_aws  # noqa: PLC0415 - as in tests/conftest.py

    with mock_aws(config={"core": {"mock_credentials": False}}):
        forget_client = queues.sqs.cache_clear
        forget_client()
        for queue, variable in QUEUE_VARIABLES.items():
            monkeypatch.setenv(variable, queues.sqs().create_queue(QueueName=queue)["QueueUrl"])
        settings.cache_clear()
        yield
    forget_client()


def waiting(queue: Queue) -> list[dict[str, Any]]:
    """Every message of a queue, which is empty afterwards."""
    url = settings()[settings()._fields.index(f"{queue}_queue_url")]
    found = []
    while messages := queues.sqs().receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        found += [json.loads(message["Body"]) for message in messages]
    return found


class Request(NamedTuple):
    headers: Mapping[str, str]
    body: dict[str, Any]


class Gateway:
    """Keeps what it was asked; answers each request with the next status and body, the last one for ever."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answers: deque[tuple[int, Any]] = deque([(200, {"data": {}})])

    def answer(self, request: Request) -> tuple[int, Any]:
        self.requests.append(request)
        return self.answers.popleft() if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def gateway(environment: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gateway]:
    """Listens on this machine, at the address in GRAPHQL_URL."""
    fake = Gateway()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            status, answer = fake.answer(Request(dict(self.headers), json.loads(body)))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        monkeypatch.setenv("GRAPHQL_URL", f"http://127.0.0.1:{server.server_port}/graphql")
        forget()
        yield fake
        server.shutdown()
        thread.join()
    forget()


def forget() -> None:
    settings.cache_clear()
    live._session.cache_clear()
    live._http.cache_clear()
