"""The three sites, deployed by the real CDK CLI into the local cloud and looked at through its CDN."""

import json
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import boto3
import httpx
import pytest

from infra.target import FRONTENDS
from localcloud.emulator import run_cloudfront_function
from localcloud.gateway.http import HttpRequest
from localcloud.home import environment
from localcloud.sites.definitions import behaviour
from localcloud.sites.edge import Edge
from tests.sites.builds import build

pytestmark = [pytest.mark.cloud, pytest.mark.timeout(900)]

CLI = FRONTENDS / "node_modules/.bin/cdk"
SMOKE = runpy.run_path(str(FRONTENDS.parent / ".github/scripts/smoke_site.py"))
CHECKS: dict[str, Callable[..., list[str]]] = SMOKE["SITES"]
ACCOUNT, REGION = "000000000000", "us-east-1"
# Where the other sites are, as a stage without a domain of its own is told.
OTHERS = ("admin_origin=https://admin.example", "widget_origin=https://widget.example")


@dataclass(frozen=True)
class Cdk:
    """The CDK CLI, with small builds of the sites below `folder`, on the local cloud at `port`."""

    folder: Path
    port: int

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self, *words: str, cwd: Path) -> None:
        settings = environment(self.port) | {
            "AWS_ENDPOINT_URL_S3": self.endpoint,
            "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": "1",
            # cdk.json says `python3`: the one with the CDK's library.
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        done = subprocess.run(
            [CLI, *words], cwd=cwd, env=settings, capture_output=True, text=True, check=False, timeout=600
        )
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]

    def deploy(self, site: str) -> "Deployed":
        """This site alone: the others are not even built."""
        dist = self.folder / site / "dist"
        if not dist.exists():
            build(self.folder, site)
        outputs = self.folder / f"{site}.json"
        known = (f"site={site}", "stage=local", f"dist={dist}", *OTHERS)
        context = [f"--context={pair}" for pair in known]
        assembly = f"--output={self.folder / site / 'cdk.out'}"
        self.run(
            *("deploy", f"chat-booking-{site}-local", *context, assembly),
            *("--require-approval=never", f"--outputs-file={outputs}"),
            cwd=FRONTENDS,
        )
        (values,) = json.loads(outputs.read_text("utf-8")).values()
        return Deployed(site, values["Url"], values["BucketName"], self)

    def client(self, service: str) -> Any:
        return boto3.client(
            service,  # type: ignore[call-overload]
            endpoint_url=self.endpoint,
            region_name=REGION,
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )


@dataclass(frozen=True)
class Deployed:
    """A site in the local cloud."""

    site: str
    url: str
    bucket: str
    cdk: Cdk

    def get(self, path: str) -> Any:
        """What a visitor gets, as smoke_site.py's Answer."""
        return SMOKE["visitor"](self.url, self.cdk.endpoint)(path)

    def problems(self) -> list[str]:
        visit = SMOKE["visitor"](self.url, self.cdk.endpoint)
        return [*SMOKE["everywhere"](visit), *CHECKS[self.site](visit)]

    def state(self) -> tuple[Any, dict[str, tuple[str, str]]]:
        """The stack's template, and the version and checksum of each file."""
        stack = self.cdk.client("cloudformation").get_template(StackName=f"chat-booking-{self.site}-local")
        versions = self.cdk.client("s3").list_object_versions(Bucket=self.bucket)["Versions"]
        return stack["TemplateBody"], {one["Key"]: (one["VersionId"], one["ETag"]) for one in versions}


@pytest.fixture(scope="module")
def cdk(tmp_path_factory: pytest.TempPathFactory, endpoints: dict[str, Any]) -> Iterator[Cdk]:
    """The CLI after `cdk bootstrap`, in a cloud with the backend."""
    if not CLI.exists():
        assert not os.environ.get("CI"), "the CDK CLI is not installed: run `make setup`"
        pytest.skip("THE SITES ARE NOT TESTED: the CDK CLI is not installed (`make setup`)")
    port = urlsplit(endpoints["awsEndpoint"]).port
    assert port
    folder = tmp_path_factory.mktemp("sites")
    one = Cdk(folder, port)
    one.run("bootstrap", f"aws://{ACCOUNT}/{REGION}", cwd=folder)
    yield one
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def sites(cdk: Cdk) -> dict[str, Deployed]:
    """Each by a command of its own; they wait for CloudFormation most of the time, so they do so together."""
    names = ("landing", "admin", "widget")
    with ThreadPoolExecutor() as pool:
        return dict(zip(names, pool.map(cdk.deploy, names), strict=True))


