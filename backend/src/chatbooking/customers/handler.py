"""The function of `customers`: GraphQL fields to the rules and back."""

import json
from typing import Any

from chatbooking.api.answer import answer
from chatbooking.api.resolver import Resolver
from chatbooking.clock import system_clock
from chatbooking.customers import keeping, requests, storage
from chatbooking.customers.model import CustomerRecord, Erased
from chatbooking.tenants.storage import read_tenant

_PAGE, _LARGEST_PAGE = 50, 100

app = Resolver()


def handle(event: Any, context: Any) -> Any:
    return answer(app, event, context)


@app.resolver(type_name="Query", field_name="customers")
def customers(
    search: str | None = None, limit: int | None = None, nextToken: str | None = None
) -> dict[str, Any]:
    size = min(limit, _LARGEST_PAGE) if limit and limit > 0 else _PAGE
    page = storage.search(app.table, search or "", size, nextToken)
    return {"items": page.items, "nextToken": page.next_token}


@app.resolver(type_name="Mutation", field_name="updateCustomer")
def update_customer(id: str, input: dict[str, Any]) -> CustomerRecord:
    return keeping.update(app.table, id, input)


@app.resolver(type_name="Mutation", field_name="exportCustomer")
def export_customer(id: str) -> str:
    return json.dumps(requests.export(app.table, id, system_clock()), ensure_ascii=False)


@app.resolver(type_name="Mutation", field_name="eraseCustomer")
def erase_customer(id: str) -> Erased:
    return requests.erase(app.table, read_tenant(app.table), id, system_clock())
