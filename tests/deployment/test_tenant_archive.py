"""A business's data into a file and back, on moto; tests/cloud does the same to one that is at work."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.bookings import lifecycle
from chatbooking.deployment import tenant_archive
from chatbooking.deployment.tenant_archive import Archive, NotAnArchive, TenantExists
from chatbooking.storage import TenantTable
from chatbooking.storage.client import dynamodb
from chatbooking.tenants import storage
from tests.bookings.build import NOW, at, catalog, request, tenant
from tests.tenants.builders import a_key, a_member, a_tenant, opened


def everything(table: str) -> list[dict[str, Any]]:
    items = dynamodb().scan(TableName=table)["Items"]
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


@pytest.fixture
def two_businesses(table_name: str) -> str:
    """`acme` with a visit, and `acme2`, whose id begins alike."""
    opened()
    opened(a_tenant(id="acme2", name="Otra"), a_member("other"), a_key("pk_2"))
    for each in ("acme", "acme2"):
        lifecycle.create(TenantTable(each), tenant(), catalog(), request(at(3, "10:00")), NOW)
    return table_name


def archive_of(table: str, tenant_id: str = "acme") -> Archive:
    return tenant_archive.taken(table, tenant_id, datetime(2026, 11, 25, tzinfo=UTC))


def text_of(archive: Archive) -> str:
    file = io.StringIO()
    tenant_archive.written(archive, file)
    return file.getvalue()


def wipe(table: str, archive: Archive) -> None:
    for item in archive.items:
        dynamodb().delete_item(TableName=table, Key={"PK": item["PK"], "SK": item["SK"]})


def test_a_business_that_was_lost_comes_back_whole_and_nobody_else_is_touched(two_businesses: str) -> None:
    before = everything(two_businesses)
    text = text_of(archive_of(two_businesses))
    wipe(two_businesses, archive_of(two_businesses))
    assert everything(two_businesses) != before
    tenant_archive.put_back(two_businesses, tenant_archive.read(io.StringIO(text)))
    assert everything(two_businesses) == before


def test_an_archive_holds_what_leads_to_the_business_and_nothing_of_another(two_businesses: str) -> None:
    keys = {item["PK"]["S"] for item in archive_of(two_businesses).items}
    assert {"KEY#pk_1", "USER#owner", "T#acme", "T#acme#MEMBERS"} <= keys
    assert not {key for key in keys if "acme2" in key or key in {"KEY#pk_2", "USER#other"}}


def test_a_business_that_is_there_is_not_written_over_unasked(two_businesses: str) -> None:
    archive = archive_of(two_businesses)
    storage.change_tenant(TenantTable("acme"), lambda was: replace(was, name="Peluquería Nueva"))
    before = everything(two_businesses)
    with pytest.raises(TenantExists):
        tenant_archive.put_back(two_businesses, archive)
    assert everything(two_businesses) == before


def test_replacing_takes_back_what_came_after_the_archive(two_businesses: str) -> None:
    before = everything(two_businesses)
    archive = archive_of(two_businesses)
    lifecycle.create(TenantTable("acme"), tenant(), catalog(), request(at(3, "15:00"), "t2"), NOW)
    assert everything(two_businesses) != before
    tenant_archive.put_back(two_businesses, archive, replace=True)
    assert everything(two_businesses) == before


@given(place=st.floats(0, 0.999))
def test_a_file_that_was_cut_short_is_no_archive(place: float) -> None:
    item = {"PK": {"S": "T#acme"}, "SK": {"S": "TENANT"}, "name": {"S": "Peluquería\u2028Acme"}}
    text = text_of(Archive("acme", "2026-11-25T00:00:00Z", (item, {**item, "SK": {"S": "SERVICE#1"}})))
    assert tenant_archive.read(io.StringIO(text)).items[0] == item
    with pytest.raises(NotAnArchive):
        tenant_archive.read(io.StringIO(text[: int(len(text.rstrip()) * place)]))


@pytest.mark.parametrize("pk", ["T#other", "T#acme2", "KEY#pk_9", "T#acm"])
def test_an_archive_cannot_carry_another_tenants_items(pk: str) -> None:
    item = {"PK": {"S": pk}, "SK": {"S": "TENANT"}, "tenantId": {"S": "other"}}
    text = text_of(Archive("acme", "2026-11-25T00:00:00Z", (item,)))
    with pytest.raises(NotAnArchive):
        tenant_archive.read(io.StringIO(text))


def test_a_changed_line_is_noticed(two_businesses: str) -> None:
    text = text_of(archive_of(two_businesses)).replace("Peluquería Acme", "Peluquería Ajena")
    with pytest.raises(NotAnArchive):
        tenant_archive.read(io.StringIO(text))


def test_the_command_exports_to_a_private_file_and_imports_it(
    two_businesses: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "acme.jsonl"
    where = ["--table", two_businesses]
    assert tenant_archive.main(["export", *where, "acme", str(file)]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    # Neither an archive nor a business is written over by accident.
    assert tenant_archive.main(["export", *where, "acme", str(file)]) == 1
    assert tenant_archive.main(["import", *where, str(file)]) == 1
    assert "TenantExists" in capsys.readouterr().err
    assert tenant_archive.main(["import", *where, "--replace", str(file)]) == 0
    assert tenant_archive.main(["export", *where, "nobody", str(tmp_path / "none")]) == 1
    assert not (tmp_path / "none").exists()
