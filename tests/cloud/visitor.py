"""A visitor of the chat: says things, taps what is offered, and keeps what was answered."""

import secrets
from collections.abc import Callable
from typing import Any

from tests.cloud.api import Api, Reply

_MESSAGE = """
  id author text
  choices { kind value label date start available durationMinutes priceMinor currency }
  booking { id reference status start end serviceName providerName customerName businessName timeZone }
"""
_START = f"""
  mutation M($input: StartConversationInput!) {{
    startConversation(input: $input) {{ token locale timeZone expiresAt expecting messages {{ {_MESSAGE} }} }}
  }}
"""
_SEND = f"""
  mutation M($input: SendMessageInput!) {{
    sendMessage(input: $input) {{ expecting locale expiresAt messages {{ {_MESSAGE} }} }}
  }}
"""
_RESUME = f"""
  query Q($token: String!) {{
    conversation(token: $token) {{ token locale expecting messages {{ {_MESSAGE} }} }}
  }}
"""

Choice = dict[str, Any]


class Visitor:
    def __init__(self, api: Api, widget_key: str, locale: str) -> None:
        self._api = api
        started = api(_START, input={"widgetKey": widget_key, "locale": locale}).field("startConversation")
        self.token: str = started["token"]
        self.last: dict[str, Any] = started

    def say(self, text: str, choice: str | None = None) -> dict[str, Any]:
        self.last = self.send(text, choice, secrets.token_hex(8)).field("sendMessage")
        return self.last

    def send(self, text: str, choice: str | None, message_id: str) -> Reply:
        sent = {"token": self.token, "messageId": message_id, "text": text}
        return self._api(_SEND, input=sent | ({"choice": choice} if choice else {}))

    def tap(self, kind: str, wanted: Callable[[Choice], bool] = lambda choice: True) -> dict[str, Any]:
        """Takes the first offered choice of a kind that is wanted."""
        offered = [choice for choice in self.choices(kind) if wanted(choice)]
        assert offered, f"no {kind} among {self.choices()} after {self.texts()}"
        return self.say(offered[0]["label"], offered[0]["value"])

    def choices(self, kind: str | None = None) -> list[Choice]:
        return [
            choice
            for message in self.last["messages"]
            if message["author"] == "AGENT"
            for choice in message["choices"]
            if kind in (None, choice["kind"])
        ]

    def texts(self) -> list[str]:
        return [message["text"] for message in self.last["messages"] if message["author"] == "AGENT"]

    def booking(self) -> dict[str, Any]:
        """The last booking card that was shown."""
        cards = [message["booking"] for message in self.last["messages"] if message["booking"]]
        assert cards, f"no booking in {self.texts()}"
        card: dict[str, Any] = cards[-1]
        return card

    def transcript(self) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = self._api(_RESUME, token=self.token).field("conversation")[
            "messages"
        ]
        return messages

    def identify(self, name: str, email: str) -> dict[str, Any]:
        """Gives name and contact, in the order in which they are asked for."""
        while self.last["expecting"] in ("NAME", "CONTACT"):
            self.say(name if self.last["expecting"] == "NAME" else email)
        return self.last
