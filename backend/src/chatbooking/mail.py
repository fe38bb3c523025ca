"""Mail by SES v2. The client is made with the first mail, so that no cold start pays for it."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.observability import logger
from chatbooking.settings import settings

# Within the function's time, retries included.
_CONFIG = Config(connect_timeout=2, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 2})


@dataclass(frozen=True, slots=True)
class Mail:
    """One message in both forms; an answer goes to `reply_to`."""

    to: str
    subject: str
    text: str
    html: str
    reply_to: str | None = None


class MailRefused(Exception):
    """The mail service refused the message or did not answer."""


def send(mail: Mail) -> None:
    """MailRefused. Logs never hold addresses or texts, only the service's code."""
    try:
        _client().send_email(
            FromEmailAddress=settings().mail_sender,
            Destination={"ToAddresses": [mail.to]},
            ReplyToAddresses=[mail.reply_to] if mail.reply_to else [],
            Content={
                "Simple": {
                    "Subject": {"Data": mail.subject, "Charset": "UTF-8"},
                    "Body": {
                        "Text": {"Data": mail.text, "Charset": "UTF-8"},
                        "Html": {"Data": mail.html, "Charset": "UTF-8"},
                    },
                }
            },
        )
    except (ClientError, BotoCoreError) as error:
        code = error.response["Error"]["Code"] if isinstance(error, ClientError) else type(error).__name__
        logger.warning("mail not sent", code=code)
        raise MailRefused(code) from None


@cache
def _client() -> Any:
    return botocore.session.get_session().create_client("sesv2", config=_CONFIG)
