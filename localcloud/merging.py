"""Merged APIs over the emulator: associate sources, keep their merge current, say what to serve."""

from __future__ import annotations

import time
import uuid

from localcloud import emulator
from localcloud.associations import FAILED, SUCCESS, Association, AssociationStore, MergeType


class NoSuchApi(LookupError):
    """An API or association that a request names does not exist."""


class NotAssociable(ValueError):
    """The two APIs cannot be tied together: wrong kinds, or the source belongs to a merged API already."""


class MergedApis:
    """What the control plane, CloudFormation and the gateway share."""

    def __init__(self, store: AssociationStore) -> None:
        self.store = store

    def associate(
        self, *, merged: str, source: str, description: str | None, merge_type: MergeType
    ) -> Association:
        """Tie a source to a merged API (each by id or ARN) and merge it; the status tells how that went."""
        merged_api, source_api = _named(merged), _named(source)
        if merged_api.api.get("apiType") != "MERGED" or source_api.api.get("apiType") == "MERGED":
            raise NotAssociable("a source API must be associated with an API of type MERGED")
        if self.store.of_source(source_api.api["apiId"]):
            raise NotAssociable(f"source API {source_api.api['apiId']} is associated already")
        association_id = str(uuid.uuid4())
        association = Association(
            id=association_id,
            arn=f"{merged_api.api['arn']}/sourceApiAssociations/{association_id}",
            merged_api_id=merged_api.api["apiId"],
            merged_api_arn=merged_api.api["arn"],
            source_api_id=source_api.api["apiId"],
            source_api_arn=source_api.api["arn"],
            description=description,
            merge_type=merge_type,
        )
        self.merge(association, source_api)
        self.store.add(association)
        return association

    def disassociate(self, association_id: str) -> Association | None:
        """Take a source out of its merged API."""
        return self.store.remove(association_id)

    def merge(self, association: Association, source: emulator.StoredApi) -> None:
        if source.sdl is None:
            association.status = FAILED
            association.detail = f"Source API {association.source_api_id} has no types: it has no schema yet."
            return
        association.status, association.detail, association.last_success = SUCCESS, None, time.time()


def _named(identifier: str) -> emulator.StoredApi:
    """An API by id or ARN."""
    api_id = identifier.rsplit("/", 1)[-1]
    if (stored := emulator.find_api(api_id)) is None:
        raise NoSuchApi(f"GraphQL API {api_id} not found")
    return stored
