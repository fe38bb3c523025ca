from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking import checks
from chatbooking.errors import InvalidInput


def refused(rule: str, check: Any, *arguments: Any, **options: Any) -> None:
    with pytest.raises(InvalidInput) as refusal:
        check("field", *arguments, **options)
    assert refusal.value.rule == rule


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ácido  Hialurónico", "acido hialuronico"),
        ("ÑANDÚ", "nandu"),
        ("Straße", "strasse"),
        ("𝓐", "a"),
        (" a\tb ", "a b"),
    ],
)
def test_text_is_compared_without_case_accents_and_spaces(text: str, folded: str) -> None:
    assert checks.folded(text) == folded


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    once = checks.folded(text)
    assert checks.folded(once) == once


def test_lines() -> None:
    assert checks.line("field", "  a \n b ", max=3) == "a b"
    assert checks.optional_line("field", None, max=3) is None
    assert checks.paragraph("field", " a\n\nb ", max=5) == "a\n\nb"
    assert checks.lines("field", ["á", "A", " ", "b"], max=1, entries=2) == ("á", "b")
    assert checks.lines("field", None, max=1, entries=2) == ()
    assert checks.line("field", "A\u202egro.evil\x00\x1b\u2066", max=20) == "Agro.evil"
    assert checks.paragraph("field", "a\r\nb\x00\u202e", max=5) == "a\nb"
    refused("REQUIRED", checks.line, " \x00\u202e ", max=3)
    refused("TOO_LONG", checks.line, "abcd", max=3)
    refused("TOO_MANY", checks.lines, ["a", "b", "c"], max=1, entries=2)


def test_a_long_entry_of_a_list_is_named_by_its_place() -> None:
    with pytest.raises(InvalidInput) as refusal:
        checks.lines("aliases", ["a", "bb"], max=1, entries=5)
    assert refusal.value.field == "aliases.1"


def test_numbers() -> None:
    assert checks.number("field", 10, min=5, max=10, multiple_of=5) == 10
    refused("REQUIRED", checks.number, None, min=0)
    refused("TOO_SMALL", checks.number, 4, min=5)
    refused("TOO_LARGE", checks.number, 15, min=5, max=10)
    refused("NOT_A_MULTIPLE", checks.number, 7, min=5, max=10, multiple_of=5)


@pytest.mark.parametrize("text", ["Ana@Example.com ", "a+b@mail.example.co", "ñ@correo.example"])
def test_an_address_that_may_be_one_is_taken(text: str) -> None:
    assert checks.email("field", text) == text.strip().lower()


@pytest.mark.parametrize(
    "text",
    ["ana", "ana@", "@example.com", "a@b", "a b@c.example", "a@@b.example", "a@.com",
     # A link to it would fill in more than the address; the others no mail can go to.
     "a@b.example?bcc=c%40d.example", "a@[b.example", "a@-b.example", "a@b..example", "a,b@c.example"],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    refused("NOT_AN_EMAIL", checks.email, text)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("+56 9 1234 5678", "+56912345678"),
        ("(011) 4321-5678", "01143215678"),
        ("123456", "123456"),
        ("", None),
    ],
)
def test_a_phone_number_is_stored_as_digits(text: str, stored: str | None) -> None:
    assert checks.phone("field", text) == stored


@pytest.mark.parametrize("text", ["12345", "1" * 16, "56+912345678", "phone 123456", "++56912345678"])
def test_what_is_no_phone_number_is_refused(text: str) -> None:
    refused("NOT_A_PHONE", checks.phone, text)


@pytest.mark.parametrize(
    "text", ["https://a.example", "https://a.example/x?y=1#z", "http://localhost:4566/a.png"]
)
def test_a_web_address_is_taken(text: str) -> None:
    assert checks.web_address("field", text) == text


@pytest.mark.parametrize(
    "text",
    ["a.example", "http://a.example", "javascript:alert(1)", "data:text/html,x", "https://", "https://a",
     "https://a.example/ b", "https://a.example/'x", "//a.example", "https://[a.example",
     "https://bank.example@evil.example/"],
)  # fmt: skip
def test_what_a_page_should_not_load_is_refused(text: str) -> None:
    refused("NOT_A_URL", checks.web_address, text)
