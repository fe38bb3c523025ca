"""The widget: a script that other people's pages load, at addresses whose content never changes, and the page
behind the links in mails."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from infra.behaviour import MINUTES, Aws, Behaviour, Files, Missing
from infra.target import CannotDeploy, Target

# The assets' address is for those who write a page's Content Security Policy.
NEEDS = ("graphqlUrl", "apiKey", "assetsUrl", "region")
MISSING = "missing.txt"
MANAGE_PAGE = Path(__file__).with_name("manage-page.js")


def widget(target: Target, backend: Mapping[str, str], aws: Aws) -> Behaviour:  # noqa: ARG001 - as its siblings
    """`/v1.2.3/…` lasts for ever; `/v1/…`, which pages embed, `/manage` and config.json for minutes."""
    return Behaviour(
        shared=True,
        rewrite=MANAGE_PAGE.read_text(encoding="utf-8"),
        missing=Missing(MISSING, status=404, seconds=60),
        content_security=content_security(backend),
        lasting=Files(
            "Versions", [*(f"{folder}/*" for folder in version_folders(target)), "manage/assets/*"]
        ),
        entries=MINUTES,
        config=backend,
        texts={MISSING: "There is no such file.\n"},
        # So that a fix reaches new visitors at once, and not when each edge's copy has aged.
        forget=["/v*", "/config.json", "/manage*"],
    )


def content_security(backend: Mapping[str, str]) -> dict[str, str]:
    """Of the page `/manage`: own files, the API, businesses' logos. A script obeys the page that loads it."""
    return {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": f"data: {backend['assetsUrl']}",
        "connect-src": f"'self' {backend['graphqlUrl']}",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }


def version_folders(target: Target) -> list[str]:
    """Folders named like `v1.2.3`. Raises CannotDeploy when there is none to cache for long."""
    folders = sorted(folder.name for folder in target.dist.iterdir() if folder.is_dir())
    versions = [name for name in folders if re.fullmatch(r"v\d+\.\d+\.\d+", name)]
    if not versions:
        raise CannotDeploy(f"{target.dist} has no folder such as v1.2.3: build the widget again.")
    return versions
