"""Whether a business is open for visitors, and how it closes and opens again. Pure rules."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from chatbooking.errors import InvalidInput, TenantClosed, TenantSuspended
from chatbooking.tenants.errors import ReopeningTooLate
from chatbooking.tenants.model import Tenant, TenantStatus

REOPEN_DAYS: Final = 30


def require_open(tenant: Tenant) -> None:
    """TenantClosed, TenantSuspended unless visitors may book."""
    if tenant.status is TenantStatus.CLOSED:
        raise TenantClosed
    if tenant.status is TenantStatus.SUSPENDED:
        raise TenantSuspended


def closed(tenant: Tenant, name: str, now: datetime) -> Tenant:
    """The business, closed from now on if its name is `name`; a closed one as it is.

    A suspended one cannot get round its suspension by closing. InvalidInput, TenantSuspended.
    """
    if name.strip() != tenant.name:
        raise InvalidInput("name", "NOT_THE_NAME")
    if tenant.status is TenantStatus.CLOSED:
        return tenant
    require_open(tenant)
    return replace(tenant, status=TenantStatus.CLOSED, closed_at=now)


def reopened(tenant: Tenant, now: datetime) -> Tenant:
    """The business, open again; an open one as it is. TenantSuspended, ReopeningTooLate."""
    if tenant.status is TenantStatus.SUSPENDED:
        raise TenantSuspended
    if tenant.closed_at and now - tenant.closed_at > timedelta(days=REOPEN_DAYS):
        raise ReopeningTooLate(REOPEN_DAYS)
    return replace(tenant, status=TenantStatus.ACTIVE, closed_at=None)


def suspended(tenant: Tenant) -> Tenant:
    """The business as an operator suspends it. A closed one keeps the time of its closing."""
    return replace(tenant, status=TenantStatus.SUSPENDED)


def lifted(tenant: Tenant) -> Tenant:
    """The business without its suspension: closed if its owner had closed it before, else open."""
    if tenant.status is not TenantStatus.SUSPENDED:
        return tenant
    return replace(tenant, status=TenantStatus.CLOSED if tenant.closed_at else TenantStatus.ACTIVE)
