"""The DynamoDB client: one a process, made on first use, its failures told apart in one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, cast

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.errors import TemporarilyUnavailable

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

# Short enough that a lost answer is retried within a function's time; a transaction that is sent again
# carries the same ClientRequestToken (botocore makes it), so DynamoDB runs it once.
_CONFIG = Config(
    connect_timeout=2,
    read_timeout=5,
    retries={"mode": "standard", "total_max_attempts": 4},
    tcp_keepalive=True,
)
_BUSY = {
    "InternalServerError",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "ServiceUnavailable",
    "ThrottlingException",
    "TransactionInProgressException",
}


@cache
def dynamodb() -> "DynamoDBClient":
    """The client that boto3.client() would make; importing boto3 for it would cost every cold start more."""
    client = botocore.session.get_session().create_client("dynamodb", config=_CONFIG)
    return cast("DynamoDBClient", client)


@contextmanager
def failures_named() -> Iterator[None]:
    """Turns 'no answer' and 'too busy' into TemporarilyUnavailable; everything else passes as it is."""
    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] in _BUSY:
            raise TemporarilyUnavailable from error
        raise
    except BotoCoreError as error:
        raise TemporarilyUnavailable from error
