"""The SQS client: one a process, made with the first message, so that no cold start pays for it."""

from functools import cache
from typing import TYPE_CHECKING, Final, cast

import botocore.session
from botocore.config import Config

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

_CONFIG: Final = Config(
    connect_timeout=2,
    read_timeout=5,
    retries={"mode": "standard", "total_max_attempts": 3},
    tcp_keepalive=True,
)


@cache
def sqs() -> "SQSClient":
    return cast("SQSClient", botocore.session.get_session().create_client("sqs", config=_CONFIG))
