"""AWS_IAM callers: whose signature counts, what policies must allow, and what resolvers learn of them."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.gateway.fakes import KEY, NONE, RELAY, SIGNED, WITH_IAM, api, ask, resolver, send, signing_cloud
from tests.gateway.live import LiveCloud, body

SDL = """
type Query { open: String byKey: String @aws_api_key seen: AWSJSON @aws_iam @aws_api_key }
type Mutation @aws_iam { publish: Event other: String }
type Event @aws_iam @aws_cognito_user_pools { id: ID! secret: String @aws_cognito_user_pools }
"""
JS = "export const request = () => ({ payload: { id: '1', secret: 's' } });"
RESULT = "\nexport const response = (ctx) => ctx.result;"
SEEN = """import { util } from '@aws-appsync/utils';
export const request = (ctx) => ({ payload: JSON.stringify([util.authType(), ctx.identity]) });"""
API = api(
    SDL,
    resolver("Mutation.publish", NONE, code=JS + RESULT),
    resolver("Query.seen", NONE, code=SEEN + RESULT),
    providers=WITH_IAM,
)


def refused(query: str, *allowed: str) -> tuple[int, Any]:
    answer = send(API, json.dumps({"query": query}).encode(), signing_cloud(*allowed), SIGNED)
    return answer.status, json.loads(answer.body)["errors"][0]


def test_a_signer_reaches_what_policies_and_schema_allow() -> None:
    cloud = signing_cloud("Mutation.publish")
    assert ask(API, "mutation { publish { id } }", cloud, SIGNED) == {"data": {"publish": {"id": "1"}}}
    found = ask(API, "mutation { publish { id secret } }", cloud, SIGNED)
    assert found["data"] == {"publish": {"id": "1", "secret": None}}
    assert found["errors"][0]["message"] == "Not Authorized to access secret on type Event"


@pytest.mark.parametrize(
    "query",
    [
        "mutation { other }",
        "mutation { publish { id } other }",
        "mutation { mine: other publish { id } }",
        "mutation { ...both } fragment both on Mutation { publish { id } ... { other } }",
        "{ seen }",
    ],
)
def test_every_top_level_field_must_be_in_the_signer_s_policies(query: str) -> None:
    status, error = refused(query, "Mutation.publish")
    assert (status, error) == (401, {"errorType": "UnauthorizedException", "message": "Permission denied"})


def test_the_schema_must_let_signers_in_too() -> None:
    found = ask(API, "{ byKey open }", signing_cloud("Query.byKey", "Query.open"), SIGNED)
    assert found["data"] == {"byKey": None, "open": None}
    assert [one["errorType"] for one in found["errors"]] == ["Unauthorized", "Unauthorized"]


def test_a_key_does_not_reach_what_is_for_signers() -> None:
    found = ask(API, "mutation { publish { id } }", headers={"x-api-key": KEY.id})
    assert found["errors"][0]["message"] == "Not Authorized to access publish on type Mutation"


def test_a_wrong_signature_is_403_even_beside_a_good_key() -> None:
    wrong = {"authorization": "AWS4-HMAC-SHA256 stranger", "x-api-key": KEY.id}
    answer = send(API, b'{"query": "{ byKey }"}', signing_cloud("Query.byKey"), wrong)
    assert answer.status == 403
    assert json.loads(answer.body)["errors"][0]["errorType"] == "InvalidSignatureException"


def test_a_resolver_sees_a_signer_in_appsync_s_shape() -> None:
    found = ask(API, "{ seen }", signing_cloud("Query.seen"), SIGNED)
    auth_type, identity = json.loads(found["data"]["seen"])
    assert auth_type == "IAM Authorization"
    assert identity == {
        "accountId": "1",
        "userArn": RELAY.arn,
        "username": RELAY.user_id,
        "sourceIp": ["127.0.0.1"],
        "cognitoIdentityPoolId": None,
        "cognitoIdentityId": None,
        "cognitoIdentityAuthType": None,
        "cognitoIdentityAuthProvider": None,
    }


# --- real signatures, on a running local cloud ---


@pytest.fixture(scope="module")
def live_api(cloud: LiveCloud) -> str:
    iam = [{"authenticationType": "AWS_IAM"}]
    api_id = cloud.make_api("signed", SDL, additionalAuthenticationProviders=iam)
    cloud.make_source(api_id, "none", type="NONE")
    cloud.make_resolver(api_id, "Mutation.publish", "none", JS + RESULT)
    return api_id


@pytest.fixture(scope="module")
def relay(cloud: LiveCloud, live_api: str) -> Credentials:
    """A role's session that may publish and nothing else."""
    field = f"arn:aws:appsync:us-east-1:000000000000:apis/{live_api}/types/Mutation/fields/publish"
    arn = cloud.make_role("relay", {"Effect": "Allow", "Action": "appsync:GraphQL", "Resource": field})
    session = cloud.client("sts").assume_role(RoleArn=arn, RoleSessionName="one")["Credentials"]
    return Credentials(session["AccessKeyId"], session["SecretAccessKey"], session["SessionToken"])


