"""What `tenants` keeps in the table. Nothing else in this context speaks DynamoDB."""

from chatbooking.tenants.storage.business import (
    change_tenant,
    open_tenant,
    read_tenant,
    tenant_key,
    update_tenant,
)
from chatbooking.tenants.storage.invitations import (
    add_invitation,
    delete_invitation,
    find_invitation,
    invitation_items,
    join,
    replace_invitation,
)
from chatbooking.tenants.storage.keys import (
    add_widget_key,
    change_widget_key,
    find_widget_key,
    revoke_widget_key,
    rotate_widget_key,
)
from chatbooking.tenants.storage.links import link_secret, make_link_secret
from chatbooking.tenants.storage.members import delete_member, is_owner, members, membership, write_role
from chatbooking.tenants.storage.usage import active_providers

__all__ = [
    "active_providers",
    "add_invitation",
    "add_widget_key",
    "change_tenant",
    "change_widget_key",
    "delete_invitation",
    "delete_member",
    "find_invitation",
    "find_widget_key",
    "invitation_items",
    "is_owner",
    "join",
    "link_secret",
    "make_link_secret",
    "members",
    "membership",
    "open_tenant",
    "read_tenant",
    "replace_invitation",
    "revoke_widget_key",
    "rotate_widget_key",
    "tenant_key",
    "update_tenant",
    "write_role",
]
