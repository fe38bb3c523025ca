"""The real-time protocol without sockets: what a client is told for what it says and what is published."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from localcloud.gateway.http import Gateway, HttpRequest
from localcloud.gateway.model import Api
from localcloud.gateway.realtime import messages
from localcloud.gateway.realtime.connection import Closing, Connection, Handshake
from tests.gateway.fakes import (
    KEY,
    NONE,
    NOW,
    SIGNED,
    WITH_IAM,
    FakeCloud,
    api,
    resolver,
    signing_cloud,
    token,
)

SDL = """
type Query { a: String }
type Mutation @aws_iam {
  publish(id: ID!, tenantId: String, note: String): Event
  announce: String
  end(tenantId: String!): String
}
type Event @aws_iam @aws_api_key @aws_cognito_user_pools {
  id: ID!
  tenantId: String!
  note: String
  kind: Kind
  inner: Inner
  secret: String @aws_iam
}
type Inner @aws_iam @aws_api_key @aws_cognito_user_pools { n: Int! list: [Int!] }
enum Kind { NEW OLD }
type Subscription {
  onPublish(id: ID, tenantId: String): Event
    @aws_subscribe(mutations: ["publish"]) @aws_api_key @aws_cognito_user_pools @aws_iam
  onOwn: Event @aws_subscribe(mutations: ["publish"]) @aws_cognito_user_pools
  onBoth: Event! @aws_subscribe(mutations: ["publish"]) @aws_api_key
  onAnnounce: String @aws_subscribe(mutations: ["announce"]) @aws_api_key
  onNothing: Event @aws_api_key
  odd: Event @aws_subscribe(mutations: ["publish"]) @aws_api_key
}
"""
RESULT = "\nexport const response = (ctx) => ctx.result;"
PUBLISH = """export const request = (ctx) => ({ payload: {
  ...ctx.args, kind: 'NEW', secret: 's', inner: { n: 1, list: [1, 2] } } });"""
ANNOUNCE = "export const request = () => ({ payload: 'news' });"
IMPORTS = "import { extensions, util } from '@aws-appsync/utils';\n"
OWN = (
    IMPORTS
    + """
export const request = (ctx) => {
  if (!ctx.identity.claims.tenantId) util.unauthorized();
  return { payload: null };
};
export const response = (ctx) => {
  const own = { tenantId: { eq: ctx.identity.claims.tenantId } };
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(own));
  extensions.setSubscriptionInvalidationFilter(util.transform.toSubscriptionFilter(own));
  return null;
};"""
)
END = (
    IMPORTS
    + """
export const request = (ctx) => ({ payload: null });
export const response = (ctx) => {
  const payload = { tenantId: ctx.args.tenantId };
  extensions.invalidateSubscriptions({ subscriptionField: 'onOwn', payload });
  return 'ended';
};"""
)
ODD = (
    IMPORTS
    + """export const request = () => ({});
