from typing import Any

import pytest

from chatbooking.api.caller import Role
from chatbooking.errors import InvalidInput, NotFound
from chatbooking.tenants import rules
from chatbooking.tenants.errors import LastOwner
from chatbooking.tenants.model import (
    BookingRules,
    Contact,
    NotificationSettings,
    Tenant,
    WidgetLook,
    WidgetPosition,
)
from tests.tenants.builders import a_member, a_tenant


def test_what_is_absent_stays() -> None:
    tenant = a_tenant(contact=Contact(email="a@example.com", phone="+56912345678"))
    assert rules.changed_tenant(tenant, {}) == tenant
    changed = rules.changed_tenant(tenant, {"contact": {"email": "b@example.com"}})
    assert changed.contact == Contact(email="b@example.com", phone="+56912345678")


def test_null_empties_what_may_be_empty() -> None:
    tenant = a_tenant(contact=Contact(phone="+56912345678"), look=WidgetLook(greeting="¡Hola!"))
    changed = rules.changed_tenant(tenant, {"contact": {"phone": None}, "look": {"greeting": " "}})
    assert (changed.contact.phone, changed.look.greeting) == (None, None)


def test_every_field_of_the_input_can_be_changed() -> None:
    changed = rules.changed_tenant(
        a_tenant(),
        {
            "name": "  Clínica   Sur ",
            "locale": "pt",
            "timeZone": "America/Sao_Paulo",
            "currency": "brl",
            "contact": {
                "email": "Hola@Example.com",
                "phone": "+55 (11) 91234-5678",
                "address": "Rua A, 1\nCentro",
                "website": "https://sur.example/inicio",
            },
            "rules": {
                "slotIntervalMinutes": 30,
                "minimumNoticeMinutes": 0,
                "horizonDays": 365,
                "changeNoticeMinutes": 1440,
                "autoConfirm": False,
            },
            "look": {
                "colour": "#AABBCC",
                "position": "BOTTOM_LEFT",
                "greeting": "Oi!",
                "logoUrl": "https://sur.example/l.png",
            },
            "notifications": {
                "reminderMinutes": [30, 2880],
                "businessEmail": "Agenda@example.com",
                "tellNew": False,
                "tellChanged": False,
                "tellCancelled": False,
            },
        },
    )
    assert changed == Tenant(
        id="acme",
        name="Clínica Sur",
        locale="pt",
        time_zone="America/Sao_Paulo",
        currency="BRL",
        created_at=changed.created_at,
        contact=Contact(
            "hola@example.com", "+5511912345678", "Rua A, 1\nCentro", "https://sur.example/inicio"
        ),
        rules=BookingRules(30, 0, 365, 1440, False),
        look=WidgetLook("#aabbcc", WidgetPosition.BOTTOM_LEFT, "Oi!", "https://sur.example/l.png"),
        notifications=NotificationSettings((2880, 30), "agenda@example.com", False, False, False),
    )


