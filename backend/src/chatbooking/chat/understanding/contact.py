"""E-mail addresses and telephone numbers, found before anything else so that nothing else reads into them."""

from __future__ import annotations

import re

from chatbooking.chat.understanding.model import Found

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-")
_DOMAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")

_PHONE = re.compile(r"(?<![\w@.,$€])\+?(?:\(\d{1,5}\)|\d)(?:[ .()–-]{0,2}\d){5,17}(?!\d)")
_DATE = re.compile(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4})\b")
_HOUR_BEFORE = re.compile(r"(?:\blas?|\bat|\b[aà]s|@|\bel|\bdia|\bday)\s*$", re.IGNORECASE)
_MAY_BE_HOUR = re.compile(r"(?:[0-2]?\d|3[01]) ")
_IDENTITY_BEFORE = re.compile(
    r"\b(?:rut|run|dni|cpf|nif|curp|ci|c[eé]dula|passport|pasaporte|order|pedido|reserva|booking|code|"
    r"c[oó]digo)\W{0,3}(?:es|is|é|n[uú]mero|number|no|n[ºo°])?\W{0,3}$",
    re.IGNORECASE,
)
_IDENTITY = re.compile(r"\d{1,3}\.\d{3}\.\d{3}-[\dkK]\d?\b")
"""A number of identity by its shape: "12.345.678-9", "123.456.789-09"."""
_MIN_DIGITS, _MAX_DIGITS = 7, 15


def find_email(text: str) -> Found[str] | None:
    """The first address, in lower case. Grown outwards from its "@", for that never takes long."""
    at = text.find("@")
    while at != -1:
        start, end = at, at + 1
        while start > 0 and text[start - 1] in _LOCAL:
            start -= 1
        while end < len(text) and text[end] in _DOMAIN:
            end += 1
        while end > at and text[end - 1] in ".-":
            end -= 1
        domain = text[at + 1 : end]
        if start < at and "." in domain.strip(".") and domain.rsplit(".", 1)[1].isalpha():
            return Found(text[start:end].lower(), start, end, 0.99)
        at = text.find("@", at + 1)
    return None


def find_phone(text: str, after: Found[str] | None) -> Found[str] | None:
    """The first telephone number outside the e-mail address: its digits, and the plus if one was typed."""
    for match in _PHONE.finditer(text):
        start, end = match.span()
        if after is not None and start < after.end and after.start < end:
            continue
        if _IDENTITY.match(text, start) or _IDENTITY_BEFORE.search(text[max(0, start - 24) : start]):
            continue
        found = _phone(text, start, end)
        if found is not None:
            return found
    return None


def _phone(text: str, start: int, end: int) -> Found[str] | None:
    typed = text[start:end]
    if _HOUR_BEFORE.search(text[max(0, start - 8) : start]) and _MAY_BE_HOUR.match(typed):
        # "a las 10 987654321": the hour before a number is not the beginning of it.
        start += typed.index(" ") + 1
        typed = text[start:end]
    dated = _DATE.search(typed)
    if dated is not None:
        start += dated.end() if dated.start() < 2 else 0
        typed = text[start:end] if dated.start() < 2 else typed[: dated.start()]
    digits = "".join(char for char in typed if char.isdecimal())
    if not _MIN_DIGITS <= len(digits) <= _MAX_DIGITS:
        return None
    lead = len(typed) - len(typed.lstrip(" .–-)"))
    plus = "+" if typed[lead:].startswith("+") else ""
    return Found(plus + digits, start + lead, start + len(typed.rstrip()), 0.95)
