"""Puts built files into the bucket, each kind with the caching it can bear. Nothing is ever removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aws_cdk import RemovalPolicy
from aws_cdk import aws_logs as logs
from aws_cdk import aws_s3_deployment as deployment
from constructs import Construct

from infra.static_site import StaticSite
from infra.target import Target

YEAR = "public, max-age=31536000, immutable"
MINUTES = "public, max-age=300, stale-while-revalidate=86400"
ALWAYS_ASK = "no-cache"


@dataclass(frozen=True)
class Files:
    """One kind of file: `patterns` as `aws s3 sync --include` reads them, relative to the build's folder."""

    name: str
    patterns: Sequence[str]
    caching: str


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
        lasting: Sequence[Files],
        entries: str,
        config: Mapping[str, str],
        also: Sequence[deployment.ISource] = (),
        invalidate: Sequence[str] = (),
    ) -> None:
        """`entries` is the caching of all files that no `lasting` kind claims, `also` are more of those.

        `invalidate` are edge paths to forget when they are in place; what is always asked for needs none.
        """
        super().__init__(scope, id)
        self._site = site
        self._files = deployment.Source.asset(str(target.dist))
        self._log = logs.LogGroup(
            self, "Log", retention=logs.RetentionDays.ONE_MONTH, removal_policy=RemovalPolicy.DESTROY
        )
        # The first deployment made owns the function's layer, so the one that depends on others comes last.
        first = [self._deploy(files.name, files.caching, include=files.patterns) for files in lasting]
        last = self._deploy(
            "Entries",
            entries,
            exclude=[pattern for files in lasting for pattern in files.patterns],
            also=[deployment.Source.json_data("config.json", dict(config)), *also],
            invalidate=invalidate,
        )
        last.node.add_dependency(*first)

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
