import json
from typing import Any

import pytest

from chatbooking.deployment import api_key_watch
from chatbooking.deployment.api_key_watch import days_left, expiries, handle
from tests.deployment.template import properties, target

NOW = 1_800_000_000.0
DAY = 86_400


class AppSync:
    """Two pages of keys."""

    def list_api_keys(self, **asked: Any) -> dict[str, Any]:
        assert asked["apiId"] == "merged"
        if "nextToken" in asked:
            return {"apiKeys": [{"id": "blue", "expires": int(NOW) + 29 * DAY + 5}]}
        return {"apiKeys": [{"id": "green", "expires": int(NOW) + 300 * DAY}], "nextToken": "more"}


def test_the_key_that_ends_first_is_what_counts() -> None:
    ends = expiries(AppSync(), "merged")  # type: ignore[arg-type]
    assert days_left(ends, NOW) == 29


def test_a_key_that_has_ended_and_no_key_at_all_are_none_left() -> None:
    assert days_left(iter([int(NOW) - 3 * DAY]), NOW) == 0
    assert days_left(iter([]), NOW) == 0


def test_what_is_left_is_measured(
    environment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MERGED_API_ID", "merged")
    monkeypatch.setattr(api_key_watch, "expiries", lambda _client, _api: iter([int(NOW) + 100 * DAY]))
    monkeypatch.setattr(api_key_watch.time, "time", lambda: NOW)
    handle({}, None)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (told,) = (line for line in lines if "_aws" in line)
    assert (told["ApiKeyDaysLeft"], told["stage"]) == ([100.0], "test")

    alarm = properties("ApiKeyEnds")
    (described,) = told["_aws"]["CloudWatchMetrics"]
    assert (alarm["Namespace"], alarm["MetricName"]) == (described["Namespace"], "ApiKeyDaysLeft")
    assert [each["Name"] for each in alarm["Dimensions"]] == described["Dimensions"][0]


def test_the_alarm_rings_thirty_days_before_and_when_nobody_looks() -> None:
    alarm = properties("ApiKeyEnds")
    assert (alarm["ComparisonOperator"], alarm["Threshold"]) == ("LessThanThreshold", 30)
    assert alarm["TreatMissingData"] == "missing"
    assert [target(each) for each in alarm["InsufficientDataActions"]] == ["AlarmTopic"]


def test_it_may_list_the_keys_of_the_merged_api_and_nothing_else() -> None:
    function = properties("ApiKeyWatchFunction")
    ((statement,),) = (policy["Statement"] for policy in function["Policies"])
    assert statement["Action"] == "appsync:ListApiKeys"
    assert statement["Resource"]["Fn::Sub"].endswith(":/v1/apis/${MergedApi.ApiId}/apikeys*")
    assert function["Events"]["Daily"]["Properties"]["Schedule"] == "rate(1 day)"
