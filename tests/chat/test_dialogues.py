"""The scripted conversations of dialogues/*.yaml, end to end on the table.

A script is a list of steps: what the visitor does (`say`, `tap`), what somebody else does (`rival`, `full`),
and what is then true (`hears`, `not_hears`, `waits`, `offers`, `or_wait`, `booked`, `listed`, `status`,
`language`).
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
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
from chatbooking.waiting import storage as waiting
from tests.chat.shop import NOW, ZONE
from tests.chat.visitor import Visitor

FRIDAY = date(2026, 11, 27)
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

    def or_wait(self, value: str, where: str) -> None:
        """Whether the last choice is to be told when something opens up: `yyyy-mm-dd`, an hour, or `no`."""
        last = self.visitor.choices[-1].value if self.visitor.choices else ""
        offered = last.removeprefix("wait:") if last.startswith("wait:") else "no"
        assert offered == value, f"{where}\nheard: {self.visitor.text}"

    def listed(self, expected: str, where: str) -> None:
        """`service provider hours status e-mail` of everybody who waits for Friday, in the table."""
        entries = [
            f"{each.service_id} {each.provider_id or 'anyone'} {'-'.join(each.window) or 'any'}"
            f" {each.status} {each.customer.email}"
            for each in waiting.of_day(self.shop, FRIDAY)
        ]
        assert entries == ([expected] if expected != "nobody" else []), f"{where}\nheard: {self.visitor.text}"

    def full(self, hours: str, _: str) -> None:
        """Friday is booked with everybody from one hour to another: `09:00-19:00`."""
        tenant, catalog = load(self.shop)
        first, last = (
            datetime.fromisoformat(f"{FRIDAY}T{hour}").replace(tzinfo=ZoneInfo(ZONE))
            for hour in hours.split("-")
        )
        for who in ("maria", "jose"):
            for start in (first + timedelta(minutes=30) * n for n in range(20)):
                if first <= start < last and not 13 <= start.hour < 14:
                    customer = Customer("Eva Soto", "eva@example.com")
                    token = f"full{who}{start}"
                    request = NewBooking("cut", who, start, customer, Channel.CHAT, token)
                    lifecycle.create(self.shop, tenant, catalog, request, NOW)

    def rival(self, start: str, _: str) -> None:
        """Somebody else books the massage with María: `yyyy-mm-dd hh:mm`; a reference for later."""
        tenant, catalog = load(self.shop)
        self.rivals += 1
        customer = Customer("Eva Soto", "eva@example.com")
        instant = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(ZONE))
        request = NewBooking("massage", "maria", instant, customer, Channel.CHAT, f"rival{self.rivals}")
        self.reference = lifecycle.create(self.shop, tenant, catalog, request, NOW).reference
