"""The environment, read once into a typed object."""

import os
from functools import cache
from typing import NamedTuple


class Settings(NamedTuple):
    """What the template tells a function; all but the first two only those that need it.

    `mail_sender` is the From address, `admin_url` where the admin site is, without a slash at its end. The
    queues are those of what follows a booking.
    """

    table: str
    stage: str
    mail_sender: str = ""
    admin_url: str = ""
    notifications_queue_url: str = ""
    webhooks_queue_url: str = ""
    waiting_queue_url: str = ""


@cache
def settings() -> Settings:
    return Settings(
        table=os.environ["TABLE_NAME"],
        stage=os.environ.get("STAGE", "dev"),
        mail_sender=os.environ.get("MAIL_SENDER", ""),
        admin_url=os.environ.get("ADMIN_URL", "").rstrip("/"),
        notifications_queue_url=os.environ.get("NOTIFICATIONS_QUEUE_URL", ""),
        webhooks_queue_url=os.environ.get("WEBHOOKS_QUEUE_URL", ""),
        waiting_queue_url=os.environ.get("WAITING_QUEUE_URL", ""),
    )
