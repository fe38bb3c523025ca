import pytest

from chatbooking.api.caller import Role
from chatbooking.errors import ChangedMeanwhile, NotFound
from chatbooking.records import encode
from chatbooking.storage import Directory, Key, TenantTable, carry_out
from chatbooking.tenants import storage
from chatbooking.tenants.model import Contact, Member
from chatbooking.tenants.register import Registration
from tests.tenants.builders import NOW, a_key, a_member, a_tenant, opened


def joined(table: TenantTable, member: Member) -> Member:
    carry_out(table.put(Key(table.pk("MEMBERS"), f"MEMBER#{member.id}"), encode(member), label="m"))
    carry_out(Directory().put_user(member.id, {"tenantId": table.tenant_id}, label="u"))
    return member


def test_a_business_opens_with_its_owner_and_a_key(tenant_table: TenantTable) -> None:
    tenant = opened()
    assert storage.read_tenant(tenant_table) == tenant
    assert storage.members(tenant_table) == (a_member(),)
    assert storage.membership("owner") == ("acme", a_member())
    assert storage.find_widget_key("pk_1") == {
        "PK": "KEY#pk_1", "SK": "KEY", "tenantId": "acme", "allowedOrigins": ["https://acme.example"],
    }  # fmt: skip


def test_opening_again_changes_nothing(tenant_table: TenantTable) -> None:
    tenant = opened()
    again = Registration(a_tenant(name="Other"), a_member(), a_key("pk_2"))
    assert storage.open_tenant(again) is False
    assert storage.read_tenant(tenant_table) == tenant
    assert storage.find_widget_key("pk_2") is None


def test_an_unknown_business_is_not_found(tenant_table: TenantTable) -> None:
    with pytest.raises(NotFound):
        storage.read_tenant(tenant_table)


def test_two_changes_of_different_parts_both_hold(tenant_table: TenantTable) -> None:
    before = opened()
    named = a_tenant(name="Nuevo nombre")
    storage.update_tenant(tenant_table, before, named)
    storage.update_tenant(tenant_table, before, a_tenant(contact=Contact(phone="+56912345678")))
    after = storage.read_tenant(tenant_table)
    assert (after.name, after.contact.phone) == ("Nuevo nombre", "+56912345678")


def test_a_change_of_what_somebody_else_changed_is_refused(tenant_table: TenantTable) -> None:
    before = opened()
    storage.update_tenant(tenant_table, before, a_tenant(contact=Contact(phone="+56912345678")))
    with pytest.raises(ChangedMeanwhile):
        storage.update_tenant(tenant_table, before, a_tenant(contact=Contact(email="a@example.com")))
    assert storage.read_tenant(tenant_table).contact == Contact(phone="+56912345678")


def test_a_change_of_the_profile_leaves_the_catalogs_version_alone(tenant_table: TenantTable) -> None:
    before = opened(a_tenant(catalog_version=3))
    carry_out(
        tenant_table.update(
            storage.tenant_key(tenant_table), "SET catalogVersion = :v", label="v", values={":v": 4}
        )
    )
    storage.update_tenant(tenant_table, before, a_tenant(catalog_version=3, name="Otro"))
    assert storage.read_tenant(tenant_table).catalog_version == 4


def test_nothing_is_written_when_nothing_changes(tenant_table: TenantTable) -> None:
    storage.update_tenant(tenant_table, a_tenant(), a_tenant())
    assert tenant_table.get(storage.tenant_key(tenant_table)) is None


def test_a_member_gets_another_role(tenant_table: TenantTable) -> None:
    opened()
    member = joined(tenant_table, a_member("second", Role.VIEWER))
    assert storage.write_role(tenant_table, member, Role.ADMIN, None).role is Role.ADMIN
    assert storage.membership("second") == ("acme", a_member("second", Role.ADMIN))


def test_two_owners_who_leave_each_other_at_once_leave_one(tenant_table: TenantTable) -> None:
    opened()
    first, second = a_member(), joined(tenant_table, a_member("second"))
    # Both requests have read two owners; each relies on the other one staying.
    storage.write_role(tenant_table, first, Role.ADMIN, second)
    with pytest.raises(ChangedMeanwhile):
        storage.delete_member(tenant_table, second, first)
    owners = [member.id for member in storage.members(tenant_table) if member.role is Role.OWNER]
    assert owners == ["second"]
    assert storage.membership("second")


def test_a_removed_member_belongs_to_nothing(tenant_table: TenantTable) -> None:
    opened()
    member = joined(tenant_table, a_member("second", Role.ADMIN))
    storage.delete_member(tenant_table, member, None)
    assert storage.membership("second") is None
    assert storage.members(tenant_table) == (a_member(),)


def test_a_removal_whose_member_has_changed_meanwhile_removes_nothing(tenant_table: TenantTable) -> None:
    opened()
    member = joined(tenant_table, a_member("second", Role.ADMIN))
    storage.write_role(tenant_table, member, Role.OWNER, None)
    with pytest.raises(ChangedMeanwhile):
        storage.delete_member(tenant_table, member, None)
    assert storage.membership("second")


def test_a_key_and_its_entry_change_together(tenant_table: TenantTable) -> None:
    opened()
    changed = storage.change_widget_key(tenant_table, "pk_1", "Tienda", ("https://b.example",))
    assert (changed.label, changed.allowed_origins) == ("Tienda", ("https://b.example",))
    assert (storage.find_widget_key("pk_1") or {})["allowedOrigins"] == ["https://b.example"]


def test_a_revoked_key_stays_revoked(tenant_table: TenantTable) -> None:
    opened()
    revoked = storage.revoke_widget_key(tenant_table, "pk_1", NOW)
    assert revoked.revoked_at == NOW
    again = storage.revoke_widget_key(tenant_table, "pk_1", NOW.replace(year=2027))
    renamed = storage.change_widget_key(tenant_table, "pk_1", "Tienda", ())
    assert (again.revoked_at, renamed.revoked_at) == (NOW, NOW)
    assert (storage.find_widget_key("pk_1") or {})["revokedAt"] == "2026-11-22T12:00:00Z"


def test_a_key_that_was_revoked_in_between_is_not_opened_by_an_older_copy(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened()
    stale = tenant_table.get(Key(tenant_table.pk("KEYS"), "KEY#pk_1"))
    storage.revoke_widget_key(tenant_table, "pk_1", NOW)
    monkeypatch.setattr(TenantTable, "get", lambda *_, **__: stale)
    with pytest.raises(ChangedMeanwhile):
        storage.change_widget_key(tenant_table, "pk_1", "Tienda", ())
    assert (storage.find_widget_key("pk_1") or {})["revokedAt"]


def test_another_tenants_key_is_not_found(tenant_table: TenantTable) -> None:
    opened()
    stranger = TenantTable("other")
    with pytest.raises(NotFound):
        storage.change_widget_key(stranger, "pk_1", "Mine", ("https://evil.example",))
    with pytest.raises(NotFound):
        storage.revoke_widget_key(stranger, "pk_1", NOW)
