"""Counts what DynamoDB is asked and what it charges, at the client that the code itself uses.

The service charges a transactional write twice what it charges a plain one; the local engine reports four
times as much. So the engine is weighed first, and its figures for transactions are brought to the service's.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from chatbooking.storage import Key, TenantTable, carry_out, transact
from chatbooking.storage.client import dynamodb

_TRANSACTION = "TransactWriteItems"
_SERVICE_FACTOR = 2
_READS = {"GetItem", "BatchGetItem", "Query"}


@dataclass
class Bill:
    """Requests in their order, and capacity units: of the table itself, and of the indexes beside it."""

    requests: list[str] = field(default_factory=list)
    read: float = 0
    written: float = 0
    written_to_indexes: float = 0


@contextmanager
def metered(transaction_weight: float = 1) -> Iterator[Bill]:
    """The bill of everything that runs inside; `transaction_weight` is what `weighed` found."""
    bill = Bill()
    events = dynamodb().meta.events

    def ask(params: dict[str, Any], **_: Any) -> None:
        params["ReturnConsumedCapacity"] = "INDEXES"

    def add(parsed: dict[str, Any], model: Any, **_: Any) -> None:
        bill.requests.append(model.name)
        consumed = parsed.get("ConsumedCapacity") or []
        for each in consumed if isinstance(consumed, list) else [consumed]:
            if model.name in _READS:
                bill.read += each["CapacityUnits"]
                continue
            weight = transaction_weight if model.name == _TRANSACTION else 1
            indexes = each.get("GlobalSecondaryIndexes", {}).values()
            bill.written += weight * each.get("Table", {}).get("CapacityUnits", 0)
            bill.written_to_indexes += weight * sum(index["CapacityUnits"] for index in indexes)

    before, after = "before-parameter-build.dynamodb", "after-call.dynamodb"
    events.register(before, ask)
    events.register(after, add)
    try:
        yield bill
    finally:
        events.unregister(before, ask)
        events.unregister(after, add)


def weighed(table: TenantTable) -> float:
    """What to multiply the engine's figure for a transaction with to get the service's."""
    write = table.put(Key(table.pk("SCALES"), "SCALES"), {"n": 1}, label="scales")
    with metered() as plain:
        carry_out(write)
    with metered() as transactional:
        transact([write])
    return _SERVICE_FACTOR * plain.written / transactional.written
