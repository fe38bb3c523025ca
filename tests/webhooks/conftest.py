"""The queue as a list of what was asked for."""

import pytest

from chatbooking.webhooks import queue


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """(delivery, seconds) in the order in which they were asked for."""
    found: list[tuple[str, float]] = []
    monkeypatch.setattr(queue, "ask", lambda _, id_, seconds=0: found.append((id_, seconds)))
    return found
