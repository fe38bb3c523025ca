"""From a resolver's event to its answer: the one place where rights are checked and errors become answers.

The answer is `{"data": …}` or `{"error": {"type", "message", "info"}}`; `resolvers/lambda.js` turns it into
the field's value or a GraphQL error with `errorType` and `errorInfo`. A refused request is thus an answer
and not a failed invocation: the function's error metric counts defects only, and a defect's text never
reaches a client.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aws_lambda_powertools.event_handler import AppSyncResolver

from chatbooking.api.caller import admin_of, header, user_of
from chatbooking.api.rights import NEWCOMERS, PUBLIC, WHILE_NOT_OPEN, require
from chatbooking.api.standing import require_open
from chatbooking.errors import DomainError
from chatbooking.observability import correlate, logger, request_id
from chatbooking.records import encode
from chatbooking.storage import TenantTable
from chatbooking.texts import sentences, supported


def answer(app: AppSyncResolver, event: dict[str, Any] | list[dict[str, Any]], context: Any) -> Any:
    """Runs the resolver of one event, or of a batch of events for the same field, in their order."""
    first = event[0] if isinstance(event, list) else event
    correlate(request_id(first))
    info = first["info"]
    action = f"{info['parentTypeName']}.{info['fieldName']}"
    try:
        _admit(first, action)
        result = app.resolve(event, context)
    except DomainError as error:
        logger.info("refused", action=action, code=error.code)
        refusal = {"error": _told(error, supported(header(first, "accept-language")))}
        return [refusal] * len(event) if isinstance(event, list) else refusal
    if isinstance(event, list):
        return [{"data": encode(member)} for member in result]
    return {"data": encode(result)}


def _admit(event: Mapping[str, Any], action: str) -> None:
    """NotSignedIn, NotAllowed, TenantClosed, TenantSuspended."""
    if action in PUBLIC:
        return
    if action in NEWCOMERS:
        user_of(event)
        return
    admin = admin_of(event)
    require(admin, action)
    if action.startswith("Mutation.") and action not in WHILE_NOT_OPEN:
        require_open(TenantTable(admin.tenant_id))


def sentence_of(error: DomainError, locale: str) -> str:
    """What went wrong, told to a person: from `translations/` beside the module that defines the error."""
    home = Path(sys.modules[type(error).__module__].__file__ or "").parent
    text = sentences(home / "translations", locale)[error.text_key]
    return text.format_map({name: _shown(value) for name, value in error.parameters.items()})


def _told(error: DomainError, locale: str) -> Mapping[str, Any]:
    info = {**error.parameters, "code": error.code, "retryable": error.retryable}
    return {"type": error.code, "message": sentence_of(error, locale), "info": info}


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