def signed(
    cloud: LiveCloud,
    api_id: str,
    credentials: Credentials,
    query: str = "mutation { publish { id } }",
    *,
    service: str = "appsync",
    region: str = "us-east-1",
) -> tuple[str, bytes, dict[str, str]]:
    """Address, body and signed headers of a request."""
    url, sent = f"{cloud.url}/v1/apis/{api_id}/graphql", json.dumps({"query": query}).encode()
    request = AWSRequest("POST", url, data=sent, headers={"content-type": "application/json"})
    SigV4Auth(credentials, service, region).add_auth(request)
    return url, sent, dict(request.headers.items())


def post(url: str, sent: bytes, headers: dict[str, str]) -> httpx.Response:
    return httpx.post(url, content=sent, headers=headers, timeout=30)


def test_a_role_s_session_publishes(cloud: LiveCloud, live_api: str, relay: Credentials) -> None:
    answer = post(*signed(cloud, live_api, relay))
    assert body(answer) == {"data": {"publish": {"id": "1"}}}


def test_a_role_s_session_does_nothing_else(cloud: LiveCloud, live_api: str, relay: Credentials) -> None:
    answer = post(*signed(cloud, live_api, relay, "mutation { other }"))
    assert answer.status_code == 401
    assert body(answer)["errors"][0]["message"] == "Permission denied"


def error_of(url: str, sent: bytes, headers: dict[str, str]) -> tuple[int, str]:
    answer = post(url, sent, headers)
    return answer.status_code, body(answer)["errors"][0]["errorType"]


def test_what_is_forged_is_refused(cloud: LiveCloud, live_api: str, relay: Credentials) -> None:
    forged = Credentials(relay.access_key, "guessed", relay.token)
    assert error_of(*signed(cloud, live_api, forged)) == (403, "InvalidSignatureException")
    stranger = Credentials("ASIASTRANGER", "guessed", relay.token)
    assert error_of(*signed(cloud, live_api, stranger)) == (403, "UnrecognizedClientException")
    without_session = Credentials(relay.access_key, relay.secret_key)
    assert error_of(*signed(cloud, live_api, without_session)) == (403, "UnrecognizedClientException")


def test_another_body_is_not_covered(cloud: LiveCloud, live_api: str, relay: Credentials) -> None:
    url, sent, headers = signed(cloud, live_api, relay)
    assert error_of(url, sent + b" ", headers) == (403, "InvalidSignatureException")


def test_another_service_s_or_region_s_signature_is_none(
    cloud: LiveCloud, live_api: str, relay: Credentials
) -> None:
    assert error_of(*signed(cloud, live_api, relay, service="sqs")) == (403, "InvalidSignatureException")
    elsewhere = signed(cloud, live_api, relay, region="eu-west-1")
    assert error_of(*elsewhere) == (403, "InvalidSignatureException")


def test_an_old_signature_is_expired(cloud: LiveCloud, live_api: str, relay: Credentials) -> None:
    url, sent, headers = signed(cloud, live_api, relay)
    date = headers["X-Amz-Date"]
    old = f"{int(date[:4]) - 1}{date[4:]}"
    assert error_of(url, sent, {**headers, "X-Amz-Date": old}) == (403, "InvalidSignatureException")
    answer = post(url, sent, {**headers, "X-Amz-Date": old})
    assert body(answer)["errors"][0]["message"].startswith("Signature expired")


def test_an_incomplete_signature_is_no_signature(cloud: LiveCloud, live_api: str) -> None:
    headers = {"authorization": "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/appsync/aws4_request"}
    url = f"{cloud.url}/v1/apis/{live_api}/graphql"
    assert error_of(url, b"{}", headers) == (403, "IncompleteSignatureException")
