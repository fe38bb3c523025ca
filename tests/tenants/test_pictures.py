"""What is taken for a picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.tenants.pictures import FIRST_BYTES, LARGEST_BYTES, Refusal, kind_of, refusal
from tests.pictures import PICTURES

SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")


@pytest.mark.parametrize("content_type", PICTURES)
def test_a_picture_stays_when_it_is_served_as_what_it_is(content_type: str) -> None:
    first = PICTURES[content_type][:FIRST_BYTES]
    assert refusal(LARGEST_BYTES, content_type, first) is None
    assert refusal(LARGEST_BYTES + 1, content_type, first) is Refusal.TOO_LARGE
    for other in {*PICTURES, "text/html", "image/svg+xml", "binary/octet-stream", ""} - {content_type}:
        assert refusal(100, other, first) is Refusal.WRONG_CONTENT_TYPE


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"\x89PNG",
        b"<!doctype ht",
        b"<svg xmlns=",
        b"GIF89a......",
        b"RIFF\x24\x00\x00\x00WAVE",
        b"RIFF\x24\x00\x00\x00",
        b" \x89PNG\r\n\x1a\n...",
    ],
)
def test_what_begins_otherwise_is_none_whatever_it_is_called(first: bytes) -> None:
    assert {refusal(len(first), kind, first) for kind in PICTURES} == {Refusal.NOT_A_PICTURE}


@given(st.binary(max_size=FIRST_BYTES).filter(lambda first: not first.startswith(SIGNATURES)))
def test_no_other_beginning_is_a_picture(first: bytes) -> None:
    assert kind_of(first) is None


@pytest.mark.parametrize("content_type", PICTURES)
def test_the_first_bytes_are_enough_to_tell(content_type: str) -> None:
    assert kind_of(PICTURES[content_type][:FIRST_BYTES]) == content_type
    assert kind_of(PICTURES[content_type]) == content_type