def test_each_site_deployed_alone_passes_its_smoke_test(sites: dict[str, Deployed]) -> None:
    assert [problem for site in sites.values() for problem in site.problems()] == []


def test_the_bucket_does_not_answer_without_the_cdn(sites: dict[str, Deployed]) -> None:
    for one in sites.values():
        direct = httpx.get(f"{one.cdk.endpoint}/{one.bucket}/config.json")
        assert direct.status_code == 403, direct.text


def test_plain_http_is_sent_to_https(sites: dict[str, Deployed]) -> None:
    for one in sites.values():
        host = urlsplit(one.url).netloc
        answer = httpx.get(one.cdk.endpoint + "/config.json", headers={"Host": host})
        assert (answer.status_code, answer.headers["location"]) == (301, f"https://{host}/config.json")


def test_config_carries_the_backends_own_values(
    sites: dict[str, Deployed], endpoints: dict[str, Any]
) -> None:
    found = (
        sites["widget"].cdk.client("ssm").get_parameters_by_path(Path="/chat-booking/local/")["Parameters"]
    )
    published = {one["Name"].rsplit("/", 1)[-1]: one["Value"] for one in found}
    assert published["graphql-url"] == endpoints["graphqlUrl"]
    shared = {"graphqlUrl": published["graphql-url"], "region": published["region"]}
    widget = json.loads(sites["widget"].get("/config.json").text)
    assert widget == {**shared, "apiKey": endpoints["apiKey"], "assetsUrl": published["assets-url"]}
    admin = json.loads(sites["admin"].get("/config.json").text)
    pools = {name: endpoints[name] for name in ("userPoolId", "userPoolClientId")}
    assert {**admin, **shared, **pools} == admin


def test_the_landing_site_sends_visitors_on_to_the_admin_site(sites: dict[str, Deployed]) -> None:
    moved = sites["landing"].get("/pt/sign-up")
    assert (moved.status, moved.header("location")) == (302, "https://admin.example/sign-up?lang=pt")


LOOKED_AT = {
    "landing": (
        "/",
        "/es",
        "/es/",
        "/en/sign-up",
        "/no/such/page",
        "/assets/page.1a2b3c4d.css",
        "/config.json",
    ),
    "admin": ("/", "/deep/route", "/assets/app.1a2b3c4d.js", "/config.json"),
    "widget": ("/v1/chat-widget.js", "/v1.2.3/chat.js", "/v1/no-such-file.js", "/config.json"),
}
# AWS is elsewhere there, and says who it is.
OWN = (
    *("content-security-policy", "etag", "last-modified", "content-length", "accept-ranges"),
    *("server", "date", "connection"),
)


@pytest.mark.parametrize("site", LOOKED_AT)
def test_make_up_serves_a_site_as_it_is_deployed(
    sites: dict[str, Deployed], cdk: Cdk, endpoints: dict[str, Any], site: str
) -> None:
    known = dict(pair.replace("_origin=", "=").split("=", 1) for pair in OTHERS)
    dist = cdk.folder / site / "dist"
    here = Edge(behaviour(site, dist, endpoints | {"sites": known}), dist, run_cloudfront_function)
    asks = {"origin": "https://page.example", "accept-language": "pt-BR,pt;q=0.9"}
    for path in LOOKED_AT[site]:
        deployed, local = sites[site].get(path), here.answer(path, HttpRequest("GET", asks))
        assert (path, local.status, told(local.headers)) == (path, deployed.status, told(deployed.headers))
        assert path == "/config.json" or local.body.decode() == deployed.text


def told(headers: Mapping[str, str]) -> dict[str, str]:
    """What a site decides about its answers, without what its server adds."""
    return {
        name: value
        for name, value in headers.items()
        if name not in OWN and not name.startswith(("x-amz-", "x-cache", "via"))
    }


def test_a_version_of_the_widget_is_cached_for_a_year(sites: dict[str, Deployed]) -> None:
    assert (
        sites["widget"].get("/v1.2.3/chat.js").header("cache-control")
        == "public, max-age=31536000, immutable"
    )


def test_deploying_the_widget_again_leaves_the_others_alone(cdk: Cdk, sites: dict[str, Deployed]) -> None:
    before = {site: sites[site].state() for site in ("landing", "admin")}
    (cdk.folder / "widget/dist/v1/chat-widget.js").write_text("import('../v1.2.3/fix.js')", "utf-8")
    assert "fix.js" in cdk.deploy("widget").get("/v1/chat-widget.js").text
    assert {site: sites[site].state() for site in ("landing", "admin")} == before
