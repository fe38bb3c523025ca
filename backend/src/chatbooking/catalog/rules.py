"""What a catalog may hold: pure rules from inputs to changes. docs/catalog-rules.md lists what is refused.

Inputs are the GraphQL ones. In an update an absent field stays as it was, and null gives it its default.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from chatbooking import checks
from chatbooking.catalog import hours
from chatbooking.catalog.change import Change
from chatbooking.catalog.errors import CategoryInUse, ProviderInUse, ServiceInUse
from chatbooking.catalog.model import Catalog, Category, Provider, Service
from chatbooking.errors import InvalidInput, NotFound
from chatbooking.tenants.limits import require_room
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.plans import Metered
from chatbooking.tenants.rules import zone

Input = Mapping[str, Any]
Named = TypeVar("Named", Category, Service, Provider)

MAX_CATEGORIES: Final = 50
MAX_SERVICES: Final = 200
MAX_PROVIDERS: Final = 50
# A visit with its buffers claims its cells of 5 minutes in one condition, which DynamoDB bounds.
MAX_VISIT_MINUTES: Final = 480


def create_category(catalog: Catalog, id: str, given: Input) -> Change[Category]:
    """Without a position it stands last; InvalidInput."""
    if given.get("position") is None:
        last = max((category.position for category in catalog.categories), default=-1)
        given = {**given, "position": min(last + 1, _LAST_POSITION)}
    category = Category(id, **checks.given_fields(given, _CATEGORY))
    checks.at_most("categories", (*catalog.categories, category), MAX_CATEGORIES)
    return _saved(catalog.categories, category)


def update_category(catalog: Catalog, id: str, given: Input) -> Change[Category]:
    category = replace(_found("category", catalog.categories, id), **checks.given_fields(given, _CATEGORY))
    return _saved(catalog.categories, category)


def delete_category(catalog: Catalog, id: str) -> Change[Category]:
    """CategoryInUse while services stand in it, so that no service points to nothing; NotFound."""
    category = _found("category", catalog.categories, id)
    inside = sum(service.category_id == id for service in catalog.services)
    if inside:
        raise CategoryInUse(category.name, inside)
    return Change(category, delete=category)


def create_service(catalog: Catalog, id: str, given: Input) -> Change[Service]:
    """InvalidInput."""
    service = Service(id, **checks.given_fields(given, _SERVICE))
    checks.at_most("services", (*catalog.services, service), MAX_SERVICES)
    return _saved_service(catalog, service)


def update_service(catalog: Catalog, id: str, given: Input) -> Change[Service]:
    """Visits that are booked already keep what was agreed; InvalidInput, NotFound."""
    service = replace(_found("service", catalog.services, id), **checks.given_fields(given, _SERVICE))
    return _saved_service(catalog, service)


def delete_service(tenant: Tenant, catalog: Catalog, id: str, next_visit: datetime | None) -> Change[Service]:
    """ServiceInUse while a visit is ahead; NotFound."""
    service = _found("service", catalog.services, id)
    if next_visit:
        raise ServiceInUse(service.name, _day(tenant, next_visit))
    return Change(service, delete=service)


def create_provider(tenant: Tenant, catalog: Catalog, id: str, given: Input) -> Change[Provider]:
    """Without a zone of their own in the business's; InvalidInput, PlanLimitReached."""
    given = {**given, "timeZone": given.get("timeZone") or tenant.time_zone}
    provider = Provider(id, **checks.given_fields(given, _PROVIDER))
    checks.at_most("providers", (*catalog.providers, provider), MAX_PROVIDERS)
    return _saved_provider(tenant, catalog, provider)


def update_provider(tenant: Tenant, catalog: Catalog, id: str, given: Input) -> Change[Provider]:
    """InvalidInput, PlanLimitReached, NotFound."""
    if "timeZone" in given:
        given = {**given, "timeZone": given["timeZone"] or tenant.time_zone}
    provider = replace(_found("provider", catalog.providers, id), **checks.given_fields(given, _PROVIDER))
    return _saved_provider(tenant, catalog, provider)


def delete_provider(
    tenant: Tenant, catalog: Catalog, id: str, next_visit: datetime | None
) -> Change[Provider]:
    """Takes the provider out of every service too; ProviderInUse while a visit is ahead; NotFound.

    An owner whose colleague leaves should not have to open each service first. A service that nobody
    performs any more stays, and is simply not offered.
    """
    provider = _found("provider", catalog.providers, id)
    if next_visit:
        raise ProviderInUse(provider.name, _day(tenant, next_visit))
    without = [
        replace(service, provider_ids=tuple(other for other in service.provider_ids if other != id))
        for service in catalog.services
        if id in service.provider_ids
    ]
    return Change(provider, save=without, delete=provider)


