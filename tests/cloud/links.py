"""Links as the mails carry them, made with the secret that the running cloud's table has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest

from chatbooking.storage import TenantTable
from chatbooking.tenants.links import link_token
from localcloud.deploy import stack_outputs
from localcloud.home import environment
from tests.conftest import forget_clients


@contextmanager
def table_of(endpoints: dict[str, Any], tenant_id: str) -> Iterator[TenantTable]:
    """The business's part of the running cloud's table."""
    port = urlsplit(endpoints["awsEndpoint"]).port
    assert port
    table_name = stack_outputs(port)["TableName"]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**environment(port), "TABLE_NAME": table_name}.items():
            patch.setenv(name, value)
        forget_clients()
        yield TenantTable(tenant_id)
    forget_clients()


def token(endpoints: dict[str, Any], tenant_id: str, purpose: str, id: str) -> str:
    with table_of(endpoints, tenant_id) as table:
        return link_token(table, purpose, id)
