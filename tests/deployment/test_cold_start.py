"""What a function's cold start may import. How long it takes, `make bench` says; this keeps what was gained.

The measure is the program that no function can go below: boto3 with a DynamoDB client, and Powertools'
AppSyncResolver. A module that it does not import is a cost of our own.
"""

import json
import os
import subprocess
import sys
from functools import cache

import pytest

from tests.deployment.template import BACKEND, resources

FLOOR = (
    "import boto3; from aws_lambda_powertools.event_handler import AppSyncResolver; boto3.client('dynamodb')"
)
# What a function on the stream or a queue has besides: Powertools' batches. Nobody waits for it to start.
BATCH_FLOOR = FLOOR + "; import aws_lambda_powertools.utilities.batch"
BATCHES = (
    "chatbooking.customers.stream",
    "chatbooking.waiting.queue",
    "chatbooking.webhooks.deliveries",
    "chatbooking.notifications.queue",
)
# Small, and in use at every request: names are compared without accents, days are cut in the business's zone
# (zoneinfo brings sysconfig).
OURS = {"unicodedata", "zoneinfo", "_zoneinfo", "sysconfig"}
HANDLERS = sorted(
    function["Properties"]["Handler"].rpartition(".")[0]
    for function in resources("AWS::Serverless::Function").values()
)


@cache
def imported(program: str) -> frozenset[str]:
    """The names of all modules that a fresh Python has imported after the program."""
    report = "; import json, sys; print(json.dumps([*sys.modules]))"
    environment = {"PYTHONPATH": str(BACKEND / "src"), "AWS_DEFAULT_REGION": "us-east-1", "PATH": os.defpath}
    run = subprocess.run(
        [sys.executable, "-c", program + report], env=environment, check=True, capture_output=True, text=True
    )
    return frozenset(json.loads(run.stdout))


@pytest.mark.parametrize("handler", HANDLERS)
def test_a_function_imports_little_that_the_floor_does_not(handler: str) -> None:
    floor = BATCH_FLOOR if handler in BATCHES else FLOOR
    more = imported(f"import {handler}") - imported(floor)
    packages = {name.partition(".")[0] for name in more if not name.startswith("_sysconfigdata")}
    assert packages <= OURS | {"chatbooking", *sys.builtin_module_names}


@pytest.mark.parametrize("handler", HANDLERS)
def test_a_function_speaks_to_aws_without_boto3(handler: str) -> None:
    assert not imported(f"import {handler}") & {"boto3", "s3transfer"}


@pytest.mark.parametrize("handler", [handler for handler in HANDLERS if ".chat." not in handler])
def test_only_the_chat_knows_how_to_read_a_message(handler: str) -> None:
    found = imported(f"import {handler}")
    assert not {name for name in found if name.startswith("chatbooking.chat.understanding")}
