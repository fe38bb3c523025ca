"""What every suite may ask for: the table on moto, created as the template creates it, and a local cloud."""

import functools
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import botocore.session
import hypothesis
import pytest

from chatbooking.settings import settings
from chatbooking.storage import INDEXES, TenantTable
from chatbooking.storage.client import dynamodb

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import KeySchemaElementTypeDef

# How long a generated case takes depends on what else the machine is doing.
hypothesis.settings.register_profile(
    "shared", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("shared")

# Each test makes clients of its own; the services they are of, 60 ms of reading, are the same for them all.
botocore.session.create_loader = functools.cache(botocore.session.create_loader)

TENANT = "acme"
ENVIRONMENT = {
    "TABLE_NAME": "chat-booking-test",
    "STAGE": "test",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A function's environment, with credentials that open nothing; earlier clients are forgotten."""
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    for variable, value in ENVIRONMENT.items():
        monkeypatch.setenv(variable, value)
    forget_clients()
    yield ENVIRONMENT["TABLE_NAME"]
    forget_clients()


@pytest.fixture
def table_name(environment: str) -> Iterator[str]:
    """The empty table in a fresh moto, named in TABLE_NAME."""
    from moto import mock_aws  # noqa: PLC0415 - a second of imports that pure rules' tests need not pay

    with mock_aws():
        create_table(environment)
        yield environment


@pytest.fixture
def tenant_table(table_name: str) -> TenantTable:
    """The door of tenant `acme` to the empty table."""
    return TenantTable(TENANT)


@pytest.fixture(scope="session")
def endpoints_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Of the local cloud that CHAT_BOOKING_ENDPOINTS names, or of one of the run's own, without the demo."""
    if given := os.environ.get("CHAT_BOOKING_ENDPOINTS"):
        yield Path(given)
        return
    from localcloud import up  # noqa: PLC0415 - most tests need no cloud

    with up.running(tmp_path_factory.mktemp("cloud"), seed=False) as running:
        yield running.endpoints_file


@pytest.fixture(scope="session")
def endpoints(endpoints_file: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(endpoints_file.read_text("utf-8"))
    return described


def forget_clients() -> None:
    settings.cache_clear()
    dynamodb.cache_clear()


def create_table(name: str) -> None:
    """Keys and indexes as storage.INDEXES names them."""
    columns = {"PK", "SK", *(column for pair in INDEXES.values() for column in pair)}
    dynamodb().create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": column, "AttributeType": "S"} for column in sorted(columns)],
        KeySchema=_schema("PK", "SK"),
        GlobalSecondaryIndexes=[
            {"IndexName": index, "KeySchema": _schema(*pair), "Projection": {"ProjectionType": "ALL"}}
            for index, pair in INDEXES.items()
        ],
    )


def _schema(hash_name: str, range_name: str) -> "list[KeySchemaElementTypeDef]":
    return [
        {"AttributeName": hash_name, "KeyType": "HASH"},
        {"AttributeName": range_name, "KeyType": "RANGE"},
    ]
