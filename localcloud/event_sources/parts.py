"""How a stream's records are handed over again after a failure: the rules, without the stream.

A position is a record's place in its stream. A batch is first one part; what fails of it is retried as a
part, and where a raised error halves the batch, it becomes two.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Part(NamedTuple):
    """Records from `start` up to, not including, `end`, and how often handing them over has failed."""

    start: int
    end: int
    failed: int = 0


class Retrying(NamedTuple):
    """What a mapping says about failures; None is without limit."""

    attempts: int | None = None
    seconds: int | None = None
    bisects: bool = False
    reports: bool = False


def retrying(mapping: Mapping[str, Any]) -> Retrying:
    """A mapping's settings. CloudFormation passes numbers and booleans on as text at times."""
    return Retrying(
        attempts=_limit(mapping.get("MaximumRetryAttempts")),
        seconds=_limit(mapping.get("MaximumRecordAgeInSeconds")),
        bisects=str(mapping.get("BisectBatchOnFunctionError")).lower() == "true",
        reports="ReportBatchItemFailures" in (mapping.get("FunctionResponseTypes") or ()),
    )


def reported(part: Part, failed_at: int, rules: Retrying) -> list[Part]:
    """What is left to hand over when the function named its lowest failed record; empty: give it up.

    What comes before that record is done. Records that got further begin to count anew.
    """
    if failed_at > part.start:
        return [Part(failed_at, part.end)]
    return _again(part, rules)


def raised(part: Part, rules: Retrying) -> list[Part]:
    """What is left to hand over when the function failed as a whole; empty: give it up.

    Halving a batch is no attempt by itself, as on AWS.
    """
    size = part.end - part.start
    if rules.bisects and size > 1:
        middle = part.start + (size + 1) // 2
        return [Part(part.start, middle, part.failed), Part(middle, part.end, part.failed)]
    return _again(part, rules)


def _again(part: Part, rules: Retrying) -> list[Part]:
    if rules.attempts is not None and part.failed >= rules.attempts:
        return []
    return [part._replace(failed=part.failed + 1)]


def _limit(value: Any) -> int | None:
    return None if value is None or int(value) < 0 else int(value)
