"""Logs, correlation and measures: ids, codes and counts, never names, contacts or messages."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from aws_lambda_powertools import Logger, single_metric
from aws_lambda_powertools.metrics import MetricUnit

from chatbooking.settings import settings

logger = Logger(service="chat-booking", log_uncaught_exceptions=False)

NAMESPACE = "ChatBooking"
_ID = re.compile(r"[A-Za-z0-9_=;:-]{6,128}")


class Measure(StrEnum):
    """What the business of running this is measured by; docs/operations.md says what each counts."""

    CONVERSATIONS = "Conversations"
    MISUNDERSTANDINGS = "Misunderstandings"
    BOOKINGS = "Bookings"
    CONFLICTS = "Conflicts"
    TIME_TO_BOOK = "TimeToBook"


_UNITS = {Measure.TIME_TO_BOOK: MetricUnit.Seconds}


def measure(what: Measure, plan: str, value: float = 1) -> None:
    """One line in CloudWatch's embedded metric format.

    By plan and not by tenant: each set of dimensions is a metric of its own, and paid for as one.
    """
    with single_metric(
        name=what,
        unit=_UNITS.get(what, MetricUnit.Count),
        value=value,
        namespace=NAMESPACE,
        default_dimensions={"stage": settings().stage, "plan": plan},
    ):
        pass


def correlate(id: str | None) -> None:
    """From here on every line says what it belongs to; None: to nothing that is known."""
    logger.set_correlation_id(id if id and _ID.fullmatch(id) else None)


def correlation_id() -> str | None:
    """What the work at hand belongs to, and what is written for those who follow it up."""
    return logger.get_correlation_id()


def request_id(event: Mapping[str, Any]) -> str | None:
    """What ties a GraphQL request's traces together.

    For a visitor's message the id that the widget gave it, so that it is the same from the browser to the
    stream; else the trace that AppSync has put into the headers.
    """
    given = (event.get("arguments") or {}).get("input")
    message = given.get("messageId") if isinstance(given, Mapping) else None
    trace = ((event.get("request") or {}).get("headers") or {}).get("x-amzn-trace-id")
    return message if isinstance(message, str) else trace if isinstance(trace, str) else None
