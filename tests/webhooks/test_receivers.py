"""The receivers in docs/webhooks.md, run as they stand there, against our own sender."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from chatbooking.webhooks import sending, signing
from chatbooking.webhooks.trying import Outcome
from tests.webhooks.build import OLD_SECRET, SECRET, endpoint

PAGE = Path(__file__).parents[2] / "docs" / "webhooks.md"
BODY = '{"type":"booking.created","data":{"name":"José"}}'.encode()
PROGRAMS = {"python": (".py", [sys.executable, "-u"]), "js": (".mjs", ["node"])}


@pytest.fixture(params=PROGRAMS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Of the receiver in that language."""
    suffix, command = PROGRAMS[request.param]
    (code,) = re.findall(rf"```{request.param}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    file = tmp_path / f"receiver{suffix}"
    file.write_text(code, "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    environment = os.environ | {"WEBHOOK_SECRET": SECRET, "PORT": str(port)}
    with subprocess.Popen([*command, str(file)], env=environment, stdout=subprocess.DEVNULL) as running:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/in"
        finally:
            running.kill()


def _wait_for(port: int) -> None:
    while True:
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


def test_a_receiver_takes_what_is_genuine_and_refuses_what_is_not(url: str) -> None:
    now = datetime.now(UTC)

    def post(secret: str, body: bytes = BODY, **headers: str) -> Outcome:
        signed = signing.headers(endpoint(secret=secret), "msg_1", BODY, now)
        return sending.post(url, {**signed, **headers}, body, allow_local=True)

    assert post(SECRET).status_code == 204
    assert post(SECRET).status_code == 204
    replaced = endpoint(
        secret=OLD_SECRET, previous_secret=SECRET, previous_secret_until=now.replace(year=2100)
    )
    both = signing.headers(replaced, "msg_2", BODY, now)
    assert sending.post(url, both, BODY, allow_local=True).status_code == 204

    assert post(OLD_SECRET).status_code == 401
    assert post(SECRET, BODY + b" ").status_code == 401
    assert post(SECRET, **{"webhook-id": "msg_3"}).status_code == 401
    assert post(SECRET, **{"webhook-timestamp": "1"}).status_code == 401
    assert post(SECRET, **{"webhook-signature": "v1,bm8="}).status_code == 401
