"""The one table, behind doors that cannot reach another tenant."""

from chatbooking.storage.directory import Directory
from chatbooking.storage.table import INDEXES, Page, TenantTable, carry_out, transact
from chatbooking.storage.writes import ConditionFailed, Key, KeyOutsideTenant, TransactionRefused, Write

__all__ = [
    "INDEXES",
    "ConditionFailed",
    "Directory",
    "Key",
    "KeyOutsideTenant",
    "Page",
    "TenantTable",
    "TransactionRefused",
    "Write",
    "carry_out",
    "transact",
]
