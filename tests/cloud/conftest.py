"""The callers of the running local cloud that the tests need."""

import base64
import json
import secrets
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.cloud.api import Api
from tests.cloud.people import People, Person, claims_of
from tests.cloud.salon import ORIGIN, Salon, ask_people, listen, occupy, open_salon


@pytest.fixture(scope="session")
def people(endpoints: dict[str, Any]) -> People:
    return People(endpoints)


@pytest.fixture(scope="session")
def salon(people: People) -> Salon:
    """The business that conversations are held with."""
    return open_salon(people)


@pytest.fixture(scope="session")
def watched(people: People) -> Salon:
    """The business of the authorization matrix, which everybody tries to get at."""
    return open_salon(people, "Vigilada SpA")


@pytest.fixture(scope="session")
def secrets_of_a_tenant(people: People, watched: Salon) -> frozenset[str]:
    """What belongs to the watched business and must never be told to another."""
    claims = watched.owner.claims
    ids = {watched.widget_key, watched.haircut, watched.maria}
    others = {*occupy(watched), *ask_people(people, watched), *listen(watched)}
    return frozenset({claims["tenantId"], claims["sub"], *ids, *others})


@pytest.fixture(scope="session")
def callers(people: People, endpoints: dict[str, Any], watched: Salon) -> dict[str, Api]:
    """Everybody of the authorization matrix, by name."""
    url = endpoints["graphqlUrl"]
    owner = watched.owner
    return {
        "nobody": Api(url, {}),
        "a wrong key": Api(url, {"x-api-key": "da2-" + secrets.token_hex(13)}),
        "an expired token": Api(url, {"authorization": _expired(people, endpoints, owner)}),
        "a forged tenant": Api(url, {"authorization": _altered(owner.id_token, tenantId="somebodyelse")}),
        "a foreign signature": Api(url, {"authorization": _signed_by_a_stranger(owner.id_token)}),
        "the api key": people.visitor(origin=ORIGIN),
        "viewer": people.api(people.colleague(owner, "VIEWER")),
        "admin": people.api(people.colleague(owner, "ADMIN")),
        "owner": people.api(owner),
        "another owner": people.api(people.owner("La competencia")),
    }


def _expired(people: People, endpoints: dict[str, Any], owner: Person) -> str:
    """A token the pool itself issued, for one second, and that second is over."""
    client = {"UserPoolId": endpoints["userPoolId"], "ClientId": endpoints["userPoolClientId"]}
    kept = people.pool.describe_user_pool_client(**client)["UserPoolClient"]
    usual = {
        name: kept[name]
        for name in ("ExplicitAuthFlows", "IdTokenValidity", "TokenValidityUnits")
        if name in kept
    }
    brief = usual | {"IdTokenValidity": 1, "TokenValidityUnits": {"IdToken": "seconds"}}
    people.pool.update_user_pool_client(**client, **brief)
    try:
        token = people.sign_in(owner.email, owner.password).id_token
    finally:
        people.pool.update_user_pool_client(**client, **usual)
    while claims_of(token)["exp"] >= time.time() - 1:
        time.sleep(0.2)
    return token


def _altered(token: str, **claims: str) -> str:
    head, _, signature = token.split(".")
    changed = json.dumps(claims_of(token) | claims).encode()
    return ".".join((head, base64.urlsafe_b64encode(changed).decode().rstrip("="), signature))


def _signed_by_a_stranger(token: str) -> str:
    """The same claims and key id, signed with a key that is not the pool's."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    headers = {"kid": jwt.get_unverified_header(token)["kid"]}
    return jwt.encode(claims_of(token), key, algorithm="RS256", headers=headers)
