"""What MiniStack's CloudFormation lacks, so that the unmodified template deploys.

Two resource types, schemas and resolver code that stand in S3 (there `sam deploy` puts them), and the address
at which a GraphQL API really answers here.
"""

from __future__ import annotations

from typing import Any

from localcloud import emulator
from localcloud.endpoints import graphql_url
from localcloud.merging import MergedApis

Record = dict[str, Any]


def register(merged_apis: MergedApis, port: int) -> None:
    """Teach CloudFormation both types, and where AppSync's files and APIs are."""
    emulator.register_resource_type(
        "AWS::AppSync::SourceApiAssociation",
        emulator.ResourceType(
            create=lambda _logical_id, props, _stack: _associate(merged_apis, props),
            update=lambda arn, old, new, _stack: _reassociate(merged_apis, arn, old, new),
            delete=lambda arn, _props: _dissociate(merged_apis, arn),
        ),
    )
    emulator.register_resource_type(
        "AWS::WAFv2::WebACLAssociation",
        emulator.ResourceType(
            create=lambda _logical_id, props, _stack: _guard(props),
            update=lambda _id, old, new, _stack: _reguard(old, new),
            delete=lambda _id, props: _unguard(props),
        ),
    )
    emulator.prepare_properties(
        "AWS::AppSync::GraphQLSchema", lambda props: _inlined(props, "DefinitionS3Location", "Definition")
    )
    emulator.prepare_properties(
        "AWS::AppSync::Resolver", lambda props: _inlined(props, "CodeS3Location", "Code")
    )
    emulator.complete_attributes(
        "AWS::AppSync::GraphQLApi",
        lambda api_id, told: {**told, "GraphQLUrl": graphql_url(port, api_id)},
    )


def _inlined(props: Record, location: str, content: str) -> Record:
    """The properties with what stands at an S3 location in its place, as AppSync keeps it."""
    if location not in props:
        return props
    rest = {name: value for name, value in props.items() if name != location}
    return rest | {content: emulator.uploaded_text(props[location])}


def _associate(merged_apis: MergedApis, props: Record) -> tuple[str, Record]:
    """Raises ValueError when the merge fails: CloudFormation waits for MERGE_SUCCESS on AWS too."""
    config = props.get("SourceApiAssociationConfig") or {}
    association = merged_apis.associate(
        merged=props["MergedApiIdentifier"],
        source=props["SourceApiIdentifier"],
        description=props.get("Description"),
        merge_type=config.get("MergeType", "MANUAL_MERGE"),
    )
    if association.status != "MERGE_SUCCESS":
        merged_apis.disassociate(association.id)
        raise ValueError(f"{association.status}: {association.detail}")
    attributes = {
        "AssociationArn": association.arn,
        "AssociationId": association.id,
        "MergedApiArn": association.merged_api_arn,
        "MergedApiId": association.merged_api_id,
        "SourceApiArn": association.source_api_arn,
        "SourceApiId": association.source_api_id,
        "SourceApiAssociationStatus": association.status,
        "SourceApiAssociationStatusDetail": association.detail or "",
        "LastSuccessfulMergeDate": str(association.last_success or ""),
    }
    return association.arn, attributes


def _reassociate(merged_apis: MergedApis, arn: str, _old: Record, new: Record) -> tuple[str, Record]:
    """Replace: nothing but this record hangs on an association's identity."""
    _dissociate(merged_apis, arn)
    return _associate(merged_apis, new)


def _dissociate(merged_apis: MergedApis, arn: str) -> None:
    merged_apis.disassociate(arn.rsplit("/", 1)[-1])


def _guard(props: Record) -> tuple[str, Record]:
    emulator.attach_web_acl(props["ResourceArn"], props["WebACLArn"])
    return f"{props['WebACLArn']}|{props['ResourceArn']}", {}


def _reguard(old: Record, new: Record) -> tuple[str, Record]:
    _unguard(old)
    return _guard(new)


def _unguard(props: Record) -> None:
    emulator.detach_web_acl(props["ResourceArn"])
