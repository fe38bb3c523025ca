"""Who is calling: an API key, a Cognito token or an AWS signature becomes a `Caller`, or is refused."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from localcloud.gateway.cloud import Cloud, SignatureRefused, SignedRequest, Signer
from localcloud.gateway.errors import RequestRefused, not_authenticated
from localcloud.gateway.model import Api, AuthMode, AuthProvider

Record = dict[str, Any]
Headers = Mapping[str, str | list[str]]

_AUTH_TYPES = {
    AuthMode.API_KEY: "API Key Authorization",
    AuthMode.COGNITO: "User Pool Authorization",
    AuthMode.IAM: "IAM Authorization",
}


@dataclass(frozen=True)
class Caller:
    """An authenticated caller; `identity` is what resolvers see as `context.identity`, null for a key."""

    mode: AuthMode
    identity: Record | None = None
    groups: frozenset[str] = frozenset()
    is_denied_by_default: bool = False
    signer: Signer | None = None

    @property
    def auth_type(self) -> str:
        """What `util.authType()` says in a JavaScript resolver."""
        return _AUTH_TYPES.get(self.mode, self.mode.value)


class Authenticator:
    """Checks credentials against an API's modes. The clock gives seconds since the epoch."""

    def __init__(self, cloud: Cloud, clock: Callable[[], float] = time.time) -> None:
        self._cloud = cloud
        self._clock = clock

    def authenticate(self, api: Api, headers: Headers, source_ip: str, signed: SignedRequest) -> Caller:
        """The caller behind a request's headers. A signature or token counts before a key.

        `signed` is the request as a signature would cover it. Raises RequestRefused.
        """
        authorization = _single(headers, "authorization")
        # What a proxy claims stands beside the address that called, as on AWS: it proves nothing.
        forwarded = [one.strip() for one in _single(headers, "x-forwarded-for").split(",") if one.strip()]
        if authorization.startswith("AWS4-HMAC-SHA256"):
            return self._signing_caller(api, signed, [*forwarded, source_ip])
        if authorization:
            return self._token_caller(api, authorization, [*forwarded, source_ip])
        if key := _single(headers, "x-api-key"):
            return self._key_caller(api, key)
        raise not_authenticated("Valid authorization header not provided.")

    def _signing_caller(self, api: Api, signed: SignedRequest, source_ips: list[str]) -> Caller:
        if AuthMode.IAM not in api.modes:
            raise not_authenticated()
        try:
            signer = self._cloud.signer(signed, api.account, api.region)
        except SignatureRefused as refused:
            raise RequestRefused(403, refused.code, refused.message) from None
        return Caller(AuthMode.IAM, _iam_identity(signer, source_ips), signer=signer)

    def _key_caller(self, api: Api, key: str) -> Caller:
        is_live = any(one.id == key and one.expires > self._clock() for one in api.keys)
        if AuthMode.API_KEY not in api.modes or not is_live:
            raise not_authenticated()
        return Caller(AuthMode.API_KEY)

    def _token_caller(self, api: Api, authorization: str, source_ips: list[str]) -> Caller:
        token = authorization.removeprefix("Bearer ").strip()
        pool_id = _issuing_pool(token)
        provider = next(
            (one for one in api.providers if one.mode is AuthMode.COGNITO and one.user_pool_id == pool_id),
            None,
        )
        if provider is None:
            raise not_authenticated()
        claims = self._verified_claims(token, provider, pool_id)
        groups = claims.get("cognito:groups")
        return Caller(
            AuthMode.COGNITO,
            _cognito_identity(claims, groups, source_ips, provider),
            frozenset(groups or ()),
            provider.denies_by_default,
        )

    def _verified_claims(self, token: str, provider: AuthProvider, pool_id: str) -> Record:
        """Signature, issuer, use, client and times of a pool's token. Raises RequestRefused."""
        key = self._signing_key(token, pool_id)
        try:
            claims: Record = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                issuer=_issuer(pool_id),
                # An id token's audience is the client: checked below, together with the access token's.
                options={
                    "verify_aud": False,
                    "verify_exp": False,
                    "require": ["exp", "iss", "sub", "token_use"],
                },
            )
        except jwt.InvalidTokenError:
            raise not_authenticated() from None
        if claims["exp"] <= self._clock():
            raise not_authenticated("Token has expired.")
        client = {"id": claims.get("aud"), "access": claims.get("client_id")}.get(claims["token_use"])
        if not isinstance(client, str) or not re.fullmatch(provider.client_pattern or ".*", client):
            raise not_authenticated()
        return claims

    def _signing_key(self, token: str, pool_id: str) -> jwt.PyJWK:
        keys = (self._cloud.user_pool_keys(pool_id) or {}).get("keys", [])
        key_id = jwt.get_unverified_header(token).get("kid")
        found = next((one for one in keys if one.get("kid") == key_id), None)
        if found is None:
            raise not_authenticated()
        return jwt.PyJWK.from_json(json.dumps(found))


def _single(headers: Headers, name: str) -> str:
    """A credential header; a repeated one is no credential."""
    value = headers.get(name, "")
    return value if isinstance(value, str) else ""


def _issuer(pool_id: str) -> str:
    return f"https://cognito-idp.{pool_id.partition('_')[0]}.amazonaws.com/{pool_id}"


def _issuing_pool(token: str) -> str:
    """The pool that a token says it is of; nothing is verified yet, not even the rest of the issuer."""
    try:
        jwt.get_unverified_header(token)
        issuer = jwt.decode(token, options={"verify_signature": False}).get("iss")
    except jwt.InvalidTokenError:
        raise not_authenticated("Unable to parse JWT token.") from None
    return str(issuer).rsplit("/", 1)[-1]


def _cognito_identity(claims: Record, groups: Any, source_ips: list[str], provider: AuthProvider) -> Record:
    return {
        "sub": claims["sub"],
        "issuer": claims["iss"],
        "username": claims.get("cognito:username") or claims.get("username"),
        "claims": claims,
        "groups": groups,
        "sourceIp": source_ips,
        "defaultAuthStrategy": "DENY" if provider.denies_by_default else "ALLOW",
    }


def _iam_identity(signer: Signer, source_ips: list[str]) -> Record:
    """Without an identity pool's part: members' credentials reach the assets bucket and no API."""
    return {
        "accountId": signer.account,
        "userArn": signer.arn,
        "username": signer.user_id,
        "sourceIp": source_ips,
        "cognitoIdentityPoolId": None,
        "cognitoIdentityId": None,
        "cognitoIdentityAuthType": None,
        "cognitoIdentityAuthProvider": None,
    }
