"""How a customer's name and contact are written down: one form each, so that equal people compare equal."""

from chatbooking.bookings.model import Customer
from chatbooking.errors import InvalidInput
from chatbooking.texts import supported

_NAME_LENGTH = 100
_EMAIL_LENGTH = 254
_PHONE_DIGITS = range(6, 16)


def normalised(customer: Customer) -> Customer:
    """The customer in its written form; InvalidInput without a name and an e-mail or a phone."""
    name = " ".join(customer.name.split())
    if not name:
        raise InvalidInput("customer.name", "REQUIRED")
    if len(name) > _NAME_LENGTH:
        raise InvalidInput("customer.name", "TOO_LONG", max=_NAME_LENGTH)
    email = normal_email(customer.email) if customer.email else None
    phone = normal_phone(customer.phone) if customer.phone else None
    if customer.email and not email:
        raise InvalidInput("customer.email", "NOT_AN_EMAIL")
    if customer.phone and not phone:
        raise InvalidInput("customer.phone", "NOT_A_PHONE")
    if not email and not phone:
        raise InvalidInput("customer", "CONTACT_MISSING")
    return Customer(name, email, phone, supported(customer.locale) if customer.locale else None)


def normal_email(text: str) -> str | None:
    """The address in lower case; None when it cannot be one. Whether it exists only a mail can tell."""
    email = text.strip().lower()
    name, at, domain = email.rpartition("@")
    labels = domain.split(".")
    sound = name and at and "@" not in name and len(labels) > 1 and all(labels)
    return email if sound and not any(map(str.isspace, email)) and len(email) <= _EMAIL_LENGTH else None


def normal_phone(text: str) -> str | None:
    """Digits with a leading + where a country code is marked by + or 00; None when it cannot be a number."""
    marked = text.strip().replace("(0)", "")
    digits = "".join(sign for sign in marked if sign in "0123456789")
    if any(sign not in "0123456789 +-./()\xa0" for sign in marked) or "+" in marked[1:]:
        return None
    country = marked.startswith("+")
    if digits.startswith("00"):
        country, digits = True, digits[2:]
    return ("+" if country else "") + digits if len(digits) in _PHONE_DIGITS else None


def contact_of(customer: Customer) -> str:
    """What a customer's bookings are found by: the e-mail, else the phone."""
    return customer.email or customer.phone or ""


def normal_contact(text: str) -> str | None:
    """A contact as `contact_of` would write it; None when it is neither an e-mail nor a phone."""
    return normal_email(text) if "@" in text else normal_phone(text)
