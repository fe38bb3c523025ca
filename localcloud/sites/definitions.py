"""What the stacks say each site answers, with the running cloud's values in place of the deployment's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from infra.behaviour import Aws, Behaviour
from infra.sites import SITES
from infra.target import FRONTENDS, Target

Record = dict[str, Any]


def dist(site: str) -> Path:
    """Where the site's build puts its files."""
    return FRONTENDS / site / "dist"


def behaviour(site: str, files: Path, endpoints: Record) -> Behaviour:
    """Of a site whose build is in `files`, in the cloud that endpoints.json describes."""
    keys = {tenant["locale"]: tenant["widgetKey"] for tenant in endpoints["tenants"]}
    target = Target(site, endpoints["stage"], files, origins=endpoints["sites"], demo_widget_keys=keys)
    chosen = SITES[site]
    backend = {key: endpoints[key] for key in chosen.needs}
    return chosen.behaviour(target, backend, _aws(endpoints["awsEndpoint"]))


def _aws(endpoint: str) -> Aws:
    """All of AWS is at one address here, which config.json has to tell."""
    return Aws(
        api=[endpoint.replace("http", "ws", 1)],
        sign_in=[endpoint],
        files=endpoint,
        endpoints=dict.fromkeys(("userPoolEndpoint", "identityPoolEndpoint", "assetsEndpoint"), endpoint),
    )
