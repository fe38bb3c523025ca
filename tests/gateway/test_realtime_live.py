"""The real-time endpoint of a running local cloud: by a client that is not ours, and by raw frames."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from botocore.credentials import Credentials
from gql import Client, gql
from gql.transport.appsync_auth import (
    AppSyncApiKeyAuthentication,
    AppSyncAuthentication,
    AppSyncIAMAuthentication,
)
from gql.transport.appsync_websockets import AppSyncWebsocketsTransport
from gql.transport.exceptions import TransportQueryError
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from tests.gateway.live import LiveCloud, body
from tests.gateway.test_live import merged, source

SDL = """
type Query { a: String }
type Mutation { publish(id: ID!, tenantId: String): Event }
type Event @aws_api_key @aws_iam { id: ID! tenantId: String }
type Subscription {
  onPublish(tenantId: String): Event @aws_subscribe(mutations: ["publish"]) @aws_api_key @aws_iam
}
"""
PUBLISH = """export const request = (ctx) => ({ payload: ctx.args });
export const response = (ctx) => ctx.result;"""
SUBSCRIBE = """
import { extensions, util } from '@aws-appsync/utils';
export const request = () => ({ payload: null });
export const response = () => {
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ tenantId: { eq: 'acme' } }));
  return null;
};"""
ON_PUBLISH = gql("subscription { onPublish { id tenantId } }")
IAM = [{"authenticationType": "AWS_IAM"}]


class Api:
    """A merged API of one source, its key, and whoever publishes on it."""

    def __init__(self, cloud: LiveCloud) -> None:
        self._cloud = cloud
        resolvers = {"Mutation_publish": PUBLISH, "Subscription_onPublish": SUBSCRIBE}
        self.id = merged(
            cloud, source(cloud, "events", SDL, **resolvers), additionalAuthenticationProviders=IAM
        )
        self.key = cloud.make_key(self.id)
        self.host = f"127.0.0.1:{cloud.port}"
        self.url = f"ws://{self.host}/v1/apis/{self.id}/graphql/realtime"
        header = base64.b64encode(json.dumps({"host": self.host, **self.key}).encode()).decode()
        self.signed_in = f"{self.url}?header={header}&payload=e30="

    async def publish(self, id_: str, tenant: str) -> None:
        query = "mutation ($id: ID!, $tenant: String) { publish(id: $id, tenantId: $tenant) { id tenantId } }"
        answer = await asyncio.to_thread(self._cloud.graphql, self.id, query, self.key, id=id_, tenant=tenant)
        assert body(answer)["data"]["publish"]["id"] == id_


@pytest.fixture(scope="module")
def live(cloud: LiveCloud) -> Api:
    return Api(cloud)


# --- gql ---


class Here:
    """gql takes every endpoint for one on AWS: ours has another scheme and path."""

    def get_auth_url(self: Any, url: str) -> str:
        address: str = AppSyncAuthentication.get_auth_url(self, url)
        return address.replace("/graphql?", "/graphql/realtime?")


class KeyHere(Here, AppSyncApiKeyAuthentication):
    pass


class IamHere(Here, AppSyncIAMAuthentication):
    pass


def subscriber(live: Api, auth: AppSyncAuthentication) -> Client:
    url = live.url.removesuffix("/realtime")
    return Client(transport=AppSyncWebsocketsTransport(url=url, auth=auth))


async def first(live: Api, auth: AppSyncAuthentication) -> Any:
    """What the client's first event is; published again and again until it listens."""

    async def publishing() -> None:
        while True:
            await live.publish("other", "other")
            await live.publish("1", "acme")

    async with subscriber(live, auth) as session:
        publisher = asyncio.create_task(publishing())
        try:
            async for event in session.subscribe(ON_PUBLISH):
                return event
        finally:
            publisher.cancel()
    return None


def test_gql_subscribes_with_a_key(live: Api) -> None:
    found = asyncio.run(first(live, KeyHere(live.host, live.key["x-api-key"])))
    assert found == {"onPublish": {"id": "1", "tenantId": "acme"}}


