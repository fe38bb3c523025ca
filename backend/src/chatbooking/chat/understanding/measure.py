"""Measures a labelled corpus: `python -m chatbooking.chat.understanding.measure FILE.jsonl`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from chatbooking.chat.understanding import Entry, Reading, Vocabulary, understand

ENTITIES = (
    "service", "service_candidates", "provider", "date", "date_range", "time", "time_range", "name", "email",
    "phone",
)  # fmt: skip
LOCALES = ("es", "en", "pt")
WIDTH = 60


@dataclass(frozen=True, slots=True)
class Miss:
    """One key of one case that came back wrong."""

    id: str
    text: str
    key: str
    expected: object
    got: object


def vocabulary_of(catalog: dict[str, Any]) -> Vocabulary:
    """The vocabulary of a catalog of the corpus."""

    def entries(key: str) -> list[Entry]:
        return [Entry(item["id"], item["name"], tuple(item["aliases"])) for item in catalog[key]]

    return Vocabulary(entries("services"), entries("providers"))


def plain(reading: Reading) -> dict[str, object]:
    """A reading in the shape of the corpus: its intent and the entities it has."""
    got: dict[str, object] = {"intent": reading.intent.value}
    for key in ENTITIES:
        found = getattr(reading, key)
        if found is not None:
            got[key] = _plain_value(key, found.value)
    return got


def _plain_value(key: str, value: Any) -> object:
    if key in {"date", "date_range"}:
        return value.isoformat() if key == "date" else [day.isoformat() for day in value]
    if key in {"time", "time_range"}:
        return f"{value:%H:%M}" if key == "time" else [f"{hour:%H:%M}" for hour in value]
    return sorted(value) if key == "service_candidates" else value


def _same(key: str, expected: object, got: object) -> bool:
    if key in {"name", "email"} and isinstance(expected, str) and isinstance(got, str):
        return expected.lower() == got.lower()
    if key == "service_candidates" and isinstance(expected, list):
        return sorted(expected) == got
    return expected == got


def misses_of(case: dict[str, Any], vocabulary: Vocabulary) -> list[Miss]:
    """What came back wrong in a case; nothing if it is right."""
    now = datetime.fromisoformat(case["now"])
    got = plain(understand(case["text"], case["locale"], now, case["timezone"], vocabulary))
    expect = case["expect"]
    return [
        Miss(case["id"], case["text"], key, expect.get(key), got.get(key))
        for key in ("intent", *ENTITIES)
        if not _same(key, expect.get(key), got.get(key))
    ]


def load_cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a corpus file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def load_vocabularies(path: Path) -> dict[str, Vocabulary]:
    """The vocabularies of a file of catalogs."""
    return {key: vocabulary_of(value) for key, value in json.loads(path.read_text(encoding="utf-8")).items()}


def measure(
    cases: Sequence[dict[str, Any]], vocabularies: dict[str, Vocabulary]
) -> tuple[list[Miss], dict[str, tuple[int, int]]]:
    """All misses, and for each locale and "all" how many cases are right of how many."""
    misses: list[Miss] = []
    right = dict.fromkeys((*LOCALES, "all"), 0)
    total = dict.fromkeys((*LOCALES, "all"), 0)
    for case in cases:
        wrong = misses_of(case, vocabularies[case["catalog"]])
        misses += wrong
        for key in (case["locale"][:2], "all"):
            total[key] += 1
            right[key] += not wrong
    return misses, {key: (right[key], total[key]) for key in total}


def table(misses: Iterable[Miss]) -> str:
    """The misses in columns."""
    rows = [("id", "text", "key", "expected", "got")]
    for miss in misses:
        text = miss.text.replace("\n", " ")
        rows.append((miss.id, text[:WIDTH], miss.key, str(miss.expected), str(miss.got)))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )


def summary(scores: dict[str, tuple[int, int]]) -> str:
    """The line that a build reads."""
    shares = " ".join(f"{key}={right / total if total else 0:.2f}" for key, (right, total) in scores.items())
    right, total = scores["all"]
    return f"accuracy {shares} ({right}/{total})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the misses and, last, the accuracy."""
    parser = argparse.ArgumentParser(prog="measure", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--catalogs", type=Path)
    options = parser.parse_args(arguments)
    vocabularies = load_vocabularies(options.catalogs or options.corpus.parent / "catalogs.json")
    misses, scores = measure(load_cases(options.corpus), vocabularies)
    if misses:
        print(table(misses))
    print(summary(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
