"""Free time goes to who waits for it: the first whom it fits gets an offer, and a while to take it.

It is always the whole day that is looked at, as it is now, and never a gap as somebody told of it: so it
does not matter how often, in what order or how late a message comes, or how many come at once. An offer is
one transaction of the agenda, the hold and the entry, and each refuses what another call was faster with.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from chatbooking.bookings import holding, queries
from chatbooking.bookings.errors import AlreadyHolding, SlotTaken
from chatbooking.bookings.holds import HeldVisit
from chatbooking.bookings.model import Slot
from chatbooking.catalog.model import Catalog, Service
from chatbooking.catalog.storage import load
from chatbooking.errors import ChangedMeanwhile
from chatbooking.ids import new_id
from chatbooking.storage import TenantTable, TransactionRefused
from chatbooking.tenants.model import Tenant, TenantStatus
from chatbooking.waiting import joining, rules, storage
from chatbooking.waiting.model import Entry, WaitingStatus

# Told of a hold before there is one: whoever is told must be able to end it, whatever fails afterwards.
Announce = Callable[[TenantTable, HeldVisit], None]
_ATTEMPTS: Final = 5


def offer_day(
    table: TenantTable, day: date, now: datetime, length: timedelta, announce: Announce
) -> list[Entry]:
    """Offers what is free on a day to those who wait for it, and answers who got an offer now.

    ChangedMeanwhile when others keep taking what is about to be offered: to be asked again.
    """
    waiting = rules.in_turn(storage.of_day(table, day))
    if not waiting:
        return []
    # As the agenda below: what was changed a moment ago may be why this looks.
    tenant, catalog = load(table, consistent=True)
    if tenant.status is not TenantStatus.ACTIVE:
        return []
    made = []
    for entry in waiting:
        offered = _offer(table, tenant, catalog, entry, now, length, announce)
        if offered:
            made.append(offered)
    return made


def lapse(table: TenantTable, entry_id: str, now: datetime) -> Entry | None:
    """Ends an offer whose time is up; None where none is: answered, given up, or not over yet."""

    def lapsed(entry: Entry) -> Entry | None:
        over = entry.status is WaitingStatus.OFFERED and entry.offer and entry.offer.until <= now
        return rules.ended(entry, WaitingStatus.LAPSED) if over else None

    if storage.read(table, entry_id) is None:
        return None
    entry = joining.end(table, entry_id, lapsed)
    return entry if entry.status is WaitingStatus.LAPSED else None


def _offer(  # noqa: PLR0917 - what an offer depends on
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    entry: Entry,
    now: datetime,
    length: timedelta,
    announce: Announce,
) -> Entry | None:
    """The entry with its offer; None when nothing free fits, or somebody else has dealt with it."""
    service = next((each for each in catalog.bookable() if each.id == entry.service_id), None)
    if service is None:
        return None
    for _ in range(_ATTEMPTS):
        free = _free(table, tenant, catalog, service, entry, now)
        slot = rules.slot_for(entry, free, tenant, now, length)
        if slot is None:
            return None
        kept = rules.held(tenant, service, entry, slot, now, length, id=new_id())
        provider = catalog.provider(kept.provider_id)
        assert provider is not None
        after = rules.offered(entry, kept, provider.name)
        announce(table, kept)
        try:
            holding.keep(table, kept, also=[storage.save(table, entry, after)])
        except SlotTaken:
            continue
        except (AlreadyHolding, TransactionRefused):
            # They have another offer to answer, or their entry is another by now.
            return None
        return after
    raise ChangedMeanwhile


def _free(  # noqa: PLR0917 - what it depends on
    table: TenantTable, tenant: Tenant, catalog: Catalog, service: Service, entry: Entry, now: datetime
) -> tuple[Slot, ...]:
    """What is free for them, by all that binds a customer; read consistently: nobody asks again."""
    performers = catalog.performers(service)
    providers = [each for each in performers if entry.provider_id in {None, each.id}]
    (day,) = queries.free_days(
        table, tenant, catalog, service, providers, entry.date, entry.date, now, consistent=True
    )
    return day.slots
