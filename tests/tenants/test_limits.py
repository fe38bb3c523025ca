from datetime import UTC, date, datetime

import pytest

from chatbooking.api.answer import sentence_of
from chatbooking.storage import TenantTable, transact
from chatbooking.storage.values import to_attributes
from chatbooking.tenants import crowd
from chatbooking.tenants.errors import PlanLimitReached, TooManyConversations
from chatbooking.tenants.limits import following, require_room, to_tell
from chatbooking.tenants.model import Contact, Plan
from chatbooking.tenants.plans import LIMITS, Metered
from chatbooking.tenants.storage import counters
from chatbooking.tenants.usage_stream import UsageReached, reached
from chatbooking.texts import LOCALES
from tests.tenants.builders import NOW, a_tenant, opened

DAY = date(2026, 11, 22)
REACHABLE = a_tenant(contact=Contact(email="hola@acme.example", phone="+56 2 2345 6789"))


@pytest.mark.parametrize("meter", Metered)
def test_the_last_one_fits_and_the_next_does_not(meter: Metered) -> None:
    limit = LIMITS[Plan.FREE].of(meter)
    assert limit
    require_room(a_tenant(), meter, limit - 1, DAY)
    with pytest.raises(PlanLimitReached) as refused:
        require_room(a_tenant(), meter, limit, DAY)
    assert (refused.value.parameters["meter"], refused.value.parameters["limit"]) == (meter, limit)
    assert not refused.value.retryable
    require_room(a_tenant(plan=Plan.BUSINESS), meter, 10**9, DAY)


def test_a_visitor_may_come_again_when_the_business_begins_its_next_month() -> None:
    with pytest.raises(PlanLimitReached) as refused:
        require_room(REACHABLE, Metered.MESSAGES, 3_000, DAY)
    assert refused.value.parameters == {
        "meter": "MESSAGES",
        "limit": 3_000,
        "month": "2026-11",
        # Midnight in Santiago.
        "retryAt": "2026-12-01T03:00:00Z",
        "contact": "+56 2 2345 6789, hola@acme.example",
    }
    assert following("2026-12", "UTC") == datetime(2027, 1, 1, tzinfo=UTC)


def test_waiting_does_not_help_a_booking_of_a_full_month() -> None:
    with pytest.raises(PlanLimitReached) as refused:
        require_room(REACHABLE, Metered.BOOKINGS, 50, date(2027, 1, 5))
    assert refused.value.parameters["month"] == "2027-01"
    assert refused.value.parameters["retryAt"] is None


@pytest.mark.parametrize("locale", LOCALES)
def test_visitors_are_told_whom_to_ask_and_members_what_their_plan_includes(locale: str) -> None:
    told = {}
    for tenant in (REACHABLE, a_tenant()):
        for meter in Metered:
            with pytest.raises(PlanLimitReached) as refused:
                require_room(tenant, meter, 10**6, DAY)
            told[tenant.contact.phone, meter] = sentence_of(refused.value, locale)
    for meter in (Metered.MESSAGES, Metered.CONVERSATIONS):
        assert "+56 2 2345 6789, hola@acme.example" in told["+56 2 2345 6789", meter]
        assert "None" not in told[None, meter]
    assert "50" in told[None, Metered.BOOKINGS]
    assert "2026-11" in told[None, Metered.BOOKINGS]
    assert "2" in told[None, Metered.PROVIDERS]


def test_owners_are_told_at_eighty_and_a_hundred_percent_by_the_first_or_by_one_of_the_next() -> None:
    tenant = a_tenant()
    assert to_tell(tenant, Metered.BOOKINGS, 39) == ()
    assert to_tell(tenant, Metered.BOOKINGS, 40) == (80,)
    assert to_tell(tenant, Metered.BOOKINGS, 49) == (80,)
    assert to_tell(tenant, Metered.BOOKINGS, 50) == (80, 100)
    assert to_tell(tenant, Metered.BOOKINGS, 60) == (100,)
    assert to_tell(tenant, Metered.BOOKINGS, 200) == ()
    assert to_tell(a_tenant(plan=Plan.BUSINESS), Metered.BOOKINGS, 10**6) == ()


def marks(table: TenantTable) -> list[dict[str, object]]:
    return table.query_all(table.pk("USAGE", "2026-11"), begins=counters.TOLD)


def test_a_mark_is_the_same_however_often_it_is_put(tenant_table: TenantTable) -> None:
    for _ in range(2):
        transact([counters.told(tenant_table, "2026-11", Metered.BOOKINGS, 80, Plan.FREE)])
        counters.tell(tenant_table, "2026-11", Metered.BOOKINGS, 80, Plan.FREE)
        counters.tell(tenant_table, "2026-11", Metered.MESSAGES, 100, Plan.PRO)
    first, second = marks(tenant_table)
    assert first["SK"] == "TOLD#BOOKINGS#80#FREE"
    assert second["SK"] == "TOLD#MESSAGES#100#PRO"


def test_the_stream_tells_of_a_mark_when_it_appears_and_of_nothing_else(tenant_table: TenantTable) -> None:
    counters.tell(tenant_table, "2026-11", Metered.BOOKINGS, 80, Plan.FREE)
    image = to_attributes(marks(tenant_table)[0])
    keys = {name: image[name] for name in ("PK", "SK")}
    new = {"dynamodb": {"Keys": keys, "NewImage": image}}

    assert reached(new) == UsageReached("acme", "2026-11", "BOOKINGS", 80)
    assert reached({"dynamodb": {**new["dynamodb"], "OldImage": image}}) is None
    assert reached({"dynamodb": {"Keys": keys, "OldImage": image}}) is None
    other = {"PK": {"S": "T#acme#USAGE#2026-11"}, "SK": {"S": "BOOKINGS#03"}}
    assert reached({"dynamodb": {"Keys": other, "NewImage": other}}) is None


def test_conversations_are_begun_at_the_plans_pace(tenant_table: TenantTable) -> None:
    opened()
    most = LIMITS[Plan.FREE].conversations_a_minute
    at = NOW.replace(second=18)
    for _ in range(most):
        crowd.admit(tenant_table, Plan.FREE, at)
    with pytest.raises(TooManyConversations) as refused:
        crowd.admit(tenant_table, Plan.FREE, at)
    assert refused.value.parameters == {"retryAfterSeconds": 42}
    assert refused.value.retryable
    crowd.admit(TenantTable("other"), Plan.FREE, at)
    crowd.admit(tenant_table, Plan.FREE, at.replace(minute=at.minute + 1))
    # A larger plan has room in the same minute.
    crowd.admit(tenant_table, Plan.PRO, at)


def test_the_counter_of_a_minute_goes_by_itself(tenant_table: TenantTable) -> None:
    crowd.admit(tenant_table, Plan.FREE, NOW)
    (item,) = tenant_table.query_all(tenant_table.pk("PACE"))
    assert NOW.timestamp() + 60 < item["expiresAt"] < NOW.timestamp() + 86_400
