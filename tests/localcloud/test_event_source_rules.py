"""What of a batch failed, what is handed over again, and which records a function sees: the rules alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localcloud.event_sources.abandoned import describe
from localcloud.event_sources.answers import NotUnderstood, failures
from localcloud.event_sources.filters import matches
from localcloud.event_sources.parts import Part, Retrying, raised, reported, retrying

KNOWN = ("1", "2", "3")


def failing(*identifiers: Any) -> dict[str, Any]:
    return {"batchItemFailures": [{"itemIdentifier": one} for one in identifiers]}


@pytest.mark.parametrize(
    "answer", [None, "", "null", {}, {"batchItemFailures": None}, {"batchItemFailures": []}, "{}"]
)
def test_an_answer_that_names_nothing_is_a_success(answer: Any) -> None:
    assert failures(answer, KNOWN) == frozenset()


def test_the_records_that_an_answer_names_have_failed() -> None:
    assert failures(failing("3", "2"), KNOWN) == {"2", "3"}
    assert failures('{"batchItemFailures": [{"itemIdentifier": "2"}]}', KNOWN) == {"2"}


@pytest.mark.parametrize(
    "answer",
    [
        "no JSON", 7, [], failing(""), failing(None), failing("4"), failing("1", "4"),
        {"batchItemFailures": [{"id": "1"}]}, {"batchItemFailures": "1"}, {"batchItemFailures": ["1"]},
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_right_is_not_understood(answer: Any) -> None:
    with pytest.raises(NotUnderstood):
        failures(answer, KNOWN)


def test_what_comes_before_the_lowest_failed_record_is_done() -> None:
    assert reported(Part(0, 10, failed=3), 4, Retrying(attempts=3)) == [Part(4, 10)]


def test_a_record_that_fails_at_once_is_tried_again_up_to_the_limit() -> None:
    assert reported(Part(4, 10, failed=1), 4, Retrying(attempts=2)) == [Part(4, 10, failed=2)]
    assert reported(Part(4, 10, failed=2), 4, Retrying(attempts=2)) == []
    assert reported(Part(4, 10, failed=2), 4, Retrying(attempts=2, bisects=True)) == []
    assert reported(Part(4, 10, failed=999), 4, Retrying()) == [Part(4, 10, failed=1000)]


def test_a_raised_error_halves_the_batch_and_halving_is_no_attempt() -> None:
    rules = Retrying(attempts=1, bisects=True)
    assert raised(Part(0, 5), rules) == [Part(0, 3), Part(3, 5)]
    assert raised(Part(0, 1), rules) == [Part(0, 1, failed=1)]
    assert raised(Part(0, 1, failed=1), rules) == []
    assert raised(Part(0, 5), Retrying(attempts=1)) == [Part(0, 5, failed=1)]


@given(size=st.integers(1, 40), bad=st.sets(st.integers(0, 39)), attempts=st.integers(0, 3))
def test_bisecting_gives_up_the_bad_records_alone(size: int, bad: set[int], attempts: int) -> None:
    rules = Retrying(attempts=attempts, bisects=True)
    done: list[int] = []
    given_up: list[int] = []
    waiting = [Part(0, size)]
    while waiting:
        part = waiting.pop(0)
        records = range(part.start, part.end)
        if bad.isdisjoint(records):
            done += records
        elif left := raised(part, rules):
            waiting = [*left, *waiting]
        else:
            given_up += records
    assert given_up == sorted(bad & set(range(size)))
    assert sorted(done + given_up) == list(range(size))


def test_settings_are_read_as_cloudformation_passes_them() -> None:
    mapping = {
        "MaximumRetryAttempts": "5",
        "MaximumRecordAgeInSeconds": -1,
        "BisectBatchOnFunctionError": "true",
        "FunctionResponseTypes": ["ReportBatchItemFailures"],
    }
    assert retrying(mapping) == Retrying(attempts=5, seconds=None, bisects=True, reports=True)
    assert retrying({}) == Retrying()


RECORD = {
    "eventName": "MODIFY",
    "dynamodb": {
        "Keys": {"SK": {"S": "BOOKING#1"}},
        "NewImage": {"version": {"N": "12"}, "tags": {"L": [{"S": "a"}, {"S": "b"}]}, "old": {"NULL": True}},
    },
}


def image(**attributes: Any) -> dict[str, Any]:
    return {"dynamodb": {"NewImage": attributes}}


@pytest.mark.parametrize(
    "pattern",
    [
        {},
        {"eventName": ["INSERT", "MODIFY"]},
        {"dynamodb": {"Keys": {"SK": {"S": [{"prefix": "BOOKING#"}]}}}},
        {"dynamodb": {"Keys": {"SK": {"S": [{"suffix": "#1"}]}}}},
        {"eventName": [{"equals-ignore-case": "modify"}]},
        {"eventName": [{"anything-but": ["REMOVE"]}]},
        image(version={"N": ["12"]}),
        image(tags={"L": {"S": ["b"]}}),
        image(old={"NULL": [True]}),
        image(ttl={"N": [{"exists": False}]}),
        {"dynamodb": {"OldImage": {"version": {"N": [{"exists": False}]}}}},
        {"$or": [{"eventName": ["REMOVE"]}, image(version={"N": ["12"]})]},
    ],
)
def test_a_record_that_fits_is_seen(pattern: dict[str, Any]) -> None:
    assert matches(RECORD, pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        {"eventName": ["INSERT"]},
        {"dynamodb": {"Keys": {"SK": {"S": [{"prefix": "CUSTOMER#"}]}}}},
        image(version={"N": [12]}),
        image(version={"N": [{"numeric": [">", 1]}]}),
        image(version={"N": [{"exists": False}]}),
        image(ttl={"N": [{"anything-but": ["1"]}]}),
        image(version={"S": ["12"]}),
        {"eventName": ["MODIFY"], "eventSource": ["aws:dynamodb"]},
    ],
)
def test_a_record_that_does_not_fit_is_kept_away(pattern: dict[str, Any]) -> None:
    assert not matches(RECORD, pattern)


def test_numbers_are_compared_where_they_are_numbers() -> None:
    pattern = {"body": {"size": [{"numeric": [">=", 5, "<", 10]}]}}
    assert matches({"body": {"size": 5}}, pattern)
    assert not matches({"body": {"size": 10}}, pattern)
    assert not matches({"body": {"size": True}}, pattern)
    assert not matches({"body": "no JSON"}, pattern)


def test_what_is_given_up_is_described_as_lambda_does() -> None:
    mapping = {"FunctionArn": "arn:f", "EventSourceArn": "arn:s"}
    records = [
        {"dynamodb": {"SequenceNumber": number, "ApproximateCreationDateTime": 1764000000}}
        for number in ("10", "11")
    ]
    told = describe(mapping, records, "RetryAttemptsExhausted", invocations=6, error=True)
    assert told["requestContext"] | {"requestId": ""} == {
        "requestId": "",
        "functionArn": "arn:f",
        "condition": "RetryAttemptsExhausted",
        "approximateInvokeCount": 6,
    }
    assert told["responseContext"] == {
        "statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled",
    }  # fmt: skip
    assert told["DDBStreamBatchInfo"] == {
        "shardId": "shardId-00000000000000000000-00000000",
        "startSequenceNumber": "10",
        "endSequenceNumber": "11",
        "approximateArrivalOfFirstRecord": "2025-11-24T16:00:00.000Z",
        "approximateArrivalOfLastRecord": "2025-11-24T16:00:00.000Z",
        "batchSize": 2,
        "streamArn": "arn:s",
    }
