"""What makes each of the three sites different."""

from typing import Any

from tests.sites.synthesis import Synthesised

Stacks = dict[str, Synthesised]


def errors(stack: Synthesised) -> dict[int, tuple[int, str]]:
    """Origin's status → what the visitor gets."""
    return {
        one["ErrorCode"]: (one["ResponseCode"], one["ResponsePagePath"])
        for one in stack.distribution["CustomErrorResponses"]
    }


def config_keys(stack: Synthesised) -> int:
    """How many values of config.json the deployment fills in."""
    return len(stack.publication("Entries")["SourceMarkers"][1])


def test_a_missing_page_of_the_landing_site_is_a_real_404(dev: Stacks) -> None:
    assert errors(dev["landing"]) == {403: (404, "/404.html"), 404: (404, "/404.html")}


def test_the_landing_site_rewrites_each_request(dev: Stacks) -> None:
    (association,) = dev["landing"].distribution["DefaultCacheBehavior"]["FunctionAssociations"]
    assert association["EventType"] == "viewer-request"
    function = dev["landing"].one("CloudFront::Function")
    assert function["FunctionConfig"]["Runtime"] == "cloudfront-js-2.0"
    assert "function handler(event)" in function["FunctionCode"]


def test_the_landing_site_lets_in_the_widget_and_its_api_and_no_other_script(dev: Stacks) -> None:
    policy = dev["landing"].content_policy
    assert "script-src 'self' https://w.example;" in policy
    assert "connect-src 'self' https://w.example ${SsmParameterValuechatbookingdevgraphqlurl" in policy
    assert "img-src 'self' data: https://w.example ${SsmParameterValuechatbookingdevassetsurl" in policy
    assert "style-src 'self';" in policy


def test_the_landing_site_knows_where_people_sign_up(dev: Stacks, prod: Stacks) -> None:
    def code(stack: Synthesised) -> str:
        return str(stack.one("CloudFront::Function")["FunctionCode"])

    assert code(prod["landing"]).startswith('const ADMIN = "https://admin.chat.example";\n')
    assert code(dev["landing"]).startswith("const ADMIN = null;\n")


def test_any_route_of_the_admin_answers_the_app(dev: Stacks) -> None:
    assert errors(dev["admin"]) == {403: (200, "/index.html"), 404: (200, "/index.html")}
    assert dev["admin"].distribution["DefaultRootObject"] == "index.html"
    waits: list[dict[str, Any]] = dev["admin"].distribution["CustomErrorResponses"]
    assert {one["ErrorCachingMinTTL"] for one in waits} == {0}


def test_the_admin_learns_all_that_sign_in_needs(dev: Stacks) -> None:
    read = {one["Default"].rsplit("/", 1)[-1] for one in dev["admin"].template["Parameters"].values()}
    assert read == {
        *("graphql-url", "region", "user-pool-id", "user-pool-client-id", "identity-pool-id"),
        *("assets-bucket", "assets-url", "api-key"),
    }
    assert config_keys(dev["admin"]) == 8


def test_the_admin_may_reach_the_api_sign_in_and_the_assets_bucket(dev: Stacks) -> None:
    policy = dev["admin"].content_policy
    for source in (
        "wss://*.appsync-realtime-api.",
        "https://cognito-idp.",
        "https://cognito-identity.",
        "https://*.s3.",
    ):
        assert source in policy
    assert "script-src 'self' https://w.example;" in policy  # the widget's preview, and no other script
    assert "img-src 'self' data: blob: ${SsmParameterValuechatbookingdevassetsurl" in policy


def test_entry_points_of_pages_are_always_asked_for(dev: Stacks) -> None:
    for site in ("landing", "admin"):
        assert dev[site].publication("Entries")["SystemMetadata"]["cache-control"] == "no-cache"


def test_any_page_may_load_the_widget(dev: Stacks) -> None:
    cors = dev["widget"].headers["CorsConfig"]
    assert cors["AccessControlAllowOrigins"]["Items"] == ["*"]
    assert cors["AccessControlAllowCredentials"] is False
    custom = {one["Header"]: one["Value"] for one in dev["widget"].headers["CustomHeadersConfig"]["Items"]}
    assert custom["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "OPTIONS" in dev["widget"].distribution["DefaultCacheBehavior"]["AllowedMethods"]


def test_a_version_of_the_widget_lasts_and_its_alias_does_not(dev: Stacks) -> None:
    assert dev["widget"].publication("Versions")["Include"] == ["v1.2.3/*", "manage/assets/*"]
    entries = dev["widget"].publication("Entries")
    assert entries["SystemMetadata"]["cache-control"] == "public, max-age=300, stale-while-revalidate=86400"
    assert entries["DistributionPaths"] == ["/v*", "/config.json", "/manage*"]
    assert errors(dev["widget"])[403][0] == 404


def test_the_page_behind_a_mails_link_reaches_the_api_and_logos_and_nothing_else(dev: Stacks) -> None:
    policy = dev["widget"].content_policy
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; img-src data: ")
    assert "connect-src 'self' ${SsmParameterValuechatbookingdevgraphqlurl" in policy
    assert "handler(event)" in dev["widget"].one("CloudFront::Function")["FunctionCode"]


def test_the_widget_gets_no_more_than_a_visitor_may_know(dev: Stacks) -> None:
    read = {one["Default"] for one in dev["widget"].template["Parameters"].values()}
    assert read == {
        f"/chat-booking/dev/{name}" for name in ("graphql-url", "api-key", "assets-url", "region")
    }
