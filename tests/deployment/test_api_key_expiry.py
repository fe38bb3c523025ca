import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from chatbooking.deployment import api_key_expiry
from chatbooking.deployment.api_key_expiry import expires, handle

NOW = 1_800_000_123
HOUR = 3600


class CloudFormation:
    """The other end of a ResponseURL: keeps what was told."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        kept = self.told

        class Handler(BaseHTTPRequestHandler):
            def do_PUT(self) -> None:
                assert self.headers["Content-Type"] == ""
                kept.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/answer?signature=abc"


@pytest.fixture
def cloudformation() -> Iterator[CloudFormation]:
    stand_in = CloudFormation()
    thread = threading.Thread(target=stand_in.server.serve_forever)
    thread.start()
    yield stand_in
    stand_in.server.shutdown()
    thread.join()
    stand_in.server.server_close()


def request(url: str, kind: str = "Create") -> dict[str, Any]:
    return {
        "RequestType": kind,
        "ResponseURL": url,
        "StackId": "stack",
        "RequestId": "request",
        "LogicalResourceId": "BlueApiKeyExpiry",
        "ResourceProperties": {"Renewal": "blue blue 1"},
    }


def test_a_key_lasts_as_long_as_appsync_allows_and_never_longer() -> None:
    assert expires(NOW) % HOUR == 0
    assert 365 * 24 * HOUR - HOUR < expires(NOW) - NOW <= 365 * 24 * HOUR


def test_asking_again_within_the_hour_gives_the_same_answer() -> None:
    on_the_hour = NOW // HOUR * HOUR
    assert expires(on_the_hour) == expires(on_the_hour + HOUR - 1) != expires(on_the_hour + HOUR)


@pytest.mark.parametrize("kind", ["Create", "Update"])
def test_cloudformation_is_told_the_expiry_under_an_id_that_never_changes(
    kind: str, cloudformation: CloudFormation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_key_expiry.time, "time", lambda: NOW)

    handle(request(cloudformation.url, kind), None)

    assert cloudformation.told == [
        {
            "Status": "SUCCESS",
            "PhysicalResourceId": "BlueApiKeyExpiry-expiry",
            "StackId": "stack",
            "RequestId": "request",
            "LogicalResourceId": "BlueApiKeyExpiry",
            "Data": {"Expires": expires(NOW)},
        }
    ]


def test_deleting_is_answered_too_or_the_stack_would_wait_for_an_hour(cloudformation: CloudFormation) -> None:
    handle(request(cloudformation.url, "Delete"), None)

    (told,) = cloudformation.told
    assert (told["Status"], told["Data"]) == ("SUCCESS", {})
