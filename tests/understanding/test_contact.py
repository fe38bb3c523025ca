from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.chat.understanding.contact import find_email, find_phone


def phone(text: str) -> str | None:
    found = find_phone(text, find_email(text))
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+56 9 8765 4321", "+56987654321"),
        ("(212) 555-0147", "2125550147"),
        ("tel: 11.98765.4321", "11987654321"),
        ("a las 10 987654321", "987654321"),
        ("el 15 a las 3", None),
        ("el 03/12/2026", None),
        ("2026-12-03", None),
        ("son 28.000 pesos", None),
        ("mi rut es 12.345.678-9", None),
        ("ana123456789@x.com", None),
    ],
)
def test_phones(text: str, expected: str | None) -> None:
    assert phone(text) == expected


def test_an_address_is_lowered_and_its_place_kept() -> None:
    found = find_email("mi correo: Ana.Perez@Gmail.com.")
    assert found is not None
    assert found.value == "ana.perez@gmail.com"
    assert "mi correo: Ana.Perez@Gmail.com."[found.start : found.end] == "Ana.Perez@Gmail.com"


@pytest.mark.parametrize("text", ["a@b", "@ana", "ana @ casa . com", "a@.com", "@@@@"])
def test_no_address(text: str) -> None:
    assert find_email(text) is None


@given(st.text("0123456789 -.()+@a", max_size=300))
def test_a_phone_has_seven_to_fifteen_digits(text: str) -> None:
    found = phone(text)
    assert found is None or 7 <= len(found.removeprefix("+")) <= 15


@pytest.mark.parametrize(
    "text", ["Jorge Soto 12.345.678-9", "soy Jorge, 7.654.321-K", "Ana Lima, 123.456.789-09"]
)
def test_a_number_of_identity_is_no_telephone(text: str) -> None:
    assert find_phone(text, None) is None
