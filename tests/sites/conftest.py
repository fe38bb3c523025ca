"""The three stacks, synthesised once for each stage that tests look at."""

import pytest

from tests.sites.synthesis import Synthesised, synthesise

ACCOUNT = {"CDK_DEFAULT_ACCOUNT": "123456789012", "CDK_DEFAULT_REGION": "eu-west-1"}
DOMAIN = {
    "domain": "chat.example",
    "certificate_arn": "arn:aws:acm:us-east-1:123456789012:certificate/1",
    "hosted_zone_id": "Z1",
}


@pytest.fixture(scope="session")
def dev(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Synthesised]:
    """No domain, account and region as the CLI has found them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ACCOUNT.items():
            patch.setenv(name, value)
        return synthesise(tmp_path_factory.mktemp("dev"), widget_origin="https://w.example/")


@pytest.fixture(scope="session")
def prod(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Synthesised]:
    """With a domain, and for whatever account it is deployed to."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ACCOUNT:
            patch.delenv(name, raising=False)
        return synthesise(
            tmp_path_factory.mktemp("prod"), stage="prod", permissions_boundary="boundary", **DOMAIN
        )
