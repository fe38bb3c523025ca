"""The table as one tenant may see it.

A TenantTable is bound to a tenant when it is made and checks every key it is given: a partition key is
`T#<tenant>` or begins with `T#<tenant>#`, in the table and in its indexes. Isolation therefore does not
rest on each query being written right. What has no tenant yet is looked up through `Directory`.
"""

import random
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from botocore.exceptions import ClientError

from chatbooking.errors import TemporarilyUnavailable
from chatbooking.settings import settings
from chatbooking.storage.client import dynamodb, failures_named
from chatbooking.storage.values import Item, from_attributes, to_attributes
from chatbooking.storage.writes import ConditionFailed, Key, KeyOutsideTenant, TransactionRefused, Write

# Each index: its partition key and its sort key. All are sparse and project every attribute.
INDEXES: Final = {
    "byTime": ("timePK", "timeSK"),
    "byProvider": ("providerPK", "timeSK"),
    "byCustomer": ("customerPK", "timeSK"),
}
_BATCH_GET_LIMIT = 100
_ATTEMPTS = 8


class Page(NamedTuple):
    """Items of one query, and where the next one goes on (None: that was all)."""

    items: list[Item]
    next: Mapping[str, Any] | None


class TenantTable:
    """The one door to a tenant's items. Every method refuses foreign keys with KeyOutsideTenant."""

    def __init__(self, tenant_id: str) -> None:
        if not tenant_id or "#" in tenant_id:
            raise KeyOutsideTenant(f"not a tenant id: {tenant_id!r}")
        self.tenant_id = tenant_id
        self._root = f"T#{tenant_id}"

    def pk(self, *parts: str) -> str:
        """`T#<tenant>` followed by the parts: pk("AGENDA", provider) → T#…#AGENDA#<provider>."""
        return "#".join((self._root, *parts))

    def get(self, key: Key, *, consistent: bool = False) -> Item | None:
        wanted = self._key(key)
        if not key.possible:
            # An id as a caller gave it: asking for it would be an error, and there is nothing to be found.
            return None
        with failures_named():
            answer = dynamodb().get_item(TableName=settings().table, Key=wanted, ConsistentRead=consistent)
        return from_attributes(answer["Item"]) if "Item" in answer else None

    def get_many(self, keys: Iterable[Key], *, consistent: bool = False) -> dict[Key, Item]:
        """The items that exist, by key: one request for each hundred keys (more only if DynamoDB asks)."""
        wanted: list[Any] = [self._key(key) for key in dict.fromkeys(keys)]
        found: dict[Key, Item] = {}
        waits = 0
        while wanted:
            part, wanted = wanted[:_BATCH_GET_LIMIT], wanted[_BATCH_GET_LIMIT:]
            with failures_named():
                answer = dynamodb().batch_get_item(
                    RequestItems={settings().table: {"Keys": part, "ConsistentRead": consistent}}
                )
            for attributes in answer["Responses"].get(settings().table, []):
                item = from_attributes(attributes)
                found[Key(item["PK"], item["SK"])] = item
            left = answer.get("UnprocessedKeys", {}).get(settings().table)
            if left:
                waits += 1
                _back_off(waits)
                wanted = [*left["Keys"], *wanted]
        return found

    def query(
        self,
        pk: str,
        *,
        begins: str | None = None,
        between: tuple[str, str] | None = None,
        index: str | None = None,
        limit: int | None = None,
        forward: bool = True,
        start: Mapping[str, Any] | None = None,
        consistent: bool = False,
        attributes: Sequence[str] = (),
    ) -> Page:
        """One page of a partition or an index; both ends of `between` are included.

        With `attributes` the items have these only: less to carry, though as much to read.
        """
        hash_name, range_name = INDEXES[index] if index else ("PK", "SK")
        condition, values = "#pk = :pk", {":pk": self._own(pk)}
        names = {"#pk": hash_name}
        if begins is not None or between is not None:
            names["#sk"] = range_name
        if begins is not None:
            condition += " AND begins_with(#sk, :begins)"
            values[":begins"] = begins
        if between is not None:
            condition += " AND #sk BETWEEN :low AND :high"
            values[":low"], values[":high"] = between
        request: dict[str, Any] = {
            "TableName": settings().table,
            "KeyConditionExpression": condition,
            "ExpressionAttributeNames": names,
            "ExpressionAttributeValues": to_attributes(values),
            "ScanIndexForward": forward,
            "ConsistentRead": consistent,
        }
        if index:
            request["IndexName"] = index
        if attributes:
            chosen = {f"#attribute_{place}": name for place, name in enumerate(attributes)}
            request["ProjectionExpression"] = ", ".join(chosen)
            names |= chosen
        if limit:
            request["Limit"] = limit
        if start:
            request["ExclusiveStartKey"] = to_attributes(start)
        with failures_named():
            answer = dynamodb().query(**request)
        following: Any = answer.get("LastEvaluatedKey")
        return Page(
            [from_attributes(attributes) for attributes in answer["Items"]],
            from_attributes(following) if following else None,
        )

    def query_all(self, pk: str, **options: Any) -> list[Item]:
        """Every item of a query, all its pages followed."""
        items: list[Item] = []
        page = self.query(pk, **options)
        items += page.items
        while page.next:
            page = self.query(pk, start=page.next, **options)
            items += page.items
        return items

    def put(
        self,
        key: Key,
        item: Mapping[str, Any],
        *,
        label: str,
        condition: str | None = None,
        names: Mapping[str, str] | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Write:
        """A write that replaces the whole item; index keys in it are checked as the table's own are."""
        for hash_name, _ in INDEXES.values():
            if hash_name in item:
                self._own(item[hash_name])
        return Write("Put", self._owned(key), label, item, None, condition, names or {}, values or {})

    def update(
        self,
        key: Key,
        expression: str,
        *,
        label: str,
        condition: str | None = None,
        names: Mapping[str, str] | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Write:
        return Write(
            "Update", self._owned(key), label, None, expression, condition, names or {}, values or {}
        )

    def delete(
        self,
        key: Key,
        *,
        label: str,
        condition: str | None = None,
        names: Mapping[str, str] | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Write:
        return Write("Delete", self._owned(key), label, None, None, condition, names or {}, values or {})

    def check(
        self,
        key: Key,
        condition: str,
        *,
        label: str,
        names: Mapping[str, str] | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Write:
        """A condition on an item that the transaction does not write."""
        return Write(
            "ConditionCheck", self._owned(key), label, None, None, condition, names or {}, values or {}
        )

    def _key(self, key: Key) -> dict[str, Any]:
        owned = self._owned(key)
        return to_attributes({"PK": owned.pk, "SK": owned.sk})

    def _owned(self, key: Key) -> Key:
        self._own(key.pk)
        return key

    def _own(self, pk: str) -> str:
        if pk != self._root and not pk.startswith(self._root + "#"):
            raise KeyOutsideTenant(f"{pk!r} is not in tenant {self.tenant_id!r}")
        return pk


def carry_out(write: Write) -> None:
    """One write by itself. ConditionFailed when its condition does not hold."""
    request = write.request(settings().table)
    client = dynamodb()
    call = {"Put": client.put_item, "Update": client.update_item, "Delete": client.delete_item}[write.action]
    try:
        with failures_named():
            call(**request, ReturnValuesOnConditionCheckFailure="ALL_OLD")  # type: ignore[operator]
    except ClientError as error:
        if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise
        found: Any = error.response.get("Item")
        raise ConditionFailed(from_attributes(found) if found else None) from error


def transact(writes: Sequence[Write]) -> None:
    """All of the writes or none. TransactionRefused names those whose condition did not hold.

    A clash with another transaction that is under way is no answer about the conditions, so it is tried
    again with growing random pauses; TemporarilyUnavailable if it does not end.
    """
    table = settings().table
    request: Any = [{write.action: write.request(table)} for write in writes]
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            with failures_named():
                dynamodb().transact_write_items(TransactItems=request)
            return
        except ClientError as error:
            if error.response["Error"]["Code"] != "TransactionCanceledException":
                raise
            codes = [reason.get("Code") for reason in error.response["CancellationReasons"]]
            failed = tuple(
                write.label
                for write, code in zip(writes, codes, strict=True)
                if code == "ConditionalCheckFailed"
            )
            if failed:
                raise TransactionRefused(failed) from error
            if not _passing(codes):
                raise
        _back_off(attempt)
    raise TemporarilyUnavailable


def _passing(codes: list[Any]) -> bool:
    harmless = {None, "None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
    return all(code in harmless for code in codes)


def _back_off(attempt: int) -> None:
    """Full jitter: a random pause of up to 10 ms · 2^attempt, at most 0.5 s."""
    time.sleep(random.uniform(0, min(0.5, 0.01 * 2**attempt)))
