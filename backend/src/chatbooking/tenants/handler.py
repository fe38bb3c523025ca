"""The resolvers of `tenants` that have a rule in them; plain lists are read by resolvers/*.js."""

from typing import Any

from chatbooking.api.answer import answer
from chatbooking.api.caller import Role
from chatbooking.api.resolver import Resolver
from chatbooking.clock import system_clock
from chatbooking.storage import TenantTable
from chatbooking.tenants import rules, storage
from chatbooking.tenants.access import tenant_of_widget
from chatbooking.tenants.model import Member, Tenant, Widget, WidgetKey
from chatbooking.tenants.register import new_widget_key

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Query", field_name="widget")
def widget(key: str) -> Widget:
    tenant_id = tenant_of_widget(key, app.header("origin"))
    return Widget.of(storage.read_tenant(TenantTable(tenant_id)))


@app.resolver(type_name="Mutation", field_name="updateTenant")
def update_tenant(input: dict[str, Any]) -> Tenant:
    table = app.table
    before = storage.read_tenant(table, consistent=True)
    after = rules.changed_tenant(before, input)
    storage.update_tenant(table, before, after)
    return after


@app.resolver(type_name="Mutation", field_name="changeMemberRole")
def change_member_role(id: str, role: str) -> Member:
    table = app.table
    members = storage.members(table)
    member = rules.member_of(members, id)
    becomes = Role(role)
    return storage.write_role(table, member, becomes, rules.staying_owner(members, member, becomes))


@app.resolver(type_name="Mutation", field_name="removeMember")
def remove_member(id: str) -> Member:
    table = app.table
    members = storage.members(table)
    member = rules.member_of(members, id)
    storage.delete_member(table, member, rules.staying_owner(members, member, None))
    return member


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
