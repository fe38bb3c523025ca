from collections.abc import Iterator

import pytest

from chatbooking.chat import businesses
from chatbooking.storage import TenantTable
from tests.chat.shop import write_shop


@pytest.fixture
def shop(table_name: str) -> Iterator[TenantTable]:
    """A spa in the table; nothing remembered of another test's."""
    businesses.forget()
    yield write_shop()
    businesses.forget()
