"""What a function's answer says of the batch it was given, where the mapping reports batch item failures."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any


class NotUnderstood(ValueError):
    """The answer names no records that were in the batch: Lambda takes the whole batch for failed."""


def failures(answer: Any, known: Collection[str]) -> frozenset[str]:
    """The identifiers that failed, of those in the batch; nothing at all in an answer is a success.

    Raises NotUnderstood for an answer that is no JSON object, and for an identifier that is empty, missing or
    of no record in the batch.
    """
    if isinstance(answer, bytes | str):
        answer = _parsed(answer)
    if answer is None:
        return frozenset()
    if not isinstance(answer, Mapping):
        raise NotUnderstood("the answer is no object")
    listed = answer.get("batchItemFailures")
    if listed is None:
        return frozenset()
    if not isinstance(listed, list):
        raise NotUnderstood("batchItemFailures is no list")
    return frozenset(_identifier(one, known) for one in listed)


def _parsed(text: bytes | str) -> Any:
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        raise NotUnderstood("the answer is no JSON") from None


def _identifier(failure: Any, known: Collection[str]) -> str:
    found = failure.get("itemIdentifier") if isinstance(failure, Mapping) else None
    if not isinstance(found, str) or found not in known:
        raise NotUnderstood(f"there is no record {found!r} in the batch")
    return found
