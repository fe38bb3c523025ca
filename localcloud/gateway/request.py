"""The state of one GraphQL request while it is executed, and what its resolvers are told."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLResolveInfo

from localcloud.gateway.authentication import Caller, Headers
from localcloud.gateway.cloud import Cloud
from localcloud.gateway.compiled import CompiledApi
from localcloud.gateway.errors import FieldError, Record, field_entry
from localcloud.gateway.model import FieldName, Resolver
from localcloud.gateway.selection import place_of, selected, selection_paths, selection_text


@dataclass(frozen=True, eq=False)
class FieldCall:
    """One field of one object that a resolver has to produce, and the promise of its value."""

    resolver: Resolver
    info: GraphQLResolveInfo
    source: Any
    arguments: Record
    promise: asyncio.Future[Any]

    def keep(self, outcome: Any) -> None:
        """Fulfil the promise with a value, or break it with a FieldError."""
        if self.promise.done():
            return
        if isinstance(outcome, FieldError):
            self.promise.set_exception(self._for_client(outcome))
        else:
            self.promise.set_result(outcome)

    def entry(self, error: FieldError) -> Record:
        """How an error at this field is listed."""
        return field_entry(self._for_client(error), self.info.path.as_list(), place_of(self.info))

    def _for_client(self, error: FieldError) -> FieldError:
        """Of an error's data only what the client selected goes out; `errorInfo` is not filtered."""
        selection = self.info.field_nodes[0].selection_set
        data = None if error.data is None else selected(error.data, selection, self.info)
        return FieldError(error.message, error.error_type, data=data, info=error.info)


@dataclass(eq=False)
class Request:
    """Everything that lives as long as one GraphQL request."""

    compiled: CompiledApi
    cloud: Cloud
    caller: Caller
    headers: Headers
    variables: Mapping[str, Any]
    appended: list[Record] = field(default_factory=list)
    extensions: list[Record] = field(default_factory=list)
    resolvers_used: int = 0
    waiting: dict[FieldName, list[FieldCall]] = field(default_factory=dict)

    def context(self, call: FieldCall) -> Record:
        """AppSync's context object for one call of a resolver."""
        info = call.info
        return {
            "arguments": call.arguments,
            "identity": self.caller.identity,
            "source": call.source,
            "request": {"headers": self.headers, "domainName": None},
            "prev": None,
            "info": {
                "fieldName": info.field_name,
                "parentTypeName": info.parent_type.name,
                "variables": self.variables,
                "selectionSetList": selection_paths(info),
                "selectionSetGraphQL": selection_text(info),
            },
            "stash": {},
        }
