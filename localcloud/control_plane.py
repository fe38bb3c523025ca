"""AppSync's routes for source API associations, in the shapes that boto3's `appsync` client expects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote

from graphql.utilities import introspection_from_schema

from localcloud.associations import Association
from localcloud.gateway import sdl
from localcloud.gateway.http import HttpRequest, HttpResponse
from localcloud.merging import MergedApis, NoSuchApi, NotAssociable, named

Record = dict[str, Any]

_MERGED = r"/v1/mergedApis/(?P<merged>[^/]+)/sourceApiAssociations"
_ONE = _MERGED + r"/(?P<association>[^/]+)"
_OF_SOURCE = r"/v1/sourceApis/(?P<source>[^/]+)/mergedApiAssociations"


class ControlPlane:
    """Answers the association operations and the merged APIs' schema; None for everything else."""

    def __init__(self, merged_apis: MergedApis) -> None:
        self._merged_apis = merged_apis
        self._routes: list[tuple[str, re.Pattern[str], Callable[[Mapping[str, str], HttpRequest], Any]]] = [
            ("POST", re.compile(_MERGED), self._associate),
            ("POST", re.compile(_OF_SOURCE), self._associate),
            ("GET", re.compile(_ONE), self._get),
            ("POST", re.compile(_ONE), self._update),
            ("DELETE", re.compile(_ONE), self._disassociate),
            ("DELETE", re.compile(_OF_SOURCE + r"/(?P<association>[^/]+)"), self._disassociate),
            ("POST", re.compile(_ONE + "/merge"), self._start_merge),
            ("GET", re.compile(r"/v1/apis/(?P<api>[^/]+)/sourceApiAssociations"), self._list),
            ("GET", re.compile(r"/v1/apis/(?P<api>[^/]+)/schema"), self._schema),
        ]

    def answer(self, path: str, request: HttpRequest) -> HttpResponse | None:
        for method, pattern, operation in self._routes:
            found = pattern.fullmatch(path) if method == request.method else None
            if found is None:
                continue
            names = {name: unquote(value) for name, value in found.groupdict().items()}
            try:
                answer = operation(names, request)
            except NoSuchApi as error:
                return _error(404, "NotFoundException", str(error))
            except NotAssociable as error:
                return _error(400, "BadRequestException", str(error))
            if answer is None or isinstance(answer, HttpResponse):
                return answer
            return _json(200, answer)
        return None

    def _associate(self, names: Mapping[str, str], request: HttpRequest) -> Record:
        body = json.loads(request.body or b"{}")
        association = self._merged_apis.associate(
            merged=names.get("merged") or body["mergedApiIdentifier"],
            source=names.get("source") or body["sourceApiIdentifier"],
            description=body.get("description"),
            merge_type=(body.get("sourceApiAssociationConfig") or {}).get("mergeType", "MANUAL_MERGE"),
        )
        return {"sourceApiAssociation": association.describe()}

    def _get(self, names: Mapping[str, str], _request: HttpRequest) -> Record:
        association = self._merged_apis.refresh(self._named(names))
        return {"sourceApiAssociation": association.describe()}

    def _update(self, names: Mapping[str, str], request: HttpRequest) -> Record:
        body = json.loads(request.body or b"{}")
        association = self._named(names)
        association.description = body.get("description", association.description)
        config = body.get("sourceApiAssociationConfig") or {}
        association.merge_type = config.get("mergeType", association.merge_type)
        self._merged_apis.store.save()
        return {"sourceApiAssociation": association.describe()}

    def _disassociate(self, names: Mapping[str, str], _request: HttpRequest) -> Record:
        self._merged_apis.disassociate(self._named(names).id)
        return {"sourceApiAssociationStatus": "DELETION_SCHEDULED"}

    def _start_merge(self, names: Mapping[str, str], _request: HttpRequest) -> Record:
        association = self._named(names)
        self._merged_apis.start_merge(association)
        return {"sourceApiAssociationStatus": association.status}

    def _list(self, names: Mapping[str, str], _request: HttpRequest) -> Record:
        api_id = named(names["api"]).api["apiId"]
        store = self._merged_apis.store
        found = store.of_merged(api_id) or store.of_source(api_id)
        return {"sourceApiAssociationSummaries": [one.summary() for one in found]}

    def _schema(self, names: Mapping[str, str], request: HttpRequest) -> HttpResponse | None:
        """GetIntrospectionSchema of a merged API; MiniStack knows those of the others."""
        stored = named(names["api"])
        if stored.api.get("apiType") != "MERGED":
            return None
        api = self._merged_apis.served(stored.api["apiId"])
        text = api.sdl if api else ""
        if request.query.get("format", "SDL").upper() == "SDL":
            return HttpResponse(200, {"content-type": "application/octet-stream"}, text.encode())
        return _json(200, dict(introspection_from_schema(sdl.build(sdl.parse_sdl(text)))))

    def _named(self, names: Mapping[str, str]) -> Association:
        association = self._merged_apis.store.get(names["association"])
        api_id = (names.get("merged") or names["source"]).rsplit("/", 1)[-1]
        if association is None or api_id not in {association.merged_api_id, association.source_api_id}:
            raise NoSuchApi(f"Source API association {names['association']} not found")
        return association


def _json(status: int, body: Record, headers: Mapping[str, str] | None = None) -> HttpResponse:
    return HttpResponse(
        status, {"content-type": "application/json", **(headers or {})}, json.dumps(body).encode()
    )


def _error(status: int, error_type: str, message: str) -> HttpResponse:
    return _json(status, {"message": message}, {"x-amzn-ErrorType": error_type})
