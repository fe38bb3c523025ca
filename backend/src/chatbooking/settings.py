"""The environment, read once into a typed object."""

import os
from functools import cache
from typing import NamedTuple


class Settings(NamedTuple):
    """What the template tells a function; the last two only those that send mail.

    `mail_sender` is the From address, `admin_url` where the admin site is, without a slash at its end.
    """

    table: str
    stage: str
    mail_sender: str = ""
    admin_url: str = ""


@cache
def settings() -> Settings:
    return Settings(
        table=os.environ["TABLE_NAME"],
        stage=os.environ.get("STAGE", "dev"),
        mail_sender=os.environ.get("MAIL_SENDER", ""),
        admin_url=os.environ.get("ADMIN_URL", "").rstrip("/"),
    )
