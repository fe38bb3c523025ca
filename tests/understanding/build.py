"""Readings with defaults: the corpus catalogs, on Tuesday 24 November 2026 in the morning."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

from chatbooking.chat.understanding import Reading, Vocabulary, understand
from chatbooking.chat.understanding.measure import load_vocabularies, plain

CORPUS = Path(__file__).parent / "corpus"
HOME = {"es": "spa", "en": "barber", "pt": "clinic"}
ZONE = {"es": "America/Santiago", "en": "America/New_York", "pt": "America/Sao_Paulo"}
TUESDAY = "2026-11-24T10:15:00-03:00"


@cache
def vocabularies() -> dict[str, Vocabulary]:
    return load_vocabularies(CORPUS / "catalogs.json")


def read(text: str, locale: str = "es", *, catalog: str = "", now: str = TUESDAY, zone: str = "") -> Reading:
    code = locale[:2]
    vocabulary = vocabularies()[catalog or HOME[code]]
    return understand(text, locale, datetime.fromisoformat(now), zone or ZONE[code], vocabulary)


def said(text: str, locale: str = "es", *, catalog: str = "", now: str = TUESDAY) -> dict[str, object]:
    """A reading in the shape of the corpus."""
    return plain(read(text, locale, catalog=catalog, now=now))
