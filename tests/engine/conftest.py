"""A table of its own on the official engine for each test."""

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest

from chatbooking.storage import TenantTable
from tests.conftest import TENANT, create_table, forget_clients
from tests.engine.dynamodb_local import EngineMissing, running


@pytest.fixture(scope="session")
def engine() -> Iterator[str]:
    """The engine's address. Without Java a laptop skips these tests, and says so; CI fails."""
    try:
        with running() as address:
            yield address
    except EngineMissing as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"NOT RUN on the official engine: {missing}")


@pytest.fixture
def table(environment: str, engine: str, monkeypatch: pytest.MonkeyPatch) -> TenantTable:
    """The door of tenant `acme` to an empty table on the engine."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", engine)
    name = f"{environment}-{uuid4().hex[:8]}"
    monkeypatch.setenv("TABLE_NAME", name)
    forget_clients()
    create_table(name)
    return TenantTable(TENANT)
