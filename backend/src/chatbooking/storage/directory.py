"""The look-ups that have no tenant yet: of a widget key, of a signed-in user, of a mailed invitation.

Their items hold the tenant's id and nothing else that is worth reading.
"""

from collections.abc import Mapping
from typing import Any

from chatbooking.settings import settings
from chatbooking.storage.client import dynamodb, failures_named
from chatbooking.storage.values import Item, from_attributes, to_attributes
from chatbooking.storage.writes import Key, Write


class Directory:
    """`KEY#<widget key>`, `USER#<sub>` and `INVITATION#<fingerprint>` items, by exact key only."""

    def widget_key(self, key: str) -> Item | None:
        return self._get(self.key_of_widget(key))

    def user(self, sub: str) -> Item | None:
        return self._get(self.key_of_user(sub))

    def invitation(self, fingerprint: str) -> Item | None:
        return self._get(self.key_of_invitation(fingerprint))

    def put_widget_key(
        self,
        key: str,
        item: Mapping[str, Any],
        *,
        label: str,
        condition: str | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Write:
        return Write("Put", self.key_of_widget(key), label, item, None, condition, {}, values or {})

    def put_user(
        self, sub: str, item: Mapping[str, Any], *, label: str, condition: str | None = None
    ) -> Write:
        return Write("Put", self.key_of_user(sub), label, item, None, condition)

    def delete_user(self, sub: str, *, label: str) -> Write:
        return Write("Delete", self.key_of_user(sub), label)

    def put_invitation(self, fingerprint: str, item: Mapping[str, Any], *, label: str) -> Write:
        return Write("Put", self.key_of_invitation(fingerprint), label, item)

    def delete_invitation(self, fingerprint: str, *, label: str) -> Write:
        return Write("Delete", self.key_of_invitation(fingerprint), label)

    @staticmethod
    def key_of_widget(key: str) -> Key:
        return Key(f"KEY#{key}", "KEY")

    @staticmethod
    def key_of_user(sub: str) -> Key:
        return Key(f"USER#{sub}", "USER")

    @staticmethod
    def key_of_invitation(fingerprint: str) -> Key:
        return Key(f"INVITATION#{fingerprint}", "INVITATION")

    @staticmethod
    def _get(key: Key) -> Item | None:
        with failures_named():
            answer = dynamodb().get_item(
                TableName=settings().table,
                Key=to_attributes({"PK": key.pk, "SK": key.sk}),
                ConsistentRead=True,
            )
        return from_attributes(answer["Item"]) if "Item" in answer else None