@pytest.mark.parametrize(
    ("given", "field", "rule"),
    [
        ({"name": " "}, "name", "REQUIRED"),
        ({"name": None}, "name", "REQUIRED"),
        ({"name": "x" * 81}, "name", "TOO_LONG"),
        ({"locale": "fr"}, "locale", "UNKNOWN_LOCALE"),
        ({"locale": None}, "locale", "UNKNOWN_LOCALE"),
        ({"timeZone": "America/Atlantis"}, "timeZone", "UNKNOWN_TIME_ZONE"),
        ({"timeZone": "America"}, "timeZone", "UNKNOWN_TIME_ZONE"),
        ({"timeZone": "../../etc/passwd"}, "timeZone", "UNKNOWN_TIME_ZONE"),
        ({"timeZone": ""}, "timeZone", "REQUIRED"),
        ({"currency": "XYZ"}, "currency", "UNKNOWN_CURRENCY"),
        ({"currency": "EURO"}, "currency", "TOO_LONG"),
        ({"contact": None}, "contact", "REQUIRED"),
        ({"contact": {"email": "nobody"}}, "contact.email", "NOT_AN_EMAIL"),
        ({"contact": {"phone": "12"}}, "contact.phone", "NOT_A_PHONE"),
        ({"contact": {"phone": "call me 123456"}}, "contact.phone", "NOT_A_PHONE"),
        ({"contact": {"address": "x" * 201}}, "contact.address", "TOO_LONG"),
        ({"contact": {"website": "javascript:alert(1)"}}, "contact.website", "NOT_A_URL"),
        ({"rules": {"slotIntervalMinutes": 0}}, "rules.slotIntervalMinutes", "TOO_SMALL"),
        ({"rules": {"slotIntervalMinutes": 7}}, "rules.slotIntervalMinutes", "NOT_A_MULTIPLE"),
        ({"rules": {"slotIntervalMinutes": 485}}, "rules.slotIntervalMinutes", "TOO_LARGE"),
        ({"rules": {"slotIntervalMinutes": None}}, "rules.slotIntervalMinutes", "REQUIRED"),
        ({"rules": {"minimumNoticeMinutes": -1}}, "rules.minimumNoticeMinutes", "TOO_SMALL"),
        ({"rules": {"horizonDays": 0}}, "rules.horizonDays", "TOO_SMALL"),
        ({"rules": {"horizonDays": 366}}, "rules.horizonDays", "TOO_LARGE"),
        ({"rules": {"changeNoticeMinutes": 43201}}, "rules.changeNoticeMinutes", "TOO_LARGE"),
        ({"rules": {"autoConfirm": None}}, "rules.autoConfirm", "REQUIRED"),
        ({"look": {"colour": "red"}}, "look.colour", "NOT_A_COLOUR"),
        ({"look": {"colour": "#12345g"}}, "look.colour", "NOT_A_COLOUR"),
        ({"look": {"position": None}}, "look.position", "REQUIRED"),
        ({"look": {"greeting": "x" * 301}}, "look.greeting", "TOO_LONG"),
        ({"look": {"logoUrl": "http://acme.example/l.png"}}, "look.logoUrl", "NOT_A_URL"),
        ({"look": {"logoUrl": 'https://a.example/"onload'}}, "look.logoUrl", "NOT_A_URL"),
        ({"notifications": None}, "notifications", "REQUIRED"),
        ({"notifications": {"reminderMinutes": None}}, "notifications.reminderMinutes", "REQUIRED"),
        ({"notifications": {"reminderMinutes": [60, 0]}}, "notifications.reminderMinutes.1", "TOO_SMALL"),
        ({"notifications": {"reminderMinutes": [-60]}}, "notifications.reminderMinutes.0", "TOO_SMALL"),
        ({"notifications": {"reminderMinutes": [43201]}}, "notifications.reminderMinutes.0", "TOO_LARGE"),
        ({"notifications": {"reminderMinutes": [60, 5, 60]}}, "notifications.reminderMinutes.2", "DUPLICATE"),
        (
            {"notifications": {"reminderMinutes": [1, 2, 3, 4, 5, 6]}},
            "notifications.reminderMinutes",
            "TOO_MANY",
        ),
        ({"notifications": {"businessEmail": "nobody"}}, "notifications.businessEmail", "NOT_AN_EMAIL"),
        ({"notifications": {"tellNew": None}}, "notifications.tellNew", "REQUIRED"),
    ],
)
def test_a_broken_rule_names_its_field(given: dict[str, Any], field: str, rule: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        rules.changed_tenant(a_tenant(), given)
    assert (refusal.value.field, refusal.value.rule) == (field, rule)


def test_nobody_need_be_reminded_and_the_business_goes_back_to_its_contacts_address() -> None:
    tenant = a_tenant(notifications=NotificationSettings(business_email="agenda@example.com"))
    changed = rules.changed_tenant(tenant, {"notifications": {"reminderMinutes": [], "businessEmail": None}})
    assert changed.notifications == NotificationSettings(reminder_minutes=())


def test_a_keys_origins_are_kept_once_each() -> None:
    given = {"label": " Web ", "allowedOrigins": ["https://a.example/", "https://A.example:443"]}
    assert rules.widget_key_fields(given) == ("Web", ("https://a.example",))


@pytest.mark.parametrize(
    ("given", "field", "rule"),
    [
        ({"label": "", "allowedOrigins": []}, "label", "REQUIRED"),
        (
            {"label": "W", "allowedOrigins": ["https://a.example", "*"]},
            "allowedOrigins.1",
            "NOT_AN_ORIGIN",
        ),
        (
            {"label": "W", "allowedOrigins": [f"https://a{n}.example" for n in range(21)]},
            "allowedOrigins",
            "TOO_MANY",
        ),
    ],
)
def test_a_key_with_a_broken_rule_is_refused(given: dict[str, Any], field: str, rule: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        rules.widget_key_fields(given)
    assert (refusal.value.field, refusal.value.rule) == (field, rule)


def test_the_last_owner_can_neither_leave_nor_step_back() -> None:
    owner, admin = a_member(), a_member("admin", Role.ADMIN)
    for becomes in (None, Role.ADMIN, Role.VIEWER):
        with pytest.raises(LastOwner):
            rules.staying_owner((owner, admin), owner, becomes)
    assert rules.staying_owner((owner, admin), owner, Role.OWNER) is None


def test_an_owner_can_leave_another_and_others_need_nobody() -> None:
    owner, other, admin = a_member(), a_member("other"), a_member("admin", Role.ADMIN)
    everybody = (owner, other, admin)
    assert rules.staying_owner(everybody, owner, None) == other
    assert rules.staying_owner(everybody, other, Role.VIEWER) == owner
    assert rules.staying_owner((owner, admin), admin, None) is None


def test_somebody_elses_member_is_not_found() -> None:
    with pytest.raises(NotFound):
        rules.member_of((a_member(),), "stranger")
