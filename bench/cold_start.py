"""Cold import of each function of the template against the floor that none of them can go below.

The floor is a fresh Python that imports boto3, makes a DynamoDB client and imports Powertools'
AppSyncResolver; a function imports its handler and makes its DynamoDB client, if it has one. What counts is
the child's processor time (user and system): the clock on the wall also counts whoever else uses the machine.
Children end without tidying up, as a function that goes on to its first request has nothing to tidy up. A
round runs the floor and then each function, so that a machine that drifts drifts for all of them.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.report import Row, table
from tests.deployment.template import resources

_SOURCE = Path(__file__).parent.parent / "backend" / "src"
_FLOOR = (
    "import boto3; from aws_lambda_powertools.event_handler import AppSyncResolver;"
    "boto3.client('dynamodb'); AppSyncResolver()"
)
_FUNCTION = (
    "import {module}, sys;client = sys.modules.get('chatbooking.storage.client');client and client.dynamodb()"
)
_END = ";import os; os._exit(0)"
_ROUNDS = 25
TARGET = 1.15


class Sample(NamedTuple):
    """Seconds that one fresh Python took: of the processor, and on the wall."""

    processor: float
    wall: float


def run() -> None:
    programs = {"floor": _FLOOR} | {
        name: _FUNCTION.format(module=function["Properties"]["Handler"].rpartition(".")[0])
        for name, function in resources("AWS::Serverless::Function").items()
    }
    samples: dict[str, list[Sample]] = {name: [] for name in programs}
    for round_number in range(_ROUNDS + 1):
        for name, program in programs.items():
            sample = _once(program)
            if round_number:  # the first round fills the file cache
                samples[name].append(sample)
    table(
        "cold start: import and client creation in a fresh process; processor time, least (median)",
        [_row(name, taken, samples["floor"]) for name, taken in samples.items()],
    )


def _row(name: str, taken: Sequence[Sample], floor: Sequence[Sample]) -> Row:
    own, least = [sample.processor for sample in taken], [sample.processor for sample in floor]
    wall = f"wall {_ms(statistics.median(sample.wall for sample in taken))}"
    figure = f"{_ms(min(own))} ({_ms(statistics.median(own))}), {wall}"
    if taken is floor:
        return Row(name, figure, "", "")
    ratio = f"{min(own) / min(least):.2f}× ({statistics.median(own) / statistics.median(least):.2f}×)"
    return Row(name, figure, ratio, f"≤ {TARGET}×")


def _once(program: str) -> Sample:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(_SOURCE),
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "TABLE_NAME": "none",
    }
    begun = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-c", program + _END], env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, child.args)
    return Sample(used.ru_utime + used.ru_stime, wall)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"
