"""Everything we use of MiniStack, the AWS emulator that runs in this process, and nothing else does.

Half of it is private surface, so the names are listed once (`TOUCH_POINTS`) and a test checks each of them:
an upgrade of MiniStack that moves one fails there. MiniStack reads its environment when it is imported,
therefore `configure` comes first and every import of it is lazy.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import json
import os
import re
import sys
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from localcloud.gateway.cloud import JavaScriptUnavailable, LambdaReply, ServiceRefused

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]
Record = dict[str, Any]


class TouchPoint(NamedTuple):
    """One name inside MiniStack that this module depends on."""

    module: str
    name: str

    def get(self) -> Any:
        """The object itself; AttributeError or ImportError when MiniStack no longer has it."""
        return getattr(importlib.import_module(f"ministack.{self.module}"), self.name)

    def replace(self, by: Any) -> None:
        """Put another object in its place, for everybody who looks it up in its module."""
        setattr(importlib.import_module(f"ministack.{self.module}"), self.name, by)


# Goes ahead of everything on the Python path of Lambda workers.
LAMBDA_HOST = Path(__file__).with_name("lambda_host")

_APP = TouchPoint("app", "app")
_RESOURCE_HANDLERS = TouchPoint("services.cloudformation.provisioners", "_RESOURCE_HANDLERS")
_REQUEST_SCOPE = TouchPoint("core.responses", "request_scope")
_APIS = TouchPoint("services.appsync", "_apis")
_API_KEYS = TouchPoint("services.appsync", "_api_keys")
_DATA_SOURCES = TouchPoint("services.appsync", "_data_sources")
_RESOLVERS = TouchPoint("services.appsync", "_resolvers")
_FUNCTIONS = TouchPoint("services.appsync", "_functions")
_SCHEMAS = TouchPoint("services.appsync", "_schemas")
_ASSOCIATE_ACL = TouchPoint("services.waf", "_associate_web_acl")
_DISASSOCIATE_ACL = TouchPoint("services.waf", "_disassociate_web_acl")
_LAMBDA = TouchPoint("services.lambda_svc", "handle_request")
_DYNAMODB = TouchPoint("services.dynamodb", "handle_request")
_EVALUATE = TouchPoint("core.appsync_js", "evaluate")
_CLOUDFRONT_FUNCTION = TouchPoint("core.cloudfront_js", "evaluate")
_WORKER = TouchPoint("core.lambda_runtime", "Worker")
_POOL = TouchPoint("services.cognito", "_get_pool_unscoped")
_JWKS = TouchPoint("services.cognito", "well_known_jwks")
_RESTORE_POSITIONS = TouchPoint("services.lambda_svc", "_restore_esm_positions")
_OBJECT = TouchPoint("services.s3", "_get_object_data")
_PIN_ORIGIN = TouchPoint("app", "pin_request_origin")
_APP_PIN_ORIGIN = TouchPoint("app", "pin_request_origin")

TOUCH_POINTS: tuple[TouchPoint, ...] = (
    _APP, _RESOURCE_HANDLERS, _REQUEST_SCOPE,
    _APIS, _API_KEYS, _DATA_SOURCES, _RESOLVERS, _FUNCTIONS, _SCHEMAS,
    _ASSOCIATE_ACL, _DISASSOCIATE_ACL, _LAMBDA, _DYNAMODB, _EVALUATE,
    _CLOUDFRONT_FUNCTION, _WORKER,
    _POOL, _JWKS, _RESTORE_POSITIONS, _OBJECT, _PIN_ORIGIN, _APP_PIN_ORIGIN,
)  # fmt: skip


@dataclass(frozen=True)
class EmulatorSettings:
    """Where the emulator listens and keeps its data; `state_dir` None forgets everything at exit."""

    port: int
    state_dir: Path | None = None
    region: str = "us-east-1"
    account: str = "000000000000"
    log_level: str = "WARNING"


class EmulatorAlreadyImported(RuntimeError):
    """MiniStack was imported before its environment was set: it would listen and store elsewhere."""


def configure(settings: EmulatorSettings) -> None:
    """Put MiniStack's settings into the environment. Raises EmulatorAlreadyImported when that is too late."""
    if "ministack.app" in sys.modules:
        raise EmulatorAlreadyImported("configure the emulator before anything imports ministack")
    os.environ.update(
        GATEWAY_PORT=str(settings.port),
        BIND_HOST="127.0.0.1",
        MINISTACK_HOST="localhost",
        MINISTACK_REGION=settings.region,
        MINISTACK_ACCOUNT_ID=settings.account,
        IOT_MTLS_ENABLED="0",  # it would open port 8883
        SFTP_ENABLED="0",  # and this one 2222
        LAMBDA_EXECUTOR="local",
        LOG_LEVEL=settings.log_level,
        POWERTOOLS_LOG_LEVEL="INFO",  # functions would take LOG_LEVEL for their own
        PERSIST_STATE="0",
        S3_PERSIST="0",
        # Lambda workers inherit these. An endpoint or a profile of the developer's own must not reach them.
        AWS_ENDPOINT_URL=f"http://127.0.0.1:{settings.port}",
        AWS_ACCESS_KEY_ID="test",
        AWS_SECRET_ACCESS_KEY="test",  # noqa: S106 - any word will do
        AWS_DEFAULT_REGION=settings.region,
        AWS_REGION=settings.region,
        PYTHONPATH=os.pathsep.join(filter(None, (str(LAMBDA_HOST), os.environ.get("PYTHONPATH")))),
    )
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN"):
        os.environ.pop(name, None)
    if settings.state_dir is not None:
        state = settings.state_dir.resolve()
        state.mkdir(parents=True, exist_ok=True)
        os.environ.update(
            PERSIST_STATE="1", S3_PERSIST="1", STATE_DIR=str(state), S3_DATA_DIR=str(state / "s3")
        )


