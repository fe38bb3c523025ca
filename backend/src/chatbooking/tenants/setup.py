"""The checklist of a new business: which steps are done, and whether it was put away. Pure rules."""

from dataclasses import replace
from datetime import datetime

from chatbooking.tenants.model import SetupStep, Tenant


def with_step(tenant: Tenant, step: SetupStep) -> Tenant:
    """The business with this step done, in the order of the steps."""
    done = tuple(each for each in SetupStep if each is step or each in tenant.setup.done)
    return replace(tenant, setup=replace(tenant.setup, done=done))


def dismissed(tenant: Tenant, now: datetime) -> Tenant:
    """The business without its checklist since now, or since it was first put away."""
    if tenant.setup.dismissed_at:
        return tenant
    return replace(tenant, setup=replace(tenant.setup, dismissed_at=now))
