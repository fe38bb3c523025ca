"""Cold import of each function against the floor that no function of ours can go below.

The floor is a fresh Python that imports boto3, makes a DynamoDB client and imports Powertools'
AppSyncResolver. Every round runs the floor and then each function, so that a machine that drifts drifts
for all of them; the ratio is taken round by round and its median is what counts.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.report import Row, table

_SOURCE = Path(__file__).parent.parent / "backend" / "src"
_FLOOR = (
    "import boto3; from aws_lambda_powertools.event_handler import AppSyncResolver;"
    "boto3.client('dynamodb'); AppSyncResolver()"
)
_FUNCTIONS = {
    "tenants": "chatbooking.tenants.handler",
    "catalog": "chatbooking.catalog.handler",
    "bookings": "chatbooking.bookings.handler",
    "chat": "chatbooking.chat.handler",
    "post-confirmation": "chatbooking.tenants.triggers.post_confirmation",
    "pre-token-generation": "chatbooking.tenants.triggers.pre_token_generation",
}
_ROUNDS = 9
TARGET = 1.15


def run() -> None:
    programs = {"floor": _FLOOR} | {name: _program(module) for name, module in _FUNCTIONS.items()}
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for round_number in range(_ROUNDS + 1):
        for name, program in programs.items():
            took = _once(program)
            if round_number:  # the first round fills the file cache
                seconds[name].append(took)
    rows = [Row("floor", f"{_ms(seconds['floor'])} ms", "", "")]
    for name in _FUNCTIONS:
        ratio = statistics.median(
            own / floor for own, floor in zip(seconds[name], seconds["floor"], strict=True)
        )
        rows.append(Row(name, f"{_ms(seconds[name])} ms", f"{ratio:.2f}×", f"≤ {TARGET}×"))
    table("cold start: import and client creation in a fresh process (medians)", rows)


def _program(module: str) -> str:
    return f"import {module}; from chatbooking.storage.client import dynamodb; dynamodb()"


def _once(program: str) -> float:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(_SOURCE),
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "none",
        "AWS_SECRET_ACCESS_KEY": "none",
        "TABLE_NAME": "none",
    }
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    return time.perf_counter() - begun


def _ms(seconds: list[float]) -> str:
    return f"{1000 * statistics.median(seconds):.0f}"
