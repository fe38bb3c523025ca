"""Businesses and people with usual values."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from chatbooking.api.caller import Role
from chatbooking.tenants import storage
from chatbooking.tenants.model import Member, Tenant, WidgetKey
from chatbooking.tenants.register import Registration

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def a_tenant(**changes: Any) -> Tenant:
    usual = Tenant("acme", "Peluquería Acme", "es", "America/Santiago", "CLP", created_at=NOW)
    return replace(usual, **changes)


def a_member(id: str = "owner", role: Role = Role.OWNER, **changes: Any) -> Member:
    return replace(Member(id, f"{id}@example.com", role, NOW), **changes)


def a_key(key: str = "pk_1", *origins: str) -> WidgetKey:
    return WidgetKey(key, "Web", origins or ("https://acme.example",), NOW)


def opened(tenant: Tenant | None = None, owner: Member | None = None, key: WidgetKey | None = None) -> Tenant:
    """A business in the table, with its owner and a widget key."""
    tenant = tenant or a_tenant()
    assert storage.open_tenant(Registration(tenant, owner or a_member(), key or a_key()))
    return tenant
