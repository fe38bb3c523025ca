"""Which source APIs a merged API is made of: the part of AppSync's control plane that MiniStack lacks.

An association keeps the source's definition as it was last merged (`snapshot`). What the merged API serves
is the merge of the snapshots, so a source that no longer merges leaves the last good schema in place.
"""

from __future__ import annotations

import json
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

Record = dict[str, Any]
MergeType = Literal["MANUAL_MERGE", "AUTO_MERGE"]
SUCCESS, FAILED = "MERGE_SUCCESS", "MERGE_FAILED"


@dataclass
class Association:
    """One source API of one merged API, with the outcome of its last merge."""

    id: str
    arn: str
    merged_api_id: str
    merged_api_arn: str
    source_api_id: str
    source_api_arn: str
    description: str | None = None
    merge_type: MergeType = "MANUAL_MERGE"
    status: str = "MERGE_SCHEDULED"
    detail: str | None = None
    last_success: float | None = None
    snapshot: Record | None = None
    attempted: str | None = None  # fingerprint of the definition that the status speaks of

    def summary(self) -> Record:
        """The shape of the AWS API's SourceApiAssociationSummary."""
        record: Record = {
            "associationId": self.id,
            "associationArn": self.arn,
            "sourceApiId": self.source_api_id,
            "sourceApiArn": self.source_api_arn,
            "mergedApiId": self.merged_api_id,
            "mergedApiArn": self.merged_api_arn,
        }
        return record if self.description is None else {**record, "description": self.description}

    def describe(self) -> Record:
        """The shape of the AWS API's SourceApiAssociation."""
        record = self.summary() | {
            "sourceApiAssociationConfig": {"mergeType": self.merge_type},
            "sourceApiAssociationStatus": self.status,
        }
        if self.detail is not None:
            record["sourceApiAssociationStatusDetail"] = self.detail
        if self.last_success is not None:
            record["lastSuccessfulMergeDate"] = self.last_success
        return record


class AssociationStore:
    """All associations, in the order in which they were made; kept in a JSON file when there is one."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._lock = threading.RLock()
        self._all: dict[str, Association] = {}
        if file is not None and file.exists():
            records = json.loads(file.read_text(encoding="utf-8"))
            self._all = {record["id"]: Association(**record) for record in records}

    def add(self, association: Association) -> None:
        with self._lock:
            self._all[association.id] = association
            self.save()

    def remove(self, association_id: str) -> Association | None:
        with self._lock:
            removed = self._all.pop(association_id, None)
            self.save()
            return removed

    def get(self, association_id: str) -> Association | None:
        return self._all.get(association_id)

    def of_merged(self, merged_api_id: str) -> list[Association]:
        """A merged API's associations, oldest first: merging goes in that order."""
        with self._lock:
            return [one for one in self._all.values() if one.merged_api_id == merged_api_id]

    def of_source(self, source_api_id: str) -> list[Association]:
        with self._lock:
            return [one for one in self._all.values() if one.source_api_id == source_api_id]

    def save(self) -> None:
        """Write the file at once (MiniStack saves at exit only); a crash leaves a whole file, old or new."""
        if self._file is None:
            return
        with self._lock:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial = self._file.with_suffix(".partial")
            text = json.dumps([asdict(one) for one in self._all.values()])
            partial.write_text(text, encoding="utf-8")
            partial.replace(self._file)
