"""E-mail addresses and phone numbers in the form in which bookings keep them; None where it is none."""

from collections.abc import Callable

from chatbooking import checks
from chatbooking.errors import InvalidInput


def email(text: str | None) -> str | None:
    return _checked(checks.email, text)


def phone(text: str | None) -> str | None:
    return _checked(checks.phone, text)


def _checked(check: Callable[[str, str | None], str | None], text: str | None) -> str | None:
    try:
        return check("contact", text)
    except InvalidInput:
        return None
