"""Merged APIs over the emulator: associate sources, keep their merge current, say what to serve."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from localcloud import apis, emulator
from localcloud.associations import FAILED, SUCCESS, Association, AssociationStore, MergeType
from localcloud.gateway.merge import MergeConflict, MergedSchema, Source, merge
from localcloud.gateway.model import Api, AuthMode

_DELETED = "The source API has been deleted."
# Comparing definitions costs some milliseconds, so a busy endpoint does it only this often. AWS takes longer.
_CHECK_SECONDS = 0.5


class NoSuchApi(LookupError):
    """An API or association that a request names does not exist."""


class NotAssociable(ValueError):
    """The two APIs cannot be tied together: wrong kinds, or the source belongs to a merged API already."""


@dataclass(frozen=True)
class _Served:
    """A definition as it is executed, and when to look next whether it still is what is stored."""

    key: str
    api: Api
    check_at: float


class MergedApis:
    """What the control plane, CloudFormation and the gateway share. Safe to use from several threads."""

    def __init__(self, store: AssociationStore) -> None:
        self.store = store
        self._lock = threading.RLock()
        self._served: dict[str, _Served] = {}

    def associate(
        self, *, merged: str, source: str, description: str | None, merge_type: MergeType
    ) -> Association:
        """Tie a source to a merged API (each by id or ARN) and merge it; the status tells how that went."""
        merged_api, source_api = named(merged), named(source)
        if merged_api.api.get("apiType") != "MERGED" or source_api.api.get("apiType") == "MERGED":
            raise NotAssociable("a source API must be associated with an API of type MERGED")
        source_id = source_api.api["apiId"]
        association_id = str(uuid.uuid4())
        with self._lock:
            if self.store.of_source(source_id):
                raise NotAssociable(f"source API {source_id} is associated already")
            association = Association(
                id=association_id,
                arn=f"{merged_api.api['arn']}/sourceApiAssociations/{association_id}",
                merged_api_id=merged_api.api["apiId"],
                merged_api_arn=merged_api.api["arn"],
                source_api_id=source_id,
                source_api_arn=source_api.api["arn"],
                description=description,
                merge_type=merge_type,
            )
            self.store.add(association)
            self.start_merge(association)
        return association

    def disassociate(self, association_id: str) -> Association | None:
        """Take a source out of its merged API."""
        with self._lock:
            return self.store.remove(association_id)

    def start_merge(self, association: Association) -> None:
        """Merge the source as it is now; a failure leaves what was merged before in place."""
        with self._lock:
            stored = emulator.find_api(association.source_api_id)
            if stored is None:
                association.status, association.detail = FAILED, _DELETED
                return
            candidate = apis.snapshot(stored)
            association.attempted = apis.fingerprint(candidate)
            try:
                if not candidate["sdl"].strip():
                    raise MergeConflict([f"{candidate['name']}: no types found, it has no schema yet"])
                _united(
                    replace(association, snapshot=candidate), self.store.of_merged(association.merged_api_id)
                )
            except MergeConflict as conflict:
                association.status, association.detail = FAILED, str(conflict)
            else:
                association.snapshot = candidate
                association.status, association.detail = SUCCESS, None
                association.last_success = time.time()
            self.store.save()

    def refresh(self, association: Association) -> Association:
        """Follow a changed source where the association merges by itself."""
        if association.merge_type == "AUTO_MERGE":
            stored = emulator.find_api(association.source_api_id)
            current = apis.fingerprint(apis.snapshot(stored)) if stored else None
            if current != association.attempted and stored is not None:
                self.start_merge(association)
        return association

    def served(self, api_id: str) -> Api | None:
        """The API behind an endpoint as it is to be executed now; None when there is none.

        Raises MergeConflict when a merged API has never had a schema.
        """
        known = self._served.get(api_id)
        if known is not None and time.monotonic() < known.check_at:
            return known.api
        with self._lock:
            stored = emulator.find_api(api_id)
            if stored is None:
                self._served.pop(api_id, None)
                return None
            associations = [self.refresh(one) for one in self.store.of_merged(api_id)]
            sources = [one for one in associations if one.snapshot is not None]
            key = apis.fingerprint({"stored": asdict(stored), "sources": [one.snapshot for one in sources]})
            api = known.api if known is not None and known.key == key else self._defined(stored, sources)
            self._served[api_id] = _Served(key, api, time.monotonic() + _CHECK_SECONDS)
            return api

    def look_again(self) -> None:
        """Something of AppSync has just been written: let the next request see it."""
        self._served = {
            api_id: replace(known, check_at=time.monotonic()) for api_id, known in self._served.items()
        }

    def _defined(self, stored: emulator.StoredApi, sources: Sequence[Association]) -> Api:
        if stored.api.get("apiType") != "MERGED":
            return apis.source_api(stored)
        united = _united(None, sources)
        snapshots = {_source_name(one): one.snapshot or {} for one in sources}
        resolvers = {name: apis.resolvers_of(one) for name, one in snapshots.items()}
        return apis.merged_api(
            stored,
            united.sdl,
            {field: resolvers[name][original] for field, (name, original) in united.resolver_origins.items()},
            {key: value for one in snapshots.values() for key, value in one["environment"].items()},
        )


def named(identifier: str) -> emulator.StoredApi:
    """An API by id or ARN. Raises NoSuchApi."""
    api_id = identifier.rsplit("/", 1)[-1]
    if (stored := emulator.find_api(api_id)) is None:
        raise NoSuchApi(f"GraphQL API {api_id} not found")
    return stored


def _united(candidate: Association | None, associations: Sequence[Association]) -> MergedSchema:
    """The merge of all snapshots, the candidate's in the place of its own. Raises MergeConflict."""
    chosen = [candidate if candidate and candidate.id == one.id else one for one in associations]
    sources = [_source(one) for one in chosen if one.snapshot is not None]
    merged_api = emulator.find_api(chosen[0].merged_api_id) if chosen else None
    providers = apis.providers_of(merged_api.api) if merged_api else ()
    modes = [provider.mode for provider in providers]
    return merge(sources, primary_mode=modes[0] if modes else AuthMode.API_KEY, modes=modes)


def _source(association: Association) -> Source:
    record = association.snapshot or {}
    return Source(
        name=_source_name(association),
        sdl=record["sdl"],
        primary_mode=AuthMode(record["primary_mode"]),
        resolved_fields=[(one["typeName"], one["fieldName"]) for one in record["resolvers"]],
        environment=record["environment"],
    )


def _source_name(association: Association) -> str:
    """The API's name, which nothing keeps unique, with its id."""
    return f"{(association.snapshot or {}).get('name')} ({association.source_api_id})"
