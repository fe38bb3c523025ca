"""How every benchmark prints itself: what was measured, the figure, its ratio to a baseline, the target."""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    what: str
    figure: str
    ratio: str
    target: str


def table(title: str, rows: Sequence[Row]) -> None:
    heads = Row("", "measured", "ratio", "target")
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    print(f"\n{title}")
    for row in (heads, *rows):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
