"""Lambda function URLs at an address that works on this machine, open to whom the function's policy allows.

MiniStack serves them below a path of its own but names AWS's address, and asks no policy about callers
without credentials. As in `emulator`, the names inside MiniStack that this depends on are listed, and a
test checks them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from typing import Any

from localcloud.emulator import Record, TouchPoint

_CREATE = TouchPoint("services.lambda_svc", "_create_function_url_config")
_GET = TouchPoint("services.lambda_svc", "_get_function_url_config")
_UPDATE = TouchPoint("services.lambda_svc", "_update_function_url_config")
_LIST = TouchPoint("services.lambda_svc", "_list_function_url_configs")
_SERVE = TouchPoint("services.lambda_svc", "handle_function_url_request")
_RESOLVE = TouchPoint("services.lambda_svc", "resolve_function_url")
_FUNCTIONS = TouchPoint("services.lambda_svc", "_functions")

TOUCH_POINTS = (_CREATE, _GET, _UPDATE, _LIST, _SERVE, _RESOLVE, _FUNCTIONS)

_AWS_ADDRESS = re.compile(rb"https://([a-z0-9]+)\.lambda-url\.[a-z0-9-]+\.on\.aws/")
_FORBIDDEN = b'{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: '
_HELP = b'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}'


def complete() -> None:
    """Teach MiniStack both, before it answers its first request."""
    for operation in (_CREATE, _GET, _UPDATE, _LIST):
        operation.replace(_with_address_here(operation.get()))
    _SERVE.replace(_guarded(_SERVE.get()))


def _with_address_here(operation: Callable[..., Any]) -> Callable[..., Any]:
    """The answer with our address. What is stored keeps AWS's, by whose first label MiniStack finds it."""
    here = f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}/_aws/lambda-url/".encode()

    def answered(*arguments: Any, **named: Any) -> Any:
        status, headers, body = operation(*arguments, **named)
        if isinstance(body, str):
            body = body.encode()
        return status, headers, _AWS_ADDRESS.sub(here + rb"\1/", body)

    return answered


def _guarded(serve: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def served(url_id: str, *arguments: Any, resolved: Any = None, **named: Any) -> Any:
        resolved = resolved or _RESOLVE.get()(url_id)
        if resolved is not None:
            account, region, name, _qualifier, config = resolved
            function = _FUNCTIONS.get().get_scoped(account, region, name) or {}
            statements = (function.get("policy") or {}).get("Statement", [])
            if config.get("AuthType") == "NONE" and not is_public(statements):
                headers = {"Content-Type": "application/json", "x-amzn-ErrorType": "AccessDeniedException"}
                return 403, headers, _FORBIDDEN + _HELP
        return await serve(url_id, *arguments, resolved=resolved, **named)

    return served


def is_public(statements: list[Record]) -> bool:
    """Whether a policy lets everybody call through a URL: since October 2025 that takes two permissions."""
    return all(
        any(_allows_everybody(one, action, condition) for one in statements)
        for action, condition in (
            ("lambda:InvokeFunctionUrl", {"lambda:FunctionUrlAuthType": "NONE"}),
            ("lambda:InvokeFunction", {"lambda:InvokedViaFunctionUrl": "true"}),
        )
    )


def _allows_everybody(statement: Record, action: str, condition: dict[str, str]) -> bool:
    asked = {
        name: value for test in (statement.get("Condition") or {}).values() for name, value in test.items()
    }
    return (
        statement.get("Effect") == "Allow"
        and statement.get("Action") == action
        and statement.get("Principal") in ("*", {"AWS": "*"})
        and asked.items() <= condition.items()
    )
