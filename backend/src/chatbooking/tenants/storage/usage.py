"""How many providers a business has at work: counted in the table when somebody asks."""

from chatbooking.storage import TenantTable


def active_providers(table: TenantTable) -> int:
    items = table.query_all(table.pk(), begins="PROVIDER#", attributes=("active",))
    return sum(item["active"] for item in items)