export const response = () => { extensions.setSubscriptionFilter({ filterGroup: 'none' }); };"""
)
API = api(
    SDL,
    resolver("Mutation.publish", NONE, code=PUBLISH + RESULT),
    resolver("Mutation.announce", NONE, code=ANNOUNCE + RESULT),
    resolver("Mutation.end", NONE, code=END),
    resolver("Subscription.onOwn", NONE, code=OWN),
    resolver("Subscription.odd", NONE, code=ODD),
    providers=WITH_IAM,
)
BY_KEY = {"host": "h", "x-api-key": KEY.id}
MEMBER = {"host": "h", "Authorization": token(tenantId="acme")}
EVERYTHING = ("Mutation.publish", "Mutation.announce", "Mutation.end", "Subscription.onPublish")


def encoded(headers: Any) -> str:
    return base64.b64encode(json.dumps(headers).encode()).decode()


class Client:
    """A connection and what came of it."""

    def __init__(self, gateway: Gateway, of: Api = API, handshake: Handshake | None = None) -> None:
        asked = handshake or Handshake(
            "/v1/apis/api1/graphql", {"header": encoded(BY_KEY), "payload": "e30="}, ("graphql-ws",)
        )
        self.connection: Connection = gateway.connection(lambda: of, asked)

    def say(self, **message: Any) -> None:
        self.connection.receive(json.dumps(message))

    async def hears(self) -> Any:
        return await asyncio.wait_for(self.connection.outgoing.get(), 20)

    def hears_nothing(self) -> bool:
        return self.connection.outgoing.empty()

    async def begin(self) -> Client:
        self.say(type="connection_init")
        assert await self.hears() == messages.connection_ack()
        assert await self.hears() == {"type": "ka"}
        return self

    async def start(self, query: str, headers: Any = BY_KEY, *, id: str = "1", **variables: Any) -> Any:
        self.say(
            id=id,
            type="start",
            payload={
                "data": json.dumps({"query": query, "variables": variables}),
                "extensions": {"authorization": headers},
            },
        )
        return await self.hears()


class World:
    """A gateway, clients of it, and somebody who publishes."""

    def __init__(self) -> None:
        self.cloud: FakeCloud = signing_cloud(*EVERYTHING)
        self.gateway = Gateway(self.cloud, clock=lambda: NOW)

    async def client(self) -> Client:
        return await Client(self.gateway).begin()

    async def mutate(self, query: str) -> Any:
        body = json.dumps({"query": f"mutation {{ {query} }}"}).encode()
        answer = await self.gateway.answer(API, HttpRequest("POST", dict(SIGNED), body=body))
        found = json.loads(answer.body)
        assert "errors" not in found, found
        return found["data"]


def run(test: Callable[[World], Awaitable[None]]) -> None:
    async def whole() -> None:
        await test(World())

    asyncio.run(whole())


def data(payload: Any, id: str = "1", errors: Any = None) -> Any:
    return {"type": "data", "id": id, "payload": {"data": payload} | ({"errors": errors} if errors else {})}


ALL = 'publish(id: "1", tenantId: "acme") { id tenantId note }'
ON_PUBLISH = "subscription { onPublish { id note } }"


def test_a_subscriber_gets_what_is_published_in_its_own_shape() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        query = "subscription ($a: Boolean!) { event: onPublish { ...f note @include(if: $a) __typename } }"
        fragment = " fragment f on Event { name: id }"
        assert await client.start(query + fragment, a=False) == {"type": "start_ack", "id": "1"}
        await world.mutate(ALL)
        assert await client.hears() == data({"event": {"name": "1", "__typename": "Event"}})

    run(test)


def test_only_what_the_mutation_selected_is_delivered_under_whatever_name() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start("subscription { onPublish { id note kind inner { n list } } }")
        await world.mutate('x: publish(id: "1", note: "n") { y: id kind inner { z: n } }')
        inner = {"n": 1, "list": None}
        assert await client.hears() == data(
            {"onPublish": {"id": "1", "note": None, "kind": "NEW", "inner": inner}}
        )

    run(test)


def test_a_non_null_field_that_the_mutation_did_not_select_is_an_error() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start("subscription { onPublish { id tenantId } }")
        await world.mutate('publish(id: "1") { id }')
        heard = await client.hears()
        assert heard["payload"]["data"] == {"onPublish": None}
        (error,) = heard["payload"]["errors"]
        assert error["path"] == ["onPublish", "tenantId"]
        assert error["message"].startswith(
            "Cannot return null for non-nullable type: 'String' within parent 'Event'"
        )

        await client.start("subscription { onBoth { id inner { n } } }", id="2")
        await world.mutate('publish(id: "1") { id inner { list } }')
        heard = [await client.hears(), await client.hears()][1]
        assert heard["payload"]["data"] == {"onBoth": {"id": "1", "inner": None}}

    run(test)


def test_a_subscriber_does_not_read_what_its_mode_may_not() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start("subscription { onPublish { id secret } }")
        await client.start("subscription { onPublish { id secret } }", SIGNED, id="2")
        await world.mutate('publish(id: "1") { id secret }')
        heard = await client.hears()
        assert heard["payload"]["data"] == {"onPublish": {"id": "1", "secret": None}}
        assert heard["payload"]["errors"][0]["message"] == "Not Authorized to access secret on type Event"
        assert await client.hears() == data({"onPublish": {"id": "1", "secret": "s"}}, "2")

    run(test)


def test_without_a_filter_arguments_are_compared() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        for id_, arguments in {
            "all": "",
            "one": '(id: "1")',
            "both": '(id: "2", tenantId: "acme")',
            "null": "(tenantId: null)",
        }.items():
            await client.start(f"subscription {{ onPublish{arguments} {{ id }} }}", id=id_)
        await world.mutate('publish(id: "1", tenantId: "acme") { id tenantId }')
        assert [(await client.hears())["id"] for _ in range(2)] == ["all", "one"]
        await world.mutate('publish(id: "2") { id }')
        assert [(await client.hears())["id"] for _ in range(2)] == ["all", "null"]
        assert client.hears_nothing()

    run(test)


def test_a_resolver_s_filter_keeps_others_events_away_and_can_be_invalidated() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        assert await client.start("subscription { onOwn { id } }", MEMBER) == messages.start_ack("1")
        other = {"Authorization": token(tenantId="other")}
        assert await client.start("subscription { onOwn { id } }", other, id="2") == messages.start_ack("2")
        await world.mutate(ALL)
        assert await client.hears() == data({"onOwn": {"id": "1"}})
        assert client.hears_nothing()
        # What the mutation did not select cannot be compared: nobody gets it.
        await world.mutate('publish(id: "1", tenantId: "acme") { id }')
        assert client.hears_nothing()
        await world.mutate('end(tenantId: "other")')
        assert await client.hears() == {"type": "complete", "id": "2"}
        await world.mutate('publish(id: "1", tenantId: "other") { id tenantId }')
        assert client.hears_nothing()

    run(test)


@pytest.mark.parametrize(
    ("query", "headers", "error_type"),
    [
        ("subscription { onOwn { id } }", {"Authorization": token()}, "Unauthorized"),  # the resolver's word
        ("subscription { onOwn { id } }", BY_KEY, "Unauthorized"),
        ("subscription { onAnnounce }", SIGNED, "UnauthorizedException"),  # no policy
        (ON_PUBLISH, {}, "UnauthorizedException"),
        (ON_PUBLISH, {"x-api-key": "da2-wrong"}, "UnauthorizedException"),
        (ON_PUBLISH, {"authorization": "AWS4-HMAC-SHA256 stranger"}, "InvalidSignatureException"),
        (ON_PUBLISH, {"authorization": token(exp=1)}, "UnauthorizedException"),
        ("subscription {", BY_KEY, "BadRequestException"),
        ("mutation { announce }", BY_KEY, "UnsupportedOperation"),
        ("{ a }", BY_KEY, "UnsupportedOperation"),
        ("subscription { onNews { id } }", BY_KEY, None),
        ("subscription { onPublish { id } onBoth { id } }", BY_KEY, None),
        ("subscription { odd { id } }", BY_KEY, "BadRequestException"),
    ],
)
def test_a_subscription_that_is_refused(query: str, headers: Any, error_type: str | None) -> None:
    async def test(world: World) -> None:
        client = await world.client()
        heard = await client.start(query, headers)
        assert (heard["type"], heard["id"]) == ("error", "1")
        assert heard["payload"]["errors"][0].get("errorType") == error_type
        await world.mutate(ALL)
        assert client.hears_nothing()
        assert await client.start(ON_PUBLISH) == messages.start_ack("1")  # the id is free again

    run(test)


def test_a_signer_s_policies_cover_subscriptions_and_a_token_counts_for_one_subscription() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        assert await client.start(ON_PUBLISH, SIGNED) == messages.start_ack("1")
        assert await client.start(ON_PUBLISH, MEMBER, id="2") == messages.start_ack("2")

    run(test)


def test_a_scalar_is_published_too_and_nothing_reaches_who_names_no_mutation() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start("subscription { onNothing { id } }", id="nothing")
        await client.start("subscription { onAnnounce }")
        await world.mutate("announce")
        await world.mutate(ALL)
        assert await client.hears() == data({"onAnnounce": "news"})
        assert client.hears_nothing()

    run(test)


def test_stopping_and_what_cannot_be_stopped() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start(ON_PUBLISH)
        client.say(type="stop", id="1")
        assert await client.hears() == {"type": "complete", "id": "1"}
        await world.mutate(ALL)
        assert client.hears_nothing()
        client.say(type="stop", id="1")
        assert (await client.hears())["payload"]["errors"][0]["errorType"] == "UnknownOperationError"

    run(test)


def test_a_closed_connection_is_told_nothing() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start(ON_PUBLISH)
        client.connection.close()
        await world.mutate(ALL)
        assert client.hears_nothing()

    run(test)


def test_an_id_is_used_once_and_a_connection_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "MOST_SUBSCRIPTIONS", 2)

    async def test(world: World) -> None:
        client = await world.client()
        await client.start(ON_PUBLISH)
        heard = await client.start(ON_PUBLISH)
        assert heard["payload"]["errors"][0]["errorType"] == "DuplicatedOperationError"
        await client.start(ON_PUBLISH, id="2")
        heard = await client.start(ON_PUBLISH, id="3")
        assert heard["payload"]["errors"][0]["errorType"] == "MaxSubscriptionsReachedError"
        await world.mutate(ALL)
        assert {(await client.hears())["id"] for _ in range(2)} == {"1", "2"}

    run(test)


def test_a_payload_that_is_too_large_is_not_delivered_and_a_message_that_is_ends_the_connection() -> None:
    async def test(world: World) -> None:
        client = await world.client()
        await client.start(ON_PUBLISH)
        large = "x" * messages.MOST_BYTES
        await world.mutate(f'publish(id: "1", note: "{large}") {{ id note }}')
        assert client.hears_nothing()
        client.say(type="stop", id=large)
        assert await client.hears() == Closing(1009)

    run(test)


@pytest.mark.parametrize(
    "text", ["", "no JSON", "[]", "{}", '{"type": "query"}', '{"type": "start", "id": 7}']
)
def test_a_message_that_is_none_of_the_protocol_is_an_error(text: str) -> None:
    async def test(world: World) -> None:
        client = await world.client()
        client.connection.receive(text)
        assert (await client.hears())["type"] == "error"
        assert await client.start(ON_PUBLISH) == messages.start_ack("1")

    run(test)


@pytest.mark.parametrize(
    ("query", "subprotocols", "code"),
    [
        ({}, ("graphql-ws",), 401),
        ({"header": encoded({"x-api-key": "da2-wrong"})}, ("graphql-ws",), 401),
        ({"header": encoded({"authorization": "AWS4-HMAC-SHA256 stranger"})}, ("graphql-ws",), 403),
        ({"header": "%"}, ("graphql-ws",), 400),
        ({"header": encoded(["x-api-key"])}, ("graphql-ws",), 400),
        ({"header": encoded(BY_KEY)}, (), 400),
    ],
)
def test_a_connection_that_is_refused(query: Any, subprotocols: tuple[str, ...], code: int) -> None:
    async def test(world: World) -> None:
        client = Client(world.gateway, handshake=Handshake("/v1/apis/api1/graphql", query, subprotocols))
        client.say(type="connection_init")
        heard = await client.hears()
        assert heard["type"] == "connection_error"
        assert heard["payload"]["errors"][0]["errorCode"] == code
        assert await client.hears() == Closing(1000)

    run(test)


def test_credentials_may_come_as_a_subprotocol() -> None:
    async def test(world: World) -> None:
        header = base64.urlsafe_b64encode(json.dumps(BY_KEY).encode()).decode().rstrip("=")
        asked = Handshake("/v1/apis/api1/graphql", {}, ("graphql-ws", f"header-{header}"))
        await Client(world.gateway, handshake=asked).begin()

    run(test)


def test_nothing_starts_before_the_connection_is_initialized() -> None:
    async def test(world: World) -> None:
        client = Client(world.gateway)
        assert (await client.start(ON_PUBLISH))["type"] == "connection_error"
        assert await client.hears() == Closing(1000)

    run(test)