def state_file(name: str) -> Path | None:
    """Where our own state goes, beside MiniStack's; None when nothing is kept.

    Named `*.json`, so that MiniStack's own reset removes it together with the state it belongs to.
    """
    if os.environ.get("PERSIST_STATE") != "1":
        return None
    return Path(os.environ["STATE_DIR"]) / f"localcloud-{name}.json"


def application() -> ASGIApp:
    """MiniStack's ASGI application."""
    return cast("ASGIApp", _APP.get())


def count_as_tls() -> None:
    """Let bucket policies that ask for TLS be content with the loopback; before the server's event loop runs.

    MiniStack takes every request for a plain one, the CDN's to its bucket included, and would refuse it.
    """
    pin = _PIN_ORIGIN.get()
    pin("127.0.0.1", secure_transport=True)
    setattr(
        importlib.import_module("ministack.app"),
        _PIN_ORIGIN.name,
        lambda address, _secure_transport: pin(address, secure_transport=True),
    )


def hurry_functions() -> None:
    """Wait 3 ms, not 50, for the log of a function that has answered and writes none.

    A line that comes later is not lost, it stands in the next invocation's log.
    """
    drain = _WORKER.get()._drain_stderr_bounded  # noqa: SLF001 - it has no setting
    drain.__defaults__ = (0.003, 0.002, 0.25)


def begin_streams_anew() -> None:
    """Let functions on a table's stream read on after a restart; before the server's event loop runs.

    MiniStack keeps where each of them had come to, and not the stream: after a restart they would wait until
    it is as long as it was.
    """
    point = _RESTORE_POSITIONS
    setattr(importlib.import_module(f"ministack.{point.module}"), point.name, lambda _positions, _kept: None)


# --- who a request is for ---


def scope(account: str, region: str) -> AbstractContextManager[None]:
    """Everything inside reads and writes that account's and region's resources."""
    return cast("AbstractContextManager[None]", _REQUEST_SCOPE.get()(account, region))


# --- CloudFormation ---


@dataclass(frozen=True)
class ResourceType:
    """A CloudFormation type that MiniStack lacks. Errors raised by a function fail the stack with their text.

    create: (logical id, properties, stack name) → (physical id, attributes);
    update: (physical id, old properties, new properties, stack name) → the same;
    delete: (physical id, properties) → None.
    """

    create: Callable[[str, Record, str], tuple[str, Record]]
    update: Callable[[str, Record, Record, str], tuple[str, Record]]
    delete: Callable[[str, Record], None]


def register_resource_type(name: str, resource: ResourceType) -> None:
    """Teach CloudFormation a resource type."""
    _RESOURCE_HANDLERS.get()[name] = {
        "create": resource.create, "update": resource.update, "delete": resource.delete,
    }  # fmt: skip


def prepare_properties(name: str, prepare: Callable[[Record], Record]) -> None:
    """Have MiniStack create resources of a type from the properties that `prepare` makes of theirs."""
    handlers = _RESOURCE_HANDLERS.get()
    create = handlers[name]["create"]

    def prepared(logical_id: str, props: Record, stack_name: str) -> tuple[str, Record]:
        return cast("tuple[str, Record]", create(logical_id, prepare(props), stack_name))

    handlers[name] = {**handlers[name], "create": prepared}


