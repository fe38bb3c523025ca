"""The function behind the public address: calendars to subscribe to, and the end of somebody's reminders.

Everything in it is opened by a link's token, which is the only thing of a request that is looked at, with its
language. No answer and no log line names anybody; addresses, which have tokens in them, are not logged.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from aws_lambda_powertools.event_handler import LambdaFunctionUrlResolver, Response

from chatbooking.clock import system_clock
from chatbooking.errors import DomainError, TemporarilyUnavailable
from chatbooking.observability import logger
from chatbooking.selfservice import feeds, pace, unsubscribing
from chatbooking.selfservice.errors import TooManyRequests
from chatbooking.tenants.errors import LinkInvalid
from chatbooking.tenants.storage import read_tenant
from chatbooking.texts import supported

_READING: Final = ["GET", "HEAD"]
_OTHERS: Final = ["PUT", "PATCH", "DELETE", "OPTIONS"]
_NEVER_KEPT: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_PAGE: Final = _NEVER_KEPT | {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
}
_HTML: Final = "text/html; charset=utf-8"
_TEXT: Final = "text/plain; charset=utf-8"
# As often as calendar programs ask at most; what changed shows within minutes.
_FEED_KEPT: Final = "private, max-age=300"

app = LambdaFunctionUrlResolver()


def handle(event: dict[str, Any], context: Any) -> Any:
    answer = app.resolve(event, context)
    if event["requestContext"]["http"]["method"] == "HEAD":
        return {**answer, "body": ""}
    return answer


@app.route("/feeds/<file>", method=_READING)
def feed(file: str) -> Response[str]:
    from chatbooking.selfservice import calendar  # noqa: PLC0415 - a library that only calendars need

    token, dot, kind = file.rpartition(".")
    if (dot, kind) != (".", "ics"):
        raise LinkInvalid
    now = system_clock()
    table, provider = feeds.opened_by(token)
    pace.count(table, f"feed-{provider.id}", now)
    body = calendar.feed(table, read_tenant(table), provider, now)
    return _calendar(body, _header("if-none-match"))


@app.route("/unsubscribe/<token>", method=_READING)
def ask(token: str) -> Response[str]:
    return Response(200, _HTML, unsubscribing.asking(token, _locale(), system_clock()), {**_PAGE})


@app.post("/unsubscribe/<token>")
def unsubscribe(token: str) -> Response[str]:
    unsubscribing.unsubscribe(token, system_clock())
    return Response(200, _HTML, unsubscribing.done(_locale()), {**_PAGE})


@app.route("/feeds/<file>", method=[*_OTHERS, "POST"])
def no_such_method_of_a_feed(file: str) -> Response[str]:  # noqa: ARG001 - the route's name for it
    return _refused(405, {"Allow": "GET, HEAD"})


@app.route("/unsubscribe/<token>", method=_OTHERS)
def no_such_method_of_a_page(token: str) -> Response[str]:  # noqa: ARG001 - the route's name for it
    return _refused(405, {"Allow": "GET, HEAD, POST"})


@app.not_found
def nothing_there(_: Exception) -> Response[str]:
    return _refused(404)


@app.exception_handler(DomainError)  # type: ignore[untyped-decorator]
def refused(error: DomainError) -> Response[str]:
    logger.info("refused", code=error.code)
    if isinstance(error, TooManyRequests):
        return _refused(429, {"Retry-After": str(error.parameters["retryAfterSeconds"])})
    if isinstance(error, TemporarilyUnavailable):
        return _refused(503, {"Retry-After": "5"})
    if app.current_event.path.startswith("/unsubscribe/"):
        return Response(404, _HTML, unsubscribing.unknown(_locale()), {**_PAGE})
    return _refused(404)


def _calendar(body: bytes, known: str | None) -> Response[str]:
    """The calendar, or that it is still the one which the asker has."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {**_NEVER_KEPT, "Cache-Control": _FEED_KEPT, "ETag": tag}
    if known and tag in {each.strip().removeprefix("W/") for each in known.split(",")}:
        return Response(304, "text/calendar; charset=utf-8", "", {**headers})
    return Response(200, "text/calendar; charset=utf-8", body.decode(), {**headers})


def _refused(status: int, headers: Mapping[str, str] = {}) -> Response[str]:
    return Response(status, _TEXT, "", {**_NEVER_KEPT, **headers})


def _locale() -> str:
    given = (app.current_event.query_string_parameters or {}).get("lang")
    return supported(given, supported(_header("accept-language")))


def _header(name: str) -> str | None:
    headers: Mapping[str, str] = app.current_event.headers
    return headers.get(name)
