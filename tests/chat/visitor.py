"""A visitor who types and taps, through turn.py."""

from datetime import datetime, timedelta

from chatbooking.chat import turn
from chatbooking.chat.model import Author, BookingCard, Choice, ChoiceKind, Expecting, Message
from tests.chat.shop import KEY, NOW, ORIGIN


class Visitor:
    """Each message comes ten seconds after the one before, on a clock of the visitor's own."""

    def __init__(
        self, locale: str | None = "es", *, time_zone: str | None = None, at: datetime = NOW
    ) -> None:
        self.now = at
        opened = turn.start(KEY, ORIGIN, at, locale=locale, time_zone=time_zone)
        self.token = opened.token
        self.locale = opened.locale
        self.expecting = opened.expecting
        self.messages: tuple[Message, ...] = opened.messages
        self.sent = 0

    def say(self, text: str, choice: str | None = None, *, id: str | None = None) -> str:
        """Sends a message and gives the answer's text, its messages joined."""
        self.sent += 1
        self.now += timedelta(seconds=10)
        answered = turn.send(turn.Sent(self.token, id or f"m{self.sent}", text, choice), lambda: self.now)
        self.messages = tuple(m for m in answered.messages if m.author is Author.AGENT)
        self.expecting, self.locale = answered.expecting, answered.locale
        return self.text

    def tap(self, value: str) -> str:
        """Takes an offered choice by its value, or the first one whose value begins so."""
        taken = self.value(value)
        return self.say(next(c.label for c in self.choices if c.value == taken), taken)

    def value(self, value: str) -> str:
        """That of an offered choice: this one, or the first that begins so."""
        beginning = (c.value for c in self.choices if c.value.startswith(value) and c.available is not False)
        found = value if any(c.value == value for c in self.choices) else next(beginning, None)
        assert found, f"no {value!r} among {[c.value for c in self.choices]} after {self.text!r}"
        return found

    @property
    def text(self) -> str:
        return "\n".join(message.text for message in self.messages)

    @property
    def choices(self) -> list[Choice]:
        return [choice for message in self.messages for choice in message.choices]

    def offered(self, kind: ChoiceKind) -> list[Choice]:
        return [choice for choice in self.choices if choice.kind is kind]

    @property
    def card(self) -> BookingCard | None:
        cards = [message.booking for message in self.messages if message.booking]
        return cards[-1] if cards else None

    def waits_for(self, expecting: Expecting) -> bool:
        return self.expecting is expecting
