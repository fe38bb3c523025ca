"""Open dashboards are told at once: a mutation of the merged API, signed with the function's own credentials.

Nothing waits for it. An update that cannot be told is told of in the log and in a count, and is lost: a
dashboard reads anew whenever it connects, and now and then besides.
"""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from time import monotonic
from typing import Any, Final

import botocore.session
from aws_lambda_powertools import single_metric
from aws_lambda_powertools.metrics import MetricUnit
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import ReadOnlyCredentials
from botocore.httpsession import URLLib3Session

from chatbooking.observability import NAMESPACE, logger
from chatbooking.relay.routing import (
    BOOKING_UPDATE,
    CONVERSATION_UPDATE,
    END_BOOKINGS,
    END_CONVERSATIONS,
    Update,
)
from chatbooking.settings import settings

_ATTEMPTS: Final = 2
_SIDE_BY_SIDE: Final = 8
_TIMEOUT: Final = (1, 3)
# A batch tells for this long at most: its queues' messages are sent by then, and the next batch waits.
_SECONDS: Final = 6
# Of each mutation the input's type, and what it selects: subscribers get these fields, so it is all of them.
_MUTATIONS: Final = {
    BOOKING_UPDATE: (
        "BookingUpdateInput",
        " { tenantId bookingId version kind status start end providerId previousStart }",
    ),
    CONVERSATION_UPDATE: ("ConversationUpdateInput", " { tenantId conversationId at }"),
    END_BOOKINGS: ("BookingListenerInput", ""),
    END_CONVERSATIONS: ("ConversationListenerInput", ""),
}


class NotTold(Exception):
    """What came instead of the update's own answer: a status or an error's type, never its text."""


def publish(updates: Sequence[Update], clock: Callable[[], float] = monotonic) -> int:
    """Tells all of them, side by side; how many were lost. Never raises."""
    if not updates or not settings().graphql_url:
        return 0
    end = clock() + _SECONDS
    credentials = _session().get_credentials().get_frozen_credentials()
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as threads:
        told = list(threads.map(lambda update: clock() < end and _told(update, credentials), updates))
    lost = told.count(False)
    if lost:
        logger.warning("live updates lost", lost=lost, of=len(updates))
        _count(lost)
    return lost


def _count(lost: int) -> None:
    with single_metric(
        name="LiveUpdatesLost",
        unit=MetricUnit.Count,
        value=lost,
        namespace=NAMESPACE,
        default_dimensions={"stage": settings().stage},
    ):
        pass


def _told(update: Update, credentials: ReadOnlyCredentials) -> bool:
    reason = ""
    for _ in range(_ATTEMPTS):
        try:
            _tell(update, credentials)
        except NotTold as refusal:
            reason = str(refusal)
        except Exception as error:  # noqa: BLE001 - whatever it is, the stream must not stop for it
            reason = type(error).__name__
        else:
            return True
    logger.warning("live update not told", mutation=update.mutation, error=reason)
    return False


def _tell(update: Update, credentials: ReadOnlyCredentials) -> None:
    kind, selection = _MUTATIONS[update.mutation]
    query = f"mutation Tell($input: {kind}!) {{ {update.mutation}(input: $input){selection} }}"
    body = json.dumps({"query": query, "variables": {"input": update.input}})
    request = AWSRequest("POST", settings().graphql_url, {"Content-Type": "application/json"}, body)
    SigV4Auth(credentials, "appsync", _session().get_config_variable("region")).add_auth(request)
    answer = _http().send(request.prepare())
    if answer.status_code != 200:
        raise NotTold(f"HTTP {answer.status_code}")
    errors: list[dict[str, Any]] = json.loads(answer.content).get("errors") or []
    if errors:
        raise NotTold(errors[0].get("errorType") or "error")


@cache
def _session() -> Any:
    return botocore.session.get_session()


@cache
def _http() -> URLLib3Session:
    return URLLib3Session(
        timeout=_TIMEOUT,  # type: ignore[arg-type] # it may be a pair: to connect, and to read
        max_pool_connections=_SIDE_BY_SIDE,
    )
