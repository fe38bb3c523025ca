"""AppSync's scalars: what each accepts from a client and from a resolver.

A value is checked in both directions. AWSJSON is text on the wire and a value inside: a client's text is
parsed before a resolver sees it, and a resolver's object is written as text.
"""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from graphql import GraphQLScalarType, GraphQLSchema, StringValueNode, ValueNode
from graphql.utilities import value_from_ast_untyped

_OFFSET = r"(?:Z|[+-](?:0\d|1[0-8]):[0-5]\d(?::[0-5]\d)?)"
_DATE = re.compile(rf"(\d{{4}}-\d\d-\d\d)({_OFFSET})?")
_TIME = re.compile(rf"(\d\d:\d\d)(?:(:\d\d)(?:\.\d{{1,9}})?)?({_OFFSET})?")
_EMAIL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([A-Za-z\d-]+\.)+[A-Za-z]{2,}")
_URL_SCHEMES = {"http", "https", "ftp", "file", "mailto"}
_MOST_SECONDS = 8_640_000_000_000  # what a JavaScript Date can hold, AppSync's own bound is not documented


class ScalarProblem(ValueError):
    """A value is not what its scalar demands. `what` completes "as a valid ..."."""

    def __init__(self, value: Any, what: str, direction: str) -> None:
        super().__init__(f"Unable to {direction} `{value}` as a valid {what}.")


@dataclass(frozen=True)
class ScalarRule:
    """How one scalar is called in messages, what is valid, and the type of its values."""

    what: str
    is_valid: Callable[[Any], bool]
    carries: type = str


def _is_date(value: str) -> bool:
    return (found := _DATE.fullmatch(value)) is not None and _parses(date.fromisoformat, found[1])


def _is_time(value: str) -> bool:
    found = _TIME.fullmatch(value)
    return found is not None and _parses(time.fromisoformat, found[1] + (found[2] or ""))


def _is_date_time(value: str) -> bool:
    day, separator, moment = value.partition("T")
    found = _TIME.fullmatch(moment)
    has_offset = found is not None and found[3] is not None
    return bool(separator) and has_offset and len(day) == 10 and _is_date(day) and _is_time(moment)


def _is_email(value: str) -> bool:
    return len(value) <= 320 and _EMAIL.fullmatch(value) is not None


def _is_url(value: str) -> bool:
    if re.search(r"\s", value) or not _parses(urlsplit, value):
        return False
    parts = urlsplit(value)
    if parts.scheme == "mailto":
        return bool(parts.path)
    has_host = bool(parts.netloc) or parts.scheme == "file"
    return parts.scheme in _URL_SCHEMES and has_host and "//" not in parts.path


def _is_phone(value: str) -> bool:
    """AppSync takes a number without a country code for an American one."""
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(value, "US"))
    except phonenumbers.NumberParseException:
        return False


def _is_ip_address(value: str) -> bool:
    return _parses(ipaddress.ip_interface, value)


def _is_timestamp(value: int) -> bool:
    return abs(value) <= _MOST_SECONDS


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


RULES: dict[str, ScalarRule] = {
    "AWSDate": ScalarRule("date", _is_date),
    "AWSTime": ScalarRule("time", _is_time),
    "AWSDateTime": ScalarRule("DateTime Object", _is_date_time),
    "AWSTimestamp": ScalarRule("timestamp", _is_timestamp, int),
    "AWSEmail": ScalarRule("email address", _is_email),
    "AWSURL": ScalarRule("URL", _is_url),
    "AWSPhone": ScalarRule("phone number", _is_phone),
    "AWSIPAddress": ScalarRule("IP address", _is_ip_address),
}


def equip(schema: GraphQLSchema) -> None:
    """Give a schema's AWS scalars their meaning; a schema built from text only knows their names."""
    for name in RULES:
        _equip(_scalar(schema, name))
    _equip_json(_scalar(schema, "AWSJSON"))


def check(name: str, value: Any, direction: str) -> Any:
    """The value itself. Raises ScalarProblem when it is not a valid one of that scalar."""
    rule = RULES[name]
    if type(value) is not rule.carries or not rule.is_valid(value):
        raise ScalarProblem(value, rule.what, direction)
    return value


def parse_json(value: Any) -> Any:
    """What a client's AWSJSON text says. Raises ScalarProblem."""
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            pass
    raise ScalarProblem(value, "JSON", "parse")


def serialize_json(value: Any) -> str:
    """Text that is JSON already goes out as it is, everything else is written as JSON."""
    if isinstance(value, str) and _parses(json.loads, value):
        return value
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _scalar(schema: GraphQLSchema, name: str) -> GraphQLScalarType:
    found = schema.get_type(name)
    assert isinstance(found, GraphQLScalarType)
    return found


def _equip(scalar: GraphQLScalarType) -> None:
    def parse_value(value: Any) -> Any:
        return check(scalar.name, value, "parse")

    def parse_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
        return parse_value(value_from_ast_untyped(node, variables))

    def serialize(value: Any) -> Any:
        return check(scalar.name, value, "serialize")

    scalar.parse_value = parse_value  # type: ignore[method-assign]
    scalar.parse_literal = parse_literal  # type: ignore[method-assign]
    scalar.serialize = serialize  # type: ignore[method-assign]


def _equip_json(scalar: GraphQLScalarType) -> None:
    def parse_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
        if not isinstance(node, StringValueNode):
            raise ScalarProblem(value_from_ast_untyped(node, variables), "JSON", "parse")
        return parse_json(node.value)

    scalar.parse_value = parse_json  # type: ignore[method-assign]
    scalar.parse_literal = parse_literal  # type: ignore[method-assign]
    scalar.serialize = serialize_json  # type: ignore[method-assign]
