"""The environment, read once into a typed object."""

import os
from functools import cache
from typing import NamedTuple


class Settings(NamedTuple):
    """What the template tells a function; what only some are told is empty for the others.

    `mail_sender` is the From address. Addresses have no slash at their end: `admin_url` of the admin site,
    `widget_url` of the widget's (empty: links from mails have nowhere to lead), `public_url` of the function
    that answers calendars and unsubscribing, `graphql_url` of the merged API. The queues are those of what
    follows a booking. An offer to who waits is kept for `hold_seconds`; its end is a schedule in the group
    `hold_schedules`, which reaches the queue, or else the one for failures, as `hold_scheduler_role`.
    `webhook_pauses` are the seconds between one try of a webhook and the next.
    Reminders are schedules in `schedule_group`, which reach their queues as `schedule_role`.
    """

    table: str
    stage: str
    mail_sender: str = ""
    admin_url: str = ""
    widget_url: str = ""
    public_url: str = ""
    notifications_queue_url: str = ""
    webhooks_queue_url: str = ""
    waiting_queue_url: str = ""
    graphql_url: str = ""
    hold_seconds: int = 1800
    hold_schedules: str = ""
    hold_scheduler_role: str = ""
    waiting_queue_arn: str = ""
    waiting_failed_arn: str = ""
    webhook_pauses: tuple[int, ...] = ()
    notifications_queue_arn: str = ""
    notifications_failed_arn: str = ""
    schedule_group: str = ""
    schedule_role: str = ""


@cache
def settings() -> Settings:
    return Settings(
        table=os.environ["TABLE_NAME"],
        stage=os.environ.get("STAGE", "dev"),
        mail_sender=os.environ.get("MAIL_SENDER", ""),
        admin_url=_address("ADMIN_URL"),
        widget_url=_address("WIDGET_URL"),
        public_url=_address("PUBLIC_URL"),
        notifications_queue_url=os.environ.get("NOTIFICATIONS_QUEUE_URL", ""),
        webhooks_queue_url=os.environ.get("WEBHOOKS_QUEUE_URL", ""),
        waiting_queue_url=os.environ.get("WAITING_QUEUE_URL", ""),
        graphql_url=os.environ.get("GRAPHQL_URL", ""),
        hold_seconds=int(os.environ.get("HOLD_SECONDS", "1800")),
        hold_schedules=os.environ.get("HOLD_SCHEDULES", ""),
        hold_scheduler_role=os.environ.get("HOLD_SCHEDULER_ROLE", ""),
        waiting_queue_arn=os.environ.get("WAITING_QUEUE_ARN", ""),
        waiting_failed_arn=os.environ.get("WAITING_FAILED_ARN", ""),
        webhook_pauses=tuple(int(each) for each in os.environ.get("WEBHOOK_PAUSES", "").split(",") if each),
        notifications_queue_arn=os.environ.get("NOTIFICATIONS_QUEUE_ARN", ""),
        notifications_failed_arn=os.environ.get("NOTIFICATIONS_FAILED_ARN", ""),
        schedule_group=os.environ.get("SCHEDULE_GROUP", ""),
        schedule_role=os.environ.get("SCHEDULE_ROLE", ""),
    )


def _address(variable: str) -> str:
    return os.environ.get(variable, "").rstrip("/")
