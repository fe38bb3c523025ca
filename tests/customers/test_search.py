from typing import Any

import pytest

from chatbooking.customers import keeping, storage
from chatbooking.errors import InvalidInput
from chatbooking.storage import TenantTable
from tests.customers.build import book


@pytest.fixture(autouse=True)
def people(tenant_table: TenantTable) -> None:
    book(tenant_table, "09:00", name="Grace Hópper", email="grace@navy.mil", phone="+56987654321")
    book(tenant_table, "10:00", name="Ada Lovelace", email="ada@example.com")
    book(tenant_table, "11:00", name="Alan Turing", email=None, phone="+44 20 7946 0018")
    book(tenant_table, "12:00", name="Grace Kelly", email="kelly@example.com")


def found(table: TenantTable, text: str = "", limit: int = 50) -> list[str]:
    return [record.name for record in storage.search(table, text, limit, None).items]


FOUND = {
    "grace": ["Grace Hópper", "Grace Kelly"],
    "GRÁCE  h": ["Grace Hópper"],
    "hopp": ["Grace Hópper"],
    "ada@": ["Ada Lovelace"],
    "a": ["Ada Lovelace", "Alan Turing"],
    "+56 9 8765": ["Grace Hópper"],
    "9 8765": ["Grace Hópper"],
    "7654321": [],
    "(44) 20-7946": ["Alan Turing"],
    "020 7946": ["Alan Turing"],
    "0044 20": ["Alan Turing"],
    "ace": [],
    "#": ["Ada Lovelace", "Alan Turing", "Grace Hópper", "Grace Kelly"],
    "": ["Ada Lovelace", "Alan Turing", "Grace Hópper", "Grace Kelly"],
}


def test_a_customer_is_found_by_the_start_of_a_word_an_address_or_a_phone(
    tenant_table: TenantTable,
) -> None:
    assert {text: found(tenant_table, text) for text in FOUND} == FOUND


def test_pages_hold_everybody_once(tenant_table: TenantTable) -> None:
    for text in ("", "grace", "a"):
        for limit in (1, 2, 3):
            assert sorted(paged(tenant_table, text, limit)) == sorted(FOUND[text]), (text, limit)


def paged(table: TenantTable, text: str, limit: int) -> list[str]:
    names: list[str] = []
    token: str | None = None
    while True:
        page = storage.search(table, text, limit, token)
        assert len(page.items) <= limit
        names += [record.name for record in page.items]
        token = page.next_token
        if token is None:
            return names


def test_a_token_of_another_list_is_refused(tenant_table: TenantTable) -> None:
    token = storage.search(tenant_table, "", 1, None).next_token
    for text, wrong in (("grace", token), ("", "no token"), ("", "%%%"), ("", "Q1VTVE9NRVIj")):
        with pytest.raises(InvalidInput) as refused:
            storage.search(tenant_table, text, 1, wrong)
        assert (refused.value.field, refused.value.rule) == ("nextToken", "NOT_A_TOKEN")


def test_another_business_finds_nobody(tenant_table: TenantTable) -> None:
    assert found(TenantTable("other")) == found(TenantTable("other"), "grace") == []


def test_who_is_renamed_is_found_by_the_new_name_only(tenant_table: TenantTable) -> None:
    (record,) = storage.search(tenant_table, "kelly", 50, None).items
    keeping.update(tenant_table, record.id, {"name": "Princess Grace"})
    assert found(tenant_table, "grace k") == []
    assert found(tenant_table, "princess") == found(tenant_table, "kelly@") == ["Princess Grace"]
    assert found(tenant_table) == ["Ada Lovelace", "Alan Turing", "Grace Hópper", "Princess Grace"]


def test_a_name_of_any_letters_can_be_stored_and_listed(tenant_table: TenantTable) -> None:
    for number, name in enumerate(("#" * 3, "ﷺ" * 100, "A#B # C", "一" * 100)):
        book(tenant_table, f"{13 + number}:00", name=name, email=f"odd{number}@example.com")
        assert name in found(tenant_table)
        assert found(tenant_table, f"odd{number}@") == [name]


def entries(table: TenantTable) -> list[dict[str, Any]]:
    return table.query_all(table.pk("CUSTOMERS"), begins="FIND#")


def test_entries_hold_an_id_and_nothing_else(tenant_table: TenantTable) -> None:
    assert all(set(item) == {"PK", "SK", "id"} for item in entries(tenant_table))
