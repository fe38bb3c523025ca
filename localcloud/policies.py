"""What MiniStack's policy checks lack: principal tags, policy variables, rights that hold for a batch, and
groups of schedules.

Without them a member's or a function's role would not open what the template says. As in `emulator`, the
names inside MiniStack that this depends on are listed, and a test checks them.
"""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import jwt

from localcloud.emulator import Record, TouchPoint

_SESSION = TouchPoint("services.sts", "register_session")
_IDENTITY_POOLS = TouchPoint("services.cognito", "_identity_pools")
_FIRST_MATCH = TouchPoint("core.iam_evaluator", "_first_match")
_CONTEXT_VALUE = TouchPoint("core.iam_evaluator", "_resolve_condition_key")

_RESOURCE = TouchPoint("core.iam_actions", "extract_resource_arn")

TOUCH_POINTS = (_SESSION, _IDENTITY_POOLS, _FIRST_MATCH, _CONTEXT_VALUE, _RESOURCE)

_VARIABLE = re.compile(r"\$\{([^}]+)\}")


# Which right each batch asks for: IAM knows no action of the batch's own name.
_OF_EACH = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}


def complete() -> None:
    """Teach MiniStack all four, before it answers its first request."""
    _tag_member_sessions()
    _resolve_variables()
    _take_batches_for_their_messages()
    _name_schedules_by_their_group()


def _tag_member_sessions() -> None:
    """MiniStack keeps an identity pool's attribute map; the token is verified when the session is made."""
    register = _SESSION.get()

    def tagged(access_key: str, session: Record) -> None:
        pool = _IDENTITY_POOLS.get().get(session.get("_identity_pool_id")) or {}
        tags: list[Record] = []
        for provider, token in (session.get("_logins") or {}).items():
            wanted = pool.get("_principal_tags", {}).get(provider, {}).get("PrincipalTags", {})
            claims = jwt.decode(token, options={"verify_signature": False}) if wanted else {}
            tags += [{"Key": tag, "Value": claims[name]} for tag, name in wanted.items() if name in claims]
        register(access_key, {**session, "SessionTags": tags} if tags else session)

    _SESSION.replace(tagged)


def _resolve_variables() -> None:
    """A statement with a variable that has no value does not apply, as on AWS."""
    first_match, context_value = _FIRST_MATCH.get(), _CONTEXT_VALUE.get()

    def resolved(context: Any, statements: list[Any], effect: str) -> Any:
        def value(found: re.Match[str]) -> str:
            return str(context_value(found[1], context) or found[0])

        def filled(part: Any) -> Any:
            if isinstance(part, str):
                return _VARIABLE.sub(value, part)
            if isinstance(part, list):
                return [filled(member) for member in part]
            if isinstance(part, dict):
                return {name: filled(member) for name, member in part.items()}
            return part

        concrete = [
            dataclasses.replace(each, resources=filled(each.resources), conditions=filled(each.conditions))
            for each in statements
        ]
        return first_match(context, concrete, effect)

    _FIRST_MATCH.replace(resolved)


def _take_batches_for_their_messages() -> None:
    first_match = _FIRST_MATCH.get()

    def matched(context: Any, statements: list[Any], effect: str) -> Any:
        asked = _OF_EACH.get(context.action, context.action)
        return first_match(dataclasses.replace(context, action=asked), statements, effect)

    _FIRST_MATCH.replace(matched)


def _name_schedules_by_their_group() -> None:
    """MiniStack takes every schedule for one of the default group; the request says which it is of."""
    extract = _RESOURCE.get()

    def extracted(service: str, *request: Any) -> str:
        named = str(extract(service, *request))
        if service != "scheduler":
            return named
        _method, _path, _headers, body, query, *_where = request
        group = _first(query.get("groupName")) or json.loads(body or b"{}").get("GroupName")
        return named.replace(":schedule/default/", f":schedule/{group or 'default'}/")

    _RESOURCE.replace(extracted)


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value
