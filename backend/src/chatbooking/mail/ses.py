"""Sends mail by SES v2. The client is made with the first mail, so that no cold start pays for it."""

from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, ConnectTimeoutError, EndpointConnectionError

from chatbooking.mail.model import Mail, MailInDoubt, MailRefused
from chatbooking.observability import logger
from chatbooking.settings import settings

# One attempt: whether a mail whose answer was lost may be sent again, only the caller can say.
_CONFIG = Config(connect_timeout=2, read_timeout=10, retries={"total_max_attempts": 1})
# SES has not taken the message: it was busy, and says so before it looks at it.
_NOT_TAKEN = 503
_BROKEN = 500


def send(mail: Mail) -> None:
    """MailRefused, AddressRefused, MailInDoubt. Logs hold no address or text, only the service's code."""
    from chatbooking.mail import mime  # noqa: PLC0415 - the e-mail package, which few functions need

    raw = mime.message_of(mail, settings().mail_sender)
    try:
        _client().send_email(
            FromEmailAddress=settings().mail_sender,
            Destination={"ToAddresses": [mime.address_of(mail.to).addr_spec]},
            Content={"Raw": {"Data": raw}},
        )
    except (ClientError, BotoCoreError) as error:
        failure = _failure(error)
        logger.warning("mail not sent", code=str(failure), doubt=isinstance(failure, MailInDoubt))
        raise failure from None


def _failure(error: Exception) -> MailRefused:
    if isinstance(error, ClientError):
        code = error.response["Error"]["Code"]
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return MailInDoubt(code) if status >= _BROKEN and status != _NOT_TAKEN else MailRefused(code)
    reached = not isinstance(error, ConnectTimeoutError | EndpointConnectionError)
    return (MailInDoubt if reached else MailRefused)(type(error).__name__)


@cache
def _client() -> Any:
    return botocore.session.get_session().create_client("sesv2", config=_CONFIG)
