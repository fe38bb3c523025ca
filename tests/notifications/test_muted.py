from chatbooking.notifications import muted
from chatbooking.storage import TenantTable


def test_who_wants_no_reminders_is_muted_in_that_business_until_they_want_them_again(
    tenant_table: TenantTable,
) -> None:
    assert not muted.is_muted(tenant_table, "c1")
    muted.mute(tenant_table, "c1")
    muted.mute(tenant_table, "c1")
    assert muted.is_muted(tenant_table, "c1")
    assert not muted.is_muted(tenant_table, "c2")
    assert not muted.is_muted(TenantTable("other"), "c1")
    muted.unmute(tenant_table, "c1")
    muted.unmute(tenant_table, "c1")
    assert not muted.is_muted(tenant_table, "c1")