def test_gql_subscribes_with_a_signature(cloud: LiveCloud, live: Api) -> None:
    field = f"arn:aws:appsync:us-east-1:000000000000:apis/{live.id}/types/Subscription/fields/onPublish"
    arn = cloud.make_role("listener", {"Effect": "Allow", "Action": "appsync:GraphQL", "Resource": field})
    found = cloud.client("sts").assume_role(RoleArn=arn, RoleSessionName="one")["Credentials"]
    own = Credentials(found["AccessKeyId"], found["SecretAccessKey"], found["SessionToken"])
    auth = IamHere(live.host, region_name="us-east-1", credentials=own)
    assert asyncio.run(first(live, auth)) == {"onPublish": {"id": "1", "tenantId": "acme"}}


def test_gql_is_told_of_a_subscription_that_is_refused(live: Api) -> None:
    async def refused() -> None:
        auth = KeyHere(live.host, live.key["x-api-key"])
        async with subscriber(live, auth) as session:
            auth.api_key = "da2-wrong"
            async for _ in session.subscribe(ON_PUBLISH):
                raise AssertionError("it was let in")

    with pytest.raises(TransportQueryError, match="UnauthorizedException"):
        asyncio.run(refused())


# --- raw frames ---


def with_socket(url: str, test: Callable[[ClientConnection], Awaitable[None]], *subprotocols: str) -> None:
    async def whole() -> None:
        offered = [Subprotocol(one) for one in ("graphql-ws", *subprotocols)]
        async with connect(url, subprotocols=offered) as socket:
            assert socket.subprotocol == "graphql-ws"
            await asyncio.wait_for(test(socket), 30)

    asyncio.run(whole())


async def hears(socket: ClientConnection) -> Any:
    return json.loads(await socket.recv())


async def begin(socket: ClientConnection) -> None:
    await socket.send('{"type": "connection_init"}')
    ack = {"type": "connection_ack", "payload": {"connectionTimeoutMs": 300000}}
    assert [await hears(socket), await hears(socket)] == [ack, {"type": "ka"}]


def test_the_whole_life_of_a_subscription(live: Api) -> None:
    async def test(socket: ClientConnection) -> None:
        await begin(socket)
        text = json.dumps({"query": "subscription { onPublish { id } }", "variables": {}})
        payload = {"data": text, "extensions": {"authorization": {"host": live.host, **live.key}}}
        await socket.send(json.dumps({"id": "a", "type": "start", "payload": payload}))
        assert await hears(socket) == {"type": "start_ack", "id": "a"}
        await live.publish("other", "other")
        await live.publish("2", "acme")
        event = {"data": {"onPublish": {"id": "2"}}}
        assert await hears(socket) == {"type": "data", "id": "a", "payload": event}
        await socket.send('{"type": "stop", "id": "a"}')
        assert await hears(socket) == {"type": "complete", "id": "a"}

    with_socket(live.signed_in, test)


def test_credentials_come_as_a_subprotocol_as_amplify_sends_them(live: Api) -> None:
    header = base64.urlsafe_b64encode(json.dumps({"host": live.host, **live.key}).encode()).decode()
    with_socket(live.url, begin, f"header-{header.rstrip('=')}")


def test_a_connection_without_credentials_is_told_so_and_closed(live: Api) -> None:
    async def test(socket: ClientConnection) -> None:
        await socket.send('{"type": "connection_init"}')
        heard = await hears(socket)
        assert heard["type"] == "connection_error"
        assert heard["payload"]["errors"][0]["errorCode"] == 401
        with pytest.raises(ConnectionClosed):
            await socket.recv()

    with_socket(live.url, test)


def test_a_message_that_is_too_large_ends_the_connection(live: Api) -> None:
    async def test(socket: ClientConnection) -> None:
        await begin(socket)
        await socket.send(json.dumps({"type": "stop", "id": "x" * 245_760}))
        with pytest.raises(ConnectionClosed) as closed:
            await socket.recv()
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1009

    with_socket(live.signed_in, test)


def test_there_is_no_such_api(live: Api) -> None:
    async def test() -> None:
        async with connect(live.url.replace(live.id, "nobodys"), subprotocols=[Subprotocol("graphql-ws")]):
            pass

    with pytest.raises(InvalidStatus):
        asyncio.run(test())
