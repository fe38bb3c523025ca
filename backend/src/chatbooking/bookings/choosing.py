"""Looked up before a booking is written, in one request at most: who takes it, and the plan's room."""

from collections.abc import Mapping, Sequence
from datetime import date

from chatbooking.bookings import counting
from chatbooking.bookings.availability import Agenda
from chatbooking.bookings.grid import by_day, utc_days
from chatbooking.bookings.queries import agenda_keys, agendas_among
from chatbooking.catalog.model import Provider
from chatbooking.ids import derived_id
from chatbooking.storage import TenantTable, Write
from chatbooking.tenants.model import Tenant


def looked_up(  # noqa: PLR0917 - what it depends on, the widest first
    table: TenantTable,
    tenant: Tenant,
    providers: Sequence[Provider],
    claimed: range,
    day: date,
    booking_id: str,
) -> tuple[Sequence[Provider], Sequence[Write]]:
    """Who is tried, one after the other, and what is written with the booking; PlanLimitReached.

    The agendas are looked at only where there is a choice, and the month only where the plan has a limit.
    """
    shards = counting.shards(table, tenant, day)
    if len(providers) == 1:
        return providers, counting.admitted(table, tenant, day) if shards else ()
    days = utc_days(claimed)
    keys = agenda_keys(table, providers, days)
    found = table.get_many([*keys.values(), *shards], consistent=bool(shards))
    used = [found[key] for key in shards if key in found]
    news = counting.admitted(table, tenant, day, used) if shards else ()
    return in_turn(providers, agendas_among(found, keys), claimed, booking_id), news


def in_turn(
    providers: Sequence[Provider], agendas: Mapping[str, Agenda], claimed: range, booking_id: str
) -> Sequence[Provider]:
    """Of several, those who look free, the least booked of the day before the others.

    Equals follow the booking's id, so that a crowd does not run at the same provider.
    """
    wanted = by_day(claimed)

    def free(provider: Provider) -> bool:
        return not any(agendas[provider.id].get(day, frozenset()) & cells for day, cells in wanted.items())

    def load(provider: Provider) -> tuple[int, str]:
        booked = sum(len(agendas[provider.id].get(day, ())) for day in wanted)
        return booked, derived_id(booking_id, provider.id)

    return sorted(filter(free, providers), key=load)
