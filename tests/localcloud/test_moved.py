"""Data that is started on another port: no address is left behind, and nothing else is touched."""

import json
from pathlib import Path

import pytest

from localcloud.home import Home
from localcloud.moved import follow

KEPT = {
    "url": "http://127.0.0.1:4566/_aws/lambda-url/x/",
    "queue": "http://localhost:4566/000000000000/q",
    "site": "http://admin.localhost:4566",
    "other": ["http://127.0.0.1:45660/", "http://10.127.0.0.1:4566", "4566", "http://example.com:4566"],
}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    made.state.mkdir()
    (made.state / "lambda.json").write_text(json.dumps(KEPT))
    made.endpoints.write_text(json.dumps({"awsEndpoint": "http://127.0.0.1:4566"}))
    return made


def state(home: Home) -> object:
    return json.loads((home.state / "lambda.json").read_text())


def test_addresses_follow_the_port(home: Home) -> None:
    assert follow(home, 4600)
    assert state(home) == KEPT | {
        "url": "http://127.0.0.1:4600/_aws/lambda-url/x/",
        "queue": "http://localhost:4600/000000000000/q",
        "site": "http://admin.localhost:4600",
    }
    assert [file.name for file in home.state.iterdir()] == ["lambda.json"]


def test_the_same_port_and_a_first_start_change_nothing(home: Home) -> None:
    assert not follow(home, 4566)
    home.endpoints.unlink()
    assert not follow(home, 4600)
    assert state(home) == KEPT
