"""Which credentials are accepted, and what a resolver learns of their owner."""

from __future__ import annotations

import json

import pytest

from tests.gateway.fakes import (
    COGNITO_FIRST,
    EXPIRED_KEY,
    FUNCTION,
    KEY,
    OTHER_POOL,
    FakeCloud,
    api,
    ask,
    resolver,
    send,
    stranger_s_key,
    token,
)

SDL = "type Query @aws_api_key @aws_cognito_user_pools { me: AWSJSON }"
ME = b'{"query": "{ me }"}'
API = api(SDL, resolver("Query.me", FUNCTION), providers=COGNITO_FIRST)

OURS = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pool1"
NO = "You are not authorized to make this call."
REFUSED = {
    "nothing": ({}, "Valid authorization header not provided."),
    "an empty token": ({"authorization": "Bearer "}, "Unable to parse JWT token."),
    "a wrong key": ({"x-api-key": "da2-wrong"}, NO),
    "an expired key": ({"x-api-key": EXPIRED_KEY.id}, NO),
    "no token at all": ({"authorization": "open sesame"}, "Unable to parse JWT token."),
    "a signature where it is no mode": ({"authorization": "AWS4-HMAC-SHA256 Credential=x"}, NO),
    "an expired token": ({"authorization": token(exp=1)}, "Token has expired."),
    "a forged signature": ({"authorization": token(signer=stranger_s_key())}, NO),
    "another pool's token": ({"authorization": token(pool=OTHER_POOL)}, NO),
    "another pool's token under our name": (
        {"authorization": token(pool=OTHER_POOL, iss=OURS)}, NO
    ),
    "an issuer that only ends like ours": (
        {"authorization": token(iss="https://evil.example/eu-west-1_Pool1")}, NO
    ),
    "another client's id token": ({"authorization": token(client="client-2")}, NO),
    "another client's access token": (
        {"authorization": token(use="access", client="client-2")}, NO
    ),
    "a client that only begins like ours": ({"authorization": token(client="client-1x")}, NO),
    "a refresh token": ({"authorization": token(use="refresh")}, NO),
    "a token without a client": ({"authorization": token(use="access", client_id=None)}, NO),
    "a good key beside a bad token": (
        {"authorization": token(exp=1), "x-api-key": KEY.id}, "Token has expired."
    ),
}  # fmt: skip


@pytest.mark.parametrize(("headers", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_401(headers: dict[str, str], message: str) -> None:
    cloud = FakeCloud()
    response = send(API, ME, cloud, headers)
    assert response.status == 401
    [error] = json.loads(response.body)["errors"]
    assert error["errorType"] == "UnauthorizedException"
    assert error["message"].startswith(message)
    assert response.headers["x-amzn-ErrorType"] == "UnauthorizedException"
    assert cloud.events == []


@pytest.mark.parametrize(
    "headers",
    [
        {"x-api-key": KEY.id},
        {"authorization": token()},
        {"authorization": f"Bearer {token()}"},
        {"authorization": token(use="access")},
    ],
    ids=["key", "id token", "bearer", "access token"],
)
def test_accepted(headers: dict[str, str]) -> None:
    assert send(API, ME, headers=headers).status == 200


def test_an_unsigned_token_is_refused() -> None:
    unsigned = token().rsplit(".", 1)[0] + "."
    assert send(API, ME, headers={"authorization": unsigned}).status == 401


def test_a_key_opens_nothing_where_keys_are_no_mode() -> None:
    cognito_only = api(SDL, providers=COGNITO_FIRST[:1])
    assert send(cognito_only, ME, headers={"x-api-key": KEY.id}).status == 401


def test_a_resolver_sees_a_cognito_caller_in_appsync_s_shape() -> None:
    cloud = FakeCloud()
    claims = {"cognito:groups": ["staff"], "tenantId": "acme"}
    ask(API, "{ me }", cloud, {"authorization": token(**claims), "x-forwarded-for": "10.0.0.1, 10.0.0.2"})
    identity = cloud.events[0]["identity"]
    assert identity["sub"] == "user-1"
    assert identity["username"] == "ana"
    assert identity["issuer"].endswith("/eu-west-1_Pool1")
    assert identity["claims"]["tenantId"] == "acme"
    assert identity["groups"] == ["staff"]
    assert identity["sourceIp"] == ["10.0.0.1", "10.0.0.2", "127.0.0.1"]
    assert identity["defaultAuthStrategy"] == "ALLOW"


def test_a_key_s_caller_has_no_identity() -> None:
    cloud = FakeCloud()
    ask(API, "{ me }", cloud, {"x-api-key": KEY.id})
    assert cloud.events[0]["identity"] is None
