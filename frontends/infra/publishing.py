"""Puts built files into the bucket, each kind with the caching it can bear. Nothing is ever removed."""

from __future__ import annotations

from collections.abc import Sequence

from aws_cdk import RemovalPolicy
from aws_cdk import aws_logs as logs
from aws_cdk import aws_s3_deployment as deployment
from constructs import Construct

from infra.behaviour import Behaviour
from infra.static_site import StaticSite
from infra.target import Target


class Publishing(Construct):
    """First the files that others point at, then the ones that point at them, config.json among the latter.

    A page is thus never served before its scripts are there. Old files stay, so that a page loaded before
    the deployment finds its chunks, and a rollback has nothing to restore but entry points.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        target: Target,
        site: StaticSite,
        behaviour: Behaviour,
    ) -> None:
        super().__init__(scope, id)
        self._site = site
        self._files = deployment.Source.asset(str(target.dist))
        self._log = logs.LogGroup(
            self, "Log", retention=logs.RetentionDays.ONE_MONTH, removal_policy=RemovalPolicy.DESTROY
        )
        # The first deployment made owns the function's layer, so the one that depends on the other is last.
        lasting = behaviour.lasting
        first = self._deploy(lasting.name, lasting.caching, include=lasting.patterns)
        last = self._deploy(
            "Entries",
            behaviour.entries,
            exclude=lasting.patterns,
            also=[
                deployment.Source.json_data("config.json", dict(behaviour.config)),
                *(deployment.Source.data(name, text) for name, text in behaviour.texts.items()),
            ],
            # What is always asked for needs no invalidation.
            invalidate=behaviour.forget,
        )
        last.node.add_dependency(first)

    def _deploy(
        self,
        name: str,
        caching: str,
        *,
        include: Sequence[str] = (),
        exclude: Sequence[str] = (),
        also: Sequence[deployment.ISource] = (),
        invalidate: Sequence[str] = (),
    ) -> deployment.BucketDeployment:
        return deployment.BucketDeployment(
            self,
            name,
            destination_bucket=self._site.bucket,
            sources=[self._files, *also],
            include=list(include) or None,
            exclude=["*"] if include else list(exclude) or None,
            cache_control=[deployment.CacheControl.from_string(caching)],
            prune=False,
            memory_limit=512,
            log_group=self._log,
            distribution=self._site.distribution if invalidate else None,
            distribution_paths=list(invalidate) or None,
            # An edge that is slow to forget must not fail a deployment that is otherwise done.
            wait_for_distribution_invalidation=False if invalidate else None,
        )
