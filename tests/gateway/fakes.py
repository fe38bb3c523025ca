"""A cloud without services, small APIs, and callers with real signed tokens."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from localcloud.emulator import EmulatorCloud
from localcloud.gateway.cloud import LambdaReply, ServiceRefused, SignatureRefused, SignedRequest, Signer
from localcloud.gateway.http import Gateway, HttpRequest, HttpResponse
from localcloud.gateway.model import Api, ApiKey, AuthMode, AuthProvider, DataSource, Limits, Resolver

Record = dict[str, Any]
POOL, OTHER_POOL, CLIENT = "eu-west-1_Pool1", "eu-west-1_Pool2", "client-1"
NOW = time.time()
KEY = ApiKey("da2-live", int(NOW) + 3600)
EXPIRED_KEY = ApiKey("da2-old", int(NOW) - 1)
FUNCTION = DataSource("fn", "AWS_LAMBDA", function_arn="arn:aws:lambda:eu-west-1:1:function:fn")
TABLE = DataSource("table", "AMAZON_DYNAMODB", table="things")
NONE = DataSource("none", "NONE")
COGNITO_FIRST = (AuthProvider(AuthMode.COGNITO, POOL, CLIENT), AuthProvider(AuthMode.API_KEY))
KEY_FIRST = (AuthProvider(AuthMode.API_KEY), AuthProvider(AuthMode.COGNITO, POOL, CLIENT))
_KEYS = {pool: generate_private_key(public_exponent=65537, key_size=2048) for pool in (POOL, OTHER_POOL)}


class FakeCloud:
    """Functions are Python, DynamoDB answers what it is told to, JavaScript runs for real on Node."""

    def __init__(self, function: Callable[[Any], Any] = lambda event: event) -> None:
        self.function = function
        self.events: list[Any] = []
        self.requests: list[tuple[str, Record]] = []
        self.answers: list[Record | ServiceRefused] = []
        self.evaluations = 0
        self.signers: dict[str, Signer] = {}
        self.allowed: set[str] = set()
        self._node = EmulatorCloud()

    async def invoke_lambda(self, arn: str, event: Any, *, asynchronous: bool = False) -> LambdaReply:
        self.events.append(event)
        await asyncio.sleep(0)
        try:
            return LambdaReply(json.loads(json.dumps(self.function(event))))
        except ServiceRefused:
            raise
        except Exception as error:  # noqa: BLE001 - what a function raises, whatever it is
            record = {"errorMessage": str(error), "errorType": type(error).__name__}
            return LambdaReply(record, failed=True)

    async def dynamodb(self, account: str, region: str, operation: str, request: Mapping[str, Any]) -> Record:
        self.requests.append((operation, dict(request)))
        answer = self.answers.pop(0) if self.answers else {}
        if isinstance(answer, ServiceRefused):
            raise answer
        return answer

    async def evaluate_js(self, code: str, handler: str, contexts: Sequence[Record]) -> Sequence[Record]:
        self.evaluations += 1
        return await self._node.evaluate_js(code, handler, contexts)

    def user_pool_keys(self, pool_id: str) -> Record | None:
        if pool_id not in _KEYS:
            return None
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(_KEYS[pool_id].public_key()))
        return {"keys": [{**public, "kid": pool_id, "alg": "RS256", "use": "sig"}]}

    def signer(self, request: SignedRequest, account: str, region: str) -> Signer:
        """Nothing is computed: a known signer's header is right, any other is not."""
        signer = self.signers.get(request.headers["authorization"])
        if signer is None:
            raise SignatureRefused("InvalidSignatureException", "The signature does not match.")
        return signer

    def may(self, signer: Signer, action: str, resource: str) -> bool:
        return action == "appsync:GraphQL" and resource in self.allowed


SIGNED = {"authorization": "AWS4-HMAC-SHA256 relay"}
RELAY = Signer("1", "arn:aws:sts::1:assumed-role/Relay/session", "AROA:session", "ASIA")
WITH_IAM = (*KEY_FIRST, AuthProvider(AuthMode.IAM))


def signing_cloud(*allowed: str) -> FakeCloud:
    """A cloud that knows one signer, who may reach these fields of `api`, such as `Mutation.publish`."""
    cloud = FakeCloud()
    cloud.signers[SIGNED["authorization"]] = RELAY
    for field in allowed:
        type_name, name = field.split(".")
        cloud.allowed.add(f"arn:aws:appsync:eu-west-1:1:apis/api1/types/{type_name}/fields/{name}")
    return cloud


def token(
    *,
    pool: str = POOL,
    use: str = "id",
    client: str = CLIENT,
    signer: RSAPrivateKey | None = None,
    **claims: Any,
) -> str:
    """A token as Cognito signs it, with claims replaced at will."""
    all_claims = {
        "sub": "user-1",
        "iss": f"https://cognito-idp.eu-west-1.amazonaws.com/{pool}",
        "token_use": use,
        "exp": int(NOW) + 600,
        "iat": int(NOW) - 1,
        "cognito:username" if use == "id" else "username": "ana",
        "aud" if use == "id" else "client_id": client,
    } | claims
    return jwt.encode(all_claims, signer or _KEYS.get(pool, _KEYS[POOL]), "RS256", headers={"kid": pool})


def stranger_s_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)


def api(sdl: str, *resolvers: Resolver, **options: Any) -> Api:
    """An API that a live key opens, unless `providers` says otherwise."""
    defaults: Record = {
        "providers": KEY_FIRST,
        "keys": (KEY, EXPIRED_KEY),
        "resolvers": {(one.type_name, one.field_name): one for one in resolvers},
    }
    if "depth" in options or "resolver_count" in options or "seconds" in options:
        seconds = options.pop("seconds", 30.0)
        options["limits"] = Limits(options.pop("depth", 0), options.pop("resolver_count", 0), seconds)
    return Api(id="api1", account="1", region="eu-west-1", sdl=sdl, **defaults | options)


def resolver(field: str, source: DataSource | None = FUNCTION, **options: Any) -> Resolver:
    type_name, field_name = field.split(".")
    return Resolver(type_name, field_name, source, **options)


def ask(
    api: Api,
    query: str,
    cloud: FakeCloud | None = None,
    headers: Mapping[str, str] | None = None,
    **variables: Any,
) -> Record:
    """Execute a query with the live key, or other headers, and give the decoded body of a 200."""
    body = {"query": query, "variables": variables}
    response = send(api, json.dumps(body).encode(), cloud, headers)
    assert response.status == 200, response.body
    answer: Record = json.loads(response.body)
    return answer


def send(
    api: Api,
    body: bytes,
    cloud: FakeCloud | None = None,
    headers: Mapping[str, str] | None = None,
    method: str = "POST",
    query: Mapping[str, str] | None = None,
) -> HttpResponse:
    sent = {"x-api-key": KEY.id} if headers is None else headers
    request = HttpRequest(method, dict(sent), query or {}, body)
    return asyncio.run(Gateway(cloud or FakeCloud(), clock=lambda: NOW).answer(api, request))
