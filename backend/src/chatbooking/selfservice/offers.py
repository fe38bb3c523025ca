"""What the bearer of a waiting list's link can do: see the offer, accept it, or leave the list."""

from datetime import datetime
from typing import NamedTuple

from chatbooking.errors import NotFound
from chatbooking.selfservice import pace
from chatbooking.selfservice.model import ManagedOffer
from chatbooking.selfservice.rules import business
from chatbooking.storage import TenantTable
from chatbooking.tenants.errors import LinkInvalid
from chatbooking.tenants.links import Purpose, link_token, opened
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.standing import require_open
from chatbooking.tenants.storage import read_tenant
from chatbooking.waiting import answering


class Opened(NamedTuple):
    """What a link leads to."""

    table: TenantTable
    tenant: Tenant
    entry_id: str

    def shown(self, now: datetime) -> ManagedOffer:
        table, tenant = self.table, self.tenant
        view = answering.offer_of(table, self.entry_id, now)
        return ManagedOffer(
            status=view.status,
            service_name=view.service_name,
            provider_name=view.provider_name,
            date=view.date,
            start=view.start,
            end=view.end,
            until=view.until,
            time_zone=tenant.time_zone,
            business=business(tenant),
            booking_token=link_token(table, Purpose.BOOKING, view.booking_id) if view.booking_id else None,
        )


def look(token: str, now: datetime) -> ManagedOffer:
    """The offer as it stands; LinkInvalid, TooManyRequests, TenantClosed, TenantSuspended."""
    return _open(token, now).shown(now)


def accept(token: str, now: datetime) -> ManagedOffer:
    """The offer, now a booking with a link of its own; raises what `look` and answering.accept raise."""
    found = _open(token, now)
    answering.accept(found.table, found.entry_id, now)
    return found.shown(now)


def leave(token: str, now: datetime) -> ManagedOffer:
    """The entry, off the list; what was kept is the next one's. Raises what `look` raises."""
    found = _open(token, now)
    answering.leave(found.table, found.entry_id)
    return found.shown(now)


def _open(token: str, now: datetime) -> Opened:
    """The entry of somebody who was erased is gone, and its link opens nothing."""
    table, entry_id = opened(token, Purpose.WAITING)
    pace.count(table, f"waiting-{entry_id}", now)
    try:
        answering.offer_of(table, entry_id, now)
    except NotFound:
        raise LinkInvalid from None
    tenant = read_tenant(table)
    require_open(tenant)
    return Opened(table, tenant, entry_id)
