"""What the landing page promises in numbers is what the system does."""

import re
import tomllib
from datetime import timedelta

import pytest

from chatbooking.chat.storage import KEPT_FOR, OPEN_FOR
from chatbooking.tenants.plans import LIMITS
from infra.static_site import KEEP_LOGS
from infra.target import FRONTENDS

LANDING = FRONTENDS / "landing" / "src"
PLAN = re.compile(r"name: '(\w+)', bookings: (\w+), conversations: (\w+), people: (\w+)")
# How long a conversation stays open and is kept after that, visits of pages are logged, functions log.
PRIVACY = {
    "es": (
        r"durante (\d+) horas",
        r"elimina (\d+) días",
        r"anotaciones se borran a los (\d+)",
        r"se borran a los (\d+) días\. Hay",
    ),
    "en": (
        r"for (\d+) hours",
        r"deleted (\d+) days later",
        r"notes are deleted after (\d+)",
        r"deleted after (\d+) days\. There",
    ),
    "pt": (
        r"por (\d+) horas",
        r"eliminada (\d+) dias",
        r"anotações são apagadas depois de (\d+)",
        r"apagados depois de (\d+) dias\. Há",
    ),
}


def test_the_plans_hold_what_the_page_says() -> None:
    shown = PLAN.findall((LANDING / "plans.ts").read_text("utf-8"))
    limits = {
        name.upper(): tuple(None if one == "null" else int(one) for one in amounts)
        for name, *amounts in shown
    }
    assert limits == {
        plan.value: (limit.bookings, limit.conversations, limit.providers) for plan, limit in LIMITS.items()
    }


@pytest.mark.parametrize("language", PRIVACY)
def test_the_privacy_page_knows_how_long_things_are_kept(language: str) -> None:
    text = (LANDING / "texts" / f"{language}.ts").read_text("utf-8")
    told = [int(number) for pattern in PRIVACY[language] for number in re.findall(pattern, text)]
    config = tomllib.loads((FRONTENDS.parent / "samconfig.toml").read_text("utf-8"))
    overrides = config["prod"]["deploy"]["parameters"]["parameter_overrides"]
    (logs,) = re.findall(r"LogRetentionDays=(\d+)", overrides)
    assert told == [OPEN_FOR // timedelta(hours=1), KEPT_FOR.days, int(KEEP_LOGS.to_days()), int(logs)]
