"""One local cloud for all tests that need a running one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gateway.live import LiveCloud, running


@pytest.fixture(scope="session")
def cloud() -> Iterator[LiveCloud]:
    with running() as started:
        yield started
