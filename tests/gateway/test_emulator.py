"""The names inside MiniStack that we depend on: an upgrade that moves one fails here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from localcloud import emulator, server
from localcloud.server import LACKING

_FIND = """
import json, sys
from localcloud import emulator
from localcloud.server import LACKING
emulator.configure(emulator.EmulatorSettings(port=1))
def found(point):
    try:
        point.get()
    except (ImportError, AttributeError):
        return False
    return True
points = [point for module in (emulator, *LACKING) for point in module.TOUCH_POINTS]
print(json.dumps({f"{point.module}.{point.name}": found(point) for point in points}))
"""

_RESTORE = """
from localcloud import emulator
emulator.configure(emulator.EmulatorSettings(port=1))
emulator.begin_streams_anew()
from ministack.services import lambda_svc
kept = {("000000000000", "us-east-1", "mapping"): 7}
lambda_svc.load_persisted_state({"dynamodb_stream_positions": kept, "kinesis_positions": {}})
print(lambda_svc._dynamodb_stream_positions.has_any())
"""


@cache
def found_names() -> dict[str, bool]:
    """Looked up in a process of its own: MiniStack reads the environment as it is imported."""
    done = subprocess.run([sys.executable, "-c", _FIND], capture_output=True, check=True, timeout=60)
    names: dict[str, bool] = json.loads(done.stdout)
    return names


@pytest.mark.parametrize(
    "point",
    [point for module in (emulator, *LACKING) for point in module.TOUCH_POINTS],
    ids=lambda point: f"{point.module}.{point.name}",
)
def test_a_touch_point_exists(point: emulator.TouchPoint) -> None:
    assert found_names()[f"{point.module}.{point.name}"]


def test_every_use_of_ministack_is_a_listed_touch_point() -> None:
    sources = [
        file
        for file in Path(server.__file__).parent.rglob("*.py")
        if not {"node_modules", "graphiql"} & set(file.parts)
    ]
    texts = {file.name: file.read_text() for file in sources}
    assert [
        name for name, text in texts.items() if "import ministack" in text or "from ministack" in text
    ] == []
    assigned = set(re.findall(r"TouchPoint\(\s*\"([\w.]+)\", \"(\w+)\"", "".join(texts.values())))
    assert assigned == {tuple(point) for module in (emulator, *LACKING) for point in module.TOUCH_POINTS}


def test_after_a_restart_a_stream_is_read_from_where_it_begins() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RESTORE], capture_output=True, check=True, timeout=60, text=True
    )
    assert done.stdout.split() == ["False"]


def test_settings_come_too_late_once_ministack_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ministack.app", sys)
    with pytest.raises(emulator.EmulatorAlreadyImported):
        emulator.configure(emulator.EmulatorSettings(port=1))
