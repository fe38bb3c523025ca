"""What is watched, and that whoever is woken finds a page about it."""

import json
import re
from pathlib import Path

from tests.deployment.template import properties, resources, template

RUNBOOK = Path(__file__).parents[2] / "docs" / "runbook.md"
ALARMS = set(resources("AWS::CloudWatch::Alarm"))
FUNCTIONS = {name.removesuffix("Function") for name in resources("AWS::Serverless::Function")}


def headings() -> list[str]:
    return [line for line in RUNBOOK.read_text("utf-8").splitlines() if line.startswith("###")]


def test_the_runbook_has_a_page_for_each_alarm_and_for_nothing_else() -> None:
    named = [name for line in headings() for name in re.findall(r"`(\w+)`", line)]
    assert sorted(named) == sorted(ALARMS)


def test_every_alarm_says_where_its_page_is() -> None:
    for name in ALARMS:
        assert "(docs/runbook.md)" in properties(name)["AlarmDescription"], name


def test_no_function_fails_unnoticed() -> None:
    watched = {name.removesuffix("Errors") for name in ALARMS if properties(name)["MetricName"] == "Errors"}
    assert watched == FUNCTIONS


def test_no_reader_of_the_stream_falls_behind_unnoticed() -> None:
    readers = {
        mapping["Properties"]["FunctionName"]["Ref"].removesuffix("Function")
        for mapping in resources("AWS::Lambda::EventSourceMapping").values()
        if mapping["Properties"]["EventSourceArn"].get("Fn::GetAtt", [""])[-1] == "StreamArn"
    }
    assert {f"{reader}Behind" for reader in readers} <= ALARMS
    assert len(readers) == 2, "a third reader would be throttled by the stream itself"


def test_the_dashboard_is_a_document_that_cloudwatch_can_read() -> None:
    body = properties("Dashboard")["DashboardBody"]["Fn::Sub"]
    widgets = json.loads(body)["widgets"]
    places = {(widget["x"], widget["y"]) for widget in widgets}
    assert len(places) == len(widgets) > 5
    for name in re.findall(r"\$\{(\w+)", body):
        assert name in {"AWS", "Stage"} or name in template()["Resources"], name


def test_a_search_quotes_whole_names_and_no_parts_of_them() -> None:
    """CloudWatch takes what stands in quotes for the whole of a name: `"chat-booking-dev-"` is nobody's."""
    widgets = json.loads(properties("Dashboard")["DashboardBody"]["Fn::Sub"])["widgets"]
    drawn = [metric[-1] for widget in widgets for metric in widget["properties"]["metrics"]]
    expressions = [each["expression"] for each in drawn if "expression" in each]
    terms = [found for each in expressions for found in re.findall(r"SEARCH\('\{.*?\} (.*?)'", each)]
    assert len(terms) > 5
    for term in terms:
        whole = re.fullmatch(r'MetricName="\w+"(?: stage="\$\{Stage\}"| \w+=[\w${}:-]+)', term)
        assert whole, term
