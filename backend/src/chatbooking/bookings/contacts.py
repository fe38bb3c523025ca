"""How a customer's name and contact are written down: one form each, so that equal people compare equal."""

from typing import Final

from chatbooking import checks
from chatbooking.bookings.model import Customer
from chatbooking.errors import InvalidInput
from chatbooking.ids import derived_id
from chatbooking.texts import supported

# The customer id of a booking whose customer was erased on request: the booking stays, for the books.
ERASED: Final = "erased"


def normalised(customer: Customer) -> Customer:
    """The customer in its written form; InvalidInput without a name and an e-mail or a phone."""
    name = checks.line("customer.name", customer.name, max=100)
    email = checks.email("customer.email", customer.email)
    phone = checks.phone("customer.phone", customer.phone)
    if email is None and phone is None:
        raise InvalidInput("customer", "CONTACT_MISSING")
    locale = supported(customer.locale) if customer.locale else None
    return Customer(name, email, phone, locale, customer.time_zone)


def contact_of(customer: Customer) -> str:
    """What a customer's bookings are found by: the e-mail, else the phone."""
    return customer.email or customer.phone or ""


def customer_id_of(tenant_id: str, customer: Customer) -> str:
    """Names whoever has this contact, in this business only; tells nothing of the contact."""
    return derived_id("customer", tenant_id, contact_of(customer))


def normal_contact(contact: str) -> str | None:
    """A contact as `contact_of` would write it; None when it is empty. NOT_AN_EMAIL, NOT_A_PHONE."""
    check = checks.email if "@" in contact else checks.phone
    return check("contact", contact)
