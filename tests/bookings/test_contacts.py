import pytest

from chatbooking.bookings.contacts import contact_of, normal_contact, normalised
from chatbooking.errors import InvalidInput
from tests.bookings.build import customer


def test_equal_people_are_written_down_alike() -> None:
    written = normalised(
        customer("  Grace   Hopper ", " Grace@Example.COM ", phone="+56 9 8765-4321", locale="pt-BR")
    )
    assert written == customer("Grace Hopper", "grace@example.com", phone="+56987654321", locale="pt")


def test_bookings_are_found_by_the_e_mail_or_else_by_the_phone() -> None:
    assert contact_of(customer(email="a@b.cl", phone="+56987654321")) == "a@b.cl"
    assert contact_of(customer(email=None, phone="+56987654321")) == "+56987654321"
    assert normal_contact(" A@B.cl ") == "a@b.cl"
    assert normal_contact("+56 9 8765 4321") == "+56987654321"


@pytest.mark.parametrize(
    ("name", "email", "phone", "field", "rule"),
    [
        ("  ", "a@b.cl", None, "customer.name", "REQUIRED"),
        ("x" * 101, "a@b.cl", None, "customer.name", "TOO_LONG"),
        ("Ana", None, None, "customer", "CONTACT_MISSING"),
        ("Ana", "", " ", "customer", "CONTACT_MISSING"),
        ("Ana", "not an address", None, "customer.email", "NOT_AN_EMAIL"),
        ("Ana", None, "call me", "customer.phone", "NOT_A_PHONE"),
    ],
)
def test_who_cannot_be_called_or_written_to_is_refused(
    name: str, email: str | None, phone: str | None, field: str, rule: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        normalised(customer(name, email, phone=phone))
    assert (refused.value.field, refused.value.rule) == (field, rule)
