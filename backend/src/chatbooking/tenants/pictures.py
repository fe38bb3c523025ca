"""What may stay in the assets bucket, told by its size, its first bytes and the type it is served as."""

from enum import StrEnum

LARGEST_BYTES = 2 * 1024**2
# As much of a file as the longest signature below.
FIRST_BYTES = 12

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


class Refusal(StrEnum):
    TOO_LARGE = "TooLarge"
    NOT_A_PICTURE = "NotAPicture"
    WRONG_CONTENT_TYPE = "WrongContentType"


def refusal(size: int, content_type: str, first: bytes) -> Refusal | None:
    """Why a file of `size` bytes may not stay; None if it may. `first`: its first FIRST_BYTES bytes."""
    if size > LARGEST_BYTES:
        return Refusal.TOO_LARGE
    kind = kind_of(first)
    if kind is None:
        return Refusal.NOT_A_PICTURE
    # The uploader chose it and browsers are told not to guess another.
    return None if content_type == kind else Refusal.WRONG_CONTENT_TYPE


def kind_of(first: bytes) -> str | None:
    """The media type that the first bytes of a file stand for: PNG, JPEG, WebP, or None."""
    if first.startswith(_PNG):
        return "image/png"
    if first.startswith(_JPEG):
        return "image/jpeg"
    # Between the two words stands the length.
    if first.startswith(b"RIFF") and first[8:12] == b"WEBP":
        return "image/webp"
    return None
