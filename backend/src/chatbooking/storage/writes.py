"""Writes as values: made by a door that has checked their keys, carried out one by one or all together."""

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from chatbooking.storage.values import Item, to_attributes

_LONGEST_PK: Final = 2048
_LONGEST_SK: Final = 1024


class Key(NamedTuple):
    pk: str
    sk: str

    @property
    def possible(self) -> bool:
        """Whether anything can stand there: DynamoDB has keys of 2,048 and 1,024 bytes at most."""
        return len(self.pk.encode()) <= _LONGEST_PK and len(self.sk.encode()) <= _LONGEST_SK


class KeyOutsideTenant(ValueError):
    """Code asked a door for a key that is not behind it: a defect, never a user's mistake."""


class ConditionFailed(Exception):
    """A single write's condition did not hold; `item` is what stood there (None: nothing)."""

    def __init__(self, item: Item | None) -> None:
        super().__init__("the condition did not hold")
        self.item = item


class TransactionRefused(Exception):
    """Conditions did not hold and nothing was written; `failed` names the writes by their labels."""

    def __init__(self, failed: tuple[str, ...]) -> None:
        super().__init__(f"refused: {', '.join(failed)}")
        self.failed = failed


class Write(NamedTuple):
    """One write. Only TenantTable and Directory make them; `label` names it when a transaction is refused."""

    action: Literal["Put", "Update", "Delete", "ConditionCheck"]
    key: Key
    label: str
    item: Mapping[str, Any] | None = None
    update: str | None = None
    condition: str | None = None
    names: Mapping[str, str] = {}
    values: Mapping[str, Any] = {}

    def request(self, table: str) -> dict[str, Any]:
        """Its part of a DynamoDB request (the same for a single call and inside a transaction)."""
        request: dict[str, Any] = {"TableName": table}
        if self.item is not None:
            request["Item"] = to_attributes({**self.item, "PK": self.key.pk, "SK": self.key.sk})
        else:
            request["Key"] = to_attributes({"PK": self.key.pk, "SK": self.key.sk})
        if self.update:
            request["UpdateExpression"] = self.update
        if self.condition:
            request["ConditionExpression"] = self.condition
        if self.names:
            request["ExpressionAttributeNames"] = dict(self.names)
        if self.values:
            request["ExpressionAttributeValues"] = to_attributes(self.values)
        return request
