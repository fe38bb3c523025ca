"""Rules that many fields share, told as InvalidInput with the field's GraphQL name.

Each function takes the field's name and its raw value and returns the value as it is to be stored.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

from chatbooking.clock import from_iso
from chatbooking.errors import InvalidInput
from chatbooking.records import camel

Rule = Callable[[str, Any], Any]
T = TypeVar("T")

# Before the @ may be much; behind it stands a name of letters, digits and hyphens, in whatever script.
_ADDRESS = re.compile(
    r"[^\s@\x00-\x1f\x7f\"(),:;<>\[\]\\]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_](?:[\w-]*[^\W_])?"
)
# They turn round what stands behind them: a name with one rewrites the sentence that it is put into.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# A name below localhost is this machine too (RFC 6761): `http://shop.localhost:8080`.
_LOCAL_HOST = re.compile(r"127\.0\.0\.1|([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*localhost")


def folded(text: str) -> str:
    """Text as it is compared and sorted: without case, accents and repeated spaces ("Ácido" → "acido")."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def given_fields(given: Mapping[str, Any], rules: Mapping[str, Rule], prefix: str = "") -> dict[str, Any]:
    """What an input says of the attributes that have a rule here, checked; an absent field is left out.

    Rules stand by attribute name (`time_zone`), the input has GraphQL names (`timeZone`).
    """
    return {
        name: rule(prefix + camel(name), given[camel(name)])
        for name, rule in rules.items()
        if camel(name) in given
    }


def line(field: str, value: str | None, *, max: int) -> str:
    """One line of text that must be there; REQUIRED, TOO_LONG."""
    text = optional_line(field, value, max=max)
    if text is None:
        raise InvalidInput(field, "REQUIRED")
    return text


def optional_line(field: str, value: str | None, *, max: int) -> str | None:
    """One line of text or None when it is empty; TOO_LONG."""
    return _within(field, " ".join(_readable(value or "").split()), max)


def paragraph(field: str, value: str | None, *, max: int) -> str | None:
    """Text that keeps its line breaks, or None when it is empty; TOO_LONG."""
    return _within(field, _readable(value or "").strip(), max)


def lines(field: str, values: Iterable[str] | None, *, max: int, entries: int) -> tuple[str, ...]:
    """Lines of text, repeats and empty ones dropped; TOO_MANY, and TOO_LONG at `<field>.<n>`."""
    kept: dict[str, str] = {}
    for place, value in enumerate(values or ()):
        if text := optional_line(f"{field}.{place}", value, max=max):
            kept.setdefault(folded(text), text)
    return at_most(field, tuple(kept.values()), entries)


def at_most(field: str, values: tuple[T, ...], max: int) -> tuple[T, ...]:
    """The values, if they are not too many; TOO_MANY."""
    if len(values) > max:
        raise InvalidInput(field, "TOO_MANY", max=max)
    return values


def number(field: str, value: int | None, *, min: int, max: int | None = None, multiple_of: int = 1) -> int:
    """A whole number in its range; REQUIRED, TOO_SMALL, TOO_LARGE, NOT_A_MULTIPLE."""
    if value is None:
        raise InvalidInput(field, "REQUIRED")
    if value < min:
        raise InvalidInput(field, "TOO_SMALL", min=min)
    if max is not None and value > max:
        raise InvalidInput(field, "TOO_LARGE", max=max)
    if value % multiple_of:
        raise InvalidInput(field, "NOT_A_MULTIPLE", of=multiple_of)
    return value


def email(field: str, value: str | None) -> str | None:
    """An e-mail address in lower case, or None when it is empty; NOT_AN_EMAIL."""
    text = (value or "").strip().lower()
    if not text:
        return None
    if len(text) > 254 or not _ADDRESS.fullmatch(text):
        raise InvalidInput(field, "NOT_AN_EMAIL")
    return text


def phone(field: str, value: str | None) -> str | None:
    """A phone number as digits with a leading + where it had one, or None when it is empty; NOT_A_PHONE."""
    text = (value or "").strip()
    if not text:
        return None
    digits = "".join(letter for letter in text if letter in "0123456789")
    if not 6 <= len(digits) <= 15 or set(text) - set("0123456789 +-().") or "+" in text[1:]:
        raise InvalidInput(field, "NOT_A_PHONE")
    return ("+" if text[0] == "+" else "") + digits


def instant(field: str, value: str) -> datetime:
    """An instant that clocks everywhere can show; NOT_A_DATE."""
    try:
        return from_iso(value)
    except ValueError:
        raise InvalidInput(field, "NOT_A_DATE") from None


def web_address(field: str, value: str | None, *, max: int = 500) -> str | None:
    """A complete https address (http on this machine only), or None when it is empty; NOT_A_URL, TOO_LONG.

    It ends in a page as `src` or `href`, so nothing but a web address may pass.
    """
    text = _within(field, (value or "").strip(), max)
    if text is not None and not _is_web_address(text):
        raise InvalidInput(field, "NOT_A_URL")
    return text


def _is_web_address(text: str) -> bool:
    if any(letter.isspace() or letter in "\"'<>\\" for letter in text):
        return False
    try:
        parts = urlsplit(text)
        public = parts.scheme == "https" and "." in (parts.hostname or "")
        # In https://bank.example@evil.example the site is the second one, and everybody reads the first.
        return parts.username is None and (public or is_local(parts.scheme, parts.hostname))
    except ValueError:
        return False


def is_local(scheme: str, host: str | None) -> bool:
    """Whether it is plain http on the developer's own machine."""
    return scheme == "http" and _LOCAL_HOST.fullmatch(host or "") is not None


def _readable(text: str) -> str:
    """Without what nobody sees: control characters, which calendar programs refuse a file for, are spaces."""
    shown = (letter for letter in text.replace("\r\n", "\n") if letter not in _TURNING)
    return "".join(
        " " if unicodedata.category(letter) == "Cc" and letter not in "\n\t" else letter for letter in shown
    )


def _within(field: str, text: str, max: int) -> str | None:
    if len(text) > max:
        raise InvalidInput(field, "TOO_LONG", max=max)
    return text or None
