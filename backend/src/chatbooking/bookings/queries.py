"""What can be asked about time and bookings. Not being able to read is an error, never an answer."""

from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from chatbooking.bookings import storage
from chatbooking.bookings.agenda import busy_of, key_of_day
from chatbooking.bookings.availability import Agenda, FreeDay, question
from chatbooking.bookings.availability import free_days as answer
from chatbooking.bookings.contacts import normal_contact
from chatbooking.bookings.grid import Shape, utc_days
from chatbooking.bookings.model import Booking
from chatbooking.catalog.model import Catalog, Provider, Service
from chatbooking.clock import to_iso
from chatbooking.errors import InvalidInput
from chatbooking.records import decode
from chatbooking.storage import Key, TenantTable
from chatbooking.storage.values import Item
from chatbooking.tenants.model import Tenant

MAX_DAYS = 62
# Later than any instant that is written.
_END_OF_TIME = "9"


def free_days(  # noqa: PLR0917 - what it depends on, the widest first
    table: TenantTable,
    tenant: Tenant,
    catalog: Catalog,
    service: Service,
    providers: Sequence[Provider],
    first: date,
    last: date,
    now: datetime,
    *,
    by_customer: bool = True,
    consistent: bool = False,
) -> list[FreeDay]:
    """Every date from first to last in the tenant's zone with its free starts, a full one with none.

    Of the providers only those count who are active and perform the service. One request to DynamoDB for
    one provider, else one for each hundred agenda days; none when notice and horizon leave nothing to ask.
    Read a moment behind unless `consistent`. InvalidInput when the range is turned round or longer than
    MAX_DAYS.
    """
    dates = dates_between(first, last)
    wanted = {provider.id for provider in providers}
    performers = [provider for provider in catalog.performers(service) if provider.id in wanted]
    asked = question(tenant.rules, tenant.time_zone, shape_of(service), dates, now, by_customer=by_customer)
    if not asked.starts or not performers:
        return [FreeDay(day, ()) for day in dates]
    agendas = read_agendas(table, performers, utc_days(asked.span), consistent=consistent)
    return answer(asked, [(provider, agendas[provider.id]) for provider in performers])


def dates_between(first: date, last: date) -> list[date]:
    """Both included; InvalidInput when turned round, more than MAX_DAYS, or at the calendar's end."""
    if last < first:
        raise InvalidInput("to", "ENDS_BEFORE_START")
    if (last - first).days >= MAX_DAYS:
        raise InvalidInput("to", "RANGE_TOO_LONG", max=MAX_DAYS)
    if first.year == MINYEAR or last.year == MAXYEAR:
        # There is no day beside it, in which another zone's clock may be.
        raise InvalidInput("to", "NOT_A_DATE")
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def read_agendas(
    table: TenantTable, providers: Sequence[Provider], days: Sequence[date], *, consistent: bool = False
) -> dict[str, Agenda]:
    """The busy cells of each provider on consecutive UTC days, a moment ago: a claim has the last word."""
    if len(providers) == 1:
        between = (days[0].isoformat(), days[-1].isoformat())
        items = table.query_all(table.pk("AGENDA", providers[0].id), between=between, consistent=consistent)
        return {providers[0].id: {date.fromisoformat(item["SK"]): busy_of(item) for item in items}}
    keys = agenda_keys(table, providers, days)
    return agendas_among(table.get_many(keys.values(), consistent=consistent), keys)


def agenda_keys(
    table: TenantTable, providers: Sequence[Provider], days: Sequence[date]
) -> dict[tuple[str, date], Key]:
    """Where the agendas of these days stand, by provider's id and day."""
    return {(provider.id, day): key_of_day(table, provider.id, day) for provider in providers for day in days}


def agendas_among(found: Mapping[Key, Item], keys: Mapping[tuple[str, date], Key]) -> dict[str, Agenda]:
    """The busy cells of each provider on the days of `keys`, among the items that were found."""
    agendas: dict[str, dict[date, frozenset[int]]] = {}
    for (provider_id, day), key in keys.items():
        agendas.setdefault(provider_id, {})[day] = busy_of(found.get(key))
    return dict(agendas)


def shape_of(service: Service) -> Shape:
    return Shape.of(service.duration_minutes, service.buffer_before_minutes, service.buffer_after_minutes)


def find(table: TenantTable, id: str, *, consistent: bool = False) -> Booking | None:
    return storage.read(table, id, consistent=consistent)


def of_provider(table: TenantTable, provider_id: str, from_: datetime, to: datetime) -> list[Booking]:
    """A provider's bookings that start between two instants, in whatever status, the first one first."""
    items = table.query_all(
        table.pk("PROVIDER", provider_id), index="byProvider", between=(to_iso(from_), to_iso(to))
    )
    return [decode(Booking, item) for item in items]


def of_customer(table: TenantTable, contact: str, from_: datetime) -> list[Booking]:
    """A customer's bookings from `from_` on, by e-mail or phone, the next one first; InvalidInput."""
    written = normal_contact(contact)
    return of_contact(table, written, from_) if written else []


def of_contact(table: TenantTable, contact: str, from_: datetime) -> list[Booking]:
    """The same for a contact as bookings have it, whatever may be written for one today."""
    items = table.query_all(
        table.pk("CUSTOMER", contact), index="byCustomer", between=(to_iso(from_), _END_OF_TIME)
    )
    return [decode(Booking, item) for item in items]
