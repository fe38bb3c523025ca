import re

import pytest

from chatbooking.api.caller import Role
from chatbooking.tenants.model import BookingRules
from chatbooking.tenants.register import SignUp, new_widget_key, plan, sign_up_of
from tests.tenants.builders import NOW


def a_sign_up(**changes: str | None) -> SignUp:
    usual = {"sub": "s-1", "email": "ana@example.com", "business": "Spa Sur", "name": "Ana",
             "locale": "es-CL", "time_zone": "America/Santiago"}  # fmt: skip
    return SignUp(**(usual | changes))  # type: ignore[arg-type]


def test_a_sign_up_becomes_a_business_with_usual_settings() -> None:
    made = plan(a_sign_up(), NOW, "pk_1")
    tenant = made.tenant
    assert (tenant.name, tenant.locale, tenant.time_zone, tenant.currency) == (
        "Spa Sur", "es", "America/Santiago", "CLP",
    )  # fmt: skip
    assert tenant.rules == BookingRules()
    assert tenant.contact.email == "ana@example.com"
    assert (made.owner.id, made.owner.role, made.owner.name) == ("s-1", Role.OWNER, "Ana")
    assert (made.widget_key.key, made.widget_key.allowed_origins) == ("pk_1", ())


def test_the_same_user_always_gets_the_same_business() -> None:
    first, second = plan(a_sign_up(), NOW, "pk_1"), plan(a_sign_up(business="Otro"), NOW, "pk_2")
    assert first.tenant.id == second.tenant.id
    assert plan(a_sign_up(sub="s-2"), NOW, "pk_3").tenant.id != first.tenant.id


@pytest.mark.parametrize(
    ("locale", "language", "name"),
    [("es", "es", "Mi negocio"), ("pt-BR", "pt", "Meu negócio"), (None, "en", "My business")],
)
def test_what_is_missing_gives_way_to_a_default(locale: str | None, language: str, name: str) -> None:
    made = plan(a_sign_up(business=" ", name=None, locale=locale, time_zone=None), NOW, "pk_1")
    assert (made.tenant.locale, made.tenant.name, made.tenant.time_zone) == (language, name, "UTC")


def test_what_is_unusable_gives_way_too() -> None:
    made = plan(a_sign_up(business="x\n" * 200, time_zone="Mars/Olympus"), NOW, "pk_1")
    assert len(made.tenant.name) <= 80
    assert "\n" not in made.tenant.name
    assert made.tenant.time_zone == "UTC"


def test_attributes_of_the_user_pool_are_understood() -> None:
    attributes = {"sub": "s-1", "email": "a@example.com", "email_verified": "true",
                  "custom:business": "Spa", "zoneinfo": "Europe/Madrid", "locale": "es"}  # fmt: skip
    assert sign_up_of(attributes) == SignUp("s-1", "a@example.com", "Spa", None, "es", "Europe/Madrid")


def test_a_widget_key_has_at_least_128_random_bits() -> None:
    keys = {new_widget_key() for _ in range(50)}
    assert len(keys) == 50
    assert all(re.fullmatch(r"pk_[0-9a-f]{32}", key) for key in keys)
