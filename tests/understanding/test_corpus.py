"""Every sentence of the corpora, in the conventions of docs/understanding.md."""

from __future__ import annotations

import pytest

from chatbooking.chat.understanding.measure import load_cases, measure, summary, table
from tests.understanding.build import CORPUS, vocabularies


@pytest.mark.parametrize("name", ["dev", "es", "en", "pt"])
def test_every_case_is_read_as_labelled(name: str) -> None:
    misses, scores = measure(load_cases(CORPUS / f"{name}.jsonl"), vocabularies())
    assert not misses, f"{table(misses)}\n{summary(scores)}"


@pytest.mark.parametrize("name", ["dev", "es", "en", "pt"])
def test_ids_are_unique_and_tell_the_locale(name: str) -> None:
    cases = load_cases(CORPUS / f"{name}.jsonl")
    ids = [case["id"] for case in cases]
    assert len(set(ids)) == len(ids)
    assert all(case["id"].startswith(case["locale"]) for case in cases)
