from datetime import timedelta

import pytest

from chatbooking.storage import TenantTable
from chatbooking.tenants import storage
from chatbooking.tenants.access import tenant_of_widget
from chatbooking.tenants.errors import OriginNotAllowed, WidgetKeyRevoked, WidgetKeyUnknown
from chatbooking.tenants.model import WidgetKey
from tests.tenants.builders import NOW, opened

ORIGIN = "https://acme.example"


def test_a_key_on_its_own_page_opens_its_business(table_name: str) -> None:
    opened()
    assert tenant_of_widget("pk_1", ORIGIN, NOW) == "acme"
    assert tenant_of_widget("pk_1", "https://ACME.example", NOW) == "acme"


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "https://evil.example",
        "http://acme.example",
        "https://acme.example:8443",
        "https://acme.example.evil.example",
        "https://acme.example/",
        "*",
    ],
)
def test_any_other_page_is_refused(table_name: str, origin: str | None) -> None:
    opened()
    with pytest.raises(OriginNotAllowed):
        tenant_of_widget("pk_1", origin, NOW)


def test_a_key_without_origins_opens_nothing(table_name: str) -> None:
    opened(key=WidgetKey("pk_1", "Web", (), NOW))
    with pytest.raises(OriginNotAllowed):
        tenant_of_widget("pk_1", ORIGIN, NOW)


@pytest.mark.parametrize("key", ["", "pk_2", "k" * 5000, "pk_1#"])
def test_what_is_no_key_is_unknown(table_name: str, key: str) -> None:
    opened()
    with pytest.raises(WidgetKeyUnknown):
        tenant_of_widget(key, ORIGIN, NOW)


def test_a_revoked_key_opens_nothing(tenant_table: TenantTable) -> None:
    opened()
    storage.revoke_widget_key(tenant_table, "pk_1", NOW)
    with pytest.raises(WidgetKeyRevoked):
        tenant_of_widget("pk_1", ORIGIN, NOW)


def test_a_key_works_until_its_successor_takes_over(tenant_table: TenantTable) -> None:
    opened()
    until = NOW + timedelta(days=2)
    storage.rotate_widget_key(tenant_table, "pk_1", "pk_2", until, NOW)
    for key in ("pk_1", "pk_2"):
        assert tenant_of_widget(key, ORIGIN, until - timedelta(seconds=1)) == "acme"
    with pytest.raises(WidgetKeyRevoked):
        tenant_of_widget("pk_1", ORIGIN, until)
    assert tenant_of_widget("pk_2", ORIGIN, until) == "acme"
