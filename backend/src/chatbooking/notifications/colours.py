"""Colours that a business may choose freely, and what can be read on them."""

from typing import Final

WHITE: Final = "#ffffff"
BLACK: Final = "#000000"
_ENOUGH: Final = 4.5


def text_on(colour: str) -> str:
    """White where it can be read, else black: for every colour one of the two has a contrast of 4.5."""
    return WHITE if contrast(colour, WHITE) >= _ENOUGH else BLACK


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two `#rrggbb`, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
