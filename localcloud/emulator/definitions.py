"""AppSync's stored definitions, and the web ACLs that are attached to APIs."""

from __future__ import annotations

from dataclasses import dataclass

from localcloud.emulator.answers import decoded, refusal
from localcloud.emulator.touch import Record, TouchPoint

_APIS = TouchPoint("services.appsync", "_apis")
_API_KEYS = TouchPoint("services.appsync", "_api_keys")
_DATA_SOURCES = TouchPoint("services.appsync", "_data_sources")
_RESOLVERS = TouchPoint("services.appsync", "_resolvers")
_FUNCTIONS = TouchPoint("services.appsync", "_functions")
_SCHEMAS = TouchPoint("services.appsync", "_schemas")
_ASSOCIATE_ACL = TouchPoint("services.waf", "_associate_web_acl")
_DISASSOCIATE_ACL = TouchPoint("services.waf", "_disassociate_web_acl")

TOUCH_POINTS = (
    _APIS, _API_KEYS, _DATA_SOURCES, _RESOLVERS, _FUNCTIONS, _SCHEMAS, _ASSOCIATE_ACL, _DISASSOCIATE_ACL,
)  # fmt: skip


@dataclass(frozen=True)
class StoredApi:
    """One AppSync API as the control plane keeps it; the records have the shapes of the AWS API."""

    account: str
    region: str
    api: Record
    sdl: str | None
    keys: list[Record]
    data_sources: list[Record]
    resolvers: list[Record]
    functions: list[Record]


def find_api(api_id: str) -> StoredApi | None:
    """The API with this id, whatever its account and region: a caller's key says nothing about either."""
    for (account, region, found), api in _APIS.get().all_items():
        if found == api_id:
            return _stored_api(account, region, api_id, api)
    return None


def _stored_api(account: str, region: str, api_id: str, api: Record) -> StoredApi:
    def of(store: TouchPoint) -> Record:
        return store.get().get_scoped(account, region, api_id) or {}

    resolvers = [record for fields in of(_RESOLVERS).values() for record in fields.values()]
    return StoredApi(
        account=account,
        region=region,
        api=api,
        sdl=of(_SCHEMAS).get("definition"),
        keys=list(of(_API_KEYS).values()),
        data_sources=list(of(_DATA_SOURCES).values()),
        resolvers=resolvers,
        functions=list(of(_FUNCTIONS).values()),
    )


def attach_web_acl(api_arn: str, acl_arn: str) -> None:
    """Associate a web ACL with an API, as AssociateWebACL does; its rules are not executed here.

    Raises ValueError with WAF's message when the ACL does not exist.
    """
    status, _headers, body = _ASSOCIATE_ACL.get()({"ResourceArn": api_arn, "WebACLArn": acl_arn})
    if status >= 400:
        raise ValueError(f"AssociateWebACL failed: {refusal(decoded(body))}")
    _note_web_acl(api_arn, acl_arn)


def detach_web_acl(api_arn: str) -> None:
    """Undo `attach_web_acl`; nothing happens where there is none."""
    _DISASSOCIATE_ACL.get()({"ResourceArn": api_arn})
    _note_web_acl(api_arn, None)


def _note_web_acl(api_arn: str, acl_arn: str | None) -> None:
    """GetGraphqlApi reports the ACL as `wafWebAclArn`."""
    if (stored := find_api(api_arn.rsplit("/", 1)[-1])) is not None:
        stored.api["wafWebAclArn"] = acl_arn
