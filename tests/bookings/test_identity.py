"""Ids and codes of bookings."""

from hypothesis import given
from hypothesis import strategies as st

from chatbooking.bookings.identity import booking_id_of, reference_of
from chatbooking.chat.conversation.said import reference_in
from chatbooking.ids import derived_id


@given(st.uuids().map(str), st.text(min_size=1, max_size=40))
def test_a_code_is_found_in_whatever_is_said_around_it(tenant_id: str, token: str) -> None:
    booking_id = booking_id_of(tenant_id, token)
    assert booking_id_of(tenant_id, token) == booking_id
    code = reference_of(booking_id)
    assert reference_in(f"ana@example.com y el código es {code}, gracias") == booking_id[:8]


def test_no_code_is_a_word_or_a_number() -> None:
    codes = [reference_of(booking_id_of("acme", str(token))) for token in range(2_000)]
    assert not [code for code in codes if code.isalpha() or code.isdigit()]
    # Some would have been.
    assert [token for token in range(2_000) if derived_id("booking", "acme", str(token))[:8].isalpha()]
    assert len(set(codes)) == 2_000
