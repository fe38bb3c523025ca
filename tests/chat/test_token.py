import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.chat import token
from chatbooking.chat.errors import ConversationUnknown


def test_a_token_gives_back_what_it_was_issued_for() -> None:
    issued = token.issue("acme")

    assert token.read(issued.text()) == issued


def test_tokens_are_opaque_and_never_the_same() -> None:
    tokens = {token.issue("acme").text() for _ in range(100)}

    assert len(tokens) == 100
    assert not any("acme" in text for text in tokens)


def test_the_secret_opens_only_its_own_fingerprint() -> None:
    mine, other = token.issue("acme"), token.issue("acme")

    mine.open(mine.fingerprint)
    for stored in (other.fingerprint, mine.secret, "", None):
        with pytest.raises(ConversationUnknown):
            mine.open(stored)


def test_the_secret_is_not_printed() -> None:
    issued = token.issue("acme")

    assert issued.secret not in repr(issued)


@pytest.mark.parametrize(
    "inside",
    ["", "acme", "acme.conversation", "ac#me.conversation." + "s" * 43, "a.b." + "s" * 42, "a.b.c.d"],
)
def test_what_has_not_three_sound_parts_is_no_token(inside: str) -> None:
    with pytest.raises(ConversationUnknown):
        token.read(base64.urlsafe_b64encode(inside.encode()).decode())


@given(st.text(max_size=500))
def test_no_text_breaks_the_reading(text: str) -> None:
    with pytest.raises(ConversationUnknown):
        token.read(text)
