"""A booking in short, as the widget shows it."""

from datetime import datetime, timedelta

from chatbooking.bookings.model import Booking
from chatbooking.catalog.model import Service
from chatbooking.chat.conversation.scene import Scene
from chatbooking.chat.model import BookingCard


def summary(scene: Scene, service: Service, start: datetime, provider_name: str | None) -> BookingCard:
    """What would be booked; with the id of the booking that would be moved, where it is that."""
    tenant = scene.world.tenant
    return BookingCard(
        start=start,
        end=start + timedelta(minutes=service.duration_minutes),
        time_zone=tenant.time_zone,
        service_name=service.name,
        currency=tenant.currency,
        business_name=tenant.name,
        id=scene.state.booking_id,
        provider_name=provider_name,
        price_minor=service.price_minor,
        customer_name=scene.state.person.name,
        address=tenant.contact.address,
    )


def card(scene: Scene, booking: Booking) -> BookingCard:
    """A booking that exists."""
    tenant = scene.world.tenant
    return BookingCard(
        start=booking.start,
        end=booking.end,
        time_zone=booking.time_zone,
        service_name=booking.service_name,
        currency=booking.currency,
        business_name=tenant.name,
        id=booking.id,
        reference=booking.reference,
        status=booking.status,
        provider_name=booking.provider_name,
        price_minor=booking.price_minor,
        customer_name=booking.customer.name,
        address=tenant.contact.address,
    )
