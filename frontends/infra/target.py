"""What a deployment is for: which site, stage and names. Read from context, once, before anything else.

Nothing here imports the CDK, so that a mistake is told in a second and in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SITES = ("landing", "admin", "widget")
LANGUAGES = ("es", "en", "pt")
FRONTENDS = Path(__file__).resolve().parent.parent


class CannotDeploy(Exception):
    """The one sentence that a person at the terminal needs."""


@dataclass(frozen=True)
class Domain:
    """Names of one's own. `base` is the stage's: the landing page there, `admin.` and `widget.` below it."""

    base: str
    certificate_arn: str
    hosted_zone_id: str | None
    hosted_zone_name: str

    def of(self, site: str) -> str:
        return self.base if site == "landing" else f"{site}.{self.base}"


@dataclass(frozen=True)
class Target:
    """One site on one stage.

    `origins` are the addresses of the other sites as far as they are known (no trailing slash): the landing
    page shows the widget, the admin hands out its embed code. `demo_widget_keys` are the widget keys of the
    demo businesses on the landing page, by language.
    """

    site: str
    stage: str
    dist: Path
    domain: Domain | None = None
    origins: Mapping[str, str] | None = None
    demo_widget_keys: Mapping[str, str] | None = None
    permissions_boundary: str | None = None

    @property
    def stack_name(self) -> str:
        return stack_name(self.site, self.stage)

    @property
    def keeps_data(self) -> bool:
        """Production survives the deletion of its stack."""
        return self.stage == "prod"

    @property
    def empties_buckets(self) -> bool:
        """Whether deleting the stack may empty its buckets first. The function that does so needs the AWS SDK
        for Node that Lambda brings along and the local cloud does not."""
        return self.stage not in ("prod", "local")

    def origin_of(self, site: str) -> str | None:
        return (self.origins or {}).get(site)


def stack_name(site: str, stage: str) -> str:
    return f"chat-booking-{site}-{stage}"


def targets(context: Mapping[str, object], arguments: Sequence[str] = ()) -> list[Target]:
    """The sites that this run is about. Raises CannotDeploy.

    Those named by `-c site=…` or by their stack among the command line's `arguments` must be built. A command
    that names none (`cdk ls`) is about those that are.
    """
    stage = _stage(context)
    domain = _domain(context)
    named = _named_sites(context, stage, arguments)
    found = [site for site in named or SITES if _dist(context, site).is_dir()]
    if missing := [site for site in named if site not in found]:
        raise CannotDeploy(
            f"The {missing[0]} is not built yet: run `npm run build -w {missing[0]}` in frontends/."
        )
    if not found:
        raise CannotDeploy("No site is built yet: run `npm run build -w <site>` for the one you want.")
    return [
        Target(
            site=site,
            stage=stage,
            dist=_dist(context, site),
            domain=domain,
            origins=_origins(context, domain),
            demo_widget_keys=_demo_widget_keys(context),
            permissions_boundary=_text(context, "permissions_boundary"),
        )
        for site in found
    ]


def _stage(context: Mapping[str, object]) -> str:
    stage = _text(context, "stage") or "dev"
    if not re.fullmatch(r"[a-z][a-z0-9]{1,9}", stage):
        raise CannotDeploy(
            f"A stage is 2 to 10 lower-case letters and digits, such as dev or prod, not {stage!r}."
        )
    return stage


def _named_sites(context: Mapping[str, object], stage: str, arguments: Sequence[str]) -> list[str]:
    site = _text(context, "site")
    if site is None:
        return [site for site in SITES if stack_name(site, stage) in arguments]
    if site not in SITES:
        raise CannotDeploy(f"There is no site {site!r}: choose one of {', '.join(SITES)}.")
    return [site]


def _dist(context: Mapping[str, object], site: str) -> Path:
    """`-c dist=…` is one site's built files; without it they are where its build puts them."""
    given = _text(context, "dist")
    if given is None:
        return FRONTENDS / site / "dist"
    if _text(context, "site") is None:
        raise CannotDeploy("`-c dist=…` needs `-c site=…`: say whose files they are.")
    return Path(given).resolve()


def _domain(context: Mapping[str, object]) -> Domain | None:
    base = _text(context, "domain")
    if base is None:
        return None
    certificate = _text(context, "certificate_arn")
    if certificate is None or not certificate.startswith("arn:aws:acm:us-east-1:"):
        raise CannotDeploy(
            "A domain needs `-c certificate_arn=…` of a certificate in us-east-1, where CloudFront looks."
        )
    return Domain(
        base=base,
        certificate_arn=certificate,
        hosted_zone_id=_text(context, "hosted_zone_id"),
        hosted_zone_name=_text(context, "hosted_zone_name") or base,
    )


def _origins(context: Mapping[str, object], domain: Domain | None) -> dict[str, str]:
    origins = {} if domain is None else {site: f"https://{domain.of(site)}" for site in SITES}
    given = {site: _text(context, f"{site}_origin") for site in SITES}
    return origins | {site: origin.rstrip("/") for site, origin in given.items() if origin}


def _demo_widget_keys(context: Mapping[str, object]) -> dict[str, str] | None:
    """`es=pk_… en=pk_… pt=pk_…`: a business for each language that there is one for."""
    given = _text(context, "demo_widget_keys")
    if given is None:
        return None
    pairs = [pair.partition("=") for pair in given.split()]
    if wrong := [language for language, _, key in pairs if language not in LANGUAGES or not key]:
        raise CannotDeploy(f"Demo widget keys are written `es=pk_… en=pk_… pt=pk_…`, not {wrong[0]!r}.")
    return {language: key for language, _, key in pairs}


def _text(context: Mapping[str, object], key: str) -> str | None:
    """An empty string counts as absent: a pipeline passes every variable, set or not."""
    value = context.get(key)
    return value.strip() or None if isinstance(value, str) else None
