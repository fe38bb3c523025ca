"""What each AWS scalar accepts from clients and resolvers."""

from __future__ import annotations

from typing import Any

import pytest

from localcloud.gateway.scalars import ScalarProblem, check, parse_json, serialize_json

VALID: dict[str, list[Any]] = {
    "AWSDate": ["1970-01-01", "2024-02-29", "1970-01-01Z", "1970-01-01-07:00", "1970-01-01+05:30:15"],
    "AWSTime": ["12:30", "12:30Z", "12:30:24", "12:30:24-07:00", "12:30:24.500+05:30", "23:59:59.123456789"],
    "AWSDateTime": [
        "1970-01-01T12:30Z", "1970-01-01T12:30:00Z", "1970-01-01T12:30:24-07:00",
        "1970-01-01T12:30:24.500+05:30", "2026-03-29T02:30:00.123456789+01:00",
    ],
    "AWSTimestamp": [0, -1, 1_790_000_000],
    "AWSEmail": ["ana@example.com", "a.b+c@sub.example.co", "o'neil@example.com", "josé@example.com"],
    "AWSURL": [
        "https://www.example.com/dp/B000/", "http://localhost:8080/x?y=1", "mailto:a@example.com",
        "ftp://files.example.com/a", "file:///etc/hosts",
    ],
    "AWSPhone": ["+34 612 345 678", "+1 415-555-2671", "415-555-2671", "+5511961234567"],
    "AWSIPAddress": ["127.0.0.1", "123.45.67.89/16", "::1", "1a2b:3c4b::1234:4567", "2001:db8::/32"],
}  # fmt: skip
INVALID: dict[str, list[Any]] = {
    "AWSDate": [
        "", "1970-1-1", "2023-02-29", "1970-01-01T00:00Z", "01-01-1970", "1970-01-01+25:00", 19700101,
    ],
    "AWSTime": ["", "24:00", "12:60", "12", "noon", "12:30:24.", "12:30:24.1234567890", 1230],
    "AWSDateTime": [
        "", "1970-01-01", "1970-01-01T12:30:00", "1970-01-01 12:30:00Z", "2020-05-23T06:4:37.000Z",
        "1970-01-01ZT12:30Z", "2023-02-30T00:00Z", 0,
    ],
    "AWSTimestamp": ["0", 1.5, True, 10**18],
    "AWSEmail": ["", "ana", "ana@", "@example.com", "ana@example", "a b@example.com", ".a@example.com"],
    "AWSURL": [
        "", "www.example.com", "https://", "gopher://x.y", "https://x.y/a//b", "https://x y", "mailto:",
    ],
    "AWSPhone": ["", "1110004444", "12", "+34 12", "call me", 34612345678],
    "AWSIPAddress": ["", "256.0.0.1", "1.2.3", "1.2.3.4/33", "::1/129", "localhost"],
}  # fmt: skip


@pytest.mark.parametrize(("name", "value"), [(name, one) for name, ones in VALID.items() for one in ones])
def test_a_valid_value_passes_unchanged(name: str, value: Any) -> None:
    assert check(name, value, "parse") == value


@pytest.mark.parametrize(("name", "value"), [(name, one) for name, ones in INVALID.items() for one in ones])
def test_an_invalid_value_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ScalarProblem, match="as a valid"):
        check(name, value, "parse")


def test_the_refusal_is_worded_like_appsync_s() -> None:
    with pytest.raises(ScalarProblem) as problem:
        check("AWSPhone", "1110004444", "parse")
    assert str(problem.value) == "Unable to parse `1110004444` as a valid phone number."


@pytest.mark.parametrize(
    ("text", "value"), [('{"a": [1]}', {"a": [1]}), ("3", 3), ("null", None), ('"x"', "x")]
)
def test_json_text_is_parsed_before_a_resolver_sees_it(text: str, value: Any) -> None:
    assert parse_json(text) == value


@pytest.mark.parametrize("value", ["{a: 1}", "", {"a": 1}, 3])
def test_json_that_is_no_text_or_no_json_is_refused(value: Any) -> None:
    with pytest.raises(ScalarProblem):
        parse_json(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [({"a": ["é"]}, '{"a":["é"]}'), ('{"a": 1}', '{"a": 1}'), ("plain", '"plain"'), (3, "3")],
)
def test_json_goes_out_as_text(value: Any, text: str) -> None:
    assert serialize_json(value) == text