def set_weekly_hours(catalog: Catalog, id: str, given: Sequence[Input]) -> Change[Provider]:
    """The whole week anew. Visits outside the new hours stand as agreed; InvalidInput, NotFound."""
    provider = _found("provider", catalog.providers, id)
    changed = replace(provider, weekly_hours=hours.weekly_hours(given))
    return Change(changed, save=[changed])


def set_hours_exception(catalog: Catalog, id: str, given: Input, now: datetime) -> Change[Provider]:
    """The hours of one date, from today on. Visits on it stand as agreed; InvalidInput, NotFound."""
    provider = _found("provider", catalog.providers, id)
    today = now.astimezone(ZoneInfo(provider.time_zone)).date()
    changed = replace(provider, exceptions=hours.with_exception(provider.exceptions, given, today))
    return Change(changed, save=[changed])


def remove_hours_exception(catalog: Catalog, id: str, date: str) -> Change[Provider]:
    """InvalidInput, NotFound."""
    provider = _found("provider", catalog.providers, id)
    changed = replace(provider, exceptions=hours.without_exception(provider.exceptions, date))
    return Change(changed, save=[changed])


def _saved_service(catalog: Catalog, service: Service) -> Change[Service]:
    visit = service.buffer_before_minutes + service.duration_minutes + service.buffer_after_minutes
    if visit > MAX_VISIT_MINUTES:
        raise InvalidInput("durationMinutes", "VISIT_TOO_LONG", max=MAX_VISIT_MINUTES)
    if service.category_id and not any(each.id == service.category_id for each in catalog.categories):
        raise InvalidInput("categoryId", "UNKNOWN_ID", id=service.category_id)
    for provider_id in service.provider_ids:
        if catalog.provider(provider_id) is None:
            raise InvalidInput("providerIds", "UNKNOWN_ID", id=provider_id)
    return _saved(catalog.services, service)


def _saved_provider(tenant: Tenant, catalog: Catalog, provider: Provider) -> Change[Provider]:
    """Whoever is active stays so when the plan has become smaller; PlanLimitReached for one more."""
    saved = _saved(catalog.providers, provider)
    was = catalog.provider(provider.id)
    if provider.active and not (was and was.active):
        require_room(tenant, Metered.PROVIDERS, sum(other.active for other in catalog.providers))
    return saved


def _saved(others: Sequence[Named], entity: Named) -> Change[Named]:
    """Two of a kind with one name could not be told apart in a chat; DUPLICATE."""
    name = checks.folded(entity.name)
    if any(checks.folded(other.name) == name and other.id != entity.id for other in others):
        raise InvalidInput("name", "DUPLICATE")
    return Change(entity, save=[entity])


def _found(kind: str, entities: Sequence[Named], id: str) -> Named:
    for entity in entities:
        if entity.id == id:
            return entity
    raise NotFound(kind, id)


def _day(tenant: Tenant, instant: datetime) -> str:
    return instant.astimezone(ZoneInfo(tenant.time_zone)).date().isoformat()


def _or(default: Any, rule: checks.Rule) -> checks.Rule:
    """The rule for what is given, the default for null."""
    return lambda field, value: default if value is None else rule(field, value)


def _as_given(_field: str, value: Any) -> Any:
    return value


def _distinct(_field: str, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


_LAST_POSITION: Final = 9999
_NAME: Final = partial(checks.line, max=80)
_ABOUT: Final = partial(checks.paragraph, max=500)
_ALIASES: Final = partial(checks.lines, max=60, entries=20)
_MINUTES: Final = partial(checks.number, min=0, multiple_of=5)
_CATEGORY: Final[Mapping[str, checks.Rule]] = {
    "name": _NAME,
    "position": partial(checks.number, min=0, max=_LAST_POSITION),
}
_SERVICE: Final[Mapping[str, checks.Rule]] = {
    "name": _NAME,
    "description": _ABOUT,
    "aliases": _ALIASES,
    "category_id": _as_given,
    "duration_minutes": partial(checks.number, min=5, multiple_of=5),
    "buffer_before_minutes": _or(0, _MINUTES),
    "buffer_after_minutes": _or(0, _MINUTES),
    "price_minor": _or(None, partial(checks.number, min=0)),
    "active": _or(True, _as_given),
    "provider_ids": _or((), _distinct),
}
_PROVIDER: Final[Mapping[str, checks.Rule]] = {
    "name": _NAME,
    "bio": _ABOUT,
    "aliases": _ALIASES,
    "photo_url": checks.web_address,
    "time_zone": zone,
    "active": _or(True, _as_given),
}
