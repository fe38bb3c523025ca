"""One local cloud that checks policies, for all tests of what it does beside GraphQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gateway.live import LiveCloud, running


@pytest.fixture(scope="session")
def enforcing_cloud() -> Iterator[LiveCloud]:
    with running(enforcing=True) as started:
        started.make_role("any")
        yield started
