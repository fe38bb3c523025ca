"""A business from before there were settings for notifications has the same ones whoever reads it."""

from chatbooking.records import decode, encode
from chatbooking.tenants.model import NotificationSettings, Tenant
from tests.appsync import evaluate, event
from tests.tenants.builders import a_tenant


def test_an_old_business_reads_with_the_usual_settings() -> None:
    old = encode(a_tenant())
    del old["notifications"]
    assert decode(Tenant, old).notifications == NotificationSettings()
    read = evaluate("tenants/resolvers/tenant.js", "response", {**event("Query.tenant"), "result": old})
    assert read["value"]["notifications"] == encode(NotificationSettings())


def test_nobody_to_remind_is_kept_as_that() -> None:
    none = a_tenant(notifications=NotificationSettings(reminder_minutes=()))
    assert decode(Tenant, encode(none)) == none
