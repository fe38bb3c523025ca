"""Counts what DynamoDB is asked and what it charges, at the client that the code itself uses.

What a transaction writes is computed by the service's rule: two units for each kilobyte, begun or whole, of
each item it writes or checks. The local engine does not say: it leaves out what a transaction puts without a
condition. Its figures for the indexes of a transaction are weighed: four units where the service charges two.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from chatbooking.storage import Key, TenantTable, carry_out, transact
from chatbooking.storage.client import dynamodb

_TRANSACTION = "TransactWriteItems"
_SERVICE_FACTOR = 2
_KILOBYTE = 1024
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
    meter = _Meter(transaction_weight)
    events = dynamodb().meta.events
    before, after = "before-parameter-build.dynamodb", "after-call.dynamodb"
    events.register(before, meter.ask)
    events.register(after, meter.add)
    try:
        yield meter.bill
    finally:
        events.unregister(before, meter.ask)
        events.unregister(after, meter.add)


def weighed(table: TenantTable) -> float:
    """What to multiply the engine's figure for a transaction with to get the service's."""
    write = table.put(Key(table.pk("SCALES"), "SCALES"), {"n": 1}, label="scales")
    with metered() as plain:
        carry_out(write)
    with _raw_figures() as figures:
        transact([write])
    return _SERVICE_FACTOR * plain.written / sum(figures)


class _Meter:
    """Listens at the client; what it reads itself to weigh a transaction's items is not counted."""

    def __init__(self, weight: float) -> None:
        self.bill = Bill()
        self._weight = weight
        self._looking = False
        self._writes: list[Mapping[str, Any]] = []
        self._sizes: list[int] = []

    def ask(self, params: dict[str, Any], model: Any, **_: Any) -> None:
        if self._looking:
            return
        params["ReturnConsumedCapacity"] = "INDEXES"
        if model.name == _TRANSACTION:
            self._writes = [next(iter(write.values())) for write in params["TransactItems"]]
            self._sizes = [self._stored(write) for write in self._writes]

    def add(self, parsed: dict[str, Any], model: Any, **_: Any) -> None:
        if self._looking:
            return
        self.bill.requests.append(model.name)
        consumed = parsed.get("ConsumedCapacity") or []
        if model.name == _TRANSACTION and consumed:
            after = [self._stored(write) for write in self._writes]
            self.bill.written += sum(map(_charged, self._sizes, after))
        for each in consumed if isinstance(consumed, list) else [consumed]:
            self._note(each, model.name)

    def _note(self, consumed: Mapping[str, Any], operation: str) -> None:
        if operation in _READS:
            self.bill.read += consumed["CapacityUnits"]
            return
        in_transaction = operation == _TRANSACTION
        if not in_transaction:
            self.bill.written += consumed.get("Table", {}).get("CapacityUnits", 0)
        weight = self._weight if in_transaction else 1
        indexes = consumed.get("GlobalSecondaryIndexes", {}).values()
        self.bill.written_to_indexes += weight * sum(index["CapacityUnits"] for index in indexes)

    def _stored(self, write: Mapping[str, Any]) -> int:
        """How many bytes an item of a transaction has in the table now."""
        key = write.get("Key") or {name: write["Item"][name] for name in ("PK", "SK")}
        self._looking = True
        try:
            found = dynamodb().get_item(TableName=write["TableName"], Key=key, ConsistentRead=True)
        finally:
            self._looking = False
        return size(found.get("Item", {}))


@contextmanager
def _raw_figures() -> Iterator[list[float]]:
    """What the engine itself says of the table's part of each call."""
    figures: list[float] = []

    def ask(params: dict[str, Any], **_: Any) -> None:
        params["ReturnConsumedCapacity"] = "INDEXES"

    def add(parsed: dict[str, Any], **_: Any) -> None:
        figures.extend(each["Table"]["CapacityUnits"] for each in parsed["ConsumedCapacity"])

    events = dynamodb().meta.events
    events.register("before-parameter-build.dynamodb", ask)
    events.register("after-call.dynamodb", add)
    try:
        yield figures
    finally:
        events.unregister("before-parameter-build.dynamodb", ask)
        events.unregister("after-call.dynamodb", add)


def _charged(before: int, after: int) -> int:
    """For an item that had so many bytes and has so many now: the larger counts."""
    return _SERVICE_FACTOR * max(1, -(-max(before, after) // _KILOBYTE))


def size(item: Mapping[str, Any]) -> int:
    """An item's bytes by the rule that AWS documents: names and values, containers three and one a member."""
    return sum(len(name.encode()) + _size(value) for name, value in item.items())


def _size(attribute: Mapping[str, Any]) -> int:
    ((kind, value),) = attribute.items()
    if kind == "S":
        return len(value.encode())
    if kind == "N":
        return _digits(value)
    if kind == "M":
        return 3 + len(value) + size(value)
    if kind == "L":
        return 3 + sum(1 + _size(member) for member in value)
    if kind == "NS":
        return sum(map(_digits, value))
    if kind == "SS":
        return sum(len(member.encode()) for member in value)
    return 1


def _digits(number: str) -> int:
    """About one byte for two digits, and one more."""
    return len(number.strip("-0").replace(".", "")) // 2 + 2
