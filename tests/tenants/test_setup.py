from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from chatbooking.storage import TenantTable
from chatbooking.tenants import setup, storage
from chatbooking.tenants.handler import handle
from chatbooking.tenants.model import SetupStep, Tenant
from tests.appsync import event
from tests.tenants.builders import NOW, a_tenant, opened


@given(st.lists(st.sampled_from(SetupStep)))
def test_steps_are_done_once_and_stand_in_their_order(steps: list[SetupStep]) -> None:
    tenant = a_tenant()
    for step in steps:
        tenant = setup.with_step(tenant, step)
        assert setup.with_step(tenant, step) == tenant
    assert list(tenant.setup.done) == [step for step in SetupStep if step in steps]


def test_a_checklist_is_put_away_once() -> None:
    away = setup.dismissed(a_tenant(), NOW)
    assert setup.dismissed(away, NOW + timedelta(days=1)) == away


def test_two_steps_at_once_are_both_done(tenant_table: TenantTable) -> None:
    opened()
    hurried = []

    def rule(tenant: Tenant) -> Tenant:
        if not hurried:
            hurried.append(handle(event("Mutation.completeSetupStep", {"step": "BUSINESS"}), None))
        return setup.with_step(tenant, SetupStep.SERVICE)

    after = storage.change_tenant(tenant_table, rule)
    assert after.setup.done == (SetupStep.BUSINESS, SetupStep.SERVICE)
    assert handle(event("Mutation.dismissSetup"), None)["data"]["setup"]["dismissedAt"]


def test_a_plan_is_changed(tenant_table: TenantTable) -> None:
    opened()
    assert handle(event("Mutation.changePlan", {"plan": "PRO"}), None)["data"]["plan"] == "PRO"
