"""One stack for each site, with nothing between them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from aws_cdk import (
    App,
    CfnOutput,
    CliCredentialsStackSynthesizer,
    Environment,
    PermissionsBoundary,
    Stack,
    Tags,
    Validations,
)
from cdk_nag import AwsSolutionsChecks

from infra.accepted_findings import accept
from infra.backend_values import backend_values, regional
from infra.publishing import Publishing
from infra.sites import SITES
from infra.static_site import StaticSite
from infra.target import Target


def build_app(
    targets: Sequence[Target], context: Mapping[str, object] | None = None, outdir: str | None = None
) -> App:
    """The app with a stack for each target; synthesising it fails on any finding that is not accepted."""
    app = App(context=context, outdir=outdir)
    for target in targets:
        build_stack(app, target)
    Validations.of(app).add_plugins(AwsSolutionsChecks(app))
    return app


def build_stack(app: App, target: Target) -> Stack:
    """Deployed with the caller's own rights: each pipeline's role is written out in .github/aws."""
    boundary = target.permissions_boundary
    stack = Stack(
        app,
        target.stack_name,
        description=f"Chat Booking: the {target.site} site, {target.stage}.",
        env=Environment(
            account=os.environ.get("CDK_DEFAULT_ACCOUNT"), region=os.environ.get("CDK_DEFAULT_REGION")
        ),
        synthesizer=CliCredentialsStackSynthesizer(),
        permissions_boundary=PermissionsBoundary.from_name(boundary) if boundary else None,
        termination_protection=target.keeps_data,
    )
    Tags.of(stack).add("application", "chat-booking")
    Tags.of(stack).add("stage", target.stage)
    chosen = SITES[target.site]
    backend = backend_values(stack, target.stage, chosen.needs)
    behaviour = chosen.behaviour(target, backend, regional())
    site = StaticSite(stack, "Site", target=target, behaviour=behaviour)
    Publishing(stack, "Publishing", target=target, site=site, behaviour=behaviour)
    accept(stack, site, target)
    CfnOutput(stack, "Url", value=site.origin)
    CfnOutput(stack, "BucketName", value=site.bucket.bucket_name)
    CfnOutput(stack, "DistributionId", value=site.distribution.distribution_id)
    return stack
