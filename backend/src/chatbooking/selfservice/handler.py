"""The function of `selfservice`: GraphQL fields to what a link can do and back."""

from datetime import date
from typing import Any

from chatbooking import checks
from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.clock import system_clock
from chatbooking.selfservice import feeds, managing, offers
from chatbooking.selfservice.feeds import CalendarFeed
from chatbooking.selfservice.model import ManagedBooking, ManagedOffer, ManagedTimes

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Query", field_name="managedBooking")
def managed_booking(token: str) -> ManagedBooking:
    return managing.look(token, system_clock())


@app.resolver(type_name="Query", field_name="managedTimes")
def managed_times(input: dict[str, Any]) -> ManagedTimes:
    first = date.fromisoformat(input["from"][:10]) if input.get("from") else None
    return managing.times(input["token"], first, system_clock(), anyone=bool(input.get("anyone")))


@app.resolver(type_name="Mutation", field_name="moveManagedBooking")
def move_managed_booking(input: dict[str, Any]) -> ManagedBooking:
    start = checks.instant("start", input["start"])
    return managing.move(input["token"], start, system_clock(), anyone=bool(input.get("anyone")))


@app.resolver(type_name="Mutation", field_name="cancelManagedBooking")
def cancel_managed_booking(input: dict[str, Any]) -> ManagedBooking:
    return managing.cancel(input["token"], input.get("reason"), system_clock())


@app.resolver(type_name="Query", field_name="managedOffer")
def managed_offer(token: str) -> ManagedOffer:
    return offers.look(token, system_clock())


@app.resolver(type_name="Mutation", field_name="acceptManagedOffer")
def accept_managed_offer(token: str) -> ManagedOffer:
    return offers.accept(token, system_clock())


@app.resolver(type_name="Mutation", field_name="leaveManagedOffer")
def leave_managed_offer(token: str) -> ManagedOffer:
    return offers.leave(token, system_clock())


@app.resolver(type_name="Query", field_name="calendarFeed")
def calendar_feed(providerId: str) -> CalendarFeed | None:
    return feeds.read(app.table, providerId)


@app.resolver(type_name="Mutation", field_name="createCalendarFeed")
def create_calendar_feed(providerId: str) -> CalendarFeed:
    return feeds.create(app.table, providerId, system_clock())


@app.resolver(type_name="Mutation", field_name="revokeCalendarFeed")
def revoke_calendar_feed(providerId: str) -> str:
    return feeds.revoke(app.table, providerId)
