"""The services that the gateway and the sites call, in this process."""

from __future__ import annotations

import asyncio
import base64
import json
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

from localcloud.emulator import identities
from localcloud.emulator.answers import decoded, refusal
from localcloud.emulator.hosting import scope
from localcloud.emulator.touch import Record, TouchPoint
from localcloud.gateway.cloud import JavaScriptUnavailable, LambdaReply, SignedRequest, Signer

_LAMBDA = TouchPoint("services.lambda_svc", "handle_request")
_DYNAMODB = TouchPoint("services.dynamodb", "handle_request")
_EVALUATE = TouchPoint("core.appsync_js", "evaluate")
_CLOUDFRONT_FUNCTION = TouchPoint("core.cloudfront_js", "evaluate")
_POOL = TouchPoint("services.cognito", "_get_pool_unscoped")
_JWKS = TouchPoint("services.cognito", "well_known_jwks")

TOUCH_POINTS = (_LAMBDA, _DYNAMODB, _EVALUATE, _CLOUDFRONT_FUNCTION, _POOL, _JWKS)


def run_cloudfront_function(code: str, event: Record) -> Record:
    """The request or the response that a CloudFront function makes of an event."""
    return cast("Record", _CLOUDFRONT_FUNCTION.get()(code.encode(), event))


class EmulatorCloud:
    """The gateway's `Cloud`, on MiniStack's services in this process."""

    def __init__(self) -> None:
        # MiniStack's pool starts one more Node when none is free, and ends it again when more than two are
        # idle. A handler takes a fraction of a millisecond, so waiting for one of two is far quicker.
        self._node = ThreadPoolExecutor(max_workers=2, thread_name_prefix="appsync-js")

    async def invoke_lambda(self, arn: str, event: Any, *, asynchronous: bool = False) -> LambdaReply:
        """Invoke a function by its ARN, which may end in a version or an alias."""
        _arn, _aws, _lambda, region, account, _function, name, *qualifier = arn.split(":")
        kind = "Event" if asynchronous else "RequestResponse"
        headers = {"x-amz-invocation-type": kind, "x-amz-log-type": "Tail"}
        query = {"Qualifier": qualifier} if qualifier else {}
        with scope(account, region):
            status, answered, body = await _LAMBDA.get()(
                "POST",
                f"/2015-03-31/functions/{name}/invocations",
                headers,
                json.dumps(event).encode(),
                query,
            )
        payload = decoded(body)
        if status >= 300:
            raise refusal(payload)
        said = {name.lower(): value for name, value in answered.items()}
        if "x-amz-function-error" not in said:
            return LambdaReply(payload)
        return LambdaReply(_with_class(payload, said.get("x-amz-log-result", "")), failed=True)

    async def dynamodb(self, account: str, region: str, operation: str, request: Mapping[str, Any]) -> Record:
        headers = {"x-amz-target": f"DynamoDB_20120810.{operation}"}
        with scope(account, region):
            status, _headers, body = await _DYNAMODB.get()(
                "POST", "/", headers, json.dumps(request).encode(), {}
            )
        answer = decoded(body)
        if status >= 300:
            raise refusal(answer)
        return cast("Record", answer)

    async def evaluate_js(self, code: str, handler: str, contexts: Sequence[Record]) -> Sequence[Record]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._node, _evaluate, code, handler, contexts)

    def user_pool_keys(self, pool_id: str) -> Record | None:
        if _POOL.get()(pool_id) is None:
            return None
        _status, _headers, body = _JWKS.get()(pool_id)
        return cast("Record", json.loads(body))

    def signer(self, request: SignedRequest, account: str, region: str) -> Signer:
        with scope(account, region):
            return identities.signer(request, account, region)

    def may(self, signer: Signer, action: str, resource: str) -> bool:
        _arn, _aws, _service, region, *_rest = resource.split(":")
        with scope(signer.account, region):
            return identities.signer_may(signer, action, resource)


def _evaluate(code: str, handler: str, contexts: Sequence[Record]) -> Sequence[Record]:
    """One round trip to Node. The code is prepared by the gateway to take and give all contexts at once."""
    try:
        status, value, _appended, _stash, _skip = _EVALUATE.get()(code, handler, {"contexts": contexts})
    except Exception as error:  # noqa: BLE001 - a syntax error, a missing Node and a time-out end up here
        raise JavaScriptUnavailable(str(error)) from None
    if status != "ok":
        raise JavaScriptUnavailable(f"the resolver's code exports no function `{handler}`")
    return cast("Sequence[Record]", value)


def _with_class(error: Record, log_tail: str) -> Record:
    """A raised exception's record with its class, which MiniStack only writes into the log's traceback."""
    if error.get("errorType") != "Runtime.HandlerError":
        return error
    message = str(error.get("errorMessage")).partition("\n")[0]
    last_line = re.compile(rf"^(?:[\w.]+\.)?(\w+)(?:: {re.escape(message)})?$", re.MULTILINE)
    found = last_line.findall(base64.b64decode(log_tail).decode(errors="replace").rpartition("Traceback")[2])
    return {**error, "errorType": found[-1]} if found else error
