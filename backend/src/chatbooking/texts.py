"""Sentences per language, from JSON files of key and text that stand beside the code using them."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LOCALES = ("es", "en", "pt")
DEFAULT_LOCALE = "en"


def supported(tag: str | None, default: str = DEFAULT_LOCALE) -> str:
    """The supported locale that a language tag or an Accept-Language header asks for first."""
    for part in (tag or "").replace("_", "-").split(","):
        language = part.split(";")[0].strip().split("-")[0].lower()
        if language in LOCALES:
            return language
    return default


@cache
def sentences(folder: Path, locale: str) -> Mapping[str, str]:
    """All texts of one language: the content of `<folder>/<locale>.json`."""
    loaded: dict[str, str] = json.loads((folder / f"{locale}.json").read_text("utf-8"))
    return loaded
