"""Where a business is told."""

from chatbooking.api.caller import Role
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import Member, Tenant
from chatbooking.tenants.storage import members


def of_bookings(table: TenantTable, tenant: Tenant) -> str | None:
    """The address that the settings name, else the contact's, else an owner's."""
    named = tenant.notifications.business_email or tenant.contact.email
    return named or next((owner.email for owner in owners(table)), None)


def owners(table: TenantTable) -> list[Member]:
    """Who has been with the business longest comes first."""
    found = [member for member in members(table) if member.role is Role.OWNER]
    return sorted(found, key=lambda member: (member.joined_at, member.id))
