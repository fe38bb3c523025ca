"""A request to a function's URL reaches the function, where its policy opens it to everybody."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from localcloud.function_urls import is_public
from tests.gateway.live import LiveCloud

ECHO = """
import json
def handler(event, context):
    names = ("version", "rawPath", "rawQueryString", "body", "isBase64Encoded")
    told = {name: event.get(name) for name in names}
    told["method"] = event["requestContext"]["http"]["method"]
    return {"statusCode": 201, "headers": {"content-type": "text/calendar"}, "body": json.dumps(told)}
"""
URL: dict[str, Any] = {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "lambda:InvokeFunctionUrl",
    "Condition": {"StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}},
}
FUNCTION: dict[str, Any] = {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "lambda:InvokeFunction",
    "Condition": {"Bool": {"lambda:InvokedViaFunctionUrl": "true"}},
}


def make_url(cloud: LiveCloud, name: str, *, open_to_all: bool = True) -> str:
    cloud.make_function(name, ECHO)
    functions = cloud.client("lambda")
    url = functions.create_function_url_config(FunctionName=name, AuthType="NONE")["FunctionUrl"]
    if open_to_all:
        everybody = {"FunctionName": name, "Principal": "*"}
        functions.add_permission(
            StatementId="url", Action="lambda:InvokeFunctionUrl", FunctionUrlAuthType="NONE", **everybody
        )
        functions.add_permission(
            StatementId="function", Action="lambda:InvokeFunction", InvokedViaFunctionUrl=True, **everybody
        )
    assert functions.get_function_url_config(FunctionName=name)["FunctionUrl"] == url
    return str(url)


def test_a_request_reaches_the_function_in_payload_format_2(enforcing_cloud: LiveCloud) -> None:
    url = make_url(enforcing_cloud, "echo")
    assert url.startswith(f"{enforcing_cloud.url}/_aws/lambda-url/")
    answer = httpx.get(f"{url}feeds/one.ics?a=1&b=two%20words", timeout=30)
    assert (answer.status_code, answer.headers["content-type"]) == (201, "text/calendar")
    told = {"version": "2.0", "rawPath": "/feeds/one.ics", "rawQueryString": "a=1&b=two%20words"}
    assert answer.json() == {**told, "method": "GET", "body": None, "isBase64Encoded": False}

    form = httpx.post(f"{url}leave/token", data={"List-Unsubscribe": "One-Click"}, timeout=30).json()
    assert (form["method"], form["rawPath"]) == ("POST", "/leave/token")
    assert form["isBase64Encoded"] is True  # forms are not among the types that Lambda hands on as text


def test_a_url_whose_function_says_nothing_is_closed(enforcing_cloud: LiveCloud) -> None:
    answer = httpx.get(make_url(enforcing_cloud, "closed", open_to_all=False), timeout=30)
    assert answer.status_code == 403
    assert answer.headers["x-amzn-errortype"] == "AccessDeniedException"


def test_no_url_has_that_id(enforcing_cloud: LiveCloud) -> None:
    address = f"{enforcing_cloud.url}/_aws/lambda-url/{'0' * 32}/"
    assert httpx.get(address, timeout=30).status_code == 404


@pytest.mark.parametrize(
    "statements",
    [
        [URL],
        [FUNCTION],
        [URL, FUNCTION | {"Effect": "Deny"}],
        [URL | {"Principal": {"AWS": "arn:aws:iam::1:root"}}, FUNCTION],
        [URL | {"Condition": {"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}}, FUNCTION],
        [URL, FUNCTION | {"Condition": {"StringEquals": {"AWS:SourceAccount": "1"}}}],
    ],
)
def test_it_takes_both_permissions_for_everybody(statements: list[dict[str, Any]]) -> None:
    assert is_public([URL, FUNCTION])
    assert not is_public(statements)
