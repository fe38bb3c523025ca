"""The resolvers of `catalog`: its changes, and what a booking's service and provider are now.

Plain reads are resolvers/*.js.
"""

from collections.abc import Sequence
from typing import Any

from aws_lambda_powertools.utilities.data_classes import AppSyncResolverEvent

from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.catalog import faqs, rules, storage
from chatbooking.catalog.model import Category, Faq, Provider, Service
from chatbooking.clock import system_clock
from chatbooking.ids import new_id

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Mutation", field_name="createCategory")
def create_category(input: dict[str, Any]) -> Category:
    return storage.change(app.table, lambda _, catalog: rules.create_category(catalog, new_id(), input))


@app.resolver(type_name="Mutation", field_name="updateCategory")
def update_category(id: str, input: dict[str, Any]) -> Category:
    return storage.change(app.table, lambda _, catalog: rules.update_category(catalog, id, input))


@app.resolver(type_name="Mutation", field_name="deleteCategory")
def delete_category(id: str) -> Category:
    return storage.change(app.table, lambda _, catalog: rules.delete_category(catalog, id))


@app.resolver(type_name="Mutation", field_name="createService")
def create_service(input: dict[str, Any]) -> Service:
    return storage.change(app.table, lambda _, catalog: rules.create_service(catalog, new_id(), input))


@app.resolver(type_name="Mutation", field_name="updateService")
def update_service(id: str, input: dict[str, Any]) -> Service:
    return storage.change(app.table, lambda _, catalog: rules.update_service(catalog, id, input))


@app.resolver(type_name="Mutation", field_name="deleteService")
def delete_service(id: str) -> Service:
    next_visit = storage.next_visit_for(app.table, id, system_clock())
    return storage.change(
        app.table, lambda tenant, catalog: rules.delete_service(tenant, catalog, id, next_visit)
    )


@app.resolver(type_name="Mutation", field_name="createProvider")
def create_provider(input: dict[str, Any]) -> Provider:
    return storage.change(
        app.table, lambda tenant, catalog: rules.create_provider(tenant, catalog, new_id(), input)
    )


@app.resolver(type_name="Mutation", field_name="updateProvider")
def update_provider(id: str, input: dict[str, Any]) -> Provider:
    return storage.change(
        app.table, lambda tenant, catalog: rules.update_provider(tenant, catalog, id, input)
    )


@app.resolver(type_name="Mutation", field_name="deleteProvider")
def delete_provider(id: str) -> Provider:
    next_visit = storage.next_visit_with(app.table, id, system_clock())
    return storage.change(
        app.table, lambda tenant, catalog: rules.delete_provider(tenant, catalog, id, next_visit)
    )


@app.resolver(type_name="Mutation", field_name="setWeeklyHours")
def set_weekly_hours(providerId: str, hours: list[dict[str, Any]]) -> Provider:
    return storage.change(app.table, lambda _, catalog: rules.set_weekly_hours(catalog, providerId, hours))


@app.resolver(type_name="Mutation", field_name="setHoursException")
def set_hours_exception(providerId: str, input: dict[str, Any]) -> Provider:
    now = system_clock()
    return storage.change(
        app.table, lambda _, catalog: rules.set_hours_exception(catalog, providerId, input, now)
    )


@app.resolver(type_name="Mutation", field_name="removeHoursException")
def remove_hours_exception(providerId: str, date: str) -> Provider:
    return storage.change(
        app.table, lambda _, catalog: rules.remove_hours_exception(catalog, providerId, date)
    )


@app.resolver(type_name="Mutation", field_name="createFaq")
def create_faq(input: dict[str, Any]) -> Faq:
    return storage.change(app.table, lambda _, catalog: faqs.create_faq(catalog, new_id(), input))


@app.resolver(type_name="Mutation", field_name="updateFaq")
def update_faq(id: str, input: dict[str, Any]) -> Faq:
    return storage.change(app.table, lambda _, catalog: faqs.update_faq(catalog, id, input))


@app.resolver(type_name="Mutation", field_name="deleteFaq")
def delete_faq(id: str) -> Faq:
    return storage.change(app.table, lambda _, catalog: faqs.delete_faq(catalog, id))


@app.batch_resolver(type_name="Booking", field_name="service")
def services_of_bookings(event: Sequence[AppSyncResolverEvent]) -> list[Service | None]:
    ids = [booking.source["serviceId"] for booking in event]
    found = storage.services(app.table, ids)
    return [found.get(each) for each in ids]


@app.batch_resolver(type_name="Booking", field_name="provider")
def providers_of_bookings(event: Sequence[AppSyncResolverEvent]) -> list[Provider | None]:
    ids = [booking.source["providerId"] for booking in event]
    found = storage.providers(app.table, ids)
    return [found.get(each) for each in ids]
