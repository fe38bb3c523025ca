"""Time zones: the names that the packaged zone database knows, the same on every machine."""

from functools import cache
from importlib.resources import files


@cache
def zone_names() -> frozenset[str]:
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split()) - {"Factory"}


def is_zone(name: str) -> bool:
    """Whether it is an IANA zone such as America/Santiago (letter case counts)."""
    return name in zone_names()
