"""The words by which a customer is found, and the same form for what is looked for."""

from chatbooking.checks import folded
from chatbooking.customers.model import CustomerRecord

_MOST_WORDS = 5
# A sort key holds 1,024 bytes: a hundred letters of four bytes and what stands around them fit.
_LONGEST = 100
_SEPARATOR = "#"
_PHONE_SIGNS = frozenset("0123456789 +-().")


def terms(record: CustomerRecord) -> tuple[str, ...]:
    """In order. Each has the name from one of its words on, the address, or the phone's digits.

    A phone with a country's code, which has one to three digits, is also found as it is dialled inside it.
    """
    words = _written(record.name).split()
    names = {" ".join(words[place:]) for place in range(min(len(words), _MOST_WORDS))}
    address = {_written(record.email)} if record.email else set()
    phone = record.phone or ""
    codes = range(4) if phone.startswith("+") else range(1)
    phones = {_digits(phone)[length:] for length in codes} if phone else set()
    return tuple(sorted(names | address | phones))


def full_name(record: CustomerRecord) -> str:
    return _written(record.name)


def prefix(text: str) -> str:
    """How the terms begin that `text` looks for; empty for a text without a letter or a digit."""
    if text.strip() and not set(text) - _PHONE_SIGNS:
        return _digits(text)
    return _written(text)


def _written(text: str) -> str:
    return folded(text.replace(_SEPARATOR, " "))[:_LONGEST]


def _digits(phone: str) -> str:
    """Without the zeros that are dialled before a number, inside a country or to another."""
    return "".join(sign for sign in phone if sign.isdecimal()).lstrip("0")