def complete_attributes(name: str, complete: Callable[[str, Record], Record]) -> None:
    """Have resources of a type tell what `complete` makes of their physical id and of what they told."""
    handlers = _RESOURCE_HANDLERS.get()

    def completed(make: Callable[..., tuple[str, Record]]) -> Callable[..., tuple[str, Record]]:
        def made(*arguments: Any) -> tuple[str, Record]:
            physical_id, attributes = make(*arguments)
            return physical_id, complete(physical_id, attributes)

        return made

    wrapped = {change: completed(handlers[name][change]) for change in ("create", "update")}
    handlers[name] = {**handlers[name], **wrapped}


def uploaded_text(address: str) -> str:
    """The text at `s3://bucket/key`, where `sam deploy` puts schemas and code; ValueError without one."""
    bucket, _, key = address.removeprefix("s3://").partition("/")
    content: bytes | None = _OBJECT.get()(bucket, key)
    if content is None:
        raise ValueError(f"there is no object {address}")
    return content.decode("utf-8")


# --- AppSync's stored definitions ---


@dataclass(frozen=True)
class StoredApi:
    """One AppSync API as the control plane keeps it; the records have the shapes of the AWS API."""

    account: str
    region: str
    api: Record
    sdl: str | None
    keys: list[Record]
    data_sources: list[Record]
    resolvers: list[Record]
    functions: list[Record]


def find_api(api_id: str) -> StoredApi | None:
    """The API with this id, whatever its account and region: a caller's key says nothing about either."""
    for (account, region, found), api in _APIS.get().all_items():
        if found == api_id:
            return _stored_api(account, region, api_id, api)
    return None


def _stored_api(account: str, region: str, api_id: str, api: Record) -> StoredApi:
    def of(store: TouchPoint) -> Record:
        return store.get().get_scoped(account, region, api_id) or {}

    resolvers = [record for fields in of(_RESOLVERS).values() for record in fields.values()]
    return StoredApi(
        account=account,
        region=region,
        api=api,
        sdl=of(_SCHEMAS).get("definition"),
        keys=list(of(_API_KEYS).values()),
        data_sources=list(of(_DATA_SOURCES).values()),
        resolvers=resolvers,
        functions=list(of(_FUNCTIONS).values()),
    )


def attach_web_acl(api_arn: str, acl_arn: str) -> None:
    """Associate a web ACL with an API, as AssociateWebACL does; its rules are not executed here.

    Raises ValueError with WAF's message when the ACL does not exist.
    """
    status, _headers, body = _ASSOCIATE_ACL.get()({"ResourceArn": api_arn, "WebACLArn": acl_arn})
    if status >= 400:
        raise ValueError(f"AssociateWebACL failed: {_refusal(_decoded(body))}")
    _note_web_acl(api_arn, acl_arn)


def detach_web_acl(api_arn: str) -> None:
    """Undo `attach_web_acl`; nothing happens where there is none."""
    _DISASSOCIATE_ACL.get()({"ResourceArn": api_arn})
    _note_web_acl(api_arn, None)


def _note_web_acl(api_arn: str, acl_arn: str | None) -> None:
    """GetGraphqlApi reports the ACL as `wafWebAclArn`."""
    if (stored := find_api(api_arn.rsplit("/", 1)[-1])) is not None:
        stored.api["wafWebAclArn"] = acl_arn


# --- CloudFront ---


def run_cloudfront_function(code: str, event: Record) -> Record:
    """The request or the response that a CloudFront function makes of an event."""
    return cast("Record", _CLOUDFRONT_FUNCTION.get()(code.encode(), event))


# --- what resolvers call ---


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
        payload = _decoded(body)
        if status >= 300:
            raise _refusal(payload)
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
        answer = _decoded(body)
        if status >= 300:
            raise _refusal(answer)
        return cast("Record", answer)

    async def evaluate_js(self, code: str, handler: str, contexts: Sequence[Record]) -> Sequence[Record]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._node, _evaluate, code, handler, contexts)

    def user_pool_keys(self, pool_id: str) -> Record | None:
        if _POOL.get()(pool_id) is None:
            return None
        _status, _headers, body = _JWKS.get()(pool_id)
        return cast("Record", json.loads(body))


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


def _decoded(body: bytes | str | None) -> Any:
    """A service's answer; a function may well return text that is not JSON."""
    if not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace") if isinstance(body, bytes) else body


def _refusal(body: Any) -> ServiceRefused:
    record: Record = body if isinstance(body, dict) else {"message": str(body)}
    code = str(record.get("__type") or record.get("code") or "InternalServerError").rsplit("#", 1)[-1]
    return ServiceRefused(code, str(record.get("message") or record.get("Message") or ""), record)
