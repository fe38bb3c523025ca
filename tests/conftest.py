"""What every suite may ask for: the table on moto, created as the template creates it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from chatbooking.settings import settings
from chatbooking.storage import INDEXES, TenantTable
from chatbooking.storage.client import dynamodb

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import KeySchemaElementTypeDef

TENANT = "acme"


@pytest.fixture
def table_name(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The empty table in a fresh moto, named in TABLE_NAME; earlier clients and settings are forgotten."""
    from moto import mock_aws  # noqa: PLC0415 - a second of imports that pure rules' tests need not pay

    name = "chat-booking-test"
    for variable, value in {
        "TABLE_NAME": name,
        "STAGE": "test",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
    }.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        forget_clients()
        create_table(name)
        yield name
    forget_clients()


@pytest.fixture
def tenant_table(table_name: str) -> TenantTable:
    """The door of tenant `acme` to the empty table."""
    return TenantTable(TENANT)


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
