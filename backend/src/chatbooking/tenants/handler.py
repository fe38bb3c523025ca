"""The resolvers of `tenants` that have a rule in them; plain lists are read by resolvers/*.js."""

from dataclasses import replace
from typing import Any

from chatbooking.api.answer import answer
from chatbooking.api.caller import Role
from chatbooking.api.resolver import Resolver
from chatbooking.clock import system_clock
from chatbooking.storage import TenantTable
from chatbooking.tenants import inviting, joining, rules, setup, standing, storage, usage
from chatbooking.tenants.access import tenant_of_widget
from chatbooking.tenants.model import (
    Invitation,
    InvitationOffer,
    Member,
    Plan,
    SetupStep,
    Tenant,
    Widget,
    WidgetKey,
)
from chatbooking.tenants.register import new_widget_key

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Query", field_name="widget")
def widget(key: str) -> Widget:
    tenant_id = tenant_of_widget(key, app.header("origin"), system_clock())
    tenant = storage.read_tenant(TenantTable(tenant_id))
    standing.require_open(tenant)
    return Widget.of(tenant)


@app.resolver(type_name="Query", field_name="usage")
def usage_of_month(month: str | None = None) -> usage.Usage:
    return usage.of_month(app.table, month, system_clock())


@app.resolver(type_name="Mutation", field_name="updateTenant")
def update_tenant(input: dict[str, Any]) -> Tenant:
    table = app.table
    before = storage.read_tenant(table, consistent=True)
    after = rules.changed_tenant(before, input)
    storage.update_tenant(table, before, after)
    return after


@app.resolver(type_name="Mutation", field_name="completeSetupStep")
def complete_setup_step(step: str) -> Tenant:
    return storage.change_tenant(app.table, lambda tenant: setup.with_step(tenant, SetupStep(step)))


@app.resolver(type_name="Mutation", field_name="dismissSetup")
def dismiss_setup() -> Tenant:
    now = system_clock()
    return storage.change_tenant(app.table, lambda tenant: setup.dismissed(tenant, now))


@app.resolver(type_name="Mutation", field_name="changePlan")
def change_plan(plan: str) -> Tenant:
    return storage.change_tenant(app.table, lambda tenant: replace(tenant, plan=Plan(plan)))


@app.resolver(type_name="Mutation", field_name="closeTenant")
def close_tenant(name: str) -> Tenant:
    now = system_clock()
    return storage.change_tenant(app.table, lambda tenant: standing.closed(tenant, name, now))


@app.resolver(type_name="Mutation", field_name="reopenTenant")
def reopen_tenant() -> Tenant:
    now = system_clock()
    return storage.change_tenant(app.table, lambda tenant: standing.reopened(tenant, now))


@app.resolver(type_name="Mutation", field_name="changeMemberRole")
def change_member_role(id: str, role: str) -> Member:
    table = app.table
    members = storage.members(table)
    member = rules.member_of(members, id)
    becomes = Role(role)
    return storage.write_role(table, member, becomes, rules.staying_owner(members, member, becomes))


@app.resolver(type_name="Mutation", field_name="removeMember")
def remove_member(id: str) -> Member:
    return _removed(app.table, id)


@app.resolver(type_name="Mutation", field_name="leaveTenant")
def leave_tenant() -> Member:
    return _removed(app.table, app.admin.user_id)


@app.resolver(type_name="Query", field_name="invitation")
def invitation(token: str) -> InvitationOffer:
    return joining.offer(token, system_clock())


@app.resolver(type_name="Mutation", field_name="inviteMember")
def invite_member(input: dict[str, Any]) -> Invitation:
    return inviting.invite(app.table, app.admin.user_id, input, system_clock())


@app.resolver(type_name="Mutation", field_name="resendInvitation")
def resend_invitation(id: str) -> Invitation:
    return inviting.send_again(app.table, app.admin.user_id, id, system_clock())


@app.resolver(type_name="Mutation", field_name="revokeInvitation")
def revoke_invitation(id: str) -> Invitation:
    return inviting.revoke(app.table, id)


@app.resolver(type_name="Mutation", field_name="acceptInvitation")
def accept_invitation(token: str) -> Member:
    return joining.accept(token, app.user, system_clock())


@app.resolver(type_name="Mutation", field_name="createWidgetKey")
def create_widget_key(input: dict[str, Any]) -> WidgetKey:
    label, origins = rules.widget_key_fields(input)
    key = WidgetKey(new_widget_key(), label, origins, system_clock())
    storage.add_widget_key(app.table, key)
    return key


@app.resolver(type_name="Mutation", field_name="updateWidgetKey")
def update_widget_key(key: str, input: dict[str, Any]) -> WidgetKey:
    return storage.change_widget_key(app.table, key, *rules.widget_key_fields(input))


@app.resolver(type_name="Mutation", field_name="revokeWidgetKey")
def revoke_widget_key(key: str) -> WidgetKey:
    return storage.revoke_widget_key(app.table, key, system_clock())


@app.resolver(type_name="Mutation", field_name="rotateWidgetKey")
def rotate_widget_key(key: str, input: dict[str, Any]) -> WidgetKey:
    now = system_clock()
    until = rules.old_key_until(input, now)
    return storage.rotate_widget_key(app.table, key, new_widget_key(), until, now)


def _removed(table: TenantTable, id: str) -> Member:
    members = storage.members(table)
    member = rules.member_of(members, id)
    storage.delete_member(table, member, rules.staying_owner(members, member, None))
    return member
