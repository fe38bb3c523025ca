"""A booking's id, made of what asks for it, and the code that people say instead."""

from typing import Final

from chatbooking.ids import derived_id

_CODE_LENGTH: Final = 8


def booking_id_of(tenant_id: str, token: str) -> str:
    """The id that this wish of this business's always gets.

    The code that it begins with has a digit and a letter: without a digit (one in twenty) it would look like
    a word of the sentence it is said in, and without a letter like a telephone number.
    """
    wish: tuple[str, ...] = ("booking", tenant_id, token)
    booking_id = derived_id(*wish)
    while booking_id[:_CODE_LENGTH].isalpha() or booking_id[:_CODE_LENGTH].isdigit():
        wish = (*wish, "again")
        booking_id = derived_id(*wish)
    return booking_id


def reference_of(booking_id: str) -> str:
    """The code, as people read it: eight capital letters and digits."""
    return booking_id[:_CODE_LENGTH].upper()
