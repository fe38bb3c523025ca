"""The tenant's door to the table: what it reads and writes, and what it refuses."""

from collections.abc import Callable

import pytest

from chatbooking.storage import (
    ConditionFailed,
    Key,
    KeyOutsideTenant,
    TenantTable,
    TransactionRefused,
    carry_out,
    transact,
)

FOREIGN = ["T#other", "T#acme2", "T#acme2#BOOKING#1", "T#acm", "KEY#pk_1", "USER#1", "", "t#acme"]

CALLS: dict[str, Callable[[TenantTable, str], object]] = {
    "get": lambda table, pk: table.get(Key(pk, "TENANT")),
    "get_many": lambda table, pk: table.get_many([Key("T#acme", "TENANT"), Key(pk, "TENANT")]),
    "query": lambda table, pk: table.query(pk),
    "query an index": lambda table, pk: table.query(pk, index="byTime"),
    "query_all": lambda table, pk: table.query_all(pk, begins="SERVICE#"),
    "put": lambda table, pk: table.put(Key(pk, "X"), {}, label="x"),
    "put with an index key": lambda table, pk: table.put(Key("T#acme", "X"), {"timePK": pk}, label="x"),
    "put with a provider's key": lambda table, pk: table.put(
        Key("T#acme", "X"), {"providerPK": pk}, label="x"
    ),
    "put with a customer's key": lambda table, pk: table.put(
        Key("T#acme", "X"), {"customerPK": pk}, label="x"
    ),
    "update": lambda table, pk: table.update(Key(pk, "X"), "SET a = :a", label="x", values={":a": 1}),
    "delete": lambda table, pk: table.delete(Key(pk, "X"), label="x"),
    "check": lambda table, pk: table.check(Key(pk, "X"), "attribute_exists(PK)", label="x"),
}


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("pk", FOREIGN)
@pytest.mark.parametrize("name", CALLS)
def test_every_call_refuses_a_key_outside_the_tenant(name: str, pk: str) -> None:
    with pytest.raises(KeyOutsideTenant):
        CALLS[name](TenantTable("acme"), pk)


def test_every_method_that_takes_a_key_is_tried_above() -> None:
    methods = {name for name in vars(TenantTable) if not name.startswith("_")}
    assert methods - {"pk", "tenant_id"} == {name.split()[0] for name in CALLS}


@pytest.mark.parametrize("tenant_id", ["", "a#b", "#"])
def test_no_door_is_made_for_what_is_not_a_tenant_id(tenant_id: str) -> None:
    with pytest.raises(KeyOutsideTenant):
        TenantTable(tenant_id)


def test_keys_below_the_tenant_are_its_own() -> None:
    assert TenantTable("acme").pk("AGENDA", "p1") == "T#acme#AGENDA#p1"
    assert TenantTable("acme").pk() == "T#acme"


def test_an_item_comes_back_with_plain_values(tenant_table: TenantTable) -> None:
    key = Key(tenant_table.pk(), "THING#1")
    carry_out(
        tenant_table.put(key, {"n": 3, "busy": {1, 2}, "list": [{"deep": 1}], "nothing": None}, label="put")
    )
    assert tenant_table.get(key) == {
        "PK": "T#acme", "SK": "THING#1", "n": 3, "busy": {1, 2}, "list": [{"deep": 1}], "nothing": None,
    }  # fmt: skip
    assert isinstance((tenant_table.get(key) or {})["n"], int)


def test_what_is_not_there_is_none(tenant_table: TenantTable) -> None:
    assert tenant_table.get(Key(tenant_table.pk(), "THING#1")) is None


def test_more_than_a_hundred_items_are_read_at_once_and_repeats_cost_nothing(
    tenant_table: TenantTable,
) -> None:
    keys = [Key(tenant_table.pk(), f"THING#{number:03}") for number in range(130)]
    for key in keys:
        carry_out(tenant_table.put(key, {"sk": key.sk}, label="put"))
    missing = Key(tenant_table.pk(), "THING#999")
    found = tenant_table.get_many([*keys, *keys, missing])
    assert set(found) == set(keys)
    assert all(found[key]["sk"] == key.sk for key in keys)


def test_a_query_keeps_to_its_range_and_its_direction(tenant_table: TenantTable) -> None:
    for day in ("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"):
        carry_out(tenant_table.put(Key(tenant_table.pk("AGENDA", "p"), day), {}, label="put"))
    page = tenant_table.query(
        tenant_table.pk("AGENDA", "p"), between=("2026-01-02", "2026-01-03"), forward=False
    )
    assert [item["SK"] for item in page.items] == ["2026-01-03", "2026-01-02"]
    assert page.next is None


def test_query_all_follows_every_page(tenant_table: TenantTable) -> None:
    for number in range(7):
        carry_out(tenant_table.put(Key(tenant_table.pk(), f"THING#{number}"), {}, label="put"))
    first = tenant_table.query(tenant_table.pk(), begins="THING#", limit=3)
    assert (len(first.items), first.next is not None) == (3, True)
    assert len(tenant_table.query_all(tenant_table.pk(), begins="THING#", limit=3)) == 7


def test_an_index_is_read_by_its_own_keys(tenant_table: TenantTable) -> None:
    item = {"timePK": tenant_table.pk("BOOKINGS"), "timeSK": "2026-01-01T10:00:00Z"}
    carry_out(tenant_table.put(Key(tenant_table.pk("BOOKING", "1"), "BOOKING"), item, label="put"))
    page = tenant_table.query(
        tenant_table.pk("BOOKINGS"), index="byTime", between=("2026-01-01", "2026-01-02")
    )
    assert [found["PK"] for found in page.items] == ["T#acme#BOOKING#1"]


def test_a_failed_condition_shows_what_stood_there(tenant_table: TenantTable) -> None:
    key = Key(tenant_table.pk(), "THING#1")
    write = tenant_table.put(key, {"n": 1}, label="put", condition="attribute_not_exists(PK)")
    carry_out(write)
    with pytest.raises(ConditionFailed) as refusal:
        carry_out(write)
    assert refusal.value.item == {"PK": "T#acme", "SK": "THING#1", "n": 1}


def test_a_refused_transaction_names_its_failures_and_writes_nothing(tenant_table: TenantTable) -> None:
    there = Key(tenant_table.pk(), "THING#1")
    carry_out(tenant_table.put(there, {}, label="put"))
    with pytest.raises(TransactionRefused) as refusal:
        transact(
            [
                tenant_table.put(Key(tenant_table.pk(), "THING#2"), {}, label="second"),
                tenant_table.put(there, {}, label="first", condition="attribute_not_exists(PK)"),
                tenant_table.check(Key(tenant_table.pk(), "THING#3"), "attribute_exists(PK)", label="third"),
            ]
        )
    assert refusal.value.failed == ("first", "third")
    assert tenant_table.get(Key(tenant_table.pk(), "THING#2")) is None
