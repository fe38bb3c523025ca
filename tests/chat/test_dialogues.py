"""The scripted conversations of dialogues/*.yaml, end to end on the table.

A script is a list of steps: what the visitor does (`say`, `tap`), what somebody else does (`rival`), and what
is then true (`hears`, `not_hears`, `waits`, `offers`, `booked`, `status`, `language`).
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from chatbooking.bookings import lifecycle, queries
from chatbooking.bookings.model import Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog.storage import load
from chatbooking.chat.conversation.said import tapped
from chatbooking.storage import TenantTable
from chatbooking.texts import LOCALES
from tests.chat.shop import NOW, ZONE
from tests.chat.visitor import Visitor

FOLDER = Path(__file__).parent / "dialogues"


def dialogues() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.yaml")):
        for script in yaml.safe_load(path.read_text("utf-8")):
            yield pytest.param(path.stem, script, id=f"{path.stem}-{script['title']}".replace(" ", "_"))


@pytest.mark.parametrize(("locale", "script"), list(dialogues()))
def test_dialogue(shop: TenantTable, locale: str, script: dict[str, Any]) -> None:
    talk = Talk(shop, locale, script.get("visitor_zone"))
    for number, line in enumerate(script["lines"], 1):
        ((verb, value),) = line.items()
        getattr(talk, verb)(str(value) if not isinstance(value, list) else value, f"line {number}: {line}")


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_has_at_least_fifteen_dialogues(locale: str) -> None:
    assert len(yaml.safe_load((FOLDER / f"{locale}.yaml").read_text("utf-8"))) >= 15


class Talk:
    """One conversation, whose steps are the verbs of the scripts."""

    def __init__(self, shop: TenantTable, locale: str, time_zone: str | None) -> None:
        self.shop = shop
        self.visitor = Visitor(locale, time_zone=time_zone)
        self.reference = ""
        self.rivals = 0

    def say(self, text: str, _: str) -> None:
        self.visitor.say(text.replace("{reference}", self.reference))
        card = self.visitor.card
        self.reference = card.reference if card and card.reference else self.reference

    def tap(self, value: str, _: str) -> None:
        self.visitor.tap(value)
        card = self.visitor.card
        self.reference = card.reference if card and card.reference else self.reference

    def hears(self, fragment: str, where: str) -> None:
        assert fragment in self.visitor.text, f"{where}\nheard: {self.visitor.text}"

    def not_hears(self, fragment: str, where: str) -> None:
        assert fragment not in self.visitor.text, f"{where}\nheard: {self.visitor.text}"

    def waits(self, expecting: str, where: str) -> None:
        assert self.visitor.expecting == expecting, f"{where}\nheard: {self.visitor.text}"

    def offers(self, labels: list[str], where: str) -> None:
        """Exactly these, the days that are full left out."""
        offered = [choice.label for choice in self.visitor.choices if choice.available is not False]
        assert offered == labels, f"{where}\nheard: {self.visitor.text}"
        assert all(tapped("", choice.value) for choice in self.visitor.choices)

    def language(self, locale: str, where: str) -> None:
        assert self.visitor.locale == locale, where

    def booked(self, expected: str, where: str) -> None:
        """`service provider yyyy-mm-dd hh:mm`, on the business's clock, in the table and on the card."""
        card = self.visitor.card
        assert card, f"{where}\nheard: {self.visitor.text}"
        assert card.id, f"{where}\nheard: {self.visitor.text}"
        kept = queries.find(self.shop, card.id, consistent=True)
        assert kept, where
        start = kept.start.astimezone(ZoneInfo(ZONE))
        assert f"{kept.service_id} {kept.provider_id} {start:%Y-%m-%d %H:%M}" == expected, where
        assert kept.start == card.start

    def status(self, expected: str, where: str) -> None:
        card = self.visitor.card
        assert card, f"{where}\nheard: {self.visitor.text}"
        assert card.status == expected, where

    def rival(self, start: str, _: str) -> None:
        """Somebody else books the massage with María: `yyyy-mm-dd hh:mm`; a reference for later."""
        tenant, catalog = load(self.shop)
        self.rivals += 1
        customer = Customer("Eva Soto", "eva@example.com")
        instant = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(ZONE))
        request = NewBooking("massage", "maria", instant, customer, Channel.CHAT, f"rival{self.rivals}")
        self.reference = lifecycle.create(self.shop, tenant, catalog, request, NOW).reference
