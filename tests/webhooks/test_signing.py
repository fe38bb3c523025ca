"""Signatures as the specification's own library checks them."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from chatbooking.webhooks import signing
from tests.webhooks.build import OLD_SECRET, SECRET, endpoint

BODY = '{"type":"booking.created","data":{"name":"José"}}'.encode()


def signed(now: datetime, **changes: object) -> dict[str, str]:
    return dict(signing.headers(endpoint(**changes), "msg_1", BODY, now))


def test_what_is_signed_is_believed_and_what_was_altered_is_not() -> None:
    headers = signed(datetime.now(UTC))
    assert Webhook(SECRET).verify(BODY, headers)["data"] == {"name": "José"}
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(BODY + b" ", headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(BODY, headers | {"webhook-id": "msg_2"})
    with pytest.raises(WebhookVerificationError):
        Webhook(OLD_SECRET).verify(BODY, headers)


def test_while_a_secret_is_replaced_both_are_believed_and_later_one() -> None:
    now = datetime.now(UTC)
    replaced = {"previous_secret": OLD_SECRET, "previous_secret_until": now + timedelta(seconds=1)}
    both = signed(now, **replaced)
    assert len(both["webhook-signature"].split(" ")) == 2
    for secret in (SECRET, OLD_SECRET):
        Webhook(secret).verify(BODY, both)

    later = now + timedelta(seconds=1)
    with pytest.raises(WebhookVerificationError):
        Webhook(OLD_SECRET).verify(BODY, signed(later, **replaced))


def test_an_old_message_cannot_be_played_back() -> None:
    headers = signed(datetime.now(UTC) - timedelta(minutes=6))
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(BODY, headers)


def test_a_secret_is_random_and_as_long_as_the_specification_asks() -> None:
    first, second = signing.new_secret(), signing.new_secret()
    assert first != second
    assert 24 <= len(base64.b64decode(first.removeprefix("whsec_"))) <= 64
